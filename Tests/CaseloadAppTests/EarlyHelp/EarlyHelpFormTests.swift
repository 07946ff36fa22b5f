import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// Early help in the forms, from the assessment to the step up.
@Suite struct EarlyHelpFormTests {
  private let day = FormDay.day

  private func started(_ household: Household) throws -> Household {
    var household = household
    try household.commit(
      try EarlyHelpForms.start.proposal(
        ["agency": "education", "organisation": "Invented Primary School", "date": "1 3 2021"],
        household.context()))
    return household
  }

  private func commit(
    _ form: any RecordForm, _ typed: FormValues, _ household: inout Household, _ entry: EntryID
  ) throws {
    try household.commit(try form.proposal(typed, household.context(entry: entry)))
  }

  @Test func anAssessmentTakesInTheFamily() throws {
    let household = try started(.pair())
    for child in [Household.daniel, Household.grace] {
      let episode = try #require(household[child].earlyHelp.episodes.first)
      #expect(episode.organisation == "Invented Primary School")
      #expect(episode.start == day("2021-03-01"))
    }
    #expect(
      EarlyHelpForms.start.whyUnavailable(household.context())
        == "Early help for Daniel is open since 1 Mar 2021. Add to it, or end it first.")
  }

  @Test func whatIsMissingIsAskedFor() throws {
    let context = try Household().context()
    #expect(
      EarlyHelpForms.start.errors([:], context) == [
        "agency": "Select the kind of agency that makes the assessment",
        "organisation": "Enter the school, service or team",
      ])
    #expect(
      EarlyHelpForms.plan.whyUnavailable(context)
        == "Daniel has no early help open. Start an early help assessment first.")
    #expect(
      EarlyHelpForms.plan.errors(["goals": "On time"], try started(Household()).context(entry: "b"))
        == ["goals": "Line 1: there is no colon after who does it"])
  }

  @Test func eachChildSpeaksForItself() throws {
    var household = try started(.pair())
    try commit(
      EarlyHelpForms.complete,
      [
        "summary": "Mornings are hard.", "words": "I make toast.",
        "words.\(Household.grace)": "I like Nan.", "level": "2",
      ], &household, "b")
    #expect(
      household[Household.daniel].earlyHelp.episodes[0].completion?.childsWords == "I make toast.")
    #expect(
      household[Household.grace].earlyHelp.episodes[0].completion?.childsWords == "I like Nan.")
    #expect(household[Household.grace].earlyHelp.episodes[0].completion?.need?.level == 2)
  }

  @Test func theTeamOfEachRecordComes() throws {
    var household = try started(.pair())
    try commit(
      EarlyHelpForms.join, ["member": "Sam Okafor", "agency": "family", "role": "Uncle"],
      &household, "b")
    try commit(
      EarlyHelpForms.meeting, ["summary": "Mornings are shared.", "next": "27 4 2021"], &household,
      "c")
    for child in [Household.daniel, Household.grace] {
      let episode = household[child].earlyHelp.episodes[0]
      #expect(episode.meetings.first?.present == episode.team.map(\.id))
    }
    try commit(EarlyHelpForms.leave, ["member": "b"], &household, "d")
    #expect(household[Household.grace].earlyHelp.episodes[0].team(on: day("2021-03-31")).isEmpty)
  }

  /// The plan is not enough: a contact takes it up, and both ends say so.
  @Test func fromAssessmentToStepUp() throws {
    var household = try started(Household())
    try commit(
      EarlyHelpForms.complete, ["summary": "Hard mornings.", "date": "5 3 2021"], &household, "b")
    try commit(
      EarlyHelpForms.plan,
      [
        "date": "8 3 2021", "goals": "Mother: on time by 12 4 2021",
        "actions": "school, Mrs Ferris: breakfast club by 15 3 2021",
      ], &household, "c")
    #expect(household[Household.daniel].agencyActions.overdue(on: day("2021-03-30")).count == 1)
    let context = household.context(entry: "d")
    let review = try EarlyHelpForms.review.proposal(
      ["progress": "Worse.", "decision": "stepUp"], context)
    #expect(
      NextStep.after(review, in: context.record)?.step.offer
        == "Next: record the contact that asks for statutory help.")
    try household.commit(review)
    try household.add(
      ContactReceived(
        at: FormDay.moment("2021-03-30T10:00"), source: "2A",
        referrer: Referrer(agency: "School", isProfessional: true),
        concern: "Help is not enough."),
      to: Household.daniel, id: "contact")
    #expect(
      EarlyHelpForms.end.errors(["reason": "steppedUp"], household.context(entry: "e"))
        == ["successor": "Select the contact or referral that takes it up"])
    try commit(
      EarlyHelpForms.end, ["reason": "steppedUp", "successor": "contact"], &household, "e")
    let record = household[Household.daniel]
    #expect(record.stepMoves(at: "contact").map(\.direction) == [.up])
    #expect(record.stepMoves(at: record.earlyHelp.episodes[0].id).map(\.statutory) == ["contact"])
    #expect(record.earlyHelp.episode(openOn: day("2021-03-30")) == nil)
  }

  @Test func aContactForEarlyHelpLeadsToItsAssessment() throws {
    var household = try Household()
    try household.add(
      ContactReceived(
        at: FormDay.moment("2021-03-29T10:00"), source: "2A",
        referrer: Referrer(agency: "School", isProfessional: true),
        concern: "Hard mornings."),
      to: Household.daniel, id: "contact")
    let decided = ContactDecided(
      "contact", at: FormDay.moment("2021-03-29T11:00"), .earlyHelp, rationale: "Help will do.")
    let entry = ProposedEntry(
      id: "x", parts: [.init(Household.daniel, decided)], basedOn: [:], reason: nil)
    #expect(
      NextStep.after(entry, in: household[Household.daniel])?.step
        == NextStep(
          form: "start-early-help", item: "contact",
          offer: "Next: start the early help assessment."))
    try household.add(decided, to: Household.daniel)
    let context = household.context(item: "contact")
    #expect(EarlyHelpForms.start.initialValues(context)["origin"] == "contact")
  }
}
