import Casework
import Widgets

/// The category of a plan changes outside a conference that is recorded here.
struct ChangeCategoryForm: RecordForm {
  let id = "change-category"
  let title = "Change the category of a child protection plan"
  let saved = "Category of the plan changed."
  let events: [any CaseEvent.Type] = [PlanCategoryChanged.self]

  private static let date = DateQuestion(label: "From", phrase: "date of the change")

  func whyUnavailable(_ context: FormContext) -> String? { OpenPlan.whyNone(context) }

  private func category(_ children: FormChildren) -> GroupQuestion {
    GroupQuestion(
      id: "category", label: "Category",
      hint: "A change at a review conference is recorded with the conference",
      choices: Choice.abuseCategories, children: children,
      whenMissing: {
        $0.hasPrefix("the child") ? "Select the category" : "Select the category for \($0)"
      }, isGrid: true)
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = OpenPlan.children(context)
    return children.fields("the plan is for") + [Self.date.field(context)]
      + category(children).fields
  }

  func initialValues(_ context: FormContext) -> FormValues {
    OpenPlan.children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let children = OpenPlan.children(context)
    let category = category(children)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children.chosen(answers.values) {
      guard let plan = OpenPlan.of(child.id, context),
        let code = category.answer(child, answers.values)
      else { continue }
      if plan.latestCategory.rawValue == code {
        let field = children.isGroup ? category.field(of: child) : category.id
        answers.refuse(
          answers.form[field] == nil ? category.id : field,
          "Category for \(child.name) must be another than the present one, or untick the child")
      }
      parts.add(PlanCategoryChanged(plan.id, on: date, to: AbuseCategory(code)), to: child.id)
    }
    return answers.result(parts)
  }
}
