import Casework
import Widgets

/// Child and adopters are matched.
struct MatchAdoptersForm: RecordForm {
  let id = "match-adopters"
  let title = "Record the match with adopters"
  let saved = "Match saved."

  private static let date = DateQuestion(label: "Matched", phrase: "date of the match")
  private static let sexes = CodeQuestion<CodeSets.AdopterSexes>(
    id: "sexes", label: "Adopters", phrase: "sexes of the adopters", hint: "One person, or a couple"
  )
  private static let status = CodeQuestion<CodeSets.AdopterLegalStatus>(
    id: "adopterStatus", label: "To each other", phrase: "legal status of the adopters",
    hint: "What they are to each other in law")

  /// The one legal status of a single adopter.
  private static let single: AdopterLegalStatus = "L0"

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a match is about a child."
    }
    guard record.care.standingAdoptionDecision == nil else { return nil }
    return "It is not decided that \(record.calledName) should be placed for adoption. "
      + "Record the decision first."
  }

  private static func isSingle(_ values: FormValues) -> Bool {
    ["M1", "F1"].contains(values["sexes"] ?? "")
  }

  func fields(_ context: FormContext) -> [FormField] {
    let decided = context.record?.care.standingAdoptionDecision?.date
    return [
      Self.date.field(
        context, heading: decided.map { "Decided on \($0.medium): to be placed for adoption" }),
      Self.sexes.field(context),
      Self.status.field(
        context, isShown: { $0["sexes"] != nil && !Self.isSingle($0) }),
      FormField(
        id: "fosterCarers", label: "Foster carers",
        hint: "Whether the adopters are the child’s foster carers now", kind: .yesNo,
        whenMissing: "Select yes if the adopters are the child’s foster carers"),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues { ["date": "today"] }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let record = context.record, let date = answers.date(Self.date),
      let sexes = Self.sexes.read(&answers, on: date)
    else { return answers.result(nil) }
    let isSingle = Self.isSingle(answers.values)
    let status = isSingle ? Self.single : Self.status.read(&answers, on: date)
    var parts = EntryParts(context)
    parts.add(
      AdoptersMatched(
        on: date,
        AdopterMatch(
          decided: record.care.standingAdoptionDecision?.date, matched: date,
          isByFosterCarers: answers.isYes("fosterCarers"), number: isSingle ? 1 : 2, sexes: sexes,
          legalStatus: status)), to: record.id)
    return answers.result(parts)
  }
}
