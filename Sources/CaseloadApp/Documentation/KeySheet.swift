import Terminal
import Widgets

/// The sheet of keys, made of the table that dispatch uses, so that it cannot be out of date.
public struct KeySheet: Sendable {
  private let map: KeyMap<AppState>

  /// The sheet with a user's keys; as the program has them unless said otherwise.
  public init(_ preferences: Preferences = Preferences()) { map = preferences.bindings.map }

  /// What is said above the commands.
  private static let introduction = """
    A key means one thing on every screen. In forms letters are text, so commands there have Ctrl or \
    function keys. A command without a key is run by its name in the palette. Keys are changed by the \
    id of the command, in config.json.
    """

  /// The commands by where they can be used, in the order of the table; each once.
  private var groups: [(context: String, commands: [Command<AppState>])] {
    var contexts: [CommandContext] = []
    for command in map.commands {
      if let first = command.contexts.first, !contexts.contains(first) { contexts.append(first) }
    }
    return contexts.map { context in
      (context.rawValue, map.commands.filter { $0.contexts.first == context })
    }
  }

  private func keys(_ command: Command<AppState>) -> [String] {
    map.keys(of: command).map(\.label)
  }

  private func places(_ command: Command<AppState>) -> String {
    let others = command.contexts.dropFirst().map(\.rawValue)
    return others.isEmpty ? "" : " Also in: \(others.joined(separator: ", "))."
  }

  /// The sheet as plain text, 78 cells wide.
  public var text: String {
    var lines = Self.introduction.wrapped(to: 78).map(\.withoutTrailingSpaces)
    for (context, commands) in groups {
      lines += ["", context]
      for command in commands {
        let sign = keys(command).joined(separator: " ")
        let words = "\(command.title). \(command.help) (\(command.id))"
        let wrapped = words.wrapped(to: 56).map(\.withoutTrailingSpaces)
        let lead = "  " + (sign.isEmpty ? ":" : sign)
        let isLong = lead.cellWidth() > 20
        if isLong { lines.append(lead) }
        for (index, line) in wrapped.enumerated() {
          let start = index == 0 && !isLong ? lead : ""
          lines.append(start.padded(to: 22) + line)
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The sheet as a page of Markdown.
  public var markdown: String {
    var lines = [
      "# Keys", "", "<!-- Written by `make docs` from the table of commands. -->", "",
      Self.introduction,
    ]
    for (context, commands) in groups {
      lines += ["", "## \(context)", "", "| key | command | id |", "|---|---|---|"]
      for command in commands {
        let signs = keys(command).map { "`\($0 == "|" ? "\\|" : $0)`" }.joined(separator: " ")
        lines.append(
          "| \(signs) | **\(command.title).** \(command.help)\(places(command)) | `\(command.id)` |"
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The sheet as a manual page, caseload-keys(7).
  public var manual: String {
    var lines = [
      ".\\\" Written by make docs from the table of commands.",
      ".Dd November 25, 2026", ".Dt CASELOAD-KEYS 7", ".Os", ".Sh NAME", ".Nm caseload-keys",
      ".Nd the keys of the caseload client", ".Sh DESCRIPTION", Self.escaped(Self.introduction),
    ]
    for (context, commands) in groups {
      lines += [".Ss \(Self.escaped(context))", ".Bl -tag -width Ds"]
      for command in commands {
        let signs = keys(command).joined(separator: ", ")
        lines += [
          ".It \(Self.escaped(signs.isEmpty ? "(palette)" : signs))",
          Self.escaped("\(command.title). \(command.help)\(places(command))"),
          ".Pq \(Self.escaped(command.id))",
        ]
      }
      lines.append(".El")
    }
    lines += [
      ".Sh FILES", ".Bl -tag -width Ds", ".It Pa $XDG_CONFIG_HOME/caseload/config.json",
      "The settings of a user:", ".Pa ~/.config/caseload/config.json",
      "where the variable is not set.", ".El", ".Sh SEE ALSO", ".Xr caseload 1",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text as roff takes it: no line begins with a sign of its own, and single letters that are its
  /// words stand behind a sign of no width.
  private static func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    let words = escaped.split(separator: " ", omittingEmptySubsequences: false).map { word in
      isRoff(word) ? "\\&" + word : String(word)
    }
    return words.joined(separator: " ")
  }

  /// Whether roff could take a word for a call of a macro, or for punctuation of one.
  private static func isRoff(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    if ".'".contains(first) { return true }
    let bare = word.last == "," ? word.dropLast() : word
    return bare.count <= 2 && (bare.first?.isUppercase == true || "()[]|,:;?!.".contains(first))
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
