import Casework
import Terminal
import Widgets

/// What follows at the front door on what was recorded there.
enum FrontDoorFlow {
  /// A new contact is selected on the board below; a decision opens the record that it leads to, with what
  /// is known carried over.
  ///
  /// - Returns: what opens the next form; nothing where nothing follows at once.
  static func opensNext(_ entry: ProposedEntry, _ state: inout AppState) -> [Effect] {
    let ids = entry.eventIDs
    if let index = entry.parts.firstIndex(where: { $0.event is ContactReceived }) {
      let target = Target.childEvent(entry.parts[index].child, ids[index])
      Navigation.changeBoard(&state) { $0.place.select(target) }
    }
    guard entry.parts.contains(where: { $0.event is ContactDecided }),
      let next = NextStep.after(entry), state.environment.form(next.step.form) != nil
    else { return [] }
    return [.openForm(next.step.form, child: next.child, item: next.step.item)]
  }

  /// What follows, and how it is reached from the screen below.
  static func offer(_ step: NextStep, opensAtOnce: Bool, _ state: AppState) -> String {
    if opensAtOnce { return "\(step.offer) Esc leaves it for later." }
    return Navigation.board(state)?.board is FrontDoorBoard
      ? "> moves it on." : "\(step.offer) Key a."
  }

  /// Something was recorded with one key: says so, and how it is taken back.
  static func recorded(
    _ form: String, _ entry: ProposedEntry, _ advice: [Advice], _ state: inout AppState
  ) -> [Effect] {
    state.undo.propose(entry)
    _ = state.undo.commit(entry.id)
    let saved = state.environment.form(form)?.saved ?? "Saved."
    let words = [saved] + advice.map(\.message) + ["u undoes it."]
    state.message = MessageLine(words.joined(separator: " "), kind: .success)
    return [.noteOpened(entry.parts.map(\.child))] + Navigation.reload(&state)
  }
}
