import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// A meeting on a day on which nobody works has to be confirmed.
@Suite struct OffDayTests {
  private func onPlan() throws -> Household {
    var household = try Household()
    try household.add(
      ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"), to: Household.daniel)
    try household.add(
      ConferenceHeld(on: FormDay.day("2021-03-10"), plan: "NEG"), to: Household.daniel)
    return household
  }

  @Test(arguments: [
    ("3 4 2021", "Saturday 3 April 2021 is at a weekend"),
    ("5 4 2021", "Monday 5 April 2021 is a bank holiday or a day off"),
  ])
  func aBookingWaitsForTheConfirmation(_ day: String, _ words: String) throws {
    let form = BookMeetingForm(.review)
    let context = try onPlan().context()
    #expect(
      form.errors(["planned": day], context) == [
        "offDay": "Select that the meeting is on that day, or change the date"
      ])
    #expect(form.aside("offDay", ["planned": day], context) == words)
    #expect(try form.proposal(["planned": day, "offDay": "yes"], context).parts.count == 1)
  }

  @Test func aWorkingDayAsksForNothing() throws {
    let context = try onPlan().context()
    #expect(
      try BookMeetingForm(.review).proposal(["planned": "6 4 2021"], context).parts.count == 1)
  }

  @Test func aConferenceThatIsMovedWaitsToo() throws {
    var household = try onPlan()
    try household.add(
      ConferenceBooked(
        .review, on: FormDay.day("2021-03-29"), for: FormDay.day("2021-04-12")),
      to: Household.daniel)
    let typed = ["planned": "10 4 2021", "reason": "The chair is ill."]
    let errors = PostponeConferenceForm().errors(typed, household.context())
    #expect(errors.keys.sorted() == ["offDay"])
  }

  @Test func aConferenceThatWasHeldWaitsToo() throws {
    let errors = ReviewConferenceForm().errors(
      ["date": "28 3 2021", "outcome": "planContinues", "summary": "Go on."],
      try onPlan().context())
    #expect(errors == ["offDay": "Select that it was held on that day, or change the date"])
  }

  @Test func aCareReviewWaitsToo() throws {
    var household = try Household()
    try household.add(
      CareStarted(
        on: FormDay.day("2021-03-01"), category: "N1", legalStatus: "V2",
        placement: Placement("U6", provider: "PR1")), to: Household.daniel)
    let booking = BookMeetingForm(.careReview).errors(["planned": "11 4 2021"], household.context())
    #expect(booking.keys.sorted() == ["offDay"])
    let held = CareReviewForm().errors(
      ["date": "28 3 2021", "participation": "PN1", "summary": "Go on."], household.context())
    #expect(held.keys.sorted() == ["offDay"])
  }
}
