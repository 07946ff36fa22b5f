import Casework
import Spelling
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// Checking a long text while it is written, with the words in doubt given.
@MainActor
@Suite struct SpellingStoryTests {
  private func state() throws -> AppState {
    let book = try Town.casebook()
    let runtime = ClientRuntime(
      AppEnvironment(rulebook: book.rulebook, forms: [DiaryForm()], user: "w1"), casebook: book,
      size: .standard
    ) { Town.now }
    for event in try KeyScript("a Enter Tab \"We recieved teh call\"").events {
      _ = runtime.handle(event)
    }
    return runtime.state
  }

  private let found = [
    Misspelling(range: 3..<11, word: "recieved", suggestions: ["received", "relieved"]),
    Misspelling(range: 12..<15, word: "teh", suggestions: []),
  ]

  private func press(_ key: Key, _ state: inout AppState) -> [Effect] {
    App.reduce(into: &state, .terminal(.key(key)))
  }

  private func text(_ state: AppState) -> String? {
    guard case .form(let form) = state.screen else { return nil }
    return form.state.values["text"]
  }

  @Test func theTextIsAskedAboutWithTheNamesOfTheFamily() throws {
    var state = try state()
    let effects = press(.function(7), &state)
    guard case .checkSpelling("text", "We recieved teh call", let names) = effects.first else {
      Issue.record("The text was not asked about.")
      return
    }
    #expect(names.isSuperset(of: ["Daniel", "Okafor", "Joy", "Aisha"]))
  }

  @Test func aSuggestionTakesTheWordsPlaceAndIsKeptInTheDraft() throws {
    var state = try state()
    _ = App.reduce(into: &state, .spellingChecked("text", found))
    var screen = Screen(size: .standard)
    App.draw(&state, into: &screen)
    #expect(screen.text.contains("We recieved teh call"))
    #expect(screen.text.contains("> received"))
    _ = press(.down, &state)
    _ = press(.up, &state)
    let effects = press(.enter, &state)
    #expect(text(state) == "We received teh call")
    guard case .saveDraft(let draft) = effects.first else {
      Issue.record("The draft was not kept.")
      return
    }
    #expect(draft.values["text"] == "We received teh call")
    // A word without suggestions cannot be replaced, only left.
    #expect(press(.enter, &state).isEmpty)
    #expect(state.message.text == "There is no suggestion. s leaves the word as it is.")
    _ = press(.character("s"), &state)
    #expect(state.overlay == nil)
    #expect(state.message.text == "The text is checked; 1 word put right.")
    // The change is undone in the text like anything typed.
    _ = press(.control("_"), &state)
    #expect(text(state) == "We recieved teh call")
  }

  @Test func aTextWithoutDoubtsSaysSoAndADateHasNoSpelling() throws {
    var state = try state()
    _ = App.reduce(into: &state, .spellingChecked("text", []))
    #expect(state.message.text == "Every word is in the dictionary.")
    _ = press(.backTab, &state)
    #expect(press(.function(7), &state).isEmpty)
    #expect(state.message.text.contains("Go to one first."))
  }
}
