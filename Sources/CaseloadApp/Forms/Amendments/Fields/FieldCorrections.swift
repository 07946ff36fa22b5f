import Casework
import Widgets

/// The corrections of the kinds of event whose own form does not correct them, area by area.
enum FieldCorrections {
  /// All of them.
  static let all: [any CorrectableForm] =
    frontDoor + assessment + childInNeed + protection + person + management + tasks

  /// The day on which something happened.
  static func day<Event: CaseEvent>(
    _ path: CorrectionQuestion<Event>.Path<CivilDate>, _ phrase: String, label: String = "Date"
  ) -> CorrectionQuestion<Event> {
    .day(path, DateQuestion(label: label, phrase: phrase))
  }

  /// What the child said.
  static func words<Event: CaseEvent>(_ path: CorrectionQuestion<Event>.Path<String?>)
    -> CorrectionQuestion<Event>
  {
    .text(path, "words", "In their words", hint: "What the child said or wanted said", rows: 2)
  }

  /// The codes of a set.
  static func codes<Kind: CodeSetKind>(_ kind: Kind.Type)
    -> @Sendable (FormContext) -> [Choice]
  {
    { Choice.codes(of: kind, on: $0.today, $0.rulebook.codes) }
  }

  /// Answers with the titles that people call them by.
  static func titled<Value: RawRepresentable<String> & CaseIterable>(
    _ kind: Value.Type, _ title: (Value) -> String
  ) -> @Sendable (FormContext) -> [Choice] {
    let choices = Value.allCases.map { Choice(id: $0.rawValue, label: title($0)) }
    return { _ in choices }
  }
}
