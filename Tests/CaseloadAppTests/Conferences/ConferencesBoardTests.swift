import Casework
import Terminal
import Testing

@testable import CaseloadApp

@MainActor
@Suite struct ConferencesBoardTests {
  private func list(worker: WorkerID? = nil, _ book: MemoryCasebook) throws -> MeetingList {
    try ConferencesBoard(worker: worker).load(
      from: book, BoardAsker(user: "w1", now: Town.now))
  }

  @Test func brothersAndSistersStandTogetherAndOthersDoNot() throws {
    let rows = try list(ConferenceTown.busyCasebook()).rows
    #expect(
      rows.map { "\($0.day) \($0.title) \($0.names)" } == [
        "2021-03-01 Care review Doyle, Siobhán", "2021-04-08 ICPC Walsh, Conor, Maeve and Finn",
        "2021-04-09 ICPC Francis, Kezia", "2021-04-14 First RCPC Okafor, Daniel and Grace",
        "2021-04-15 Care review Brandt, Ola",
      ])
    #expect(rows.map(\.chair) == [nil, "Helen Ashdown", nil, nil, "Helen Ashdown"])
  }

  @Test func aChildWhoseConferenceIsOnAnotherDayStandsAlone() throws {
    let book = try ConferenceTown.busyCasebook()
    let booking = try #require(book.records[ConferenceTown.finn]?.protection.booking(.initial))
    try book.add(
      ConferencePostponed(
        booking.id, on: Town.day("2021-03-29"), to: Town.day("2021-04-13"), reason: "Ill."),
      to: ConferenceTown.finn)
    let rows = try list(book).rows
    #expect(rows.map(\.names).contains("Walsh, Conor and Maeve"))
    let finn = try #require(rows.first { $0.names == "Walsh, Finn" })
    #expect(finn.isBookedLate)
    #expect(
      finn.arrangement?.moves.map { $0.sentence(near: Town.day("2021-03-30")) }
        == ["Put off from Thu 8 Apr to Tue 13 Apr: Ill. Decided Mon 29 Mar."])
  }

  @Test func mineAreThoseOfMyChildren() throws {
    let book = try ConferenceTown.busyCasebook()
    #expect(try list(worker: "w2", book).rows.map(\.names) == ["Doyle, Siobhán"])
    #expect(try Session("C o", casebook: book).text.contains("Aisha Rahman: 4 to"))
    #expect(try Session("C o o", casebook: book).text.contains("All children: 5 to"))
    #expect(try Session("C o", user: nil, casebook: book).text.contains("not in the list of staff"))
  }

  @Test func bOpensTheFormForTheSiblingsAndTheBoardShowsTheBooking() throws {
    let book = try ConferenceTown.busyCasebook()
    let session = try Session(
      "C / \"okafor\" Enter b Tab \"12 apr\" Tab \"10.30\" Tab \"Civic Centre\" Tab \"Helen\" C-s",
      forms: RecordForms.all,
      casebook: book)
    #expect(
      session.casebook.committed.first?.values
        == [Town.daniel, Town.grace].map {
          Told(
            $0,
            ConferenceBooked(
              .review, on: Town.day("2021-03-30"), for: Town.day("2021-04-12"), chair: "Helen",
              at: TimeAndPlace(TimeOfDay(hour: 10, minute: 30), "Civic Centre")))
        })
    #expect(session.text.contains("Mon 12 Apr"))
    #expect(session.text.contains("At 10:30, Civic Centre."))
    #expect(!session.text.contains("not booked Okafor"))
  }

  @Test func aDayTriedInAWhatIfIsBooked() throws {
    let session = try Session(
      "C / \"okafor\" Enter Enter w", forms: RecordForms.all,
      casebook: ConferenceTown.busyCasebook())
    #expect(session.text.contains("What if Daniel’s first RCPC"))
    let booked = try Session(
      "C / \"okafor\" Enter Enter w \"12 apr\" C-b C-s", forms: RecordForms.all,
      casebook: ConferenceTown.busyCasebook())
    let event = booked.casebook.committed.first?.parts.first?.event as? ConferenceBooked
    #expect(event?.planned == Town.day("2021-04-12"))
  }

  @Test func whatWasDueLongAgoDoesNotCrowdTheComingWeeksOut() throws {
    let list = try MeetingList(
      from: ConferenceTown.busyCasebook(), worker: nil, BoardAsker(user: "w1", now: Town.now),
      weeks: 8, limit: 1)
    #expect(list.isCut)
    #expect(list.rows.map(\.names) == ["Doyle, Siobhán", "Francis, Kezia"])
  }

  @Test func bSaysWhyItCannot() throws {
    #expect(try Session("b").text.contains("Only conferences and care reviews are booked"))
    #expect(try Session("C b", user: "w2").text.contains("read only"))
  }

  @Test func aBookingWithoutACaseworkerIsNoCrash() throws {
    let book = try MemoryCasebook(now: Town.now, staff: Town.staff)
    #expect(
      try Session("C j b Enter w", casebook: book).text.contains(
        "No conference or review is due or booked until Friday 28 May 2021."))
  }

  @Test func theWhatIfListsWhatWouldStart() throws {
    let book = try ConferenceTown.busyCasebook()
    let session = try Session("C / \"wal\" Enter w \"9 apr\"", casebook: book)
    #expect(session.text.contains("With it: Maeve Walsh"))
    #expect(session.text.contains("A plan made that day would start"))
    let record = try #require(book.records[ConferenceTown.conor])
    let deadline = try #require(
      Meeting.initial.deadline(of: record, book.rulebook.timescales, asOf: Town.now))
    let started = FollowOn.deadlines(
      ifMet: deadline, on: Town.day("2021-04-09"), record, book.rulebook)
    #expect(
      started.map { "\($0.rule) \($0.due.date)" } == [
        "coreGroup.first 2021-04-23", "visit.protection 2021-04-30",
        "conference.firstReview 2021-07-09",
      ])
    // Before the enquiry began, no conference could be held.
    #expect(
      FollowOn.deadlines(ifMet: deadline, on: Town.day("2021-03-10"), record, book.rulebook) == [])
  }
}
