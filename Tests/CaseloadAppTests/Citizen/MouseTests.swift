import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// Everything the mouse does is what some key does.
@MainActor
@Suite struct MouseTests {
  private func live() throws -> Live {
    Live(on: try Town.casebook(), forms: [DiaryForm(), ClosedForm()])
  }

  private func wheel(_ action: MouseEvent.Action) -> TerminalEvent {
    .mouse(MouseEvent(action, at: Position(row: 8, column: 10)))
  }

  @Test func aClickOnAWordOfTheFooterRunsIt() throws {
    let live = try live()
    #expect(live.click(on: "what if"))
    #expect(live.text.contains("Nothing is saved by asking."))
    #expect(live.click(on: "Esc close") || live.click(on: "close"))
    #expect(live.click(on: "? help"))
    #expect(live.text.contains("Caseload > My work > Help"))
  }

  @Test func theFooterOfAFormSaves() throws {
    let book = try Town.casebook()
    let live = Live(on: book, forms: [DiaryForm()])
    try live.press("a Enter Tab \"Rang.\"")
    #expect(live.click(on: "save"))
    #expect(book.committed.count == 1)
  }

  @Test func aRowIsSelectedThenOpened() throws {
    let live = try live()
    #expect(live.click(on: "Mwangi"))
    #expect(live.focused.contains("Mwangi"))
    #expect(live.click(on: "Mwangi"))
    #expect(live.text.contains("Tariq Mwangi"))
    #expect(live.text.contains("[1 Summary]"))
  }

  @Test func tabsAreClicked() throws {
    let live = try live()
    try live.press("Enter")
    #expect(live.click(on: "6 Visits"))
    #expect(live.text.contains("[6 Visits"))
    #expect(live.click(on: "2 Timeline"))
    #expect(live.text.contains("[2 Timeline]"))
  }

  @Test func anItemOfADocumentIsSelectedThenOpened() throws {
    let live = try live()
    try live.press("Enter 6")
    #expect(live.click(on: "22 Jan"))
    #expect(live.focused.contains("22 Jan"))
    #expect(live.click(on: "22 Jan"))
    #expect(live.text.contains("> Visit"))
  }

  @Test func theWheelMovesByThree() throws {
    let live = try live()
    let row = try #require(live.screen.cursor?.row)
    live.send(wheel(.wheelDown))
    #expect(try #require(live.screen.cursor?.row) > row + 2)
    live.send(wheel(.wheelUp))
    #expect(live.screen.cursor?.row == row)
    try live.press("?")
    let top = live.text
    live.send(wheel(.wheelDown))
    #expect(live.text != top)
  }

  @Test func aFormIsChosenAndAQuestionAnswered() throws {
    let live = try live()
    try live.press("a")
    #expect(live.click(on: "Write in the diary"))
    try live.press("Tab \"Rang\" Esc a Enter")
    #expect(live.text.contains("A draft of 14:20 is here"))
    #expect(live.click(on: "Discard the draft"))
    #expect(live.text.contains("The draft was discarded."))
  }

  @Test func aQuestionOfAFormIsClicked() throws {
    let live = try live()
    try live.press("a Enter")
    #expect(live.click(on: "What happened"))
    try live.press("\"Rang\"")
    #expect(live.text.contains("Rang"))
    #expect(live.click(on: "Date"))
    try live.press("C-u \"1 3 2021\"")
    #expect(live.text.contains("1 3 2021"))
  }

  @Test func thePaletteIsClicked() throws {
    let live = try live()
    try live.press(": \"what if\"")
    #expect(live.click(on: "> Ask what if"))
    #expect(live.text.contains("Nothing is saved by asking."))
  }
}
