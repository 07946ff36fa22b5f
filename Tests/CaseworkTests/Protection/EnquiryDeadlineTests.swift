import Casework
import Rulebook
import Testing

@Suite("Clocks of enquiries and initial conferences")
struct EnquiryDeadlineTests {
  private func discussion(
    _ at: TimePoint, _ decision: StrategyDiscussion.Decision
  ) -> StrategyDiscussionHeld {
    StrategyDiscussionHeld(
      at: at, agencies: [.childrensServices, .police, .health], decision, rationale: "Bruises")
  }

  /// An enquiry that began on 24 March 2021 and was discussed again on 29 March, before Easter.
  private func enquired() throws -> (Case, EventID) {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    try child.add(discussion(.moment(moment("2021-03-24T15:30")), .jointEnquiry))
    let enquiry = try child.add(Section47EnquiryStarted(on: day("2021-03-24"), .joint))
    try child.add(discussion(.day(day("2021-03-29")), .enquiryContinues))
    return (child, enquiry)
  }

  private func clocks(_ child: Case, _ clock: ConferenceClock) throws -> [Deadline] {
    child.record.deadlines(try Rulebook.standard().timescales.counting(conferencesFrom: clock))
      .filter { $0.rule == "conference.initial" }
  }

  @Test("The enquiry is due 15 working days after the discussion at which it began")
  func enquiry() throws {
    var (child, enquiry) = try enquired()
    let open = try #require(child.deadlines("enquiry.complete").first)
    #expect(open.due == .day(day("2021-04-16")))
    #expect(open.closure == nil)
    try child.add(
      Section47EnquiryConcluded(
        enquiry, on: day("2021-04-16"), .notSubstantiated, isConferenceRequired: false,
        rationale: "A fall at school, seen by staff"))
    let met = try #require(child.deadlines("enquiry.complete").first)
    #expect(met.status(asOf: moment("2021-04-17T09:00")) == .met)
    #expect(child.deadlines("conference.initial").last?.closure?.kind == .ceased)
  }

  @Test("The conference counts from the last discussion; the census reading stands beside it")
  func lastReading() throws {
    let (child, _) = try enquired()
    let found = try clocks(child, .last)
    #expect(found.map(\.due) == [.day(day("2021-04-16")), .day(day("2021-04-21"))])
    #expect(found[0].closure?.kind == .ceased)
    #expect(found[0].closure?.at == .day(day("2021-03-29")))
    #expect(found[1].closure == nil)
    #expect(found[1].otherReading?.due == .day(day("2021-04-16")))
    #expect(found[0].isOpen(asOf: moment("2021-03-26T12:00")))
    #expect(!found[0].isOpen(asOf: moment("2021-03-30T12:00")))
    #expect(found[1].isOpen(asOf: moment("2021-03-30T12:00")))
  }

  @Test("An authority may count from the first discussion")
  func initiatingReading() throws {
    let (child, _) = try enquired()
    let found = try clocks(child, .initiating)
    #expect(found.map(\.due) == [.day(day("2021-04-16"))])
    #expect(found[0].otherReading?.due == .day(day("2021-04-21")))
  }

  @Test("The choice of discussion survives other local timescales")
  func overridden() throws {
    let rulebook = try Rulebook.standard().counting(conferencesFrom: .initiating)
      .overriding([TimescaleOverride(rule: "visit.protection", limit: 10)])
    #expect(rulebook.timescales.conferenceClock == .initiating)
  }

  @Test("A booking is shown and never moves the limit; the conference meets it")
  func booking() throws {
    var (child, _) = try enquired()
    let booking = try child.add(
      ConferenceBooked(.initial, on: day("2021-03-30"), for: day("2021-04-20")))
    try child.add(
      ConferencePostponed(
        booking, on: day("2021-04-15"), to: day("2021-04-22"), reason: "No police report"))
    let open = try #require(clocks(child, .last).last)
    #expect(open.planned == day("2021-04-22"))
    #expect(open.due == .day(day("2021-04-21")))
    try child.add(ConferenceHeld(on: day("2021-04-22"), plan: "NEG"))
    let met = try #require(clocks(child, .last).last)
    #expect(met.closure?.kind == .met)
    #expect(met.planned == day("2021-04-22"))
    #expect(met.status(asOf: moment("2021-04-23T09:00")) == .metLate)
    #expect(child.deadlines("enquiry.complete").first?.closure?.kind == .met)
  }

