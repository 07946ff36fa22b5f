import Casework
import Testing

@Suite("What the pathways document asks for")
struct PathwayPromptTests {
  @Test("Ticked indicators raise their prompts, each once")
  func indicators() throws {
    let thresholds = try Case().rulebook.thresholds
    func raised(_ ids: [ThresholdIndicator.ID]) -> [PathwayPrompt.ID] {
      thresholds.prompts(for: ids).map(\.id)
    }
    #expect(raised(["L4-FSR-08"]) == [.exploitationHigh])
    #expect(raised(["L4-EMO-11", "L4-EMO-12", "L3-EMO-11"]) == [.missingLong, .missingRepeated])
    #expect(raised(["L4-CARE-04"]) == [.nonMobileBruising])
    #expect(raised(["L4-EMO-06"]) == [.under13])
    #expect(raised(["L4-HEALTH-12"]) == [.genitalMutilation])
    #expect(raised(["L4-ID-03"]) == [.prevent])
    #expect(raised(["L4-CARE-12"]) == [.privateFostering])
    #expect(raised(["L1-EDU-06"]).isEmpty)
    let bruise = try #require(thresholds.prompt(.nonMobileBruising))
    #expect(bruise.strategyDiscussion)
    #expect(bruise.asks.hasSuffix("."))
  }

  @Test("The indicators of the last judgement raise prompts in the record")
  func lastJudgement() throws {
    var child = try Case()
    func decide(_ day: String, _ indicator: ThresholdIndicator.ID) throws {
      let contact = try child.add(
        ContactReceived(
          at: moment("\(day)T14:00"), source: "2A", referrer: Referrer(isProfessional: true),
          concern: "Told"))
      try child.add(
        ContactDecided(
          contact, at: moment("\(day)T15:00"), .noFurtherAction, rationale: "Known.",
          indicators: [indicator]))
    }
    try decide("2021-02-01", "L4-CARE-12")
    try decide("2021-03-01", "L4-ID-03")
    let thresholds = child.rulebook.thresholds
    let then = child.record.pathwayPrompts(asOf: moment("2021-02-02T09:00"), thresholds)
    #expect(then.map(\.id) == [.privateFostering])
    let now = child.record.pathwayPrompts(asOf: moment("2021-03-02T09:00"), thresholds)
    #expect(now.map(\.id) == [.prevent])
    #expect(now.first?.causes == ["Ticked on 1 Mar 2021: In danger of being radicalised"])
  }

  @Test("The record raises prompts that nobody ticked")
  func record() throws {
    var child = try Case.inCare(from: "2021-02-01")
    try child.add(MissingStarted(at: .moment(moment("2021-03-01T20:00"))))
    try child.add(
      ExploitationRiskAssessed(
        on: day("2021-03-02"), [.trafficking], indicators: [], score: 20, scored: .high,
        judgement: .high, reason: "Found far away."))
    let thresholds = child.rulebook.thresholds
    func raised(_ at: String) -> [PathwayPrompt.ID] {
      child.record.pathwayPrompts(asOf: moment(at), thresholds).map(\.id)
    }
    #expect(raised("2021-03-01T23:00").isEmpty)
    #expect(raised("2021-03-03T12:00") == [.exploitationHigh, .referralMechanism])
    #expect(
      raised("2021-03-04T20:01") == [.exploitationHigh, .referralMechanism, .missingLong])
    let causes = child.record.pathwayPrompts(asOf: moment("2021-03-04T20:01"), thresholds)
      .map(\.causes)
    #expect(
      causes == [
        ["CERAF of 2 Mar 2021: high"], ["CERAF of 2 Mar 2021: trafficking"],
        ["Missing from 1 Mar 2021, 20:00, not back"],
      ])
  }

  @Test("What an assessment identified raises prompts")
  func assessed() throws {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    let assessment = try child.add(AssessmentStarted(on: day("2021-02-02")))
    try child.add(
      AssessmentCompleted(
        assessment, on: day("2021-02-20"), .childInNeedPlan, factors: ["22A", "8F"],
        analysis: "Told by the aunt.", reasonNotSeen: "Abroad."))
    let raised = child.record.pathwayPrompts(
      asOf: moment("2021-02-21T09:00"), child.rulebook.thresholds)
    #expect(raised.map(\.id) == [.genitalMutilation, .privateFostering])
  }

  @Test("A high risk of domestic abuse raises its prompt until a meeting was held")
  func domesticAbuse() throws {
    var child = try Case()
    try child.add(
      DomesticAbuseReported(
        at: .moment(moment("2021-03-01T10:00")), from: .police, account: "A broken door.",
        victim: AbuseParty("Ruth Okafor"), perpetrator: AbuseParty("Invented Partner"),
        judgement: .high, reason: "Worse each time."))
    try child.add(
      DomesticAbuseMeetingHeld(
        at: .moment(moment("2021-03-02T09:00")), [.police], decision: "Conditions."))
    let thresholds = child.rulebook.thresholds
    func raised(_ at: String) -> [PathwayPrompt.ID] {
      child.record.pathwayPrompts(asOf: moment(at), thresholds).map(\.id)
    }
    #expect(raised("2021-03-01T12:00") == [.domesticAbuseHigh])
    #expect(raised("2021-03-02T12:00").isEmpty)
  }
}
