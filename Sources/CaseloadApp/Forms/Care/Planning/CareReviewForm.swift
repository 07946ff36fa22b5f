import Casework
import Widgets

/// A review of the care plan, for all brothers and sisters in the same home.
struct CareReviewForm: RecordForm {
  let id = "care-review"
  let title = "Record a care review"
  let saved = "Care review saved."

  private static let date = DateQuestion(
    label: "Held", phrase: "date of the review",
    remark: { ClockRemark.of(["care.review"], on: $0, $1) })
  private static let participation = CodeQuestion<CodeSets.ReviewParticipation>(
    id: "participation", label: "The child’s part", phrase: "child’s part in the review",
    hint: "How the child took part; for a child under four, PN0")

  func whyUnavailable(_ context: FormContext) -> String? {
    CareStanding.whyNotRecent(context, "A review")
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = CareStanding.housemates(context)
    return children.fields("the review was about") + [
      Self.date.field(context, heading: ClockRemark.limit(["care.review"], context)),
      OffDay(Self.date, OffDay.held).field(context),
    ]
      + Self.participation.group(children, context).fields
      + children.all.map { child in
        FormField(
          id: "words.\(child.id)",
          label: children.isGroup ? "In \(child.name)’s words" : "In their words",
          hint: "What the child said or wanted said", kind: .longText(rows: 2),
          isShown: { children.includes(child, $0) })
      }
      + [
        FormField(
          id: "summary", label: "Decisions", hint: "What was decided, who does what by when",
          kind: .longText(rows: 6), whenMissing: "Enter what was decided")
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let children = CareStanding.housemates(context)
    var values = children.initialValues.merging(["date": "today"]) { $1 }
    // Exactly the children under four have a code of their own, so nobody need choose it.
    let young = children.all.filter { child in
      context.knownRecord(child.id)?.person.age(on: context.today).map { $0 < 4 } ?? false
    }
    let group = Self.participation.group(children, context)
    if !young.isEmpty {
      let isEach = young.count < children.all.count
      values[group.id] = isEach ? GroupQuestion.differ.id : ReviewParticipation.underFour.rawValue
      for child in young where isEach {
        values[group.field(of: child)] = ReviewParticipation.underFour.rawValue
      }
    }
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let children = CareStanding.housemates(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children.chosen(answers.values) {
      let participation = Self.participation.read(
        child, Self.participation.group(children, context), &answers, on: date)
      parts.add(
        CareReviewHeld(
          on: date, participation: participation, summary: answers.text("summary"),
          words: answers.text("words.\(child.id)")), to: child.id)
    }
    return answers.result(parts)
  }
}