  @Test("A booking names its chair, and a postponement who decided it")
  func people() throws {
    var (child, _) = try enquired()
    let booking = try child.add(
      ConferenceBooked(.initial, on: day("2021-03-30"), for: day("2021-04-20"), chair: "Hana"))
    try child.add(
      ConferencePostponed(
        booking, on: day("2021-04-15"), to: day("2021-04-22"), reason: "No report",
        decidedBy: "The chair"))
    let own = try #require(child.record.protection.booking(.initial))
    #expect(own.chair == "Hana")
    #expect(own.postponements.map(\.from) == [day("2021-04-20")])
    #expect(own.postponements.map(\.to) == [day("2021-04-22")])
    #expect(own.postponements.map(\.decidedBy) == ["The chair"])
  }

  @Test("Christmas and New Year are passed over")
  func christmas() throws {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-12-06"), source: "2A"))
    try child.add(discussion(.day(day("2021-12-13")), .singleAgencyEnquiry))
    try child.add(Section47EnquiryStarted(on: day("2021-12-13"), .singleAgency))
    #expect(child.deadlines("conference.initial").map(\.due) == [.day(day("2022-01-06"))])
    #expect(child.deadlines("conference.initial").first?.otherReading == nil)
  }

  @Test("A discussion that decided on an enquiry starts the clocks before the enquiry is recorded")
  func awaited() throws {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    try child.add(discussion(.day(day("2021-03-24")), .jointEnquiry))
    #expect(child.deadlines("enquiry.complete").map(\.due) == [.day(day("2021-04-16"))])
    #expect(child.deadlines("conference.initial").map(\.due) == [.day(day("2021-04-16"))])
    try child.add(discussion(.day(day("2021-03-26")), .noEnquiry))
    #expect(child.deadlines("enquiry.complete").map { $0.closure?.kind } == [.ceased])
  }

  @Test("A day that the source does not give does not count as met")
  func unknownDate() throws {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    let enquiry = try child.add(Section47EnquiryStarted(on: day("2021-03-24"), .notRecorded))
    try child.add(
      Section47EnquiryConcluded(
        enquiry, on: day("2021-03-24"), .notRecorded, isConferenceRequired: false, rationale: "",
        isDateKnown: false))
    #expect(child.deadlines("enquiry.complete").map { $0.closure?.kind } == [.ceased])
    #expect(child.deadlines("conference.initial").map { $0.closure?.kind } == [.ceased])
  }

  @Test("A transfer-in conference is due 15 working days after the notice")
  func transferIn() throws {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-03-25"), source: "5A"))
    try child.add(TransferInNotified(on: day("2021-03-25"), from: "Invented County"))
    #expect(child.deadlines("conference.transferIn").map(\.due) == [.day(day("2021-04-19"))])
    try child.add(ConferenceBooked(.initial, on: day("2021-03-26"), for: day("2021-04-19")))
    #expect(child.deadlines("conference.transferIn").map(\.planned) == [day("2021-04-19")])
    try child.add(
      ConferenceHeld(on: day("2021-04-19"), plan: "EMO", transferNotified: day("2021-03-25")))
    #expect(child.advice.isEmpty)
    let clocks = child.deadlines("conference.transferIn")
    #expect(clocks.map { $0.closure?.kind } == [.met])
    #expect(clocks.map(\.planned) == [day("2021-04-19")])
  }

  @Test("A notice that only the conference tells of has its clock too")
  func toldByConference() throws {
    var child = try Case()
    try child.add(ReferralReceived(on: day("2021-03-25"), source: "5A"))
    try child.add(
      ConferenceHeld(on: day("2021-04-20"), plan: "EMO", transferNotified: day("2021-03-25")))
    let clocks = child.deadlines("conference.transferIn")
    #expect(clocks.map(\.due) == [.day(day("2021-04-19"))])
    #expect(clocks.map { $0.status(asOf: moment("2021-04-21T09:00")) } == [.metLate])
  }
}
