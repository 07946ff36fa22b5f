import ScreenTesting
import Terminal
import Testing
import Widgets

/// Answers to be ticked among many, and answers that a search finds while something else is typed.
@Suite struct ManyChoicesTests {
  private static let signs = [
    "Often hungry", "Often late", "Sleeps badly", "Has no coat", "Looks after a relative",
  ].enumerated().map { Choice(id: "s\($0.offset)", label: $0.element) }

  private func form(found: [String] = []) -> Form {
    let choices = found.map { Choice(id: $0, label: "Child \($0)") }
    return Form(
      title: "Try",
      fields: [FormField(id: "name", label: "Name")]
        + (found.isEmpty
          ? [] : [FormField(id: "known", label: "On record", kind: .openList(choices))])
        + [FormField(id: "signs", label: "Signs", kind: .tickList(Self.signs))])
  }

  private func press(_ state: inout FormState, _ script: String) throws {
    for case .key(let key) in try KeyScript(script).events { _ = state.handle(key) }
  }

  private func text(_ state: inout FormState) -> String {
    var screen = Screen(size: Size(rows: 14, columns: 50))
    state.draw(into: &screen, rect: screen.bounds)
    return screen.text
  }

  @Test func typingNarrowsAndEnterTicks() throws {
    var state = FormState(form())
    try press(&state, "Tab \"often\" Down Enter \"coat\" Enter")
    #expect(state.answers["signs"] == "s1,s3")
    #expect(text(&state).contains(">[x] Often late"), "what is ticked stands first")
    try press(&state, "Space")
    #expect(state.answers["signs"] == "s3")
  }

  @Test func spaceIsTextWithinWordsAndTicksOtherwise() throws {
    var state = FormState(form())
    try press(&state, "Tab \"after rel\" Enter")
    #expect(state.answers["signs"] == "s4")
    try press(&state, "\"zz\"")
    #expect(text(&state).contains("No answer has these words."))
    try press(&state, "Esc")
    #expect(text(&state).contains("Often hungry"))
  }

  @Test func enterWithNothingTypedGoesOn() throws {
    var state = FormState(form())
    try press(&state, "Enter")
    #expect(state.focusedField == "signs")
    #expect(state.handle(.enter) == .atEnd)
    try press(&state, "\"coat\" Enter Tab")
    #expect(state.focusedField == "name")
    #expect(text(&state).contains("[x] Has no coat"))
  }

  @Test func whatWasFoundIsAskedWithoutLosingAnything() throws {
    var state = FormState(form())
    try press(&state, "\"Leo\" Left")
    state.ask(form(found: ["C1", "C2"]))
    try press(&state, "\"x\"")
    #expect(state.answers["name"] == "Lexo", "the caret stays where it was")
    #expect(text(&state).contains("1 Child C1"))
    try press(&state, "Down Down Down")
    #expect(state.answers["known"] == "C2")
    state.ask(form(found: ["C2", "C3"]))
    #expect(state.answers["known"] == "C2", "an answer that is still offered stays")
    state.ask(form(found: ["C3"]))
    #expect(state.answers["known"] == nil)
    state.ask(form())
    #expect(state.focusedField == "name")
    #expect(state.answers == ["name": "Lexo"])
  }

  @Test func anOpenListIsAnsweredByItsNumber() throws {
    var state = FormState(form(found: ["C1", "C2"]))
    try press(&state, "Tab 2")
    #expect(state.answers["known"] == "C2")
    try press(&state, "Up Up")
    #expect(state.focusedField == "name")
    #expect(state.answers["known"] == "C1")
    try press(&state, "Tab 9 Backspace")
    #expect(state.answers["known"] == nil)
  }
}
