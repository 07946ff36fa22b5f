import Casework
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// Pins and summaries, from the keys to the Summary.
@MainActor
@Suite struct ChronologyScreenTests {
  private static let daniel = "/ \"dan\" Enter Enter "

  private func session(_ keys: String) throws -> Session {
    try Session(keys, forms: RecordForms.all, casebook: Town.busy())
  }

  @Test func plusPinsTheSelectedEventWithALine() throws {
    let session = try session(Self.daniel + "2 / \"core\" Enter + \"They all came.\" C-s")
    let pinned = try #require(session.casebook.committed.first?.parts.first?.event as? EventPinned)
    #expect(pinned.analysis == "They all came.")
    #expect(session.text.contains("[pinned]"))
    #expect(session.text.contains("“They all came.”"))
  }

  @Test func plusOnAPinnedEventChangesTheLineOrTakesThePinOff() throws {
    let changed = try session(Self.daniel + "2 o + C-u \"Again.\" C-s")
    #expect(
      (changed.casebook.committed.first?.parts.first?.event as? EventPinned)?.analysis == "Again.")
    let off = try session(Self.daniel + "2 o + Tab n C-s")
    #expect(off.casebook.committed.first?.parts.first?.event is EventUnpinned)
    let same = try session(Self.daniel + "2 o + C-s")
    #expect(same.casebook.committed.isEmpty)
    #expect(same.text.contains("Enter another line, or take the pin off"))
  }

  @Test func whatCannotBePinnedSaysWhy() throws {
    #expect(try session(Self.daniel + "3 +").text.contains("Select an event first"))
    #expect(try session(Self.daniel + "o").text.contains("belongs to the tab Timeline"))
  }

  @Test func theTimelineShowsPinnedEventsAlone() throws {
    let text = try session(Self.daniel + "2 o").text
    #expect(text.contains("Pinned events only"))
    #expect(!text.contains("Core group"))
    #expect(try session(Self.daniel + "2 o o").text.contains("Core group"))
  }

  @Test func theSummaryIsCopiedForwardAndSaysWhatIsNew() throws {
    let session = try session(Self.daniel + "e \" Nan has moved in.\" C-s")
    let written = try #require(
      session.casebook.committed.first?.parts.first?.event as? SummaryWritten)
    #expect(written.summary.hasSuffix("Mother is engaging. Nan has moved in."))
    #expect(written.follows != nil)
    #expect(session.text.contains("4 words new since 8 Mar"))
    #expect(!session.text.contains("before the event of"))
  }

  @Test func aSummaryTellsItsAgeAndWhatItCannotKnow() throws {
    let text = try Session(
      Self.daniel, size: Size(rows: 50, columns: 80), forms: RecordForms.all, casebook: Town.busy()
    ).text
    #expect(text.contains("Written 8 Mar by Aisha Rahman"))
    #expect(text.contains("before the event of 24 Mar"))
    #expect(text.contains("Pinned"))
    #expect(text.contains("“The third incident in a year.”"))
  }

  @Test func anUnchangedCopyIsWarnedAbout() throws {
    let book = try Town.casebook()
    try book.add(
      SummaryWritten(on: Town.day("2021-03-08"), String(repeating: "word ", count: 40)),
      to: Town.daniel)
    let form = SummaryForm()
    let context = FormContext(
      record: book.records[Town.daniel], now: Town.now, user: "w1", rulebook: book.rulebook,
      entry: "new")
    let before = try #require(form.earlierTexts(context)["summary"])
    #expect(before.date == Town.day("2021-03-08"))
    #expect(before.remark(beside: before.text) == "As on 8 Mar 2021: nothing is changed yet")
    #expect(
      before.remark(beside: before.text + "more")
        == "1 word new, 0 gone since 8 Mar 2021; 98 % is the same text")
    #expect(before.remark(beside: "All else.") == nil)
    #expect(
      before.remark(beside: " ")
        == "Written on 8 Mar 2021: copy it forward, or write anew")
  }
}
