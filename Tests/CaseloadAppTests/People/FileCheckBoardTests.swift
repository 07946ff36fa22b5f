import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// What an inspector looks for in a child's file, as a screen and as a page.
@MainActor
@Suite struct FileCheckBoardTests {
  private static let check = "/ \"dan\" Enter Enter X"

  private func session(_ keys: String) throws -> Session {
    try Session(keys, forms: RecordForms.all, casebook: Town.busy())
  }

  /// The client’s state after some keys.
  private func state(_ keys: String) throws -> AppState {
    let book = try Town.busy()
    let runtime = ClientRuntime(
      AppEnvironment(rulebook: book.rulebook, forms: RecordForms.all, user: "w1"), casebook: book,
      size: .standard
    ) { Town.now }
    runtime.go(to: FileCheckBoard(child: Town.daniel))
    for event in try KeyScript(keys).events { _ = runtime.handle(event) }
    return runtime.state
  }

  @Test func gapsComeFirstAndAreCounted() throws {
    let record = try #require(try Town.busy().records[Town.daniel])
    let book = try Town.busy()
    let check = FileCheck(record, asOf: Town.now, book.rulebook.timescales)
    let text = try session(Self.check).text
    #expect(text.contains("File check"))
    #expect(text.contains(check.gaps.count.of("gap")))
    #expect(check.inOrder.map(\.standing).prefix(check.gaps.count).allSatisfy { $0 == .gap })
    #expect(Set(check.inOrder) == Set(check.lines))
  }

  @Test func enterOpensThePartOfTheRecord() throws {
    let board = FileCheckBoard(child: Town.daniel)
    let book = try Town.busy()
    let reading = BoardReading(
      user: "w1", now: Town.now, staff: Town.staff, rulebook: book.rulebook)
    let document = board.document(book.records[Town.daniel], reading)
    #expect(document.items.count == FileCheck.Point.allCases.count)
    let steps = document.items.compactMap { target -> FileCheckStep? in
      if case .point(let step) = target { step } else { nil }
    }
    #expect(Set(steps.map(\.point)).count == FileCheck.Point.allCases.count)
    #expect(steps.first { $0.point == .family }?.tab == .family)
    let opened = try state("Enter")
    #expect(Navigation.child(opened)?.tab == steps.first?.tab)
  }

  /// A fact that comes from one entry is read there.
  @Test func enterOpensTheEntryOfAFact() throws {
    let book = try Town.busy()
    let record = try #require(book.records[Town.daniel])
    let check = FileCheck(record, asOf: Town.now, book.rulebook.timescales)
    let event = try #require(check.line(.seen)?.event)
    let opened = try state("/ \"child seen\" Enter Enter")
    guard case .reading(let reading) = opened.screen else {
      Issue.record("No entry is open.")
      return
    }
    #expect(reading.target == .event(event))
  }

  @Test func theFormThatClosesTheGapIsAKeyAway() throws {
    let state = try state("/ \"seen alone\" Enter >")
    guard case .form(let open) = state.screen else {
      Issue.record("No form is open.")
      return
    }
    #expect(open.form == VisitForm().id)
  }

  @Test func aFamilyGetsNoCopy() throws {
    let book = try Town.busy()
    let record = try #require(book.records[Town.daniel])
    func text(_ isForFamily: Bool) -> String {
      PagePrinter.text(
        PrintRequest(.fileCheck, forFamily: isForFamily), of: record, at: Town.now, by: "w1",
        staff: Town.staff, rulebook: book.rulebook)
    }
    #expect(text(false).contains("There is no score."))
    #expect(!text(true).contains("There is no score."))
    #expect(text(true).contains("No copy is made of it."))
  }
}
