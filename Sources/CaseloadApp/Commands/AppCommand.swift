import Terminal
import Widgets

/// A command of the client: what the table of commands says of it, and what it does.
///
/// No key is handled anywhere else. Dispatch, footer, help, palette and manual are made from the table.
struct AppCommand: Sendable {
  /// The command as the table has it.
  let command: Command<AppState>
  /// What it does to the state, and what it asks of the world.
  let run: @Sendable (inout AppState) -> [Effect]

  init(
    _ id: String, _ title: String, _ help: String, keys: [Key] = [],
    in contexts: [CommandContext], footer: String? = nil, danger: CommandDanger = .reads,
    disabled: @escaping @Sendable (AppState) -> String? = { _ in nil },
    run: @escaping @Sendable (inout AppState) -> [Effect]
  ) {
    command = Command(
      id: id, title: title, help: help, keys: keys, contexts: contexts, footer: footer,
      danger: danger, disabledReason: disabled)
    self.run = run
  }
}

extension CommandContext {
  /// The list of work.
  static let work: CommandContext = "My work"
  /// What a question to the casebook found.
  static let board: CommandContext = "Lists of children"
  /// The conferences and reviews of the coming weeks.
  static let conferences: CommandContext = "Conferences"
  /// A board on which several things can be marked.
  static let marking: CommandContext = "Marking"
  /// A child's record.
  static let child: CommandContext = "Child"
  /// One event or explanation.
  static let reading: CommandContext = "Event or explanation"
  /// The filter of a list, while it is typed.
  static let filter: CommandContext = "Filter"
  /// The search for a child.
  static let found: CommandContext = "Search"
  /// A form.
  static let form: CommandContext = "Form"
  /// The list of forms.
  static let chooser: CommandContext = "Record"
  /// The date of a what-if.
  static let whatIf: CommandContext = "What if"
  /// What to print.
  static let print: CommandContext = "Print"
  /// Why something was refused.
  static let notice: CommandContext = "Notice"
  /// Two versions of the same answers.
  static let merge: CommandContext = "Two versions"
  /// Words that are not in the dictionary.
  static let spelling: CommandContext = "Spelling"
  /// The palette, in which every other key is text.
  static let palette: CommandContext = "Palette"
  /// A question with its buttons.
  static let question: CommandContext = "Question"
  /// The help screen.
  static let help: CommandContext = "Help"
  /// Moving in lists and text.
  static let motion: CommandContext = "Lists and text"
}

/// The table of commands.
enum Commands {
  /// Every command, in the order of the help screen.
  static let table: [AppCommand] = [
    workCommands,
    childCommands,
    sharedCommands,
    newChildCommands,
    chronologyCommands,
    auditCommands,
    fileCheckCommands,
    networkCommands,
    duplicateCommands,
    reportCommands,
    datasetCommands,
    readingCommands,
    taskCommands,
    filterCommands,
    meetingCommands,
    foundCommands,
    boardCommands,
    ownBoardCommands,
    markingCommands,
    frontDoorCommands,
    teamCommands,
    registerCommands,
    registerDutiesCommands,
    formCommands,
    copyForwardCommands,
    spellingCommands,
    mergeCommands,
    overlayCommands,
    printCommands,
    motionCommands,
    Places.commands,
    glossaryCommands,
    everywhereCommands,
  ].flatMap { $0 }

  /// The table with its keys.
  static let keyMap = KeyMap(table.map(\.command))

  /// What a command does.
  private static let actions = Dictionary(
    uniqueKeysWithValues: table.map { ($0.command.id, $0.run) })

  /// Runs the command with an id, or says why it cannot be used.
  static func run(_ id: String, _ state: inout AppState) -> [Effect] {
    guard let command = keyMap[id], let action = actions[id] else { return [] }
    if let reason = command.disabledReason(state) {
      state.message = MessageLine(reason, kind: .problem)
      return []
    }
    return action(&state)
  }
}
