import Casework
import Testing

@Suite("Finished work and the manager who decides on it")
struct WaitingWorkTests {
  private let enquiryDay = day("2021-03-01")

  /// A child whose enquiry was concluded on 10 March 2021 by w1.
  private func concluded() throws -> (Case, EventID) {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: enquiryDay, source: "6"))
    try child.add(ReferralDecided(referral, on: enquiryDay, .accepted))
    let enquiry = try child.add(Section47EnquiryStarted(on: enquiryDay, .joint))
    let conclusion = try child.add(
      Section47EnquiryConcluded(
        enquiry, on: day("2021-03-10"), .notSubstantiated, isConferenceRequired: false,
        rationale: "An accident, seen by others."))
    return (child, conclusion)
  }

  @Test("An enquiry's outcome waits until a manager authorises it")
  func authorised() throws {
    var (child, work) = try concluded()
    #expect(child.record.waitingWork.map(\.kind) == [.enquiry])
    #expect(child.record.waitingWork.first?.since == day("2021-03-10"))
    #expect(child.record.waitingWork.first?.by == "w1")
    try child.add(WorkAuthorised(work, on: day("2021-03-12")))
    #expect(child.record.waitingWork.isEmpty)
    #expect(
      child.breach(WorkAuthorised(work, on: day("2021-03-13")))?.rule == "oversight.authorised")
    #expect(
      child.breach(WorkReturned(work, on: day("2021-03-13"), comments: "More."))?.rule
        == "oversight.authorised")
  }

  @Test("Returned work waits again once it is corrected")
  func returned() throws {
    var (child, work) = try concluded()
    #expect(
      child.breach(WorkReturned(work, on: day("2021-03-12"), comments: " "))?.rule
        == "oversight.returnComments")
    try child.add(WorkReturned(work, on: day("2021-03-12"), comments: "Who saw it?"))
    #expect(child.record.waitingWork.isEmpty)
    #expect(child.record.returnedWork.map(\.comments) == ["Who saw it?"])
    #expect(child.record.returnedWork.map(\.by) == ["w1"])
    let concluded = try #require(child.record.events.first { $0.id == work }?.event)
    var again = try #require(concluded as? Section47EnquiryConcluded)
    again.rationale = "An accident, seen by two neighbours."
    try child.add(
      EntryCorrected(of: work, to: again, on: day("2021-03-15"), reason: "Witnesses added"))
    let waiting = try #require(child.record.waitingWork.first)
    #expect(waiting.since == day("2021-03-15"))
    #expect(waiting.isAgain)
    #expect(child.record.returnedWork.isEmpty)
    try child.add(WorkAuthorised(work, on: day("2021-03-16")))
    #expect(child.advice.isEmpty)
    #expect(child.record.waitingWork.isEmpty)
  }

  @Test("A manager may think again about what was returned, and is told that nothing changed")
  func returnedAndAuthorised() throws {
    var (child, work) = try concluded()
    try child.add(WorkReturned(work, on: day("2021-03-12"), comments: "Who saw it?"))
    try child.add(WorkAuthorised(work, on: day("2021-03-13")))
    #expect(child.advice.map(\.rule) == ["oversight.notCorrected"])
  }

  @Test("Nobody decides on their own work")
  func ownWork() throws {
    let (child, work) = try concluded()
    let breach = child.breach(WorkAuthorised(work, on: day("2021-03-12")), by: "w1")
    #expect(breach?.rule == "oversight.ownWork")
    #expect(breach?.facts.first == "w1 recorded “Section 47 enquiry concluded” on 10 Mar 2021.")
    let back = child.breach(WorkReturned(work, on: day("2021-03-12"), comments: "No."), by: "w1")
    #expect(back?.rule == "oversight.ownWork")
    #expect(child.breach(WorkAuthorised(work, on: day("2021-03-12")), by: "m2") == nil)
  }

  @Test("Nobody authorises or returns an assessment that they completed")
  func ownAssessment() throws {
    var child = try Case()
    try child.add(ReferralReceived(on: enquiryDay, source: "6"))
    let assessment = try child.add(AssessmentStarted(on: enquiryDay))
    try child.add(
      AssessmentCompleted(
        assessment, on: day("2021-03-08"), .noFurtherAction, factors: ["21"], analysis: "Well.",
        reasonNotSeen: "Abroad."))
    #expect(child.record.waitingWork.map(\.item) == [assessment])
    let own = AssessmentAuthorised(assessment, on: day("2021-03-09"))
    #expect(child.breach(own, by: "w1")?.rule == "oversight.ownWork")
    let back = AssessmentReturned(assessment, on: day("2021-03-09"), comments: "More.")
    #expect(child.breach(back, by: "w1")?.rule == "oversight.ownWork")
    try child.add(back)
    #expect(child.record.waitingWork.isEmpty)
    #expect(child.record.returnedWork.map(\.item) == [assessment])
    #expect(child.record.returnedWork.map(\.comments) == ["More."])
  }

  @Test("Only finished work of the child can be decided on, and not before it was finished")
  func order() throws {
    let (child, work) = try concluded()
    #expect(
      child.breach(WorkAuthorised("nothing", on: day("2021-03-12")))?.rule
        == "oversight.unknownWork")
    #expect(
      child.breach(WorkAuthorised(work, on: day("2021-03-09")))?.rule == "oversight.order")
  }

  @Test("A plan waits while it lasts")
  func plans() throws {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: enquiryDay, source: "6"))
    try child.add(ReferralDecided(referral, on: enquiryDay, .accepted))
    let plan = try child.add(ChildInNeedPlanStarted(on: day("2021-03-05")))
    #expect(child.record.waitingWork.map(\.kind) == [.childInNeedPlan])
    try child.add(ChildInNeedPlanEnded(plan, on: day("2021-03-20"), .needsMet))
    try child.add(ReferralClosed(referral, on: day("2021-03-20"), reason: "RC7"))
    #expect(child.record.waitingWork.map(\.kind) == [.closure])
  }

  @Test("A withdrawn authorisation lets the work wait again")
  func withdrawn() throws {
    var (child, work) = try concluded()
    let authorised = try child.add(WorkAuthorised(work, on: day("2021-03-12")))
    #expect(
      child.breach(EntryWithdrawn(of: work, on: day("2021-03-13"), reason: "Wrong child"))?.rule
        == "amendment.breaksLater")
    try child.add(EntryWithdrawn(of: authorised, on: day("2021-03-13"), reason: "Wrong child"))
    #expect(child.record.waitingWork.map(\.id) == [work])
  }
}
