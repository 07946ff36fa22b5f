import Casework
import Widgets

extension Choice {
  /// Answers from a type of the domain, each with its letter.
  static func list<Value: RawRepresentable<String>>(
    _ values: [(Value, String, Character?)]
  ) -> [Choice] {
    values.map { Choice(id: $0.0.rawValue, label: $0.1, letter: $0.2) }
  }

  /// The codes of a set that may be used on a day, found by their words as well as by code.
  static func codes<Kind: CodeSetKind>(
    of kind: Kind.Type, on date: CivilDate, _ codes: CodeBook
  ) -> [Choice] {
    let year = CollectionYear(containing: date)
    return codes.choices(of: kind, on: date).map { entry in
      let isShortened = entry.shortLabel != entry.label
      let label = isShortened ? entry.shortLabel : entry.label(in: year)
      return Choice(id: entry.code, label: "\(label) (\(entry.code))")
    }
  }
}

extension CivilDate {
  /// The date as somebody would type it: "27 3 2021".
  var typed: String { "\(day) \(month) \(year)" }
}

extension Bool {
  /// The answer that it stands for.
  var answer: String { self ? "yes" : "no" }
}
