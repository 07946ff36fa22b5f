import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// A task is typed, put off, and done.
@MainActor
@Suite struct TaskStoryTests {
  private func book(_ day: String, _ book: MemoryCasebook, user: WorkerID = "w1") -> MemoryCasebook
  {
    book.now = Moment(date: Town.day(day), hour: 14, minute: 20)
    book.user = user
    return book
  }

  @discardableResult
  private func session(_ keys: String, _ book: MemoryCasebook) throws -> Session {
    try Session(keys, user: book.user, forms: RecordForms.all, casebook: book)
  }

  /// The keys that lead to the row of My work with some words.
  private func keys(to words: String, _ book: MemoryCasebook) throws -> String {
    for steps in 0..<30 {
      let keys = String(repeating: "j ", count: steps)
      if try session(keys, book).focused.contains(words) { return keys }
    }
    Issue.record("No row of My work says “\(words)”.")
    return ""
  }

  @Test func aTaskIsTypedPutOffAndDone() throws {
    let book = try OversightTown.casebook()
    let typed = try session("t \"ring school thu\"", OversightTown.casebook())
    #expect(typed.text.contains("Ring school. For you, by Thursday 1 April 2021."))
    let saved = try session("t \"ring school thu\" Enter", book)
    #expect(saved.text.contains("Task saved."))
    let child = try #require(book.committed.last?.parts.first?.child)
    #expect(
      book.committed.last?.parts.first?.event as? TaskSet
        == TaskSet(on: Town.day("2021-03-30"), "Ring school", due: Town.day("2021-04-01")))
    let task = try #require(book.records[child]?.tasks.all.first?.id)

    // It stands on My work with its own words.
    var row = try keys(to: "Ring school", book)
    try #expect(session(row, book).text.contains("Thu 1 Apr"))
    let later = try session(row + "z Tab \"6 apr\" Tab \"Away until then.\" C-s", book)
    #expect(later.text.contains("Task put off."))
    #expect(
      book.committed.last?.parts.first?.event as? TaskChanged
        == TaskChanged(
          task, on: Town.day("2021-03-30"), due: Town.day("2021-04-06"), reason: "Away until then.")
    )

    row = try keys(to: "Ring school", book)
    let done = try session(row + "y", book)
    #expect(done.text.contains("Task done. u undoes it."))
    let record = try #require(book.records[child])
    #expect(record.tasks.task(task)?.ending?.isDone == true)
    #expect(record.tasks.task(task)?.firstDue == Town.day("2021-04-01"))
    try #expect(!session("", book).text.contains("Ring school"))
  }

  @Test func aTaskForAColleagueStandsOnTheirListOnly() throws {
    let book = try OversightTown.casebook()
    try session("t \"ask Tom for the report by 6 apr\" Enter", book)
    let set = book.committed.last?.parts.first?.event as? TaskSet
    #expect(set?.worker == OversightTown.manager)
    try #expect(!session("", book).text.contains("Ask Tom"))
    let theirs = try session("", self.book("2021-03-30", book, user: OversightTown.manager))
    #expect(theirs.text.contains("Ask Tom"))
  }

  @Test func anyOtherRowHasNoKeyOfTasks() throws {
    let book = try OversightTown.casebook()
    for key in ["y", "@", "-"] {
      try #expect(session(key, book).text.contains("Choose a task first; t adds one."))
    }
    try #expect(session("z", book).text.contains("More time is given by a team manager."))
    #expect(book.committed.isEmpty)
  }

  @Test func whatWasAgreedInSupervisionBecomesTasks() throws {
    let book = try OversightTown.casebook(user: OversightTown.manager)
    let entry = try book.add(
      ManagementOversightRecorded(
        on: Town.day("2021-03-30"), .supervision, "Agreed why.",
        actions: "Ring school by thu; read the old file"), to: Town.daniel,
      by: OversightTown.manager)
    try session("f \"daniel\" Enter a / \"agreed actions\" Enter C-s", book)
    let record = try #require(book.records[Town.daniel])
    #expect(record.tasks.arising(from: entry).map(\.text) == ["Ring school", "Read the old file"])
    #expect(record.tasks.all.allSatisfy { $0.worker == "w1" })
  }
}
