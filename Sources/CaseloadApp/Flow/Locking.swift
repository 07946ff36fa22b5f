import Terminal
import Widgets

/// The locked screen: nothing of a record can be seen, and everything is kept where it was.
enum Locking {
  /// Locks the screen, by key or because nobody has touched one.
  ///
  /// Painting everything again clears the terminal's own copy of what stood there.
  static func lock(_ state: inout AppState) -> [Effect] {
    state.isLocked = true
    return [.redraw]
  }

  /// What a locked client hears: Enter goes on, and the system's requests are followed. A key that was
  /// meant for a form must change nothing.
  static func reduce(_ event: TerminalEvent, _ state: inout AppState) -> [Effect] {
    switch event {
    case .key(.enter):
      state.isLocked = false
      return [.redraw]
    case .resize(let size):
      state.size = size
      return []
    case .signal(let signal) where signal == .hangUp || signal == .terminate:
      return [.quit(signal.exitCode)]
    case .wakeUp, .timedOut: return [.checkForChanges]
    case .key, .paste, .mouse, .signal: return []
    }
  }

  /// The program's name, and how to go on.
  static func draw(into screen: inout Screen) {
    screen.fill(screen.bounds)
    let prompt = "Press Enter to go on."
    let middle = max(0, screen.size.rows / 2 - 1)
    let left = max(0, (screen.size.columns - prompt.count) / 2)
    screen.write(App.name, row: middle, column: left, style: .heading)
    let row = min(middle + 2, max(0, screen.size.rows - 1))
    let end = screen.write(prompt, row: row, column: left)
    screen.cursor = Position(row: row, column: min(end, max(0, screen.size.columns - 1)))
  }
}
