import Casework
import Testing

@Suite("What managers' lists know of a case")
struct SupervisionTests {
  private func accepted() throws -> (Case, EventID) {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-03-01"), source: "6"))
    return (child, referral)
  }

  @Test("A case is supervised from its acceptance to its closure")
  func span() throws {
    var (child, referral) = try accepted()
    #expect(child.record.supervision == nil)
    try child.add(ReferralDecided(referral, on: day("2021-03-02"), .accepted))
    let open = try #require(child.record.supervision)
    #expect(open.stage == .openCase)
    #expect(open.worker == nil)
    #expect(open.decided == moment("2021-03-02T23:00"))
    #expect(open.overseen == day("2021-03-01"))
    #expect(!open.hasOversight)
    try child.add(ReferralClosed(referral, on: day("2021-03-09"), reason: "RC8"))
    #expect(child.record.supervision == nil)
  }

  @Test("A decision that was recorded days later counts from its own day")
  func late() throws {
    var (child, referral) = try accepted()
    try child.add(
      ReferralDecided(referral, on: day("2021-03-02"), .accepted), recorded: day("2021-03-05"))
    #expect(child.record.supervision?.decided == moment("2021-03-02T00:00"))
  }

  @Test("Oversight is an entry, a decision on work or a check on an assessment")
  func oversight() throws {
    var (child, referral) = try accepted()
    try child.add(ReferralDecided(referral, on: day("2021-03-02"), .accepted))
    let assessment = try child.add(AssessmentStarted(on: day("2021-03-02")))
    try child.add(AssessmentCheckpointHeld(assessment, on: day("2021-03-12"), note: "On course."))
    #expect(child.record.supervision?.overseen == day("2021-03-12"))
    try child.add(
      ManagementOversightRecorded(on: day("2021-03-20"), .supervision, "We agreed why."))
    #expect(child.record.supervision?.overseen == day("2021-03-20"))
    #expect(child.record.supervision?.hasOversight == true)
    #expect(child.record.lastOversight(by: day("2021-03-15")) == day("2021-03-12"))
    #expect(
      child.breach(ManagementOversightRecorded(on: day("2021-03-21"), .discussion, "\n"))?.rule
        == "oversight.empty")
  }

  @Test("The team of a child without a worker is the one that had it last")
  func team() throws {
    var (child, referral) = try accepted()
    try child.add(ReferralDecided(referral, on: day("2021-03-02"), .accepted))
    let first = try child.add(WorkerAllocated("anne", team: "duty", from: day("2021-03-03")))
    #expect(child.record.supervision?.worker == "anne")
    try child.add(AllocationEnded(first, on: day("2021-03-10")))
    #expect(child.record.supervision?.worker == nil)
    #expect(child.record.supervision?.team == "duty")
  }

  @Test("A case weighs what is done for the child, and more with an enquiry, a court or a distance")
  func weights() {
    var weights = CaseWeights()
    var own = Supervision(
      stage: .openCase, worker: nil, team: nil, decided: moment("2021-03-02T00:00"),
      overseen: day("2021-03-02"), hasOversight: false, isEnquiring: false, legalStatus: nil,
      milesFromHome: nil)
    #expect(weights.weight(of: own) == 1)
    own.isEnquiring = true
    #expect(weights.weight(of: own) == 2)
    own.isEnquiring = false
    own.stage = .lookedAfter
    own.legalStatus = "C1"
    own.milesFromHome = 20
    #expect(weights.weight(of: own) == 3)
    own.milesFromHome = 19.9
    own.legalStatus = "C2"
    #expect(weights.weight(of: own) == 1.5)
    weights.lookedAfter = 2
    #expect(weights.weight(of: own) == 2)
  }
}
