import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// Registers at the keyboard: a record is opened, changed, corrected, withdrawn and undone.
@MainActor
@Suite struct RegisterStoryTests {
  private let action = RegisterID(.improvement, "A0001")

  private func book() throws -> MemoryCasebook {
    let book = try Town.casebook()
    try book.add(
      ImprovementActionAdded(
        on: Town.day("2021-01-11"), plan: "Improvement plan", action: "See every child",
        officers: ResponsibleOfficers(["w1"]), target: Town.day("2021-04-30"),
        measure: PerformanceMeasure("No child unseen")), to: action, as: "a1")
    return book
  }

  private func session(_ keys: String, _ book: MemoryCasebook? = nil) throws -> Session {
    try Session(keys, forms: RecordForms.all, casebook: try book ?? self.book())
  }

  private func shown(_ session: Session) throws -> ImprovementAction {
    try #require(session.casebook.registerRecords[action]?.improvement?.action)
  }

  private let review = "I a \"review the\" Enter Tab \"Weekly lists\" Tab p C-s "

  @Test func anActionIsReviewedFromTheList() throws {
    let session = try session(review)
    #expect(session.text.contains("Review saved."))
    let reviews = try shown(session).reviews
    #expect(reviews.map(\.text) == ["Weekly lists"])
    #expect(reviews.map(\.status) == [.progressEvident])
    #expect(session.casebook.committed.last?.registersBasedOn == [action: 1])
  }

  @Test func theTargetMovesForAReasonAndTheFirstStays() throws {
    let missing = try session("I a \"move\" Enter \"31 5 2021\" C-s")
    #expect(missing.text.contains("Enter why the date moves"))
    #expect(missing.casebook.committed.isEmpty)
    let moved = try session("I a \"move\" Enter \"31 5 2021\" Tab \"Posts are filled in May\" C-s")
    #expect(
      try shown(moved).targets.map(\.day) == [Town.day("2021-04-30"), Town.day("2021-05-31")])
  }

  @Test func itIsUndoneAndStaysInTheHistory() throws {
    let asked = try session(review + "u")
    #expect(asked.text.contains("Undo what you recorded last?"))
    #expect(asked.text.contains("Review of an action for A0001: See every child"))
    let undone = try session(review + "u u")
    #expect(try shown(undone).reviews.isEmpty)
    #expect(undone.casebook.registerRecords[action]?.events.count == 3)
    #expect(undone.text.contains("Undone: Review of an action for A0001"))
  }

  @Test func anEntryIsCorrectedAndWithdrawnFromItsHistory() throws {
    let corrected = try session(
      review + "Enter Enter c Tab \" twice\" Tab Tab \"A word was missing\" C-s")
    #expect(corrected.text.contains("No longer counts"))
    #expect(try shown(corrected).reviews.map(\.text) == ["Weekly lists twice"])
    let withdrawn = try session(review + "Enter Enter x \"Another action\" C-s")
    #expect(try shown(withdrawn).reviews.isEmpty)
  }

  @Test func aNewActionTakesTheNextNumber() throws {
    let session = try session(
      "I A Enter \"Fostering plan\" Tab Tab \"Ask why carers withdraw\" Tab \"Aisha\" Tab Tab "
        + "\"30 6 2021\" Tab \"A reason for each\" C-s")
    let made = session.casebook.registerRecords[RegisterID(.improvement, "A0002")]
    #expect(made?.improvement?.action?.officers.workers == ["w1"])
    #expect(made?.improvement?.action?.target == Town.day("2021-06-30"))
    #expect(session.text.contains("Fostering plan"))
  }

  @Test func whatIsTypedIsKeptAsADraftOfTheRecord() throws {
    let left = try session("I a \"review the\" Enter Tab \"Half\" Esc")
    let draft = try #require(left.casebook.keptDrafts.first)
    #expect(draft.key.register == action)
    #expect(draft.key.name == "improvement-review.improvement-A0001")
    let again = try session("I a \"review the\" Enter", left.casebook)
    #expect(again.text.contains("A draft of 14:20 is here"))
  }

  @Test func somebodyElseWasFaster() throws {
    let book = try book()
    let first = try session("I a \"give\" Enter Tab \"Merged\"", book)
    #expect(first.casebook.keptDrafts.count == 1)
    try book.add(
      ImprovementActionEnded("a1", on: Town.day("2021-03-29"), reason: "Done elsewhere"),
      to: action, as: "a2")
    let second = try session("I a \"review the\"", book)
    #expect(second.text.contains("given up"))
  }
}
