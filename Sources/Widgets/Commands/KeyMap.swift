import Terminal

/// What came of a key.
public enum KeyDispatch<State>: Sendable {
  /// Run this command.
  case run(Command<State>)
  /// The key belongs to this command, which cannot be used now, for this reason.
  case disabled(Command<State>, reason: String)
  /// The key does nothing here.
  case unbound
}

/// Two commands that claim one key in one context.
public struct KeyConflict: Hashable, Sendable, CustomStringConvertible {
  /// The key.
  public let key: Key
  /// The context both commands are used in.
  public let context: CommandContext
  /// The ids of the commands.
  public let commands: [String]

  /// The conflict as a sentence.
  public var description: String {
    "\(key.name) in \(context.rawValue) is bound to \(commands.joined(separator: " and "))."
  }
}

/// The commands and the keys that run them, with the user's own bindings in place of the defaults.
public struct KeyMap<State>: Sendable {
  /// Every command, in the order of the table.
  public let commands: [Command<State>]
  /// Whether single letters, digits and signs are commands. Somebody who dictates turns them off: spoken
  /// words would otherwise run commands letter by letter (WCAG 2.1.4).
  public let usesCharacters: Bool
  private let overrides: [String: [Key]]
  private let bindings: [CommandContext: [Key: Int]]
  private let positions: [String: Int]

  /// Creates a key map.
  ///
  /// - Parameters:
  ///   - commands: the table of commands.
  ///   - overrides: the user's keys by command id; an empty list unbinds a command.
  ///   - usesCharacters: whether single letters, digits and signs are commands.
  public init(
    _ commands: [Command<State>], overrides: [String: [Key]] = [:], usesCharacters: Bool = true
  ) {
    self.commands = commands
    self.overrides = overrides
    self.usesCharacters = usesCharacters
    var bindings: [CommandContext: [Key: Int]] = [:]
    var positions: [String: Int] = [:]
    for (position, command) in commands.enumerated() {
      positions[command.id] = positions[command.id] ?? position
      for context in command.contexts {
        for key in overrides[command.id] ?? command.keys
        where usesCharacters || !key.isCharacter {
          bindings[context, default: [:]][key] = bindings[context]?[key] ?? position
        }
      }
    }
    self.bindings = bindings
    self.positions = positions
  }

  /// The command with an id.
  public subscript(id: String) -> Command<State>? {
    positions[id].map { commands[$0] }
  }

  /// The keys that run a command.
  public func keys(of command: Command<State>) -> [Key] {
    let keys = overrides[command.id] ?? command.keys
    return usesCharacters ? keys : keys.filter { !$0.isCharacter }
  }

  /// What a key does.
  ///
  /// - Parameters:
  ///   - key: the key pressed.
  ///   - contexts: where the user is, innermost first; the first that knows the key decides.
  ///   - state: the program's state, from which a command says why it cannot be used.
  public func dispatch(
    _ key: Key, in contexts: [CommandContext], state: State
  ) -> KeyDispatch<State> {
    for context in contexts {
      guard let position = bindings[context]?[key] else { continue }
      let command = commands[position]
      if let reason = command.disabledReason(state) { return .disabled(command, reason: reason) }
      return .run(command)
    }
    return .unbound
  }

  /// The commands that can be reached from a place, innermost context first.
  public func commands(in contexts: [CommandContext]) -> [Command<State>] {
    var seen: Set<String> = []
    return contexts.flatMap { context in
      commands.filter { $0.contexts.contains(context) && seen.insert($0.id).inserted }
    }
  }

  /// The keys for the footer: of the commands that can be used now, those that ask to be there.
  public func footerItems(in contexts: [CommandContext], state: State) -> [FooterItem] {
    var taken: Set<Key> = []
    return commands(in: contexts).compactMap { command in
      // A key that an inner context has taken does not run this command here.
      guard let word = command.footer, let key = keys(of: command).first,
        taken.insert(key).inserted, command.disabledReason(state) == nil
      else { return nil }
      return FooterItem(key: key.label, word: word, command: command.id)
    }
  }

  /// The keys that two commands claim in one context: a mistake in the table or in the settings.
  public var conflicts: [KeyConflict] {
    var claims: [CommandContext: [Key: [String]]] = [:]
    for command in commands {
      for context in Set(command.contexts) {
        for key in Set(keys(of: command)) {
          claims[context, default: [:]][key, default: []].append(command.id)
        }
      }
    }
    return claims.flatMap { context, keys in
      keys.compactMap { key, commands in
        commands.count < 2 ? nil : KeyConflict(key: key, context: context, commands: commands)
      }
    }.sorted { $0.description < $1.description }
  }

  /// Ids in the user's bindings that no command has.
  public var unknownOverrides: [String] {
    overrides.keys.filter { positions[$0] == nil }.sorted()
  }
}
