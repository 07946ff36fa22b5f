import Casework
import Terminal
import Widgets

extension Commands {
  /// What people add to the chronology.
  static let chronologyCommands = [
    AppCommand(
      "chronology.pin", "Pin the event",
      "Pins the selected event to the Summary, with a line that says why it matters; on a pinned one, changes "
        + "the line or takes the pin off.",
      keys: [.character("+")], in: [.child, .reading], danger: .changes,
      disabled: { whyNoPin($0) }
    ) { state in
      guard let (child, event) = selectedEvent(state) else { return [] }
      return [.openForm(PinForm().id, child: child, item: event)]
    },
    AppCommand(
      "chronology.summary", "Write the summary",
      "Opens the summary of the case with what was written last copied forward.",
      keys: [.character("e")], in: [.child], danger: .changes, disabled: { $0.whyReadOnly }
    ) { state in
      guard let child = state.screen?.child else { return [] }
      return [.openForm(SummaryForm().id, child: child, item: nil)]
    },
    AppCommand(
      "chronology.pinned", "Pinned or all",
      "Shows only the pinned events in the Timeline, or all of them.",
      keys: [.character("o")], in: [.child],
      disabled: { state in
        Navigation.child(state)?.tab == .timeline
          ? nil : "This belongs to the tab Timeline (key 2)."
      }
    ) { state in
      Navigation.changeChild(&state) { $0.showsPinnedOnly.toggle() }
      return []
    },
  ]

  private static func selectedEvent(_ state: AppState) -> (ChildID, EventID)? {
    switch state.screen {
    case .child(let child):
      guard case .event(let event) = Navigation.selectedTarget(state) else { return nil }
      return (child.id, event)
    case .reading(let reading):
      guard case .event(let event) = reading.target else { return nil }
      return (reading.child, event)
    default: return nil
    }
  }

  private static func whyNoPin(_ state: AppState) -> String? {
    if let reason = state.whyReadOnly { return reason }
    guard let (child, event) = selectedEvent(state) else {
      return "Select an event first: the Timeline (key 2) has them all."
    }
    var context = FormFlow.context(child, state)
    context.item = event
    return PinForm().whyUnavailable(context)
  }
}
