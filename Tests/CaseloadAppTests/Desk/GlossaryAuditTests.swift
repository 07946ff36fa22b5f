import CaseStore
import Casework
import Rulebook
import Terminal
import Testing

@testable import CaseloadApp

/// The glossary and the audit.
@MainActor
@Suite struct GlossaryAuditTests {
  private static let daniel = "/ \"dan\" Enter Enter "

  private func session(_ keys: String) throws -> Session {
    try Session(keys, forms: RecordForms.all, casebook: Town.busy())
  }

  @Test func theTermOfTheSelectedDeadlineIsExplainedWithItsRule() throws {
    let text = try session("K").text
    #expect(text.contains("Child protection visit"))
    #expect(text.contains("within 15 working days"))
    #expect(text.contains("Local standard"))
    #expect(try session(Self.daniel + "3 j Enter K").text.contains("Review child protection"))
  }

  @Test func theTermOfTheSelectedEventIsExplained() throws {
    #expect(try session(Self.daniel + "6 K").text.contains("Child protection visit"))
    #expect(try session(Self.daniel + "7 Enter K").text.contains("Case note"))
    #expect(try session("R K").text.contains("Glossary"))
  }

  @Test func theListIsFilteredByTermAndShortForm() throws {
    let text = try session("K K / \"icpc\"").text
    #expect(text.contains("Initial child protection conference"))
    #expect(text.contains("1 term"))
  }

  @Test func everyEventOfTheTownHasItsTermOrTheList() throws {
    let glossary = try Glossary.standard()
    let book = try Town.busy()
    let events = book.records.values.flatMap(\.events).map(\.event)
    let named = events.filter { GlossaryLookup.term(of: $0, in: glossary) != nil }
    #expect(named.count > events.count * 8 / 10)
  }

  @Test func theAuditHasEveryEntryOfTheHistory() throws {
    let book = try Town.busy()
    let record = try #require(book.records[Town.daniel])
    let entries = AuditTrail.entries(of: record, Town.staff, book.rulebook.codes)
    #expect(entries.map(\.id) == record.events.map(\.id))
    let board = AuditBoard(child: Town.daniel)
    let reading = BoardReading(
      user: "w1", now: Town.now, staff: Town.staff, rulebook: book.rulebook, width: 118)
    let document = board.document(AuditBoard.Content(record: record), reading)
    #expect(
      document.items == entries.reversed().map { .childEvent(Town.daniel, $0.id) })
  }

  @Test func aCorrectionTellsEachFieldBeforeAndAfter() throws {
    let book = try Town.busy()
    let reading = BoardReading(
      user: "w1", now: Town.now, staff: Town.staff, rulebook: book.rulebook, width: 118)
    let lines = AuditBoard(child: Town.daniel).document(
      AuditBoard.Content(record: book.records[Town.daniel]), reading
    ).plain
      .joined(separator: "\n")
    #expect(lines.contains("Seen alone: “Yes” → “No”"))
    #expect(lines.contains("Why not alone: nothing → “His aunt would not leave.”"))
    #expect(lines.contains("Corrected 10 Mar 2021"))
    #expect(lines.contains("No longer counts: Alert raised: cat at address"))
    #expect(!lines.contains("Account:"))
  }

  @Test func enterReadsTheEntryAndEscLeadsBack() throws {
    let session = try session(Self.daniel + "H / \"oversight\" Enter Enter")
    #expect(session.text.contains("Seen the file. Visit this week."))
    #expect(
      try self.session(Self.daniel + "H / \"oversight\" Enter Enter Esc").text.contains(
        "the last recorded first"))
  }
}
