import Casework
import Terminal
import Widgets

/// A line of a file check: what closes the gap, and where the fact stands.
struct FileCheckStep: Hashable, Sendable {
  /// The child.
  let child: ChildID
  /// What was looked for.
  let point: FileCheck.Point
  /// The part of the record that it is about.
  let tab: ChildTab
  /// The entry that the fact comes from, where it is one.
  var event: EventID?
}

extension CommandContext {
  /// The file check of a child.
  static let fileCheck: CommandContext = "File check"
}

extension Commands {
  /// What can be done with a file check.
  static let fileCheckCommands = [
    AppCommand(
      "fileCheck.open", "File check of the child",
      "Shows on one page what an inspector would look for in the child’s file, the gaps first.",
      keys: [.character("X")], in: [.child, .reading]
    ) { state in
      guard let child = state.screen?.child else { return [] }
      return Navigation.openBoard(FileCheckBoard(child: child), &state)
    },
    AppCommand(
      "fileCheck.close", "Record what is lacking",
      "Opens the form in which what the line lacks is recorded.",
      keys: [.character(">")], in: [.fileCheck], footer: "record", danger: .changes,
      disabled: { state in
        if let reason = state.whyReadOnly { return reason }
        guard let line = selected(state) else { return "No line is selected." }
        return line.point.form == nil ? line.point.closing : nil
      }
    ) { state in
      guard let line = selected(state), let form = line.point.form else { return [] }
      return [.openForm(form, child: line.child, item: nil)]
    },
  ]

  private static func selected(_ state: AppState) -> FileCheckStep? {
    guard case .point(let step) = Navigation.board(state)?.target else { return nil }
    return step
  }
}
