import Spelling
import Terminal
import Widgets

extension Commands {
  /// What can be done about the spelling of a long text.
  static let spellingCommands = [
    AppCommand(
      "form.spelling", "Check the spelling",
      "Looks for words of this text that are not in the dictionary, and offers others.",
      keys: [.function(7)], in: [.form], footer: "spelling", disabled: SpellingFlow.whyUnavailable
    ) { state in
      SpellingFlow.check(state)
    },
    AppCommand(
      "spelling.take", "Take the suggestion", "Puts the selected word in its place.",
      keys: [.enter], in: [.spelling], footer: "take",
      disabled: { state in
        guard case .spelling(let spelling) = state.overlay else { return nil }
        return spelling.current?.suggestions.isEmpty == false
          ? nil : "There is no suggestion. s leaves the word as it is."
      }
    ) { state in
      SpellingFlow.take(&state)
    },
    AppCommand(
      "spelling.skip", "Leave the word", "Leaves the word as it is and goes on with the next.",
      keys: [.character("s"), .right], in: [.spelling], footer: "leave"
    ) { state in
      SpellingFlow.skip(&state)
      return []
    },
    AppCommand(
      "spelling.down", "Next suggestion", "Selects the next suggestion.",
      keys: [.down, .character("j")], in: [.spelling]
    ) { state in
      SpellingFlow.select(by: 1, &state)
      return []
    },
    AppCommand(
      "spelling.up", "Suggestion before", "Selects the suggestion before.",
      keys: [.up, .character("k")], in: [.spelling]
    ) { state in
      SpellingFlow.select(by: -1, &state)
      return []
    },
    AppCommand(
      "spelling.close", "Back to the text", "Goes back to the text. What was put right stays.",
      keys: [.escape, .character("q")], in: [.spelling], footer: "to the text"
    ) { state in
      state.overlay = nil
      return []
    },
  ]
}
