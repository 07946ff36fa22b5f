import Casework
import Widgets

/// What is asked of every child for the returns: ethnicity, disability, pupil number, NHS number.
struct IdentityQuestions: Sendable {
  /// What the form looks at.
  let context: FormContext

  private static let disabilityNone = "NONE"

  // MARK: - Fields

  /// The fields.
  var fields: [FormField] {
    let (day, codes) = (context.today, context.rulebook.codes)
    return [
      FormField(
        id: "ethnicity", label: "Ethnicity",
        hint: "As the child or a parent says it; type a word of it",
        kind: .choice(Choice.codes(of: CodeSets.Ethnicity.self, on: day, codes)),
        heading: "For the returns"),
      FormField(
        id: "disabilities", label: "Disability",
        hint: "Space ticks; “no disability” stands alone",
        kind: .checklist(Choice.codes(of: CodeSets.Disability.self, on: day, codes))),
      FormField(
        id: "pupilNumber", label: "Pupil number", hint: "A letter and 12 more, like F999012345678",
        width: 20, aside: { Self.remark(pupilNumber: $0["pupilNumber"]) }),
      FormField(
        id: "pupilNumberUnknown", label: "Why none",
        kind: .choice(Choice.codes(of: CodeSets.UPNUnknownReason.self, on: day, codes)),
        isShown: { $0["pupilNumber"]?.isBlank != false }),
      FormField(
        id: "formerPupilNumber", label: "Former number", width: 20,
        isShown: { $0["pupilNumber"]?.isBlank == false }),
      FormField(
        id: "nhsNumber", label: "NHS number", hint: "10 digits, like 999 123 4578", width: 16,
        aside: { Self.remark(nhsNumber: $0["nhsNumber"]) }),
    ]
  }

  /// The answers that the record holds.
  static func values(_ person: PersonDetails) -> FormValues {
    var values: FormValues = [:]
    values["ethnicity"] = person.ethnicity?.rawValue
    if !person.disabilities.isEmpty {
      values["disabilities"] = person.disabilities.map(\.rawValue).joined(separator: ",")
    }
    values["pupilNumber"] = person.pupilNumber.current
    values["pupilNumberUnknown"] = person.pupilNumber.unknownReason?.rawValue
    values["formerPupilNumber"] = person.pupilNumber.former
    values["nhsNumber"] = person.nhsNumber.map(NHSNumber.spoken)
    return values
  }

  private static func remark(pupilNumber typed: String?) -> String? {
    guard let typed, let number = UniquePupilNumber.written(typed) else { return nil }
    return UniquePupilNumber.isSound(number) ? nil : "does not agree with its check letter"
  }

  private static func remark(nhsNumber typed: String?) -> String? {
    guard let typed, let number = NHSNumber.written(typed) else { return nil }
    return NHSNumber.isSound(number) ? nil : "does not agree with its check digit"
  }

  // MARK: - Reading

  /// The ethnicity.
  func ethnicity(_ answers: Answers) -> Ethnicity? {
    answers.text("ethnicity").map { Ethnicity($0) }
  }

  /// The disabilities; nil where nothing is ticked.
  func disabilities(_ answers: inout Answers) -> [Disability]? {
    guard let ticked = answers.text("disabilities") else { return nil }
    let codes = ticked.split(separator: ",").map(String.init)
    if codes.count > 1, codes.contains(Self.disabilityNone) {
      answers.refuse(
        "disabilities", "Disability must be either “no disability” or the disabilities there are")
    }
    return codes.map { Disability($0) }
  }

  /// The pupil number, or why there is none; nil where neither is answered.
  func pupilNumber(_ answers: inout Answers) -> PupilNumber? {
    let current = number("pupilNumber", "Pupil number", &answers)
    let former = number("formerPupilNumber", "Former number", &answers)
    let reason = answers.text("pupilNumberUnknown").map { UPNUnknownReason($0) }
    guard current != nil || former != nil || reason != nil else { return nil }
    return PupilNumber(current: current, former: former, unknownReason: reason)
  }

  private func number(_ field: String, _ label: String, _ answers: inout Answers) -> String? {
    guard let typed = answers.text(field) else { return nil }
    guard let number = UniquePupilNumber.written(typed) else {
      answers.refuse(field, "\(label) must be a letter, 11 digits and a digit or letter")
      return nil
    }
    guard UniquePupilNumber.isSound(number) else {
      answers.refuse(
        field, "\(label) does not agree with its check letter: compare it with where it came from")
      return nil
    }
    return number
  }

  /// The NHS number without blanks.
  func nhsNumber(_ answers: inout Answers) -> String? {
    guard let typed = answers.text("nhsNumber") else { return nil }
    guard let number = NHSNumber.written(typed) else {
      answers.refuse("nhsNumber", "NHS number must be 10 digits, like 999 123 4578")
      return nil
    }
    guard NHSNumber.isSound(number) else {
      answers.refuse(
        "nhsNumber",
        "NHS number does not agree with its check digit: compare it with where it came from")
      return nil
    }
    return number
  }
}
