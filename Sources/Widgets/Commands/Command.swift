import Terminal

/// Where a command can be used: a screen, a part of one, or everywhere.
public struct CommandContext: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
  /// The context's name, as the help shows it: "My work".
  public let rawValue: String

  /// Creates a context with a name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Creates a context with a name.
  public init(stringLiteral name: String) {
    rawValue = name
  }

  /// Any screen.
  public static let everywhere: CommandContext = "Everywhere"
}

/// What a command can do to data.
public enum CommandDanger: Hashable, Sendable {
  /// Shows something.
  case reads
  /// Changes something, and can be undone or corrected.
  case changes
}

/// Something the user can make the program do.
///
/// The table of commands is the one place that knows keys: dispatch, the footer, the help screen,
/// the palette and the manual are all made from it.
public struct Command<State>: Identifiable, Sendable {
  /// The command's id, by which users rebind it: `visit.record`.
  public let id: String
  /// What the command does, as a verb: "Record a visit".
  public let title: String
  /// One sentence for the help screen.
  public let help: String
  /// The keys that run it unless the user chose others.
  public let keys: [Key]
  /// Where it can be used.
  public let contexts: [CommandContext]
  /// The word beside the key in the footer; `nil` keeps the command out of the footer.
  public let footer: String?
  /// What it can do to data.
  public let danger: CommandDanger
  /// Why it cannot be used just now, as a sentence for the user; `nil` when it can.
  public let disabledReason: @Sendable (State) -> String?

  /// Creates a command.
  public init(
    id: String, title: String, help: String, keys: [Key] = [],
    contexts: [CommandContext] = [.everywhere], footer: String? = nil,
    danger: CommandDanger = .reads,
    disabledReason: @escaping @Sendable (State) -> String? = { _ in nil }
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.keys = keys
    self.contexts = contexts
    self.footer = footer
    self.danger = danger
    self.disabledReason = disabledReason
  }
}
