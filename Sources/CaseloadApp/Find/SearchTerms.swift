import Casework
import Terminal
import Widgets

/// What was typed into a search, read in each way that makes sense: as words, as a date of birth in any
/// form, as a number with or without blanks.
struct SearchTerms: Hashable, Sendable {
  /// What was typed.
  let text: String
  /// The date it may be.
  let date: CivilDate?
  /// The digits it may be: of a pupil, health or telephone number.
  let number: String?

  init(_ text: String, today: CivilDate, _ calendar: WorkingCalendar) {
    self.text = text
    // Words like "fri" are dates in a form; in a search they are the beginnings of names.
    let isDateLike = text.first?.isNumber == true && text.contains { !$0.isNumber }
    date =
      isDateLike ? try? DateInput.parse(text, today: today, calendar: calendar).get() : nil
    number = Self.number(text)
  }

  /// What is looked for, one after the other.
  var queries: [String] {
    var queries = [text]
    if let date { queries.append(date.description) }
    if let number, number != text { queries.append(number) }
    return queries
  }

  /// Whether the words are worth looking for in what was written: a letter or two stand everywhere.
  var isWorthReading: Bool { text.count { $0.isLetter || $0.isNumber } >= 3 }

  /// The digits of a number with blanks, hyphens, brackets or the country’s prefix.
  private static func number(_ text: String) -> String? {
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || " -()+.".contains($0)) }) else {
      return nil
    }
    let digits = text.filter(\.isNumber)
    guard digits.count >= 5 else { return nil }
    return text.hasPrefix("+44") ? "0" + digits.dropFirst(2) : digits
  }

  /// Why a child was found, given what lists know of the child.
  ///
  /// - Parameters:
  ///   - name: the name for lists.
  ///   - id: the identifier.
  ///   - born: the date of birth.
  ///   - numbers: other numbers and the postcode, each with what it is called.
  func reason(
    name: String, id: ChildID, born: CivilDate?, numbers: [(what: String, text: String?)]
  ) -> String {
    if TextFold.matches(text, in: name) { return "name" }
    if TextFold.matches(text, in: id.rawValue) { return "identifier" }
    if let born, born == date || TextFold.matches(text, in: born.description) {
      return "born \(born.medium)"
    }
    for (what, found) in numbers {
      guard let found, !found.isEmpty else { continue }
      let joined = found.filter { $0 != " " }
      if queries.contains(where: {
        TextFold.matches($0, in: found) || TextFold.matches($0, in: joined)
      }) {
        return "\(what) \(found)"
      }
    }
    return number == nil ? "earlier name or address" : "telephone or earlier number"
  }
}
