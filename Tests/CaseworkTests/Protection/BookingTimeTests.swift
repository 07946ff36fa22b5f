import Casework
import Foundation
import Testing

/// The time of day and the place of a booking.
@Suite struct BookingTimeTests {
  private func decoded<Event: CaseEvent>(_ json: String, as kind: Event.Type) throws -> Event {
    try JSONDecoder().decode(Event.self, from: Data(json.utf8))
  }

  @Test func entriesWithoutTimeAndPlaceAreRead() throws {
    let booked = try decoded(
      #"{"kind": "initial", "date": "2021-03-30", "planned": "2021-04-12"}"#,
      as: ConferenceBooked.self)
    #expect(booked.time == nil && booked.place == nil)
    #expect(
      booked.headline(CodeBook([])) == "Initial child protection conference booked for 12 Apr 2021")
    let review = try decoded(
      #"{"date": "2021-03-30", "planned": "2021-04-12"}"#, as: CareReviewBooked.self)
    #expect(review.time == nil && review.place == nil)
    let moved = try decoded(
      #"{"booking": "k3", "date": "2021-03-30", "newDay": "2021-04-12", "reason": "Ill."}"#,
      as: ConferencePostponed.self)
    #expect(moved.time == nil && moved.place == nil)
  }

  @Test func theTimeIsWrittenAsOnAClock() throws {
    let booked = try decoded(
      #"{"date": "2021-03-30", "planned": "2021-04-12", "time": "09:05", "place": "By video"}"#,
      as: CareReviewBooked.self)
    #expect(booked.time == TimeOfDay(hour: 9, minute: 5))
    #expect(
      booked.headline(CodeBook([])) == "Care review booked for 12 Apr 2021 at 09:05, By video")
    let written = String(decoding: try JSONEncoder().encode(booked), as: UTF8.self)
    #expect(written.contains(#""time":"09:05""#))
  }

  @Test(arguments: ["9:05", "0905", "25:00", "10:60", "10:30:00", "half past ten"])
  func otherFormsOfTimeAreRefusedInFiles(_ text: String) {
    #expect(TimeOfDay(text) == nil)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([TimeOfDay].self, from: Data(#"["\#(text)"]"#.utf8))
    }
  }

  @Test func theDeadlineShowsTheTimeAndAPostponementTakesItsOwn() throws {
    var child = try Case(born: day("2014-02-12"))
    try child.add(ReferralReceived(on: day("2021-03-01"), source: "2A"))
    try child.add(ConferenceHeld(on: day("2021-03-10"), plan: "NEG"))
    let booking = try child.add(
      ConferenceBooked(
        .review, on: day("2021-03-11"), for: day("2021-06-01"),
        at: TimeAndPlace(TimeOfDay(hour: 10, minute: 30), "Civic Centre")))
    let first = try #require(child.deadlines("conference.firstReview").first)
    #expect(first.planned == day("2021-06-01"))
    #expect(first.plannedTime == TimeOfDay(hour: 10, minute: 30))
    try child.add(
      ConferencePostponed(booking, on: day("2021-03-12"), to: day("2021-06-02"), reason: "Ill."))
    let moved = try #require(child.deadlines("conference.firstReview").first)
    #expect(moved.planned == day("2021-06-02"))
    #expect(moved.plannedTime == nil)
    #expect(child.record.protection.booking(.review)?.at == TimeAndPlace())
  }
}
