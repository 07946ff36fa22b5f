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
    guard record.frontDoor.referrals.allSatisfy(\.isNoFurtherAction) else { return nil }
    return "\(record.calledName) has no referral. Decide on a contact first, or record a referral."
  }

  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(
      context,
      isOffered: { sibling in
        sibling.person.endOfRecord == nil && sibling.protection.plan(openOn: context.today) == nil
          && !sibling.frontDoor.referrals.allSatisfy(\.isNoFurtherAction)
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
    let outcome = outcome(children)
    return PreviousPlans.question(children) { child, values in
      let decided = outcome.answer(child, values)
      return decided != nil && decided != Self.noPlan
    }
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
          isQuorate: answers.isYes("quorate") ?? true, summary: answers.text("summary")),
        to: child.id)
    }
    return answers.result(parts)
  }
}
