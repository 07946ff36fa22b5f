import Casework
import Testing

@Suite("Strategy discussions and section 47 enquiries")
struct EnquiryTests {
  private func referred() throws -> Case {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    return child
  }

  private func discussion(
    _ date: String, _ decision: StrategyDiscussion.Decision = .jointEnquiry,
    enquiry: EventID? = nil
  ) -> StrategyDiscussionHeld {
    StrategyDiscussionHeld(
      at: .day(day(date)), agencies: [.childrensServices, .police, .health], decision,
      rationale: "Two accounts of one bruise", enquiry: enquiry)
  }

  private func conclusion(
    _ enquiry: EventID, _ date: String, required: Bool = true
  ) -> Section47EnquiryConcluded {
    Section47EnquiryConcluded(
      enquiry, on: day(date),
      required ? .substantiatedContinuingRisk : .substantiatedNoContinuingRisk,
      isConferenceRequired: required, rationale: "The adult has left the home")
  }

  @Test("An enquiry begins with the discussion that decided on it")
  func linking() throws {
    var child = try referred()
    let first = try child.add(discussion("2021-03-24"))
    #expect(child.advice.isEmpty)
    let enquiry = try child.add(Section47EnquiryStarted(on: day("2021-03-24"), .joint))
    let second = try child.add(discussion("2021-03-29", .enquiryContinues))
    #expect(child.record.protection.enquiry(enquiry)?.initiatingDiscussion == first)
    #expect(child.record.protection.discussions(of: enquiry).map(\.id) == [first, second])
    #expect(child.record.protection.discussions.map(\.isInitiating) == [true, false])
  }

