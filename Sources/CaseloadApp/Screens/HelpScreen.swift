import Terminal
import Widgets

/// The keys that work where the user was, from the table that dispatch uses.
enum HelpScreen {
  static func document(_ help: HelpState, _ state: AppState) -> Document {
    var page = DocumentBuilder(width: state.size.columns - 2, glyphs: state.environment.glyphs)
    var seen: Set<String> = []
    for context in help.contexts {
      let commands = state.keyMap.commands.filter {
        $0.contexts.contains(context) && seen.insert($0.id).inserted
      }
      guard !commands.isEmpty else { continue }
      page.heading(context.rawValue)
      for command in commands {
        let keys = state.keyMap.keys(of: command).map(\.label).joined(separator: " ")
        var text = "\(command.title). \(command.help)"
        if let reason = command.disabledReason(state) { text += " Not now: \(reason)" }
        page.field("  \(keys)", text)
      }
    }
    let glyphs = state.environment.glyphs
    page.heading("Mouse")
    page.field(
      "  Click",
      "Selects; clicked again, opens. Tabs and the words of the last row are clicked too.")
    page.field("  Wheel", "Moves by three.")
    page.field(
      "  Shift-drag", "Selects text in most terminals, as dragging does with --no-mouse.")
    page.heading("Marks")
    page.field(
      "  \(glyphs.overdue)", "Overdue: it should have been done. “wd” are working days.")
    page.field("  \(glyphs.dueSoon)", "Due soon: it should be done now.")
    page.field("  \(glyphs.onTrack)", "On track: there is time.")
    return page.document
  }

  static func draw(
    _ help: inout HelpState, _ state: AppState, into screen: inout Screen, rect: Rect
  ) {
    screen.fill(rect)
    screen.cursor = nil
    help.place.draw(document(help, state), into: &screen, rect: rect)
  }
}
