import Casework
import Widgets

/// A child becomes looked after: when, why, under which law, and where the child went.
struct StartCareForm: RecordForm {
  let id = "start-care"
  let title = "Record the start of care"
  let saved = "Start of care saved."

  private static let date = DateQuestion(
    label: "Looked after from", phrase: "date the child became looked after")
  private static let category = CodeQuestion<CodeSets.CategoryOfNeed>(
    id: "category", label: "Category of need", phrase: "category of need",
    hint: "Why the child came into care; one for the whole period")
  private static let status = CodeQuestion<CodeSets.LegalStatus>(
    id: "legalStatus", label: "Legal status", phrase: "legal status",
    hint: "Type a word of it, such as section 20, police or interim, or its code")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a period of care is a child’s."
    }
    let name = record.calledName
    if let open = CareStanding.open(record, context) {
      return "\(name) is looked after since \(open.start.medium). "
        + "Record a change of placement or of legal status instead."
    }
    guard let born = record.person.dateOfBirth else {
      return "\(name) has no date of birth yet. Record the birth first."
    }
    guard born.completedYears(to: context.today) < 19 else {
      return "\(name) is grown up: a child becomes looked after before 18. "
        + "Correct the date of birth if it is wrong."
    }
    return nil
  }

  /// Brothers and sisters are offered but not ticked: each child comes into care for reasons of its own.
  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(
      context,
      isOffered: { sibling in
        sibling.person.endOfRecord == nil && sibling.person.dateOfBirth != nil
          && CareStanding.open(sibling, context) == nil
      }, isTicked: { _ in false })
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = children(context)
    return children.fields("came into care") + [Self.date.field(context)]
      + Self.category.group(children, context).fields + Self.status.group(children, context).fields
      + PlacementQuestions(context: context).fields(heading: "Where the child went")
      + [
        FormField(
          id: "summary", label: "Circumstances",
          hint: "What led to it, who agreed, the court and the order", kind: .longText(rows: 4),
          whenMissing: "Enter what led to the child coming into care")
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values = children(context).initialValues
    values["date"] = "today"
    // The census of children in need and the return of children in care name need by the same codes.
    if let need = context.record?.frontDoor.openReferral(on: context.today)?.primaryNeed?.rawValue,
      Self.category.choices(context).contains(where: { $0.id == need })
    {
      values["category"] = need
    }
    return values.merging(PlacementQuestions(context: context).initialValues) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let children = children(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date),
      let placement = PlacementQuestions(context: context).read(&answers, on: date)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children.chosen(answers.values) {
      let category = Self.category.read(
        child, Self.category.group(children, context), &answers, on: date)
      let status = Self.status.read(child, Self.status.group(children, context), &answers, on: date)
      guard let category, let status else { continue }
      parts.add(
        CareStarted(
          on: date, category: category, legalStatus: status, placement: placement,
          summary: answers.text("summary")), to: child.id)
    }
    return answers.result(parts)
  }
}
