import Casework
import Widgets

/// A strengths and difficulties questionnaire: its score, or why there is none.
struct QuestionnaireForm: RecordForm {
  let id = "questionnaire"
  let title = "Record a strengths and difficulties score (SDQ)"
  let saved = "Questionnaire saved."

  private static let date = DateQuestion(
    phrase: "date of the questionnaire",
    remark: { date, context in
      guard let age = context.record?.person.age(on: date), !ages.contains(age) else { return nil }
      return "the child was \(age): it is for ages 4 to 16"
    })
  private static let reason = CodeQuestion<CodeSets.SDQReason>(
    id: "reason", label: "Why no score", phrase: "reason for having no score",
    hint: "The return asks for a score or a reason each year")

  /// The ages at which the questionnaire is asked for.
  static let ages = 4...16

  func whyUnavailable(_ context: FormContext) -> String? {
    CareStanding.whyNotRecent(context, "A questionnaire")
  }

  func fields(_ context: FormContext) -> [FormField] {
    let last = context.record?.care.questionnaires.last { $0.score != nil }
    return [
      Self.date.field(context),
      FormField(
        id: "score", label: "Score", hint: "0 to 40; leave it empty if there is none", width: 6,
        aside: { _ in last.map { "\($0.score ?? 0) on \($0.date.medium)" } }),
      Self.reason.field(context, isShown: { $0["score"]?.isBlank != false }),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values = ["date": "today"]
    if let age = context.record?.person.age(on: context.today), !Self.ages.contains(age) {
      values["reason"] = "SDQ1"
    }
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let date = answers.date(Self.date) else {
      return answers.result(nil)
    }
    let reason = Self.reason.read(&answers, on: date)
    var score: Int?
    if let typed = answers.text("score") {
      score = Int(typed).flatMap { (0...40).contains($0) ? $0 : nil }
      if score == nil { answers.refuse("score", "Score must be a number from 0 to 40") }
    }
    var parts = EntryParts(context)
    parts.add(StrengthsAndDifficultiesScored(on: date, score: score, reason: reason), to: child)
    return answers.result(parts)
  }
}
