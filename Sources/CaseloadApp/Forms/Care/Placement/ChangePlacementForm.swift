import Casework
import Widgets

/// A looked-after child moves, with or without a change of legal status on the same day.
struct ChangePlacementForm: RecordForm {
  let id = "change-placement"
  let title = "Record a change of placement"
  let saved = "Change of placement saved."

  private static let date = DateQuestion(label: "Moved on", phrase: "date of the move")
  private static let why = CodeQuestion<CodeSets.PlacementChangeReason>(
    id: "reason", label: "Why it ended", phrase: "reason for the change of placement")
  private static let status = CodeQuestion<CodeSets.LegalStatus>(
    id: "legalStatus", label: "New legal status", phrase: "new legal status")

  func whyUnavailable(_ context: FormContext) -> String? {
    CareStanding.whyNotOpen(context, "A placement")
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = CareStanding.housemates(context)
    let present = context.record?.care.placement(on: context.today)
    return children.fields("moved")
      + [
        Self.date.field(
          context,
          heading: present.map {
            "Leaves \(CareStanding.words($0.placement, context)), there since \($0.start.medium)"
          }),
        Self.why.field(context),
        FormField(
          id: "carers", label: "Carers change",
          kind: .choice([
            Choice(id: "new", label: "new carers", letter: "n"),
            Choice(id: "same", label: "the same carers", letter: "s"),
          ]),
          whenMissing: "Select whether the carers changed"),
      ] + PlacementQuestions(context: context).fields(heading: "Where the child lives now")
      + [
        FormField(
          id: "statusChanges", label: "Legal status too",
          hint: "Whether the legal status changed on the same day", kind: .yesNo,
          whenMissing: "Select yes if the legal status changed on the same day"),
        Self.status.field(context, isShown: { $0["statusChanges"] == "yes" }),
        FormField(
          id: "summary", label: "Circumstances",
          hint: "How the move came about, how the child took it",
          kind: .longText(rows: 4)),
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    CareStanding.housemates(context).initialValues
      .merging(PlacementQuestions(context: context).initialValues) { $1 }
      .merging(["date": "today", "carers": "new", "statusChanges": "no"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date),
      let placement = PlacementQuestions(context: context).read(&answers, on: date)
    else { return answers.result(nil) }
    let (why, status) = (Self.why.read(&answers, on: date), Self.status.read(&answers, on: date))
    let areNew = answers.text("carers") == "new"
    let reason: EpisodeStartReason =
      status == nil ? (areNew ? "P" : "T") : (areNew ? "B" : "U")
    var parts = EntryParts(context)
    for child in CareStanding.housemates(context).chosen(answers.values) {
      parts.add(
        PlacementChanged(
          on: date, to: placement, reason: reason, because: why, legalStatus: status,
          summary: answers.text("summary")), to: child.id)
    }
    return answers.result(parts)
  }
}
