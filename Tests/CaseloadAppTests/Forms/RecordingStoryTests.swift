import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// The forms in the client itself, from the list of work to the saved entry.
@MainActor
@Suite struct RecordingStoryTests {
  @Test func aVisitToTwoSiblingsIsRecordedFromTheList() throws {
    let session = try Session(
      "a Enter y Tab y Tab y Tab \"No more shouting.\" Tab "
        + "\"Play with me.\" Tab \"A calm visit.\" C-s", forms: RecordForms.all)
    let entry = try #require(session.casebook.committed.first)
    func visit(_ words: String) -> VisitMade {
      VisitMade(
        on: Town.day("2021-03-30"), .childProtection, seen: true, seenAlone: true,
        bedroomSeen: true, words: words, account: "A calm visit.")
    }
    #expect(
      entry.values == [
        Told(Town.daniel, visit("No more shouting.")), Told(Town.grace, visit("Play with me.")),
      ])
    #expect(session.text.contains("Visit saved."))
    #expect(session.casebook.keptDrafts.isEmpty)
  }

  @Test func aContactAboutAnUnknownChildIsTheOnlyThingOffered() throws {
    let session = try Session(
      "A Enter \"Ola\" Tab \"Poe\" Tab n Tab Tab Tab \"Came in hungry.\" Tab Tab Tab \"sch\" C-s",
      forms: RecordForms.all)
    let entry = try #require(session.casebook.committed.first)
    #expect(entry.parts.count == 2)
    #expect((entry.parts[0].event as? ChildRegistered)?.childName?.spoken == "Ola Poe")
    #expect((entry.parts[1].event as? ContactReceived)?.source == "2A")
    #expect(entry.parts[0].child == entry.parts[1].child)
    #expect(session.text.contains("Next: decide the contact."))
  }

  @Test func anEntryIsCorrectedWhereItIsRead() throws {
    let session = try Session(
      "Enter 6 Enter c C-u \"3 3 2021\" S-Tab \"Wrong day.\" C-s", forms: RecordForms.all)
    let corrected = try #require(
      session.casebook.committed.first?.parts.first?.event as? EntryCorrected)
    #expect(corrected.corrected.event.date == Town.day("2021-03-03"))
    #expect(corrected.reason == "Wrong day.")
    #expect(session.text.contains("Corrected. The old text stays in the history."))
  }

  @Test func anEntryIsWithdrawnWhereItIsRead() throws {
    let session = try Session(
      "Enter 6 Enter x Tab \"Wrong child.\" C-s", forms: RecordForms.all)
    let withdrawn = try #require(
      session.casebook.committed.first?.parts.first?.event as? EntryWithdrawn)
    #expect(withdrawn.reason == "Wrong child.")
  }

  @Test func aDeadlineIsNotCorrectedButWhatItCountsFrom() throws {
    let session = try Session("Enter 3 Enter c", forms: RecordForms.all)
    #expect(session.text.contains("correct the entry that it counts from"))
    #expect(session.casebook.committed.isEmpty)
  }
}
