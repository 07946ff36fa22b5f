import Terminal
import Widgets

extension Commands {
  /// What can be done while the filter of a list is typed.
  static let filterCommands = [
    filter(
      "keep", "Keep the filter", "Goes back to the list, narrowed to what was typed.", .enter,
      footer: "keep"),
    filter(
      "empty", "Empty the filter", "Takes away what is typed; the whole list is shown.",
      .control("u"), footer: "clear"),
    filter(
      "leave", "Leave the filter", "Goes back to the list as it was before the filter was opened.",
      .escape, footer: "leave as it was"),
  ]

  private static func filter(
    _ id: String, _ title: String, _ help: String, _ key: Key, footer: String
  ) -> AppCommand {
    AppCommand("filter.\(id)", title, help, keys: [key], in: [.filter], footer: footer) { state in
      Typing.typeInFilter(key, &state) ?? []
    }
  }
}
