import Casework

/// What is wrong with a value that a row cannot do without.
struct ValueFault: Error, Hashable {
  var kind: RejectionKind
  var reason: String
  var rule: String?
}

/// The checks of single values that both returns share. `field` is the column or element.
struct ValueChecker: Sendable {
  let codes: CodeBook
  /// The year of the return, in which its codes must be in use.
  let year: CollectionYear
  /// The last day of which the return can tell.
  let lastDay: CivilDate

  init(codes: CodeBook, year: CollectionYear, lastDay: CivilDate? = nil) {
    self.codes = codes
    self.year = year
    self.lastDay = lastDay ?? year.end
  }

  func date(_ text: String, _ field: String, rule: String?) throws(ValueFault) -> CivilDate {
    if let date = SourceValue.date(text) { return date }
    throw ValueFault(
      kind: .malformedValue, reason: "\(field) “\(text.shown)” is not a date.", rule: rule)
  }

  func code<Kind>(_ text: String, _ field: String, rule: String?) throws(ValueFault) -> Code<Kind> {
    let written = Code<Kind>(SourceValue.withoutZeroFraction(text))
    let code = codes.entry(for: written) == nil ? Code<Kind>(text.uppercased()) : written
    let standing = codes.entry(for: code)?.standing(in: year) ?? .unknown
    let quoted = "\(field) “\(text.shown)”"
    switch standing {
    case .current:
      return code
    case .unknown:
      throw ValueFault(
        kind: .unknownCode, reason: "\(quoted) is not in the list of codes.", rule: rule)
    case .notYet(let first):
      throw ValueFault(
        kind: .codeOutsideItsYears,
        reason: "\(quoted) is not used in \(year.name): it came in with "
          + "\(CollectionYear(endYear: first).name).", rule: rule)
    case .ended(let last):
      throw ValueFault(
        kind: .codeOutsideItsYears,
        reason: "\(quoted) is not used in \(year.name): it went out after "
          + "\(CollectionYear(endYear: last).name).", rule: rule)
    }
  }

  func integer(_ text: String, _ field: String, rule: String?) throws(ValueFault) -> Int {
    if let number = SourceValue.integer(text) { return number }
    throw ValueFault(
      kind: .malformedValue, reason: "\(field) “\(text.shown)” is not a whole number.", rule: rule)
  }

  func flag(_ text: String, _ field: String, rule: String?) throws(ValueFault) -> Bool {
    if let flag = SourceValue.flag(text) { return flag }
    throw ValueFault(
      kind: .unknownCode, reason: "\(field) “\(text.shown)” is neither 0 nor 1.", rule: rule)
  }

  func sex(_ text: String, _ field: String, rule: String?) throws(ValueFault) -> Sex {
    if let sex = Sex(returnCode: SourceValue.withoutZeroFraction(text)) { return sex }
    throw ValueFault(
      kind: .unknownCode, reason: "\(field) “\(text.shown)” is not in the list of codes.",
      rule: rule)
  }

  /// The child's identifier: at most 20 letters, digits, hyphens and underscores.
  func child(_ text: String, _ field: String, rule: String?) throws(ValueFault) -> ChildID {
    let id = SourceValue.withoutZeroFraction(text)
    if id.isEmpty {
      throw ValueFault(kind: .missingValue, reason: "\(field) is not given.", rule: rule)
    }
    guard id.utf8.count <= 20 else {
      throw ValueFault(
        kind: .malformedValue, reason: "\(field) “\(id.shown)” is longer than 20 characters.",
        rule: "CIN rule 1570")
    }
    guard id.utf8.allSatisfy(Self.isIdentifierByte) else {
      throw ValueFault(
        kind: .malformedValue,
        reason: "\(field) “\(id.shown)” holds something other than letters and digits.",
        rule: "CIN rule 1580")
    }
    return ChildID(id)
  }

  private static func isIdentifierByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension String {
  /// The text on one line and short enough for a sentence.
  var shown: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
