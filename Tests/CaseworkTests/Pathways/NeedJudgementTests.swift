import Casework
import Testing

@Suite("A judgement of need")
struct NeedJudgementTests {
  private func contacted() throws -> (Case, EventID) {
    var child = try Case()
    let contact = try child.add(
      ContactReceived(
        at: moment("2021-02-01T14:00"), source: "2A",
        referrer: Referrer(isProfessional: true), concern: "Hungry again"))
    return (child, contact)
  }

  private func decided(
    _ contact: EventID, level: Int?, _ indicators: [ThresholdIndicator.ID],
    evidence: [IndicatorEvidence] = [], reason: String? = nil, band: Int? = nil
  ) -> ContactDecided {
    ContactDecided(
      contact, at: moment("2021-02-01T15:00"), .earlyHelp, rationale: "Help at once.",
      level: level, indicators: indicators, levelReason: reason, evidence: evidence,
      disabilityBand: band)
  }

  @Test("Each ticked indicator may have its evidence, and no other one")
  func evidence() throws {
    var (child, contact) = try contacted()
    let note = IndicatorEvidence("L4-CARE-04", "Seen by the health visitor at nine.")
    #expect(
      child.breach(decided(contact, level: 3, ["L3-SELF-01"], evidence: [note]))?.rule
        == "contact.evidence")
    try child.add(decided(contact, level: 4, ["L4-CARE-04", "L3-SELF-01"], evidence: [note]))
    let need = try #require(child.record.frontDoor.contact(contact)?.decision?.need)
    #expect(need.evidence(of: "L4-CARE-04") == "Seen by the health visitor at nine.")
    #expect(need.evidence(of: "L3-SELF-01") == nil)
    #expect(child.advice.isEmpty)
  }

  @Test("Level 4 without a word of evidence is accepted with advice")
  func bare() throws {
    var (child, contact) = try contacted()
    try child.add(decided(contact, level: 4, ["L4-CARE-04"]))
    #expect(child.advice.map(\.rule) == ["contact.noEvidence"])
  }

  @Test("The suggestion names the indicators that decide it")
  func suggestion() throws {
    let thresholds = try Case().rulebook.thresholds
    let suggestion = try #require(thresholds.suggestion(for: ["L3-SELF-01", "L4-EMO-11"]))
    #expect(suggestion.level == 4)
    #expect(
      suggestion.reason
        == "1 of 2 indicators stands at level 4: Has been missing for longer than 72 hours.")
    #expect(thresholds.suggestion(for: []) == nil)
  }

  @Test("How often workers differ from the suggestion can be counted")
  func agreement() throws {
    let thresholds = try Case().rulebook.thresholds
    let count = LevelAgreementCount(
      [
        NeedJudgement(level: 3, indicators: ["L3-SELF-01"]),
        NeedJudgement(level: 4, indicators: ["L3-SELF-01"], reason: "Both parents are ill."),
        NeedJudgement(level: 2, indicators: ["L3-SELF-01"], reason: "An aunt lives there."),
        NeedJudgement(level: 2), NeedJudgement(indicators: ["L3-SELF-01"]),
      ], by: thresholds)
    #expect(count.compared == 3)
    #expect(count.different == 2)
    #expect(count.counts == [.asSuggested: 1, .higher: 1, .lower: 1])
  }

  @Test("The ladder of help for disabled children has four bands, the third up to 500 hours a year")
  func disability() throws {
    let (child, contact) = try contacted()
    let thresholds = child.rulebook.thresholds
    #expect(thresholds.disabilityBands.map(\.number) == [1, 2, 3, 4])
    #expect(thresholds.disabilityBand(hoursPerYear: 0, overnight: false) == nil)
    #expect(thresholds.disabilityBand(hoursPerYear: 500, overnight: false)?.number == 3)
    #expect(thresholds.disabilityBand(hoursPerYear: 501, overnight: false)?.number == 4)
    #expect(thresholds.disabilityBand(hoursPerYear: 0, overnight: true)?.number == 4)
    #expect(
      child.breach(decided(contact, level: nil, [], band: 5))?.rule == "contact.disabilityBand")
    #expect(child.breach(decided(contact, level: nil, [], band: 3)) == nil)
  }
}
