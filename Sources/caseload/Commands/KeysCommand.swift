import ArgumentParser
import CaseloadApp

/// The sheet of keys.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print the keys of the client, with yours where the settings change them.",
    discussion: """
      Keys are changed by the id of a command, in $XDG_CONFIG_HOME/caseload/config.json:

        { "keys": { "record.choose": ["a", "F3"], "app.undo": ["F6"] } }
      """)

  /// The forms of the sheet.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, man
  }

  @Option(help: "The form of the sheet: text, markdown or man.")
  var format: Format = .text

  func run() throws {
    let sheet = KeySheet(try UserSettings.read())
    switch format {
    case .text: Console.write(sheet.text)
    case .markdown: Console.write(sheet.markdown)
    case .man: Console.write(sheet.manual)
    }
  }
}
