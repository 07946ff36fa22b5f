import Casework
import Widgets

/// Contact with a young person who has left care, about each birthday from 17 to 21.
struct CareLeaverForm: RecordForm {
  let id = "care-leaver"
  let title = "Record contact with a care leaver"
  let saved = "Care leaver contact saved."

  private static let date = DateQuestion(
    phrase: "date of the contact",
    remark: { date, context in
      guard let born = context.record?.person.dateOfBirth else { return nil }
      let birthdays = (17...21).map { CivilDate.birthday($0, of: born) }
      let isInWindow = birthdays.contains { birthday in
        (birthday.adding(months: -3)...birthday.adding(months: 1)).contains(date)
      }
      return isInWindow
        ? nil : "outside the return’s window: 3 months before a birthday to 1 month after"
    })
  private static let inTouch = CodeQuestion<CodeSets.CareLeaverInTouch>(
    id: "inTouch", label: "In touch", phrase: "contact with the young person",
    hint: "Whether the authority is in touch")
  private static let activity = CodeQuestion<CodeSets.CareLeaverActivity>(
    id: "activity", label: "Does", phrase: "activity of the young person",
    hint: "NEET: not in education, employment or training")
  private static let accommodation = CodeQuestion<CodeSets.CareLeaverAccommodation>(
    id: "accommodation", label: "Lives", phrase: "accommodation of the young person",
    hint: "Where, and whether it is suitable")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a young person first: care-leaver contact is about one who left care."
    }
    let name = record.calledName
    if record.care.periods.isEmpty {
      return "\(name) was not looked after by this authority. Record the start of care first."
    }
    if let age = record.person.age(on: context.today), age < 16 {
      return "\(name) is \(age): care leavers are followed from 17. Record a visit instead."
    }
    return nil
  }

  /// Whether what the young person does and where they live is asked: not of one who died or went home.
  private static func isKnown(_ values: FormValues) -> Bool {
    !["DIED", "RHOM", ""].contains(values["inTouch"] ?? "")
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      Self.date.field(context), Self.inTouch.field(context),
      Self.activity.field(context, isShown: { Self.isKnown($0) }),
      Self.accommodation.field(context, isShown: { Self.isKnown($0) }),
      FormField(
        id: "summary", label: "What was said", hint: "How they are, what they need, in their words",
        kind: .longText(rows: 4)),
    ]
  }

  /// What was known last time is carried over: most of it is still true.
  func initialValues(_ context: FormContext) -> FormValues {
    var values = ["date": "today"]
    guard let last = context.record?.care.leaverOutcomes.last, last.inTouch == "YES" else {
      return values
    }
    let offered = (Self.activity.choices(context), Self.accommodation.choices(context))
    values["inTouch"] = last.inTouch.rawValue
    values["activity"] = offered.0.map(\.id).first { $0 == last.activity?.rawValue }
    values["accommodation"] = offered.1.map(\.id).first { $0 == last.accommodation?.rawValue }
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let date = answers.date(Self.date),
      let inTouch = Self.inTouch.read(&answers, on: date)
    else { return answers.result(nil) }
    // The return has a code of its own for one who died or went home.
    let none = Self.isKnown(answers.values) ? nil : "0"
    let activity = Self.activity.read(&answers, on: date) ?? none.map { CareLeaverActivity($0) }
    let accommodation =
      Self.accommodation.read(&answers, on: date) ?? none.map { CareLeaverAccommodation($0) }
    var parts = EntryParts(context)
    parts.add(
      CareLeaverOutcomeRecorded(
        on: date, inTouch: inTouch, activity: activity, accommodation: accommodation,
        summary: answers.text("summary")), to: child)
    return answers.result(parts)
  }
}
