import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// `u` takes back what was recorded last, as a new entry.
@MainActor
@Suite struct UndoTests {
  private let diary: [any RecordForm] = [DiaryForm()]
  private let reason = "Undone by Aisha Rahman at 14:20 on 30 Mar 2021"

  @Test func itAsksNamingWhatAndWhom() throws {
    let session = try Session("a Enter Tab \"Rang.\" C-s u", forms: diary)
    #expect(session.text.contains("Undo what you recorded last?"))
    #expect(session.text.contains("Note for Daniel Okafor will no longer count."))
    #expect(session.casebook.committed.count == 1)
    #expect(
      try Session("a Enter Tab \"Rang.\" C-s u Esc", forms: diary).casebook.committed.count == 1)
  }

  @Test func theEntryIsWithdrawnWithTheReason() throws {
    let session = try Session("a Enter Tab \"Rang.\" C-s u u", forms: diary)
    let undone = try #require(session.casebook.committed.last)
    let note = try #require(session.casebook.committed.first).eventIDs[0]
    #expect(
      undone.values == [
        Told(Town.daniel, EntryWithdrawn(of: note, on: Town.day("2021-03-30"), reason: reason))
      ])
    #expect(undone.reason == reason)
    #expect(session.text.contains("Undone: Note for Daniel Okafor. It stays in the history."))
    #expect(session.casebook.records[Town.daniel]?.notes.all.count == 1)
  }

  @Test func aSecondUndoesTheOneBefore() throws {
    let two = "a Enter Tab \"One.\" C-s a Enter Tab \"Two.\" C-s "
    let session = try Session(two + "u u u u", forms: diary)
    let entries = session.casebook.committed
    #expect(entries.count == 4)
    let withdrawn = entries.suffix(2).compactMap { ($0.parts[0].event as? EntryWithdrawn)?.amends }
    #expect(withdrawn == [entries[1].eventIDs[0], entries[0].eventIDs[0]])
    let third = try Session(two + "u u u u u", forms: diary)
    #expect(third.casebook.committed.count == 4)
    #expect(third.text.contains("Nothing that you recorded in this session is left to undo."))
  }

  @Test func anEntryOfSeveralChildrenIsUndoneWhole() throws {
    let session = try Session(
      "a Enter y Tab y Tab y Tab \"No.\" Tab \"Yes.\" Tab \"Calm.\" C-s u",
      forms: RecordForms.all)
    #expect(session.text.contains("Visit for Daniel Okafor and Grace Okafor"))
    let undone = try Session(
      "a Enter y Tab y Tab y Tab \"No.\" Tab \"Yes.\" Tab \"Calm.\" C-s u u",
      forms: RecordForms.all)
    let last = try #require(undone.casebook.committed.last)
    #expect(Set(last.parts.map(\.child)) == [Town.daniel, Town.grace])
    #expect(last.parts.allSatisfy { $0.event is EntryWithdrawn })
    #expect(undone.casebook.records[Town.daniel]?.visits.all.count == 3)
  }

  @Test func aNewChildKeepsItsRegistration() throws {
    let session = try Session(
      "A Enter \"Zed\" Tab \"Quill\" Tab n Tab Tab Tab \"Came in hungry.\" Tab Tab Tab \"sch\" C-s u",
      forms: RecordForms.all)
    #expect(session.text.contains("stays, with the registration alone."))
  }

  @Test func aCorrectionIsUndoneByWhatCountedBefore() throws {
    let session = try Session(
      "Enter 6 Enter c C-u \"3 3 2021\" S-Tab \"Wrong day.\" C-s u u", forms: RecordForms.all)
    let back = try #require(session.casebook.committed.last?.parts.first?.event as? EntryCorrected)
    #expect(back.corrected.event.date == Town.day("2021-03-05"))
    #expect(back.reason == reason)
    let visits = try #require(session.casebook.records[Town.daniel]).visits.all
    #expect(visits.last?.date == Town.day("2021-03-05"))
  }

  @Test func whatSomebodyChangedSinceIsLeftAlone() throws {
    let book = try Town.casebook()
    let live = Live(on: book, forms: diary)
    try live.press("a Enter Tab \"Rang.\" C-s")
    let note = try #require(book.committed.first).eventIDs[0]
    try book.add(
      EntryCorrected(
        of: note, to: NoteAdded(on: Town.day("2021-03-30"), .other, "Wrote."),
        on: Town.day("2021-03-30"), reason: "They wrote."), to: Town.daniel, by: "w2")
    try live.press("u")
    #expect(live.text.contains("This cannot be undone"))
    #expect(live.text.contains("“Correction” of 30 Mar 2021, recorded by Ben Cole"))
    try live.press("Enter")
    #expect(book.committed.count == 1)
    #expect(!live.text.contains("This cannot be undone"))
  }

  @Test func whatLaterEntriesRestOnIsLeftAlone() throws {
    let book = try Town.casebook()
    let live = Live(on: book, forms: diary)
    live.runtime.act { _ in
      [
        .commit(
          ProposedEntry(
            id: "mine",
            parts: [
              .init(
                Town.daniel,
                ContactReceived(
                  at: Town.now, source: "2A",
                  referrer: Referrer(agency: "School", isProfessional: true),
                  concern: "Came in hungry."))
            ]))
      ]
    }
    #expect(book.committed.count == 1)
    try book.add(
      ContactDecided("mine", at: Town.now, .earlyHelp, rationale: "Known to the school."),
      to: Town.daniel, by: "w2")
    try live.press("u")
    #expect(live.text.contains("recorded by Ben"))
    #expect(live.text.contains("Withdraw that entry first, then undo."))
  }

  @Test func aReaderCannotUndo() throws {
    let session = try Session("u", user: "w2", forms: diary)
    #expect(session.text.contains("Your role is read only"))
  }
}
