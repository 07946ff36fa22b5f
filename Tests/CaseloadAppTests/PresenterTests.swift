import Casework
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// What a reader is told of a child, as text.
@MainActor
@Suite struct PresenterTests {
  private func reading(_ child: ChildID = Town.daniel, width: Int = 78) throws -> Reading {
    let book = try Town.casebook()
    let record = try #require(try book.record(child))
    return Reading(
      record: record, now: Town.now, staff: Town.staff, rulebook: book.rulebook, width: width)
  }

  @Test func noLineIsWiderThanThePage() throws {
    for width in [20, 40, 58, 78, 118] {
      for tab in ChildTab.allCases {
        let page = ChildScreen.document(tab, try reading(width: width))
        #expect(page.lines.allSatisfy { $0.text.cellWidth() <= width }, "\(tab) at \(width)")
      }
    }
  }

  @Test func theSummaryBeginsWithTheLatestWords() throws {
    let lines = SummaryPresenter.document(try reading()).plain
    #expect(lines[0].contains("I like it when Nan takes us."))
    #expect(lines.contains { $0.contains("Since the initial child protection conference") })
    #expect(lines.contains { $0.contains("Joy Okafor (mother, PR)") })
  }

  @Test func whatIsOldIsSaidToBeOld() throws {
    var reading = try reading()
    #expect(SummaryPresenter.staleness(reading).isEmpty)
    reading.now = Moment(date: Town.day("2021-05-10"), hour: 9)
    let text = SummaryPresenter.staleness(reading).joined(separator: " ")
    #expect(text.contains("Daniel was last seen 9 weeks ago."))
    #expect(text.contains("Nothing has been recorded for 47 days."))
  }

  @Test func theTimelineSaysWhatWasRecordedLater() throws {
    let text = TimelinePresenter.document(try reading()).plain.joined(separator: "\n")
    #expect(text.contains("[recorded 25 Mar]"))
    #expect(text.contains("age 7"))
    #expect(text.contains("Social worker: Aisha Rahman"))
  }

  @Test func theTimelineIsNarrowedByWordsInAnyOrder() throws {
    var reading = try reading()
    reading.filter = "agreed plan"
    #expect(TimelinePresenter.document(reading).items.count == 2)
    reading.filter = "nothing like it"
    #expect(TimelinePresenter.document(reading).plain.joined().contains("has words that begin"))
  }

  @Test func anInitialConferenceHasBothReadings() throws {
    let text = PlansPresenter.document(try reading(width: 300)).plain.joined(separator: " ")
    #expect(text.contains("working days from 21 Dec 2020"))
    #expect(text.contains("working days from 8 Dec 2020"))
    #expect(text.contains("2 of 3 came"))
  }

  @Test func anEventShowsEveryField() throws {
    let reading = try reading()
    let visit = try #require(reading.record.visits.all.last)
    let text = EventPresenter.document(visit.id, reading).plain.joined(separator: "\n")
    for part in ["Seen alone", "Yes", "12 Invented Row", "stair gate", "Aisha Rahman", "5 March"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func aCorrectionShowsBothTexts() throws {
    let book = try Town.casebook()
    let note = try #require(try book.record(Town.daniel)?.notes.all.first)
    try book.add(
      EntryCorrected(
        of: note.id, to: NoteAdded(on: note.date, .email, "School wrote."),
        on: Town.day("2021-03-29"), reason: "It was an email."), to: Town.daniel)
    var reading = try reading()
    reading.record = try #require(try book.record(Town.daniel))
    let text = EventPresenter.document(note.id, reading).plain.joined(separator: "\n")
    #expect(text.contains("School wrote."))
    #expect(text.contains("It was an email."))
    #expect(text.contains("School rang"))
  }

  @Test func theBandNamesTheHazardFirst() throws {
    let lines = ChildBand.lines(try reading()).map(\.plain)
    #expect(
      lines[0].hasPrefix("Daniel Okafor, 7 (born 12 Feb 2014)  CP plan: neglect, since 14 Jan"))
    #expect(
      lines[1] == "Alert: dog at address")
    #expect(lines[2].hasPrefix("Next: CP visit ▲ 2 wd over  Seen 5 Mar, alone."))
  }

