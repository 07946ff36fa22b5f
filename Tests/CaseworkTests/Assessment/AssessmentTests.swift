import Casework
import Testing

@Suite("Single assessments")
struct AssessmentTests {
  private func assessed(start: String = "2021-02-01") throws -> (Case, EventID) {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A", primaryNeed: "N1"))
    let assessment = try child.add(AssessmentStarted(on: day(start)))
    return (child, assessment)
  }

  private func completed(_ assessment: EventID, on date: String = "2021-03-01")
    -> AssessmentCompleted
  {
    AssessmentCompleted(
      assessment, on: day(date), .childInNeedPlan, factors: ["16A", "4B"],
      analysis: "With help at home he can stay.", reasonNotSeen: "Abroad")
  }

  @Test("An assessment falls under a referral")
  func referral() throws {
    var child = try Case()
    #expect(child.breach(AssessmentStarted(on: day("2021-02-01")))?.rule == "referral.none")
    let referral = try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    let early = child.breach(AssessmentStarted(on: day("2021-01-31")))
    #expect(early?.rule == "referral.none")
    #expect(early?.reference == "CIN census 1103, 8565")
    try child.add(ReferralClosed(referral, on: day("2021-03-01"), reason: "RC7"))
    #expect(child.breach(AssessmentStarted(on: day("2021-03-02")))?.rule == "referral.closed")
  }

