import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// A booking in few words.
@Suite struct BookingWordsTests {
  private let today = Town.day("2021-03-30")
  private let time = TimeOfDay(hour: 10, minute: 30)

  @Test(arguments: [
    ("2021-03-30", "Tue 10:30"), ("2021-04-05", "Mon 10:30"), ("2021-03-25", "Thu 10:30"),
    ("2021-04-06", "Tue 6 Apr"),
  ])
  func daysAroundTodayAreNamedWithTheTime(day: String, words: String) {
    #expect(Town.day(day).briefBooking(at: time, near: today) == words)
    #expect(words.count <= 10, "no wider than the column")
  }

  @MainActor
  @Test func theBoardNamesATimeOnce() throws {
    let book = try Town.casebook()
    for child in [Town.daniel, Town.grace] {
      try book.add(
        ConferenceBooked(
          .review, on: Town.day("2021-03-29"), for: Town.day("2021-04-01"),
          at: TimeAndPlace(time, "Civic Centre")), to: child)
    }
    let text = try Session("C", casebook: book).text
    #expect(text.contains("Thu 10:30"))
    #expect(text.contains("Civic Centre."))
    #expect(!text.contains("At 10:30"))
  }

  @Test func withoutATimeTheDayStandsAlone() {
    #expect(
      Town.day("2021-04-01").briefBooking(at: nil, near: today)
        == Town.day("2021-04-01").brief(near: today))
  }

  @Test func timeAndPlaceAreASentenceAsFarAsTheyAreKnown() {
    #expect(TimeAndPlace(time, "Civic Centre").sentence == "At 10:30, Civic Centre.")
    #expect(TimeAndPlace(time).sentence == "At 10:30.")
    #expect(TimeAndPlace(nil, "By video").sentence == "By video.")
    #expect(TimeAndPlace().sentence.isEmpty)
    #expect(TimeAndPlace(nil, "By video").afterDay == ", By video")
  }

  @Test func theListOfWorkAndTheDueTabNameTheTime() throws {
    let book = try Town.casebook()
    for child in [Town.daniel, Town.grace] {
      try book.add(
        ConferenceBooked(
          .review, on: Town.day("2021-03-29"), for: Town.day("2021-04-01"),
          at: TimeAndPlace(time, "Civic Centre, room 2")), to: child)
    }
    let deadline = try #require(
      book.records[Town.daniel]?.deadlines(book.rulebook.timescales).first {
        $0.rule == "conference.firstReview"
      })
    #expect(deadline.bookedWords(near: today) == "Thu 1 Apr at 10:30")
    let row = WorkRow(
      id: WorkRowID(child: Town.daniel, deadline: deadline.id), name: "Okafor, Daniel",
      dateOfBirth: nil, rule: deadline.rule, title: deadline.title, trigger: deadline.trigger.at,
      due: deadline.due, status: .dueSoon, planned: deadline.planned,
      plannedTime: deadline.plannedTime)
    let presenter = WorkPresenter(
      now: Town.now, rulebook: book.rulebook, glyphs: .unicode, filter: "")
    #expect(presenter.cells(row).last?.plain == "Thu 10:30")
    #expect(presenter.sentence(row).contains("Booked for Thu 1 Apr at 10:30"))
  }
}