  @Test(arguments: [38, 58, 78]) func nothingInTheBandIsCutWhereThereIsRoom(_ width: Int) throws {
    let whole = ChildBand.lines(try reading()).map(\.plain)
    let lines = ChildBand.lines(try reading(), width: width, most: 12).map(\.plain)
    #expect(lines.allSatisfy { $0.cellWidth() <= width })
    func words(_ lines: [String]) -> Set<String> {
      Set(lines.flatMap { $0.split(separator: " ").map(String.init) })
    }
    #expect(words(lines) == words(whole))
  }

  @Test func anAlertIsWrappedAndCutLast() throws {
    let book = try Town.casebook()
    let warning =
      "Visit in pairs: the man who lives downstairs threatened two workers with a knife in "
      + "November, has keys to the flat, and must not be told when anybody comes"
    try book.add(AlertRaised(on: Town.day("2021-03-29"), warning), to: Town.daniel)
    var reading = try reading()
    reading.record = try #require(try book.record(Town.daniel))
    let lines = ChildBand.lines(reading, width: 58, most: 6).map(\.plain)
    #expect(lines.count == 6)
    let text = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(text.contains("has keys to the flat, and must not be told when anybody comes"))
    let short = ChildBand.lines(reading, width: 58, most: 4).map(\.plain)
    #expect(short.count == 4)
    #expect(short[2] == "The alert goes on: the Timeline (key 2) has all of it.")
  }

  @Test func theVisitOfTheAdviserIsWhenACareLeaverWasSeen() throws {
    let book = try PlacementTown.casebook()
    let record = try #require(try book.record(PlacementTown.shannon))
    let reading = Reading(
      record: record, now: Town.now, staff: book.staff, rulebook: book.rulebook)
    let band = ChildBand.lines(reading).map(\.plain).joined(separator: " ")
    #expect(band.contains("Seen 9 Nov 2020 by the adviser."))
    let summary = SummaryPresenter.document(reading).plain.joined(separator: " ")
    #expect(summary.contains("Shannon was last seen 4 months ago"))
  }

  @Test func anEnquiryThatIsConcludedIsNotSaidToGoOn() throws {
    let book = try Town.casebook()
    let enquiry = try book.add(
      Section47EnquiryStarted(on: Town.day("2021-03-22"), .joint), to: "C0001235")
    func lines(_ now: Moment) throws -> [String] {
      let record = try #require(try book.record("C0001235"))
      return Standing(
        Reading(record: record, now: now, staff: book.staff, rulebook: book.rulebook)
      ).lines
    }
    #expect(try lines(Town.now).contains("Section 47 enquiry since 22 Mar 2021"))
    try book.add(
      Section47EnquiryConcluded(
        enquiry, on: Town.day("2021-03-29"), .substantiatedContinuingRisk,
        isConferenceRequired: true, rationale: "He is at continuing risk."), to: "C0001235")
    #expect(
      try lines(Town.now).contains(
        "Section 47 enquiry: concluded 29 Mar 2021, ICPC to be held"))
    let before = Moment(date: Town.day("2021-03-28"), hour: 9)
    #expect(try lines(before).contains("Section 47 enquiry since 22 Mar 2021"))
  }

  @Test func closedDeadlinesAreShownOnRequest() throws {
    var reading = try reading()
    let before = DuePresenter.document(reading).items.count
    reading.showsClosed = true
    #expect(DuePresenter.document(reading).items.count > before)
  }

  @Test func fieldNamesBecomeWords() {
    #expect(EventFields.words(of: "whyNotAlone") == "Why not alone")
    #expect(EventFields.words(of: "date") == "Date")
  }

  @Test func timePassedIsSaidInTheUnitThatFits() {
    let today = Town.day("2021-03-30")
    #expect(Town.day("2021-03-30").ago(from: today) == "today")
    #expect(Town.day("2021-03-05").ago(from: today) == "25 days ago")
    #expect(Town.day("2021-02-10").ago(from: today) == "6 weeks ago")
    #expect(Town.day("2020-10-30").ago(from: today) == "5 months ago")
    #expect(Town.day("2018-01-01").ago(from: today) == "3 years ago")
  }
}
