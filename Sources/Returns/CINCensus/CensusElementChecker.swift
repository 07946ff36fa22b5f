import Casework

/// Reads the values of census elements, and keeps what is wrong with them.
///
/// Every element that stands for a row of its own (a child, an enquiry, a review) is read with a
/// checker of its own, so that a fault costs that element alone.
struct CensusElementChecker {
  let element: CensusElement
  let file: String
  let child: String
  let checker: ValueChecker

  private(set) var fault: ValueFault?
  private(set) var remarks: [Remark] = []

  init(_ element: CensusElement, file: String, child: String, checker: ValueChecker) {
    self.element = element
    self.file = file
    self.child = child
    self.checker = checker
  }

  var place: SourcePlace { SourcePlace(file: file, line: element.line) }

  /// The text of the first child element of the name, `nil` where it is empty or not there.
  func text(_ name: String) -> String? {
    guard let text = element[name]?.text, !text.isEmpty else { return nil }
    return text
  }

  func cited<Value>(_ value: Value?, _ name: String) -> Cited<Value>? {
    guard let value, let line = element[name]?.line else { return nil }
    return Cited(value, at: SourcePlace(file: file, line: line))
  }

  mutating func requiredDate(_ name: String, rule: String) -> CivilDate? {
    required(name, rule: rule) { checker, text throws(ValueFault) in
      try checker.date(text, name, rule: Self.name(rule))
    }
  }

  mutating func requiredDateIfGiven(_ name: String, rule: String) -> CivilDate? {
    text(name) == nil ? nil : requiredDate(name, rule: rule)
  }

  mutating func requiredCode<Kind>(_ name: String, rule: String) -> Code<Kind>? {
    required(name, rule: rule) { checker, text throws(ValueFault) in
      try checker.code(text, name, rule: Self.name(rule))
    }
  }

  mutating func requiredFlag(_ name: String, rule: String) -> Bool? {
    required(name, rule: rule) { checker, text throws(ValueFault) in
      try checker.flag(text, name, rule: Self.name(rule))
    }
  }

  mutating func requiredSex(_ name: String, rule: String) -> Sex? {
    required(name, rule: rule) { checker, text throws(ValueFault) in
      try checker.sex(text, name, rule: Self.name(rule))
    }
  }

  mutating func date(_ name: String, rule: String) -> CivilDate? {
    guard let text = text(name) else { return nil }
    return leavingOut { checker throws(ValueFault) in
      try checker.date(text, name, rule: Self.name(rule))
    }
  }

  mutating func code<Kind>(_ name: String, rule: String) -> Code<Kind>? {
    guard let text = text(name) else { return nil }
    return code(text, name, rule: rule)
  }

  /// A code from the text of an element that may come several times.
  mutating func code<Kind>(_ text: String, _ name: String, rule: String) -> Code<Kind>? {
    leavingOut { checker throws(ValueFault) in
      try checker.code(text, name, rule: Self.name(rule))
    }
  }

  mutating func integer(_ name: String, rule: String) -> Int? {
    guard let text = text(name) else { return nil }
    return leavingOut { checker throws(ValueFault) in
      try checker.integer(text, name, rule: Self.name(rule))
    }
  }

  mutating func childID() -> ChildID? {
    let (checker, text) = (checker, text("LAchildID") ?? "")
    return attempt { () throws(ValueFault) in
      try checker.child(text, "LAchildID", rule: Self.name("8500"))
    }
  }

  mutating func refuse(_ kind: RejectionKind, _ reason: String, rule: String?) {
    if fault == nil {
      fault = ValueFault(kind: kind, reason: reason, rule: rule.map { Self.name($0) })
    }
  }

  mutating func remark(_ kind: RemarkKind, _ text: String, rule: String?, line: Int? = nil) {
    remarks.append(
      Remark(
        kind: kind, place: SourcePlace(file: file, line: line ?? element.line),
        table: element.name, child: child, text: text, rule: rule.map { Self.name($0) }))
  }

  /// Remarks on text that stands between elements, where none belongs.
  mutating func remarkOnStrayText() {
    guard !element.children.isEmpty, !element.text.isEmpty else { return }
    remark(
      .reading, "“\(element.text.shown)” stands between the elements of \(element.name). Not read.",
      rule: nil)
  }

  var rejection: Rejection? {
    fault.map {
      Rejection(
        place: place, table: element.name, child: child, kind: $0.kind, reason: $0.reason,
        rule: $0.rule)
    }
  }

  /// `CIN rule 8565`.
  static func name(_ rule: String) -> String { "CIN rule \(rule)" }

  private mutating func attempt<Value>(_ read: () throws(ValueFault) -> Value) -> Value? {
    do {
      return try read()
    } catch {
      if fault == nil { fault = error }
      return nil
    }
  }

  private mutating func required<Value>(
    _ name: String, rule: String, _ read: (ValueChecker, String) throws(ValueFault) -> Value
  ) -> Value? {
    let (checker, text) = (checker, text(name))
    return attempt { () throws(ValueFault) in
      guard let text else {
        throw ValueFault(
          kind: .missingValue, reason: "\(name) is not given.", rule: Self.name(rule))
      }
      return try read(checker, text)
    }
  }

  private mutating func leavingOut<Value>(
    _ read: (ValueChecker) throws(ValueFault) -> Value
  ) -> Value? {
    do {
      return try read(checker)
    } catch {
      remarks.append(
        Remark(
          kind: .valueLeftOut, place: place, table: element.name, child: child,
          text: error.reason + " It was left out.", rule: error.rule))
      return nil
    }
  }
}