  @Test("One assessment is open at a time; the next may start on the day of authorisation")
  func oneOpen() throws {
    var (child, assessment) = try assessed()
    let second = child.breach(AssessmentStarted(on: day("2021-02-10")))
    #expect(second?.rule == "assessment.oneOpen")
    #expect(
      second?.facts == [
        "The other assessment is of 1 Feb 2021 and still open.",
        "This one would start on 10 Feb 2021.",
      ])
    try child.add(AssessmentAuthorised(assessment, on: day("2021-03-01"), factors: ["16A"]))
    #expect(child.breach(AssessmentStarted(on: day("2021-02-28")))?.rule == "assessment.oneOpen")
    try child.add(AssessmentStarted(on: day("2021-03-01")))
    #expect(child.record.assessments.open(on: day("2021-03-01"))?.start == day("2021-03-01"))
  }

  @Test("An earlier assessment can be added, and then ends before the next starts")
  func backdated() throws {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    let later = try child.add(AssessmentStarted(on: day("2021-05-04")))
    #expect(
      child.breach(AssessmentStarted(on: day("2021-02-01")))?.rule == "assessment.oneOpen")
    try child.add(AssessmentAuthorised(later, on: day("2021-06-01"), factors: ["21"]))
    let earlier = try child.add(
      AssessmentStarted(on: day("2021-02-01")), recorded: day("2021-06-02"))
    let late = AssessmentAuthorised(earlier, on: day("2021-05-05"), factors: ["21"])
    #expect(child.breach(late, recorded: day("2021-06-02"))?.rule == "assessment.overlap")
    try child.add(
      AssessmentAuthorised(earlier, on: day("2021-05-04"), factors: ["21"]),
      recorded: day("2021-06-02"))
  }

  @Test("Factors are known, in use, given once, and “none” stands alone")
  func factors() throws {
    let (child, assessment) = try assessed()
    func rule(_ factors: [AssessmentFactor], on date: String = "2021-03-01") -> String? {
      var event = completed(assessment, on: date)
      event.factors = factors
      return child.breach(event)?.rule
    }
    #expect(rule(["16A", "16A"]) == "assessment.factorTwice")
    #expect(rule(["21", "16A"]) == "assessment.factorNone")
    #expect(rule(["99Z"]) == "code.unknown")
    #expect(rule(["18A"]) == "code.ended")
    #expect(rule(["18B", "18C"]) == nil)
    #expect(rule(["21"]) == nil)
  }

  @Test("A completion has its analysis, and says why the child was not seen")
  func completion() throws {
    var (child, assessment) = try assessed()
    var event = completed(assessment)
    event.analysis = " "
    #expect(child.breach(event)?.rule == "assessment.analysis")
    event = completed(assessment)
    event.reasonNotSeen = nil
    #expect(child.breach(event)?.rule == "assessment.childNotSeen")
    try child.add(AssessmentChildSeen(assessment, on: day("2021-02-04"), alone: true))
    #expect(child.breach(event) == nil)
    event.factors = []
    try child.add(event)
    #expect(child.advice.map(\.rule) == ["assessment.noFactors"])
    #expect(child.breach(event)?.rule == "assessment.completed")
  }

  @Test("A visit at which the child was seen counts as seeing the child")
  func visit() throws {
    var (child, assessment) = try assessed()
    var event = completed(assessment)
    event.reasonNotSeen = nil
    try child.add(
      VisitMade(
        on: day("2021-02-03"), .assessment, seen: false, whyNotSeen: "Nobody in", account: "Knocked"
      ))
    #expect(child.breach(event)?.rule == "assessment.childNotSeen")
    try child.add(
      VisitMade(on: day("2021-02-05"), .assessment, seen: true, seenAlone: true, account: "Played"))
    #expect(child.breach(event) == nil)
    let sights = child.record.assessments.assessment(assessment)
      .map { child.record.daysSeen(in: $0) }
    #expect(sights == [day("2021-02-05")])
  }

  @Test("A manager returns or authorises what the worker completed")
  func decision() throws {
    var (child, assessment) = try assessed()
    #expect(
      child.breach(AssessmentAuthorised(assessment, on: day("2021-03-02")))?.rule
        == "assessment.notCompleted")
    try child.add(completed(assessment))
    #expect(child.record.assessments.all[0].stage == .awaitingAuthorisation)
    #expect(
      child.breach(AssessmentReturned(assessment, on: day("2021-03-02"), comments: ""))?.rule
        == "assessment.returnComments")
    try child.add(AssessmentReturned(assessment, on: day("2021-03-02"), comments: "Ask father"))
    #expect(child.record.assessments.all[0].stage == .returned)
    #expect(child.record.assessments.all[0].returns[0].completion?.factors == ["16A", "4B"])
    try child.add(completed(assessment, on: "2021-03-05"))
    #expect(
      child.breach(AssessmentAuthorised(assessment, on: day("2021-03-04")))?.rule
        == "assessment.notCompleted")
    try child.add(AssessmentAuthorised(assessment, on: day("2021-03-08")))
    let done = child.record.assessments.all[0]
    #expect(done.stage == .authorised)
    #expect(done.factors == ["16A", "4B"])
    #expect(done.needsServices == true)
    #expect(
      child.breach(AssessmentCheckpointHeld(assessment, on: day("2021-03-08"), note: "x"))?.rule
        == "assessment.authorised")
  }

  @Test("Nothing is done in an assessment before it starts")
  func order() throws {
    let (child, assessment) = try assessed(start: "2021-02-03")
    let early = child.breach(
      AssessmentAuthorised(assessment, on: day("2021-02-02"), factors: ["21"]))
    #expect(early?.rule == "assessment.order")
    #expect(early?.reference == "CIN census 8608")
    #expect(
      child.breach(AssessmentAuthorised("nobody", on: day("2021-02-05")))?.rule
        == "assessment.unknown")
    #expect(
      child.breach(
        AssessmentInternalReviewDateSet(
          assessment, on: day("2021-02-04"), reviewDate: day("2021-02-02")))?.rule
        == "assessment.reviewBeforeStart")
  }

  @Test("An open assessment keeps the case open")
  func closure() throws {
    var (child, assessment) = try assessed()
    let referral = child.record.frontDoor.referrals[0].id
    let closing = ReferralClosed(referral, on: day("2021-03-10"), reason: "RC8")
    let breach = child.breach(closing)
    #expect(breach?.rule == "referral.openWork")
    #expect(breach?.reference == "CIN census 8867")
    try child.add(AssessmentAuthorised(assessment, on: day("2021-03-10"), factors: ["21"]))
    try child.add(closing)
    #expect(child.advice.isEmpty)
  }

  @Test("The reason for closure agrees with what was assessed")
  func closureReason() throws {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    var without = child
    try without.add(ReferralClosed(referral, on: day("2021-03-10"), reason: "RC8"))
    #expect(without.advice.map(\.rule) == ["referral.noAssessment"])
    let assessment = try child.add(AssessmentStarted(on: day("2021-02-01")))
    try child.add(AssessmentAuthorised(assessment, on: day("2021-03-01"), factors: ["21"]))
    try child.add(ReferralClosed(referral, on: day("2021-03-10"), reason: "RC7"))
    #expect(child.advice.map(\.rule) == ["referral.noFactors"])
  }

  @Test("What the child said can be quoted")
  func quotes() throws {
    var (child, assessment) = try assessed()
    try child.add(
      AssessmentChildSeen(
        assessment, on: day("2021-02-04"), alone: true, childsWords: "Nan makes tea"))
    #expect(
      child.record.assessments.quotes == [
        Quote("Nan makes tea", on: day("2021-02-04"), occasion: "Assessment")
      ])
  }
}