  @Test("A discussion gives its reason and names who is missing")
  func discussions() throws {
    var child = try referred()
    var event = discussion("2021-03-24")
    event.rationale = ""
    #expect(child.breach(event)?.rule == "discussion.rationale")
    #expect(
      child.breach(discussion("2021-03-24", .enquiryContinues))?.rule == "discussion.noEnquiry")
    event = discussion("2021-03-24")
    event.agencies = [.childrensServices, .police]
    try child.add(event)
    #expect(
      child.advice.map(\.message) == [
        "Children’s social care, police and health take part; not recorded: Health."
      ])
    try child.add(discussion("2021-01-20"))
    #expect(child.advice.map(\.rule) == ["discussion.noReferral"])
  }

  @Test("A later discussion lies within its enquiry")
  func outside() throws {
    var child = try referred()
    try child.add(discussion("2021-03-24"))
    let enquiry = try child.add(Section47EnquiryStarted(on: day("2021-03-24"), .joint))
    #expect(
      child.breach(discussion("2021-03-20", .enquiryContinues, enquiry: enquiry))?.rule
        == "discussion.outsideEnquiry")
    #expect(child.breach(discussion("2021-03-25", enquiry: "no"))?.rule == "enquiry.unknown")
  }

  @Test("The discussion that began an enquiry can be recorded after it")
  func lateDiscussion() throws {
    var child = try referred()
    let enquiry = try child.add(Section47EnquiryStarted(on: day("2021-03-25"), .joint))
    #expect(child.advice.map(\.rule) == ["enquiry.noDiscussion"])
    let late = try child.add(
      discussion("2021-03-24", enquiry: enquiry), recorded: day("2021-03-26"))
    #expect(child.record.protection.enquiry(enquiry)?.initiatingDiscussion == late)
    #expect(
      child.record.protection.enquiries.map { child.record.protection.initiated($0) }
        == [day("2021-03-24")])
  }

  @Test("An enquiry falls under a referral, names its own discussion, and is the only one open")
  func start() throws {
    var child = try referred()
    let early = child.breach(Section47EnquiryStarted(on: day("2021-01-31"), .joint))
    #expect(early?.rule == "referral.none")
    #expect(early?.reference == "CIN census 2889, 8565")
    let first = try child.add(discussion("2021-03-24"))
    #expect(
      child.breach(Section47EnquiryStarted(on: day("2021-03-24"), .joint, discussion: "no"))?.rule
        == "enquiry.unknownDiscussion")
    #expect(
      child.breach(Section47EnquiryStarted(on: day("2021-03-23"), .joint, discussion: first))?.rule
        == "enquiry.discussion")
    let enquiry = try child.add(
      Section47EnquiryStarted(on: day("2021-03-24"), .joint, discussion: first))
    let second = child.breach(Section47EnquiryStarted(on: day("2021-03-30"), .joint))
    #expect(second?.rule == "enquiry.oneOpen")
    #expect(second?.reference == "CIN census 8839, 8890")
    try child.add(conclusion(enquiry, "2021-04-08", required: false))
    let own = Section47EnquiryStarted(on: day("2021-04-08"), .joint, discussion: first)
    #expect(child.breach(own)?.rule == "enquiry.discussion")
    try child.add(Section47EnquiryStarted(on: day("2021-04-08"), .singleAgency))
  }

  @Test("An enquiry that needs a conference lasts until the conference")
  func lastsUntilConference() throws {
    var child = try referred()
    try child.add(discussion("2021-03-24"))
    let enquiry = try child.add(Section47EnquiryStarted(on: day("2021-03-24"), .joint))
    try child.add(conclusion(enquiry, "2021-04-08"))
    #expect(
      child.breach(Section47EnquiryStarted(on: day("2021-04-12"), .joint))?.rule
        == "enquiry.oneOpen")
    let closing = ReferralClosed("e2", on: day("2021-04-20"), reason: "RC7")
    #expect(child.breach(closing)?.reference == "CIN census 8868")
    try child.add(ConferenceHeld(on: day("2021-04-14"), plan: nil))
    #expect(child.record.protection.enquiry(enquiry)?.end == day("2021-04-14"))
    try child.add(closing)
    #expect(child.advice.map(\.rule) == ["referral.enquiryWithoutAssessment"])
  }

  @Test("An enquiry is concluded once, after its start, with its reason")
  func conclude() throws {
    var child = try referred()
    let enquiry = try child.add(Section47EnquiryStarted(on: day("2021-03-24"), .joint))
    #expect(child.breach(conclusion(enquiry, "2021-03-23"))?.rule == "enquiry.order")
    var event = conclusion(enquiry, "2021-04-08")
    event.rationale = " "
    #expect(child.breach(event)?.rule == "enquiry.rationale")
    event.isDateKnown = false
    #expect(child.breach(event) == nil)
    event = conclusion(enquiry, "2021-04-08")
    event.isConferenceRequired = false
    try child.add(event)
    #expect(child.advice.map(\.rule) == ["enquiry.riskWithoutConference"])
    #expect(child.breach(conclusion(enquiry, "2021-04-09"))?.rule == "enquiry.concluded")
  }

  @Test("A discussion after the end of its enquiry is let go when that end is recorded late")
  func released() throws {
    var child = try referred()
    try child.add(discussion("2021-03-24"))
    let enquiry = try child.add(Section47EnquiryStarted(on: day("2021-03-24"), .joint))
    let later = try child.add(discussion("2021-04-20"))
    #expect(child.record.protection.discussion(later)?.enquiry == enquiry)
    try child.add(
      conclusion(enquiry, "2021-04-08", required: false), recorded: day("2021-04-21"))
    #expect(child.record.protection.discussion(later)?.enquiry == nil)
    let next = try child.add(Section47EnquiryStarted(on: day("2021-04-20"), .joint))
    #expect(child.record.protection.enquiry(next)?.initiatingDiscussion == later)
  }

  @Test("A conference that was to come keeps no case open after the child’s death")
  func death() throws {
    var child = try referred()
    let enquiry = try child.add(Section47EnquiryStarted(on: day("2021-03-24"), .joint))
    try child.add(ChildDied(on: day("2021-04-01")))
    let closing = ReferralClosed("e2", on: day("2021-04-20"), reason: "RC2")
    #expect(child.breach(closing)?.rule == "referral.openWork")
    try child.add(conclusion(enquiry, "2021-04-08"))
    try child.add(closing)
  }

  @Test("Neither conference nor conclusion contradicts the other")
  func conferenceAgainstConclusion() throws {
    var child = try referred()
    let enquiry = try child.add(Section47EnquiryStarted(on: day("2021-03-24"), .joint))
    var held = child
    try child.add(conclusion(enquiry, "2021-04-08", required: false))
    let conference = ConferenceHeld(on: day("2021-04-14"), plan: "NEG", enquiry: enquiry)
    #expect(child.breach(conference)?.rule == "conference.notRequired")
    try held.add(conference)
    #expect(
      held.breach(conclusion(enquiry, "2021-04-15", required: false))?.rule
        == "enquiry.conferenceHeld")
    try held.add(conclusion(enquiry, "2021-04-12"), recorded: day("2021-04-15"))
  }
}
