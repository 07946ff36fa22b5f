import Terminal
import Widgets

/// Where commands work, in words for somebody who is somewhere else.
enum CommandPlaces {
  /// "Front door, key D"; nil for what lies over a screen, and for moving about in it.
  static func words(for context: CommandContext, _ state: AppState) -> String? {
    switch context {
    case .everywhere, .motion, .filter, .palette, .question, .notice, .help, .print, .spelling,
      .chooser, .whatIf, .found:
      return nil
    case .child: return "a child’s record"
    case .reading: return "an event or explanation"
    case .form: return "a form"
    case .marking: return "lists with marks"
    default: break
    }
    let place = Places.all.first { $0.title == context.rawValue }
    let key = place.flatMap { state.keyMap[$0.id] }.flatMap { state.keyMap.keys(of: $0).first }
    return context.rawValue + (key.map { ", key \($0.label)" } ?? "")
  }
}
