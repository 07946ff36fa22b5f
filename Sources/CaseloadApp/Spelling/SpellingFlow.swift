import Casework
import Spelling
import Terminal
import Widgets

/// Checking the spelling of the long text that is being written.
enum SpellingFlow {
  /// Why there is nothing to check.
  static func whyUnavailable(_ state: AppState) -> String? {
    guard case .form(let form) = state.screen, form.state.focusedLongText != nil else {
      return "Spelling is checked in a long text. Go to one first."
    }
    return nil
  }

  /// Asks which words of the text are in doubt.
  static func check(_ state: AppState) -> [Effect] {
    guard case .form(let form) = state.screen, let field = form.state.focusedField,
      let text = form.state.focusedLongText
    else { return [] }
    return [.checkSpelling(field, text, knowing: names(form.context))]
  }

  /// The names that a worker writes about this child: no dictionary holds them.
  static func names(_ context: FormContext) -> Set<String> {
    let records = [context.record].compactMap { $0 } + context.family
    let children = records.flatMap { $0.person.names.map(\.value.spoken) }
    let relatives = records.flatMap { $0.person.relationships.map(\.name) }
    let workers = context.staff.workers.map(\.name)
    let words = (children + relatives + workers).flatMap { $0.split { !$0.isLetter } }
    return Set(words.map(String.init))
  }

  /// Shows the words in doubt, or says that there are none.
  static func checked(_ field: String, _ found: [Misspelling], _ state: inout AppState) {
    guard !found.isEmpty else {
      state.message = MessageLine("Every word is in the dictionary.", kind: .success)
      return
    }
    state.overlay = .spelling(SpellingState(field: field, waiting: found))
  }

  /// Moves among the suggestions.
  static func select(by step: Int, _ state: inout AppState) {
    guard case .spelling(var spelling) = state.overlay, let current = spelling.current else {
      return
    }
    let last = max(0, current.suggestions.count - 1)
    spelling.selected = max(0, min(spelling.selected + step, last))
    state.overlay = .spelling(spelling)
  }

  /// Puts a suggestion in the place of the word. It can be undone in the text like anything typed.
  static func take(_ state: inout AppState) -> [Effect] {
    guard case .spelling(var spelling) = state.overlay, let current = spelling.current,
      current.suggestions.indices.contains(spelling.selected),
      case .form(var form) = state.screen
    else { return [] }
    let word = current.suggestions[spelling.selected]
    form.state.replace(current.range, with: word, in: spelling.field)
    form.draftKept = state.now
    state.screens[state.screens.count - 1] = .form(form)
    spelling.corrected += 1
    spelling.advance(shiftingBy: word.count - current.range.count)
    show(spelling, &state)
    return [.saveDraft(form.draft(at: state.now))]
  }

  /// Leaves the word as it is.
  static func skip(_ state: inout AppState) {
    guard case .spelling(var spelling) = state.overlay else { return }
    spelling.advance()
    show(spelling, &state)
  }

  private static func show(_ spelling: SpellingState, _ state: inout AppState) {
    guard spelling.current == nil else {
      state.overlay = .spelling(spelling)
      return
    }
    state.overlay = nil
    let words = spelling.corrected == 1 ? "1 word" : "\(spelling.corrected) words"
    state.message = MessageLine("The text is checked; \(words) put right.", kind: .success)
  }
}
