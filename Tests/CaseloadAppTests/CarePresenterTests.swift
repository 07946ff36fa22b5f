import Casework
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// What a reader is told of a child in care, as text.
@MainActor
@Suite struct CarePresenterTests {
  private func reading(
    _ book: MemoryCasebook? = nil, width: Int = 300, on date: String = "2021-03-30"
  )
    throws -> Reading
  {
    let book = try book ?? CareTown.casebook()
    let record = try #require(try book.record(CareTown.ellie))
    return Reading(
      record: record, now: Moment(date: Town.day(date), hour: 14), staff: book.staff,
      rulebook: book.rulebook, width: width)
  }

  private func lines(_ reading: Reading) -> [String] { CarePresenter.document(reading).plain }

  @Test func noLineIsWiderThanThePage() throws {
    for width in [20, 40, 58, 78, 118] {
      let page = CarePresenter.document(try reading(width: width))
      #expect(page.lines.allSatisfy { $0.text.cellWidth() <= width }, "\(width)")
    }
  }

  @Test func theRuleOfTheVisitsIsWrittenOut() throws {
    let text = lines(try reading()).joined(separator: "\n")
    #expect(
      text.contains(
        "Six-weekly: first year of the placement. Last seen 11 Feb, alone. "
          + "▲ 3 wd over, must by Thu 25 Mar"))
    #expect(text.contains("Not seen         Stops no clock; 39 days after the one before"))
    #expect(text.contains("1 wd over, must by Fri 1 Jan; 45 days after the one before"))
  }

  @Test func whatAbsencesCallForIsSaid() throws {
    let text = lines(try reading()).joined(separator: "\n")
    #expect(text.contains("Missing           ▲ 3 times in 90 days\n"))
    #expect(text.contains("Missing           ▲ more than 72 hours from 20 Feb\n"))
    #expect(text.contains("▲ Missing 3 times in 90 days: consider a strategy discussion."))
    #expect(text.contains("▲ Missing for more than 72 hours from 20 Feb"))
    #expect(
      text.contains("Return interview not offered yet. · 1 d 18 h left, must by Thu 1 Apr, 08:00."))
    #expect(
      text.contains("Missing from a placement since 21:00, 3 days 14 h, back 24 Feb 2021, 11:00"))
  }

  @Test func theChainSaysWhyEachEpisodeBeganAndEnded() throws {
    let text = lines(try reading(width: 78)).joined(separator: "\n")
    #expect(text.contains("Children’s home, Invented House"))
    #expect(text.contains("Full care order (C2), until now"))
    #expect(text.contains("31.5 miles from home, outside the authority’s area"))
    #expect(text.contains("Began: placement and carers (P)."))
    #expect(text.contains("Left because: carers, because of behaviour."))
    let statuses = lines(try reading()).filter { $0.contains("Police protection (L1)") }
    #expect(statuses.contains { $0.contains("to 4 Sep 2019") && $0.hasSuffix(", 2 days") })
  }

  @Test func permanenceIsMeasuredByTheSecondReview() throws {
    let text = lines(try reading()).joined(separator: "\n")
    #expect(
      text.contains("Long-term fostering, since 2 Mar 2020; first planned after the second review"))
    let early = lines(try reading(on: "2019-10-01")).joined(separator: "\n")
    #expect(
      early.contains("No plan yet; to be made by the second review, must by Fri 27 Dec"))
    let late = lines(try reading(on: "2020-01-10")).joined(separator: "\n")
    #expect(
      late.contains("▲ No plan; it was to be made by the second review, 20 Dec 2019"))
  }

  @Test func stabilityCountsMovesAndTheLongestStay() throws {
    let text = lines(try reading()).joined(separator: "\n")
    #expect(
      text.contains("1 move in 12 months; here for 7 months; longest stay 11 months (Mrs Elm)"))
    let before = lines(try reading(on: "2020-08-01")).joined(separator: "\n")
    #expect(before.contains("No move in 12 months; here for 10 months"))
  }

  @Test func eachCheckOpensWhatItNames() throws {
    let page = CarePresenter.document(try reading(width: 78))
    let strip = page.plain.firstIndex { $0.contains("Dental check") } ?? 0
    let targets = page.lines[strip].items.map { page.items[$0] }
    #expect(targets.count == 2)
    guard case .event? = targets.first, case .deadline(let id)? = targets.last else {
      Issue.record("\(targets)")
      return
    }
    #expect(id.hasPrefix("care.dental/"))
  }

  @Test func lengthsAreSaidInTheUnitThatFits() {
    let start = Town.day("2021-01-01")
    #expect(start.length(to: Town.day("2021-01-02")) == "1 day")
    #expect(start.length(to: Town.day("2021-01-15")) == "2 weeks")
    #expect(start.length(to: Town.day("2021-06-30")) == "5 months")
    #expect(start.length(to: Town.day("2024-01-01")) == "3 years")
    #expect(CareMissingPart.length(minutes: 59) == "59 min")
    #expect(CareMissingPart.length(minutes: 71 * 60) == "71 h")
    #expect(CareMissingPart.length(minutes: 96 * 60) == "4 days")
  }

  @Test func anEventOfCareReadsInWords() throws {
    let reading = try reading(width: 78)
    let start = try #require(reading.record.care.periods.first)
    let text = EventPresenter.document(start.id, reading).plain.joined(separator: " ")
    #expect(text.contains("miles from home: 4.2"))
    let missing = try #require(reading.record.care.missing.first)
    let absence = EventPresenter.document(missing.id, reading).plain.joined(separator: "\n")
    #expect(absence.contains("Friday 22 January 2021, 20:00"))
  }
}
