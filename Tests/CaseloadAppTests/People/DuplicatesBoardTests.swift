import Casework
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// Records that may be of one child, from the list to the merger and back; and who lived where.
@MainActor
@Suite struct DuplicatesBoardTests {
  /// The town with a second record of Daniel, and a manager.
  private func book() throws -> MemoryCasebook {
    let book = try Town.casebook()
    try book.add(
      ChildRegistered(
        on: Town.day("2021-03-20"), name: PersonName(given: "Daniel", family: "Okafor"),
        dateOfBirth: Town.day("2014-02-12"), sex: .unknown), to: "C0009999")
    book.staff.workers.append(
      Worker(
        id: "m1", name: "Mary Marsden", user: "mary",
        posts: [Worker.Post(team: "t1", role: .manager, from: Town.day("2019-01-01"))]))
    book.user = "m1"
    return book
  }

  private func session(_ keys: String, _ book: MemoryCasebook, user: WorkerID = "m1") throws
    -> Session
  {
    try Session(keys, user: user, forms: RecordForms.all, casebook: book)
  }

  private static let pair = "R / \"possible\" Enter Enter Enter "

  @Test func pairsStandWithTheirReasons() throws {
    let text = try session("R / \"possible\" Enter Enter", book()).text
    #expect(text.contains("1 pair of records that may be of one child"))
    #expect(text.contains("Same name, same date of birth."))
    #expect(text.contains("C0009999"))
  }

  /// It is said at once that the comparison takes some seconds, and it is made again only when something was recorded.
  @Test func theWaitIsSaidBeforeItBegins() throws {
    func waits(_ keys: String) throws -> Int {
      let device = HeadlessTerminal(events: try KeyScript(keys).events)
      _ = Client.run(
        on: try book(), device: device, options: Client.Options(user: "m1", clock: { Town.now }))
      let last = try #require(device.screen).text
      #expect(last.contains("1 pair of records"))
      #expect(last.contains("Comparing every record") == false)
      return device.frames.count { $0.text.contains("Comparing every record") }
    }
    #expect(try waits("J") == 1)
    #expect(try waits("J Enter Esc") == 1)
    #expect(try waits("J Enter M Tab \"Same mother.\" C-s U Tab \"Not the same.\" C-s Esc") == 2)
  }

  /// What a colleague records meanwhile does not stop somebody who reads the list; who asks for it gets it.
  @Test func aColleaguesEntryDoesNotStopTheReader() throws {
    let book = try book()
    let live = Live(on: book, user: "m1")
    var waits = 0
    live.runtime.paint = { waits += 1 }
    try live.press("J")
    #expect(waits == 1)
    try book.add(
      ChildRegistered(
        on: Town.day("2021-03-21"), name: PersonName(given: "Grace", family: "Okafor"),
        dateOfBirth: try book.record(Town.grace)?.person.dateOfBirth, sex: .unknown),
      to: "C0009998")
    live.send(.timedOut)
    #expect(waits == 1)
    #expect(live.text.contains("1 pair of records"))
    try live.press("C-l")
    #expect(waits == 2)
    #expect(live.text.contains("2 pairs of records"))
  }

  @Test func bothAreReadSideBySideBeforeAnythingIsDone() throws {
    let book = try book()
    let text = try session(Self.pair, book).text
    #expect(text.contains("C0001234 would be kept, C0009999 shown under it"))
    #expect(text.contains("What would be shown"))
    #expect(book.records["C0009999"]?.merging.under == nil)
  }

  @Test func aManagerMergesWithAReasonAndTakesApart() throws {
    let book = try book()
    _ = try session(Self.pair + "M Tab \"Same mother and birthday.\" C-s", book)
    #expect(book.records["C0009999"]?.merging.under?.other == Town.daniel)
    #expect(
      book.records[Town.daniel]?.merging.merged.map(\.reason) == ["Same mother and birthday."])
    #expect(try book.probableDuplicates().isEmpty)
    #expect(try book.record("C0009999")?.id == Town.daniel)
    let apart = DuplicatePairBoard(first: Town.daniel, second: "C0009999")
    let found = try #require(
      try apart.load(from: book, BoardAsker(user: "m1", now: Town.now)))
    #expect(found.isMerged)
    let form = UnmergeRecordsForm()
    let context = FormContext(
      record: try book.record(Town.daniel), now: Town.now, user: "m1", staff: book.staff,
      rulebook: book.rulebook, entry: "u")
    #expect(form.initialValues(context) == ["other": "C0009999"])
    _ = try book.commit(
      form.propose(["other": "C0009999", "reason": "They are twins."], context).get())
    #expect(book.records["C0009999"]?.merging.isAlone == true)
    #expect(book.records[Town.daniel]?.merging.isAlone == true)
  }

  @Test func aSocialWorkerIsToldWhoMerges() throws {
    let book = try book()
    let text = try session(Self.pair + "M", book, user: "w1").text
    #expect(text.contains("by a team manager"))
  }

  @Test func anOldNumberOpensTheRecordThatIsKept() throws {
    let book = try book()
    for part in RecordMerged.parts(
      "C0009999", under: Town.daniel, on: Town.day("2021-03-29"), reason: "Same.")
    {
      try book.add(part.event, to: part.child)
    }
    let record = try #require(try book.record("C0009999"))
    var state = AppState(
      environment: AppEnvironment(rulebook: book.rulebook, forms: [], user: "m1"),
      staff: book.staff, now: Town.now)
    state.screens = [.child(ChildState("C0009999"))]
    _ = App.reduce(into: &state, .childShownUnder("C0009999", record, drafts: []))
    #expect(state.screen?.child == Town.daniel)
    #expect(state.message.text.contains("C0009999 is shown under C0001234."))
    let reading = Reading(
      record: record, now: Town.now, staff: book.staff, rulebook: book.rulebook)
    #expect(MergedWords.lines(reading).first?.hasPrefix("C0009999 is shown here too") == true)
  }

  @Test func whoLivedHereIsAnsweredForADate() throws {
    let book = try book()
    let board = HouseholdsBoard(child: Town.daniel)
    let found = try board.load(from: book, BoardAsker(user: "m1", now: Town.now))
    var reading = BoardReading(
      user: "m1", now: Town.now, staff: book.staff, rulebook: book.rulebook, width: 160)
    #expect(board.document(found, reading).plain.joined(separator: "\n").contains("Grace Okafor"))
    reading.filter = "1 2 2021"
    #expect(board.heading(found, reading).plain.contains("1 February 2021"))
    #expect(board.document(found, reading).items.contains(.child(Town.grace, .family)))
    reading.filter = "1 2"
    #expect(!board.document(found, reading).plain.isEmpty)
    reading.filter = "nonsense"
    #expect(board.document(found, reading).plain.contains { $0.contains("Type a date") })
  }
}
