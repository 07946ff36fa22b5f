import CaseStore
import Casework
import FoundationEssentials
import Rulebook
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// Two people at the same store: what one records the other sees, and nobody's work is lost.
@MainActor
@Suite final class TwoSessionTests {
  private let folder: String
  private let aisha: StoreCasebook
  private let ben: StoreCasebook
  private let child: ChildID = "C1"

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/caseload-two-\(UUID().uuidString)"
    try CaseStore.create(
      at: folder,
      settings: StoreSettings(
        authority: .init(name: "Exampleshire", code: "999"), isDemonstration: true),
      today: Town.day("2019-01-01"))
    let first = try CaseStore.open(at: folder, standard: try Rulebook.standard()).store
    try first.changeStaff(on: Town.day("2019-01-01")) { staff in
      for (id, name) in [("aisha", "Aisha Rahman"), ("ben", "Ben Cole")] {
        staff.workers.append(
          Worker(
            id: WorkerID(id), name: name, user: id,
            posts: [
              Worker.Post(team: "team", role: .manager, from: Town.day("2019-01-01"))
            ]))
      }
    }
    aisha = try Self.book(folder, "aisha")
    ben = try Self.book(folder, "ben")
    for (number, name) in ["Zoe", "Amir"].enumerated() {
      let id = ChildID("C\(number + 1)")
      let events: [any CaseEvent] = [
        ChildRegistered(
          on: Town.day("2021-03-01"), name: PersonName(given: name, family: "Okafor"),
          dateOfBirth: Town.day("2014-02-12"), sex: .unknown),
        ReferralReceived(on: Town.day("2021-03-01"), source: "2A"),
        NoteAdded(on: Town.day("2021-03-02"), .telephoneCall, "School rang."),
      ]
      _ = try aisha.commit(
        ProposedEntry(
          id: aisha.freshEntryID(), parts: events.map { ProposedEntry.Part(id, $0) }))
    }
  }

  private static func book(_ folder: String, _ worker: WorkerID) throws -> StoreCasebook {
    StoreCasebook(
      try CaseStore.open(at: folder, standard: try Rulebook.standard(), as: worker).store,
      clock: { Town.now })
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func session(_ book: StoreCasebook, _ user: WorkerID) -> Live {
    Live(on: book, user: user, size: Size(rows: 24, columns: 80))
  }

  /// Opens the note of the first child in the form that corrects it.
  private func openCorrection(_ live: Live) throws {
    try live.press("f \"zoe\" Enter 8 Enter c")
  }

  @Test func theSecondSeesBothVersionsAndSavesKnowingly() throws {
    let first = session(aisha, "aisha")
    let second = session(ben, "ben")
    try openCorrection(first)
    try openCorrection(second)
    #expect(first.text.contains("Correct an entry"))
    try first.press("Tab Tab C-e \" Twice.\" S-Tab S-Tab S-Tab \"Heard it wrong.\" C-s")
    #expect(first.text.contains("Corrected."))
    try second.press("Tab Tab C-e \" Once only.\" S-Tab S-Tab S-Tab \"Read it wrong.\" C-s")
    let text = second.text
    #expect(text.contains("Somebody recorded this first"))
    #expect(text.contains("recorded by Aisha Rahman on"))
    let line = try #require(second.screen.lines.first { $0.contains("│ > Note") })
    #expect(line.contains("School rang. Twice."))
    #expect(line.contains("School rang. Once only"))
    #expect(text.contains("Both go in: School rang. Twice. Once only."))
    #expect(text.contains("Heard it wrong."))
    #expect(text.contains("Read it wrong."))
    try second.press("Enter")
    #expect(second.text.contains("School rang. Twice. Once only."))
    try second.press("C-s")
    #expect(second.text.contains("Corrected."))
    let notes = try #require(try aisha.record(child)).notes.all
    #expect(notes.map(\.text) == ["School rang. Twice. Once only."])
    #expect(try ben.drafts().isEmpty)
  }

  /// One changes the kind, the other the text: both count afterwards, and nobody was asked to decide.
  @Test func whatTheTwoChangedInDifferentFieldsBothCounts() throws {
    let first = session(aisha, "aisha")
    let second = session(ben, "ben")
    try openCorrection(first)
    try openCorrection(second)
    try first.press("\"meet\" S-Tab \"It was a meeting.\" C-s")
    #expect(first.text.contains("Corrected."))
    try second.press("Tab Tab C-e \" Once only.\" S-Tab S-Tab S-Tab \"Left out.\" C-s")
    #expect(second.text.contains("Theirs goes in: you left it"))
    #expect(second.text.contains("Yours goes in: they left it"))
    try second.press("C-s")
    #expect(second.text.contains("Corrected."))
    let note = try #require(try aisha.record(child)).notes.all.first
    #expect(note?.kind == .meeting)
    #expect(note?.text == "School rang. Once only.")
  }

  /// Two summaries go on from one: neither takes the other's sentence away.
  @Test func twoSummariesAreBroughtTogether() throws {
    _ = try aisha.commit(
      ProposedEntry(
        id: aisha.freshEntryID(),
        parts: [.init(child, SummaryWritten(on: Town.day("2021-03-03"), "Home is calm."))]))
    let sessions = [session(aisha, "aisha"), session(ben, "ben")]
    for live in sessions { try live.press("f \"zoe\" Enter a \"summary\" Enter") }
    try sessions[0].press("C-e \" Nan helps.\" C-s")
    #expect(sessions[0].text.contains("Summary saved."))
    try sessions[1].press("C-e \" School is a worry.\" C-s")
    #expect(sessions[1].text.contains("Both go in: Home is calm. Nan helps. School is a worry."))
    try sessions[1].press("C-s")
    #expect(sessions[1].text.contains("Summary saved."))
    let record = try #require(try ben.record(child))
    #expect(
      record.chronology.summary(on: Town.day("2021-03-30"))?.text
        == "Home is calm. Nan helps. School is a worry.")
  }

  /// Until what both changed is decided, nothing is recorded, and what is typed stays where it is.
  @Test func whatIsNotDecidedWaits() throws {
    let first = session(aisha, "aisha")
    let second = session(ben, "ben")
    try openCorrection(first)
    try openCorrection(second)
    try first.press("\"meet\" S-Tab \"It was a meeting.\" C-s")
    try second.press("\"letter\" Tab Tab C-e \" Once only.\" S-Tab S-Tab S-Tab \"Left out.\" C-s")
    #expect(second.text.contains("Both changed it: decide, t theirs or y yours"))
    try second.press("C-s")
    #expect(second.text.contains("Both of you changed “Kind”"))
    try second.press("Esc")
    #expect(second.text.contains("School rang. Once only."))
    try second.press("C-s")
    #expect(second.text.contains("Somebody recorded this first"))
    #expect(try ben.drafts().first?.values["note"] == "School rang. Once only.")
    // The next day's session brings them together too.
    let third = session(ben, "ben")
    try openCorrection(third)
    try third.press("Enter")
    #expect(third.text.contains("School rang. Once only."))
    try third.press("C-s t C-s")
    #expect(third.text.contains("Corrected."))
    let note = try #require(try aisha.record(child)).notes.all.first
    #expect(note?.kind == .meeting)
    #expect(note?.text == "School rang. Once only.")
  }

  @Test func whatIsTypedStaysWhenTheyWithdrewTheEntry() throws {
    let first = session(aisha, "aisha")
    let second = session(ben, "ben")
    try openCorrection(second)
    try second.press("Tab Tab C-e \" Once only.\" S-Tab S-Tab S-Tab \"Left out.\"")
    try first.press("f \"zoe\" Enter 8 Enter x Tab \"Wrong child.\" C-s")
    #expect(first.text.contains("Withdrawn."))
    for _ in 0..<2 {
      try second.press("C-s")
      #expect(second.text.contains("This entry was withdrawn"))
      try second.press("Enter")
      #expect(second.text.contains("School rang. Once only."))
    }
    #expect(try ben.drafts().first?.values["note"] == "School rang. Once only.")
  }

  @Test func aCommitRefreshesTheOtherAndKeepsItsSelection() throws {
    let first = session(aisha, "aisha")
    let second = session(ben, "ben")
    try second.press("Down")
    let selected = try #require(second.runtime.state.work.table.selectedID)
    let total = second.runtime.state.work.counts.total
    try first.press("f \"amir\" Enter a")
    first.runtime.act { _ in
      [
        .commit(
          ProposedEntry(
            id: "more",
            parts: [
              .init(
                "C2", ReferralDecided(self.referral("C2"), on: Town.day("2021-03-30"), .accepted)),
              .init("C2", AssessmentStarted(on: Town.day("2021-03-30"))),
            ]))
      ]
    }
    #expect(second.runtime.state.work.counts.total == total)
    second.send(.timedOut)
    #expect(second.runtime.state.work.counts.total != total)
    let stays = second.runtime.state.work.rows.contains { $0.id == selected }
    #expect(!stays || second.runtime.state.work.table.selectedID == selected)
    #expect(second.runtime.state.work.rows.contains { $0.id.child == "C2" })
  }

  private func referral(_ id: ChildID) -> EventID {
    (try? ben.record(id))?.events.first { $0.event is ReferralReceived }?.id ?? ""
  }

  @Test func anOpenFormIsSeenByOthersAndLockedForNobody() throws {
    let first = session(aisha, "aisha")
    let second = session(ben, "ben")
    try first.press("f \"zoe\" Enter a \"\" ")
    try first.press("Enter")
    guard case .form(let form) = first.runtime.state.screen else {
      Issue.record("No form is open.")
      return
    }
    let sentence = "Aisha Rahman has “\(form.state.form.title)” open since 14:20."
    try second.press("f \"zoe\" Enter")
    #expect(second.text.contains(sentence))
    try second.press("a")
    #expect(second.text.contains("Aisha Rahman has"))
    try second.press("Enter")
    #expect(second.text.contains("You can go on too."))
    #expect(first.runtime.state.openElsewhere.isEmpty)
    first.send(.timedOut)
    #expect(first.runtime.state.openElsewhere.map(\.worker) == ["ben"])
    try first.press("Esc")
    second.send(.timedOut)
    #expect(second.runtime.state.openElsewhere.isEmpty)
    second.runtime.close()
    #expect(try aisha.formsOpenElsewhere().isEmpty)
  }

  @Test func aNoteOfAProcessThatIsGoneCountsForNobody() throws {
    let first = session(aisha, "aisha")
    try first.press("f \"zoe\" Enter a Enter")
    let notes = folder + "/drafts/.open/"
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: notes).first)
    var parts = name.split(separator: ".").map(String.init)
    // No process has a number this large.
    parts[1] = "2147483000"
    try FileManager.default.moveItem(
      atPath: notes + name, toPath: notes + parts.joined(separator: "."))
    #expect(try ben.formsOpenElsewhere().isEmpty)
    #expect(try ben.interruptedForms().count == 1)
    #expect(try ben.interruptedForms().isEmpty)
  }

  @Test func aSessionThatWasCutOffIsGoneOnWith() throws {
    let book = try Town.casebook()
    let first = Live(on: book, forms: [DiaryForm()])
    try first.press("a Enter Tab \"Rang\"")
    book.interrupted = book.announced
    let second = Live(on: book, forms: [DiaryForm()])
    #expect(second.text.contains("The last session ended in this form."))
    #expect(second.text.contains("Daniel Okafor"))
    try second.press("\" twice\"")
    #expect(book.keptDrafts.first?.values["text"] == "Rang twice")
    try second.press("Esc")
    #expect(second.text.contains("[1 Summary]"))
    book.interrupted = book.announced
    #expect(Live(on: book, forms: [DiaryForm()]).text.contains("My work"))
  }
}
