import Casework
import Testing

@testable import CaseloadApp

/// What is offered when something ends: the chains of assessment and protection.
@Suite struct NextStepTests {
  private let today = FormDay.day("2021-03-30")

  private func offer(_ event: any CaseEvent, in record: ChildRecord? = nil) -> String? {
    let entry = ProposedEntry(
      id: "entry", parts: [ProposedEntry.Part(Household.daniel, event)])
    return NextStep.after(entry, in: record).map { "\($0.step.form): \($0.step.offer)" }
  }

  /// Daniel, referred, with more events.
  private func daniel(_ events: [any CaseEvent]) throws -> ChildRecord {
    var household = try Household()
    try household.addToAll(ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"))
    for (index, event) in events.enumerated() {
      try household.add(event, to: Household.daniel, id: EventID("e\(index)"))
    }
    return household[Household.daniel]
  }

  @Test func fromDiscussionToPlan() throws {
    #expect(
      offer(Section47EnquiryStarted(on: today, .joint))
        == "conclude-enquiry: Next: see the child, then conclude the enquiry.")
    func concluded(_ isRequired: Bool) -> Section47EnquiryConcluded {
      Section47EnquiryConcluded(
        "e0", on: today, .substantiatedContinuingRisk, isConferenceRequired: isRequired,
        rationale: "x")
    }
    let enquiry = Section47EnquiryStarted(on: FormDay.day("2021-03-18"), .joint)
    #expect(
      offer(concluded(true), in: try daniel([enquiry]))
        == "book-initial-conference: Next: book the initial conference.")
    #expect(
      offer(
        concluded(true),
        in: try daniel([enquiry, ConferenceBooked(.initial, on: today, for: today)]))
        == "initial-conference: Next: record the initial conference, once it is held.")
    #expect(
      offer(concluded(false), in: try daniel([enquiry]))
        == "start-need-plan: Next: offer a child in need plan, or close the case.")
    #expect(
      offer(
        concluded(false),
        in: try daniel([enquiry, AssessmentStarted(on: FormDay.day("2021-03-02"))]))
        == "complete-assessment: Next: finish the assessment of the child’s needs.")
    #expect(
      offer(ConferenceHeld(on: today, plan: "NEG"))
        == "book-review-conference: Next: book the review conference.")
    #expect(
      offer(ConferenceHeld(on: today, plan: nil))
        == "start-need-plan: Next: offer a child in need plan, or close the case.")
  }

  @Test func aroundAPlan() throws {
    let plan = try daniel([ConferenceHeld(on: FormDay.day("2021-03-10"), plan: "NEG")])
    #expect(
      offer(ConferenceBooked(.review, on: today, for: today), in: plan)
        == "core-group: Next: record the first core group, once it is held.")
    #expect(
      offer(CoreGroupHeld("e0", on: today), in: plan)
        == "visit: Next: record the next visit to the child.")
    let met = try daniel([
      ConferenceHeld(on: FormDay.day("2021-03-10"), plan: "NEG"),
      CoreGroupHeld("e0", on: FormDay.day("2021-03-20")),
    ])
    #expect(
      offer(ConferenceBooked(.review, on: today, for: today), in: met)
        == "review-conference: Next: record the review conference, once it is held.")
    #expect(offer(CoreGroupHeld("e0", on: today), in: met) == nil)
    #expect(
      offer(ReviewConferenceHeld("e0", on: today, .planContinues), in: met)
        == "book-review-conference: Next: book the next review conference.")
    #expect(
      offer(ReviewConferenceHeld("e0", on: today, .planEnds), in: met)
        == "start-need-plan: Next: start a child in need plan, or close the case.")
    #expect(
      offer(ProtectionPlanEnded("e0", on: today, .transferOut))
        == "close-case: Next: close the case.")
    #expect(offer(ProtectionPlanEnded("e0", on: today, .lookedAfter)) == nil)
    #expect(
      offer(TransferInNotified(on: today))
        == "book-initial-conference: Next: book the conference that answers the notice.")
    #expect(
      offer(ProtectionPlanTakenOver(on: today, .temporary, initialCategory: "NEG", note: "x"))
        == "visit: Next: see the child.")
  }

  @Test(
    arguments: [
      (AssessmentOutcome.childInNeedPlan, "start-need-plan: Next: start the child in need plan."),
      (.strategyDiscussion, "strategy-discussion: Next: record the strategy discussion."),
      (.noFurtherAction, "close-case: Next: close the case."), (.planContinues, nil),
    ] as [(AssessmentOutcome, String?)])
  func afterAnAssessment(_ outcome: AssessmentOutcome, _ expected: String?) throws {
    let record = try daniel([
      AssessmentStarted(on: FormDay.day("2021-03-02")),
      AssessmentCompleted(
        "e0", on: FormDay.day("2021-03-20"), outcome, factors: ["16A"], analysis: "x",
        reasonNotSeen: "Abroad."),
    ])
    #expect(offer(AssessmentAuthorised("e0", on: today), in: record) == expected)
  }

  @Test func whatIsOfferedIsAFormThatThereIs() {
    let forms = Set(RecordForms.all.map(\.id))
    for kind in Practice.areas.flatMap({ $0.events }) {
      let entry = ProposedEntry(
        id: "entry", parts: [ProposedEntry.Part(Household.daniel, kind.example)])
      guard let next = NextStep.after(entry) else { continue }
      #expect(forms.contains(next.step.form), "\(kind.name)")
    }
  }
}
