import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// A manager gives a deadline more time; figures go by the original all the same.
@MainActor
@Suite struct ExtensionStoryTests {
  /// Daniel's case with a limit of the authority that a manager may move.
  private func deadline(_ book: MemoryCasebook) throws -> Deadline {
    let record = try #require(book.records[Town.daniel])
    return try #require(
      record.deadlines(book.rulebook.timescales).filter { deadline in
        let rule = book.rulebook.timescales[deadline.rule]
        return deadline.isOpen(asOf: book.now) && rule?.standing != .statutory
          && rule?.hasGivenDue == false && rule?.area == "protection"
      }.min { $0.due < $1.due })
  }

  @Test func aDeadlineIsExtendedAndCountedLateByTheOriginal() throws {
    let book = try OversightTown.casebook(user: OversightTown.manager)
    let before = try deadline(book)
    let keys =
      "f \"daniel\" Enter a / \"deadline more time\" Enter \"\(before.title)\" Tab \"7 5 2021\" "
      + "Tab Tab \"The school can come then.\" C-s"
    let session = try Session(
      keys, user: OversightTown.manager, forms: RecordForms.all, casebook: book)
    let event = try #require(
      book.committed.last?.parts.first?.event as? DeadlineExtended, "\(session.text)")
    #expect(event.deadline == before.id && event.askedBy == "w1")
    #expect(event.original == before.due && event.until == .day(Town.day("2021-05-07")))

    // The list goes by the new day and says the old one.
    let row = try #require(
      try book.worklist(
        WorkQuery(.worker("w1"), asOf: Town.now), after: nil, limit: .max
      ).rows.first { $0.id.deadline == before.id && $0.id.child == Town.daniel })
    #expect(row.due == .day(Town.day("2021-05-07")) && row.original == before.due)
    let words = WorkPresenter(
      now: Town.now, rulebook: book.rulebook, glyphs: .unicode, filter: "")
    #expect(words.sentence(row).contains("Extended: it was to be done by"))

    // The report counts by the original, while the list does not call it overdue.
    book.now = Moment(date: Town.day("2021-04-20"), hour: 9)
    #expect(try book.overdue(asOf: book.now).contains { $0.id == row.id && $0.due == before.due })
    let then = try book.worklist(
      WorkQuery(.worker("w1"), asOf: book.now), after: nil, limit: .max
    ).rows.first { $0.id == row.id }
    #expect(then?.status != .overdue)
  }

  @Test func onlyAManagerGivesMoreTime() throws {
    let book = try OversightTown.casebook()
    let session = try Session(
      "f \"daniel\" Enter a / \"deadline more time\" Enter", forms: RecordForms.all, casebook: book)
    #expect(session.text.contains("More time is given by a team manager."))
    #expect(throws: CommitRefusal.self) {
      try book.commit(
        ProposedEntry(
          id: "x",
          parts: [
            .init(
              Town.daniel,
              DeadlineExtended(
                try deadline(book), on: Town.day("2021-03-30"), until: .day(Town.day("2021-05-07")),
                reason: "Later.", askedBy: "w1"))
          ]))
    }
  }
}
