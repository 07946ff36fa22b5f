import Terminal

extension KeyMap {
  /// The help: for each context its commands, with their keys and a sentence, made from the table
  /// that dispatch uses, so that it cannot be out of date.
  ///
  /// - Parameters:
  ///   - contexts: the contexts to explain, innermost first.
  ///   - state: the program's state; a command that cannot be used now says why.
  public func helpText(in contexts: [CommandContext], state: State) -> [StyledText] {
    var lines: [StyledText] = []
    var seen: Set<String> = []
    for context in contexts {
      let own = commands.filter { $0.contexts.contains(context) && seen.insert($0.id).inserted }
      guard !own.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append(StyledText(context.rawValue, .heading))
      for command in own { lines += help(for: command, state: state) }
    }
    return lines
  }

  private func help(for command: Command<State>, state: State) -> [StyledText] {
    let keys = keys(of: command).map(\.label).joined(separator: ", ")
    let shown = keys.isEmpty ? ":" : keys
    var line = StyledText("  " + shown.padded(to: 14) + "  ", .key)
    line.append(command.title + ". " + command.help)
    guard let reason = command.disabledReason(state) else { return [line] }
    return [line, StyledText(String(repeating: " ", count: 18) + "Not now: " + reason, .hint)]
  }
}
