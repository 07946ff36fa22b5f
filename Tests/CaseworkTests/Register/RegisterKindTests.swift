import Casework
import Testing

@Suite("Registers beside improvement work")
struct RegisterKindTests {
  @Test("An enquiry becomes a household in its record, reviewed every year until it ends")
  func fostering() throws {
    var story = try RegisterCase(RegisterID(.fostering, "F0001"))
    let own = RegisterID(.fostering, "P0001")
    let enquiry = try story.add(
      FosteringEnquiryReceived(on: day("2020-06-01"), from: "Mrs Invented", worker: "w1"))
    let terms = FosteringHousehold.Terms(places: 2, ages: 4...10)
    let household = try story.add(
      FosteringHouseholdApproved(
        "Mrs Invented", for: own, from: day("2021-01-11"), terms, enquiry: enquiry, worker: "w1"))
    #expect(
      story.breach(FosteringEnquiryAdvanced(enquiry, to: .panel, on: day("2021-02-01")))
        == "fostering.noEnquiry")
    #expect(
      story.breach(
        FosteringHouseholdApproved("Again", for: own, from: day("2021-02-01"), terms))
        == "fostering.approvedTwice")
    #expect(story.deadlines("fostering.review").map(\.due.date) == [day("2022-01-11")])
    try story.add(FosteringApprovalReviewed(household, on: day("2021-12-01"), "Settled."))
    #expect(
      story.deadlines("fostering.review").filter { $0.closure == nil }.map(\.due.date)
        == [day("2022-12-01")])
    #expect(
      story.record.facts(story.rulebook.codes)?.status == "2 children aged 4 to 10")
    try story.add(FosteringApprovalEnded(household, on: day("2022-02-01"), because: .resigned))
    #expect(story.deadlines("fostering.review").allSatisfy { $0.closure != nil })
    #expect(
      story.breach(FosteringApprovalReviewed(household, on: day("2022-03-01"), "Late."))
        == "fostering.notApproved")
  }

  @Test("Carers approved before the register began open a record of their own")
  func household() throws {
    var story = try RegisterCase(RegisterID(.fostering, "F0002"))
    try story.add(
      FosteringHouseholdApproved(
        "Mrs Invented", for: RegisterID(.fostering, "P0001"), from: day("2019-01-11"),
        FosteringHousehold.Terms(places: 1)))
    #expect(
      story.breach(FosteringEnquiryReceived(on: day("2021-01-01"), from: "Mrs Invented"))
        == "register.openingFirst")
  }

  @Test("A call is rung back by its day")
  func advice() throws {
    var story = try RegisterCase(RegisterID(.advice, "C0001"))
    let call = try story.add(
      AdviceGiven(
        at: moment("2021-03-02T10:00"), .education, topic: "Late and hungry",
        advice: "Talk to the mother.", .stayAtLevel, followUp: day("2021-03-09")))
    #expect(story.deadlines("advice.followUp").map(\.due) == [.day(day("2021-03-09"))])
    #expect(
      story.breach(AdviceFollowedUp("other", AdviceFollowUp(on: day("2021-03-09"), "Begun.")))
        == "advice.unknown")
    try story.add(AdviceFollowedUp(call, AdviceFollowUp(on: day("2021-03-09"), "Begun.")))
    #expect(story.deadlines("advice.followUp").allSatisfy { $0.closure != nil })
    #expect(story.record.facts(story.rulebook.codes)?.isOpen == false)
  }

  @Test("A cover ends early, and one that has not begun is taken back")
  func cover() throws {
    let easter = Cover(of: "anna", by: "tom", from: day("2021-04-05"), to: day("2021-04-16"))
    var story = try RegisterCase(RegisterID(.cover, "V0001"))
    #expect(
      story.breach(
        CoverArranged(
          Cover(of: "tom", by: "tom", from: easter.from, to: easter.to), on: day("2021-03-30")))
        == "cover.self")
    try story.add(CoverArranged(easter, on: day("2021-03-30")))
    var begun = story
    try begun.add(CoverEnded(easter, on: day("2021-04-09")))
    #expect(begun.record.cover?.to == day("2021-04-09"))
    try story.add(CoverEnded(easter, on: day("2021-04-01")))
    #expect(story.record.cover == nil)
  }

  @Test("The file of a person holds the risk they pose, with its day")
  func person() throws {
    var story = try RegisterCase(RegisterID(.person, "P0001"))
    try story.add(
      PersonFileOpened(on: day("2021-01-10"), PersonName(given: "Dean", family: "Marlow")))
    let risk = try story.add(
      PersonRiskRecorded(
        on: day("2021-02-01"), "Violence", basis: "Convicted 2018", agreedBy: "Hana Ashdown",
        review: day("2021-08-01")))
    let facts = try #require(story.record.facts(story.rulebook.codes))
    #expect(facts.status == "Poses a risk")
    #expect(facts.workers == ["w1"])
    #expect(story.deadlines("person.riskReview").map(\.due) == [.day(day("2021-08-01"))])
    try story.add(PersonRiskEnded(risk, on: day("2021-05-01"), reason: "Set aside."))
    #expect(story.deadlines("person.riskReview").allSatisfy { $0.closure != nil })
  }
}
