import Casework
import Widgets

/// An initial child protection conference: one screen for the sibling group, an outcome for each child.
struct InitialConferenceForm: RecordForm {
  let id = "initial-conference"
  let title = "Record an initial child protection conference"
  let saved = "Conference saved."

  private static let noPlan = "none"

  private static let date = DateQuestion(phrase: "date of the conference")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a conference is about a child."
    }
    if let plan = record.protection.plan(openOn: context.today) {
      return "\(record.calledName) is on a child protection plan since \(plan.start.medium). "
        + "Record a review conference instead."
    }
    return record.whyNotReferred
  }

  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(
      context,
      isOffered: { sibling in
        sibling.person.endOfRecord == nil && sibling.protection.plan(openOn: context.today) == nil
          && sibling.isReferred
      }, isTicked: { $0.protection.enquiry(openOn: context.today) != nil })
  }

  private func outcome(_ children: FormChildren) -> GroupQuestion {
    GroupQuestion(
      id: "outcome", label: "Outcome", hint: "The category of the plan, or no plan",
      choices: Choice.abuseCategories + [Choice(id: Self.noPlan, label: "no plan", letter: "n")],
      children: children,
      whenMissing: {
        $0.hasPrefix("the child") ? "Select the outcome" : "Select the outcome for \($0)"
      }, isGrid: true)
  }

  /// The notice of another authority that the conference answers, for a child who moved here on a plan.
  private func notice(_ record: ChildRecord?) -> TransferIn? {
    record?.protection.transfersIn.last { $0.conferenceHeld == nil }
  }

  /// How many plans each child had before.
  private func previousPlans(_ children: FormChildren) -> GroupQuestion {
    PreviousPlans.question(children) { child, values in makesPlan(child, children, values) }
  }

  private func meeting(_ children: FormChildren) -> MeetingQuestions {
    MeetingQuestions(
      children: children, isConference: true,
      summary: ("Decision and reasons", "Enter what was decided and why"))
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = children(context)
    let meeting = meeting(children)
    return children.fields("the conference was about")
      + [Self.date.field(context), OffDay(Self.date, OffDay.held).field(context)]
      + outcome(children).fields + previousPlans(children).fields + meeting.gridFields
      + meeting.fields
      + [
        MeetingQuestions.measures { values in
          children.chosen(values).contains { makesPlan($0, children, values) }
        }
      ]
  }

  /// Whether a child is to have a plan, as far as is answered.
  private func makesPlan(
    _ child: FormChildren.Child, _ children: FormChildren, _ values: FormValues
  ) -> Bool {
    let decided = outcome(children).answer(child, values)
    return decided != nil && decided != Self.noPlan
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today", "quorate": "yes"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let children = children(context)
    let (outcome, meeting) = (outcome(children), meeting(children))
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children.chosen(answers.values) {
      guard let decided = outcome.answer(child, answers.values) else { continue }
      let notice = notice(context.knownRecord(child.id))
      parts.add(
        ConferenceHeld(
          on: date, plan: decided == Self.noPlan ? nil : AbuseCategory(decided),
          transferNotified: notice.flatMap { $0.notified <= date ? $0.notified : nil },
          previousPlans: PreviousPlans.count(previousPlans(children), child, answers),
          attendance: meeting.attendance(answers),
          participation: meeting.participation(child, answers),
          childsWords: answers.text("words.\(child.id)"),
          isQuorate: answers.isYes("quorate") ?? true, summary: answers.text("summary"),
          measures: decided == Self.noPlan ? nil : answers.text("measures")),
        to: child.id)
    }
    return answers.result(parts)
  }
}
