import Casework
import Terminal
import Widgets

/// Searches the records while a form describes a child, and shows what was found in the form.
enum ChildMatching {
  /// Asks for matches when what is described has changed.
  static func ask(_ state: inout AppState) -> [Effect] {
    guard case .form(var open) = state.screen,
      let form = state.environment.form(open.form) as? any MatchingForm
    else { return [] }
    let wanted = form.likelyChild(open.state.values, open.context)
    guard wanted != open.wanted else { return [] }
    open.wanted = wanted
    state.screens[state.screens.count - 1] = .form(open)
    guard let wanted else { return [] }
    if wanted.canBeSearched { return [.match(wanted)] }
    take(wanted, [], &state)
    return []
  }

  /// Takes in what was found. An answer to an earlier question is of no use any more.
  static func take(_ wanted: LikelyChild, _ matches: [LikelyMatch], _ state: inout AppState) {
    guard case .form(var open) = state.screen, open.wanted == wanted,
      open.context.likely != matches, let form = state.environment.form(open.form)
    else { return }
    open.context.likely = matches
    open.state.ask(form.form(open.context))
    state.screens[state.screens.count - 1] = .form(open)
  }
}
