import Casework
import Widgets

/// A review child protection conference: whether each child's plan goes on, and under which category.
struct ReviewConferenceForm: RecordForm {
  let id = "review-conference"
  let title = "Record a review child protection conference"
  let saved = "Review conference saved."

  private static let date = DateQuestion(phrase: "date of the conference")

  func whyUnavailable(_ context: FormContext) -> String? { OpenPlan.whyNone(context) }

  private func questions(_ context: FormContext) -> (
    children: FormChildren, outcome: GroupQuestion, category: GroupQuestion,
    meeting: MeetingQuestions
  ) {
    let children = OpenPlan.children(context)
    let outcome = GroupQuestion(
      id: "outcome", label: "Outcome",
      choices: Choice.list([
        (ReviewConferenceHeld.Outcome.planContinues, "continues", "c"), (.planEnds, "ends", "e"),
      ]), children: children,
      whenMissing: {
        $0.hasPrefix("the child") ? "Select the outcome" : "Select the outcome for \($0)"
      }, isGrid: true)
    let category = GroupQuestion(
      id: "category", label: "New category", hint: "Only where it changes",
      choices: Choice.abuseCategories, children: children, isGrid: true,
      arises: { child, values in outcome.answer(child, values) == "planContinues" })
    let meeting = MeetingQuestions(
      children: children, isConference: true,
      summary: ("Decision and reasons", "Enter what was decided and why"))
    return (children, outcome, category, meeting)
  }

  func fields(_ context: FormContext) -> [FormField] {
    let questions = questions(context)
    return questions.children.fields("the conference was about")
      + [Self.date.field(context), OffDay(Self.date, OffDay.held).field(context)]
      + questions.outcome.fields + questions.category.fields + questions.meeting.gridFields
      + questions.meeting.fields
      + [
        MeetingQuestions.measures { values in
          questions.children.chosen(values).contains {
            questions.outcome.answer($0, values)
              == ReviewConferenceHeld.Outcome.planContinues.rawValue
          }
        }
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    OpenPlan.children(context).initialValues.merging(["date": "today", "quorate": "yes"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let questions = questions(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in questions.children.chosen(answers.values) {
      guard let plan = OpenPlan.of(child.id, context),
        let outcome = questions.outcome.answer(child, answers.values)
          .flatMap(ReviewConferenceHeld.Outcome.init)
      else { continue }
      parts.add(
        ReviewConferenceHeld(
          plan.id, on: date, outcome,
          category: questions.category.answer(child, answers.values).map { AbuseCategory($0) },
          attendance: questions.meeting.attendance(answers),
          participation: questions.meeting.participation(child, answers),
          childsWords: answers.text("words.\(child.id)"),
          isQuorate: answers.isYes("quorate") ?? true, summary: answers.text("summary"),
          measures: outcome == .planContinues ? answers.text("measures") : nil),
        to: child.id)
    }
    return answers.result(parts)
  }
}

/// A core group, for all brothers and sisters on a plan.
struct CoreGroupForm: RecordForm {
  let id = "core-group"
  let title = "Record a core group"
  let saved = "Core group saved."

  private static let date = DateQuestion(phrase: "date of the core group")

  func whyUnavailable(_ context: FormContext) -> String? { OpenPlan.whyNone(context) }

  private func meeting(_ children: FormChildren) -> MeetingQuestions {
    MeetingQuestions(
      children: children, isConference: false,
      summary: ("What was agreed", "Enter what was agreed"))
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = OpenPlan.children(context)
    return children.fields("the core group was about") + [Self.date.field(context)]
      + meeting(children).fields
  }

  func initialValues(_ context: FormContext) -> FormValues {
    OpenPlan.children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let children = OpenPlan.children(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children.chosen(answers.values) {
      guard let plan = OpenPlan.of(child.id, context) else { continue }
      parts.add(
        CoreGroupHeld(
          plan.id, on: date, attendance: meeting(children).attendance(answers),
          note: answers.text("summary"), childsWords: answers.text("words.\(child.id)")),
        to: child.id)
    }
    return answers.result(parts)
  }
}
