import Casework
import Widgets

/// The warning that a meeting falls on a day on which nobody works: it has to be confirmed, since what is typed
/// is far oftener a slip than meant.
struct OffDay: Sendable {
  /// The field.
  static let field = "offDay"
  /// What is confirmed of a meeting to come.
  static let planned = "The meeting is on that day"
  /// What is confirmed of a meeting that is over.
  static let held = "It was held on that day"

  /// The question for the day.
  let question: DateQuestion
  /// What is confirmed.
  let answer: String
  /// A day that needs no confirming, because it was recorded before.
  let exception: CivilDate?

  /// Warns of the day that a question is answered with.
  init(_ question: DateQuestion, _ answer: String, except exception: CivilDate? = nil) {
    self.question = question
    self.answer = answer
    self.exception = exception
  }

  /// The field, which arises only for such a day and must then be answered.
  func field(_ context: FormContext) -> FormField {
    FormField(
      id: Self.field, label: "No working day", hint: "y confirms it, or change the date above",
      kind: .choice([Choice(id: "yes", label: answer.loweringFirst, letter: "y")]),
      whenMissing: "Select that \(answer.loweringFirst), or change the date",
      aside: { values in
        day(values, context).map { Self.words($0, context) }
      }, isShown: { day($0, context) != nil })
  }

  /// The day, where it is no working day.
  private func day(_ values: FormValues, _ context: FormContext) -> CivilDate? {
    guard let date = question.date(in: values, context), date != exception,
      !context.rulebook.calendar.isWorkingDay(date)
    else { return nil }
    return date
  }

  private static func words(_ date: CivilDate, _ context: FormContext) -> String {
    date.isWeekend
      ? "\(date.long) is at a weekend" : "\(date.long) is a bank holiday or a day off"
  }
}
