import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// A reviewing officer raises a concern, takes it further, and a manager answers.
@MainActor
@Suite struct EscalationStoryTests {
  private static let daniel = "f \"daniel\" Enter "

  @discardableResult
  private func at(_ day: String, _ user: WorkerID, _ keys: String, _ book: MemoryCasebook) throws
    -> Session
  {
    book.now = Moment(date: Town.day(day), hour: 14, minute: 20)
    book.user = user
    return try Session(keys, user: user, forms: RecordForms.all, casebook: book)
  }

  private func open(_ words: String) -> String { "a / \"\(words)\" Enter " }

  @Test func aConcernIsRaisedMovedUpAndAnswered() throws {
    let book = try OversightTown.casebook()
    let chair = OversightTown.chair
    try at(
      "2021-03-30", chair,
      Self.daniel + open("raise a concern")
        + "\"drift\" Tab \"No plan after eight months.\" Tab \"A meeting.\" C-s", book)
    let raised = try #require(
      book.committed.last?.parts.first?.event as? EscalationRaised)
    #expect(raised.theme == .drift && raised.stage == .informal)

    // Ten working days later nobody has answered.
    let summary = try at("2021-04-16", chair, Self.daniel + "G", book)
    #expect(summary.text.contains("Drift or delay: No plan after eight months."))
    try at(
      "2021-04-16", chair,
      Self.daniel + open("concern further") + "Tab Tab \"No answer in ten working days.\" C-s",
      book)
    let moved = try #require(book.committed.last?.parts.first?.event as? EscalationMovedUp)
    #expect(moved.stage == .teamManager)

    try at(
      "2021-04-19", OversightTown.manager,
      Self.daniel + open("answer a concern") + "Tab \"Planning meeting on 28 April.\" C-s", book)
    let concern = try #require(book.records[Town.daniel]?.escalations.all.first)
    #expect(concern.answers.map(\.by) == [OversightTown.manager])
    let clocks = try #require(book.records[Town.daniel]).deadlines(book.rulebook.timescales)
      .filter { $0.rule == "escalation.answer" }
    #expect(clocks.map { $0.closure?.kind } == [.ceased, .met])

    // The board shows it without a clock until it goes further or ends.
    let board = try at("2021-04-20", chair, ": \"concerns of\" Enter", book)
    #expect(board.text.contains("1 concern open"))
    #expect(board.text.contains("answered"))
  }

  @Test func aWorkerRaisesNoConcern() throws {
    let book = try OversightTown.casebook()
    let session = try at("2021-03-30", "w1", Self.daniel + open("raise a concern"), book)
    #expect(session.text.contains("A conference chair or reviewing officer records this."))
    // Who gets past the form is refused at the commit.
    #expect(throws: CommitRefusal.self) {
      try book.commit(
        ProposedEntry(
          id: "x",
          parts: [
            .init(Town.daniel, EscalationRaised(on: Town.day("2021-03-30"), .drift, "Drift."))
          ]))
    }
  }
}
