import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct BookingFormTests {
  private let today = FormDay.day("2021-03-30")
  private let initial = BookMeetingForm(.initial)
  private let review = BookMeetingForm(.review)
  private let postpone = PostponeConferenceForm()
  private let care = BookMeetingForm(.careReview)

  /// Daniel's enquiry of the 18th and Grace's of the 22nd.
  private func enquiring() throws -> Household {
    var household = try Household.pair()
    try household.addToAll(ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"))
    for (child, day) in [(Household.daniel, "2021-03-18"), (Household.grace, "2021-03-22")] {
      try household.add(Section47EnquiryStarted(on: FormDay.day(day), .joint), to: child)
    }
    return household
  }

  @Test func aBookingIsForTheSiblingsAndSaysWhoWouldBeLate() throws {
    var household = try enquiring()
    let context = household.context()
    #expect(
      initial.errors([:], context) == ["planned": "Enter the day of the conference"])
    #expect(
      initial.errors(["planned": "29 3 2021"], context)
        == ["planned": "Day of the conference must be on or after the day it was booked"])
    #expect(
      initial.aside("planned", ["planned": "13 4 2021"], context)
        == "Daniel: must be held by Monday 12 April 2021: 1 wd over; "
        + "Grace: must be held by Wednesday 14 April 2021: in time, 1 wd left")
    let entry = try initial.proposal(["planned": "12 4 2021", "chair": "Helen"], context)
    let booked = ConferenceBooked(
      .initial, on: today, for: FormDay.day("2021-04-12"), chair: "Helen")
    #expect(entry.values == [Told(Household.daniel, booked), Told(Household.grace, booked)])
    try household.commit(entry)
    #expect(
      initial.whyUnavailable(household.context())
        == "It is booked for 12 Apr 2021. Postpone it instead.")
    #expect(
      review.whyUnavailable(household.context())
        == "Daniel is on no child protection plan. Record the initial conference first.")
  }

  @Test(arguments: [
    ("10:30", "10:30"), ("1030", "10:30"), ("10.30am", "10:30"), ("2pm", "14:00"),
  ])
  func aBookingHasItsTimeAndPlaceWhereTheyAreKnown(typed: String, time: String) throws {
    var household = try enquiring()
    let entry = try initial.proposal(
      ["planned": "12 4 2021", "time": typed, "place": "By video"], household.context())
    #expect(
      entry.values
        == [Household.daniel, Household.grace].map {
          Told(
            $0,
            ConferenceBooked(
              .initial, on: today, for: FormDay.day("2021-04-12"),
              at: TimeAndPlace(TimeOfDay(time), "By video")))
        })
    try household.commit(entry)
    let context = household.context(entry: "next")
    #expect(
      postpone.initialValues(context).filter { ["time", "place"].contains($0.key) }
        == ["time": time, "place": "By video"])
    #expect(
      postpone.aside("planned", [:], context)
        == "Booked until now for Monday 12 April 2021 at \(time), By video")
    #expect(
      initial.errors(["planned": "12 4 2021", "time": "25:00"], try enquiring().context())
        == ["time": "Time of the conference must be a real time"])
  }

  @Test func thoseOnAPlanHaveAReviewBooked() throws {
    var household = try enquiring()
    try household.add(
      ConferenceHeld(on: FormDay.day("2021-03-26"), plan: "NEG"), to: Household.daniel)
    let context = household.context()
    #expect(initial.whyUnavailable(context)?.contains("Book a review conference instead.") == true)
    let entry = try review.proposal(["planned": "22 6 2021"], context)
    #expect(
      entry.values
        == [
          Told(
            Household.daniel,
            ConferenceBooked(.review, on: today, for: FormDay.day("2021-06-22")))
        ])
    try household.commit(entry)
  }

  @Test func aPostponementSaysFromWhenToWhenWhoAndWhy() throws {
    var household = try enquiring()
    #expect(
      postpone.whyUnavailable(household.context())
        == "No conference about Daniel is booked. Book one first.")
    for child in [Household.daniel, Household.grace] {
      try household.add(
        ConferenceBooked(.initial, on: FormDay.day("2021-03-25"), for: FormDay.day("2021-04-08")),
        to: child, id: EventID("booking-\(child)"))
    }
    let context = household.context()
    #expect(
      postpone.errors([:], context) == [
        "planned": "Enter the new day of the conference",
        "reason": "Enter why the conference is postponed",
      ])
    #expect(
      postpone.aside("planned", [:], context) == "Booked until now for Thursday 8 April 2021")
    let entry = try postpone.proposal(
      ["planned": "12 4 2021", "reason": "No interpreter.", "decidedBy": "The chair"], context)
    #expect(
      entry.values
        == [Household.daniel, Household.grace].map { child in
          Told(
            child,
            ConferencePostponed(
              EventID("booking-\(child)"), on: today, to: FormDay.day("2021-04-12"),
              reason: "No interpreter.", decidedBy: "The chair"))
        })
    try household.commit(entry)
    #expect(household[Household.grace].protection.booking(.initial)?.postponements.count == 1)
  }

  @Test func aCareReviewIsBookedAndMovedWithItsReason() throws {
    var household = try Household.pair()
    #expect(
      care.whyUnavailable(household.context())
        == "Daniel is not looked after. Record the start of care first.")
    try household.addToAll(
      CareStarted(
        on: FormDay.day("2021-03-08"), category: "N1", legalStatus: "V2",
        placement: Placement("U6", provider: "PR1")))
    try household.commit(
      try care.proposal(["planned": "6 4 2021", "chair": "Helen"], household.context()))
    let context = household.context(entry: "move")
    #expect(
      care.errors(["planned": "7 4 2021"], context) == ["reason": "Enter why the review is moved"])
    let moved = try care.proposal(
      ["planned": "7 4 2021", "reason": "Her carer is away."], context)
    #expect(
      moved.values
        == [Household.daniel, Household.grace].map {
          Told(
            $0,
            CareReviewBooked(
              on: today, for: FormDay.day("2021-04-07"), reason: "Her carer is away."))
        })
    try household.commit(moved)
    let arrangement = try #require(
      Meeting.careReview.arrangement(of: household[Household.grace]))
    #expect(arrangement.chair == "Helen")
    #expect(
      arrangement.moves.map { $0.sentence(near: today) }
        == ["Put off from Tue 6 Apr to Wed 7 Apr: Her carer is away. Decided Tue 30 Mar."])
  }
}
