extension Key {
  /// The names of the keys that type nothing: in scripts, and in the footer and the help.
  private static let names: [(key: Key, script: String, label: String)] = [
    (.enter, "Enter", "Enter"), (.escape, "Esc", "Esc"), (.tab, "Tab", "Tab"),
    (.backTab, "S-Tab", "Shift-Tab"), (.backspace, "Backspace", "Backspace"),
    (.delete, "Delete", "Delete"), (.insert, "Insert", "Insert"), (.up, "Up", "Up"),
    (.down, "Down", "Down"), (.left, "Left", "Left"), (.right, "Right", "Right"),
    (.wordLeft, "C-Left", "Ctrl-Left"), (.wordRight, "C-Right", "Ctrl-Right"),
    (.home, "Home", "Home"), (.end, "End", "End"), (.pageUp, "PgUp", "PgUp"),
    (.pageDown, "PgDn", "PgDn"), (.space, "Space", "Space"),
  ]

  /// The key's name in a script and in the user's settings: `j`, `Enter`, `C-s`, `F1`.
  public var name: String {
    switch self {
    case .control(let letter): "C-\(letter)"
    case .function(let number): "F\(number)"
    case .character(let character) where self != .space: String(character)
    default: Key.names.first { $0.key == self }?.script ?? ""
    }
  }

  /// The key's name as a reader sees it: `j`, `Enter`, `Ctrl-S`, `F1`.
  public var label: String {
    switch self {
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .function: name
    case .character where self != .space: name
    default: Key.names.first { $0.key == self }?.label ?? ""
    }
  }

  /// The key with this name; `nil` when there is none.
  ///
  /// Names of more than one character may be written in any case: `esc`, `PGDN`, `c-S`.
  public init?(name: String) {
    if name.count == 1, let character = name.first, character != " " {
      self = .character(character)
      return
    }
    let lower = name.lowercased()
    if let named = Key.names.first(where: { $0.script.lowercased() == lower }) {
      self = named.key
    } else if lower.hasPrefix("c-"), lower.count == 3, let letter = lower.last,
      letter.isASCII && letter.isLetter || "]^_".contains(letter)
    {
      self = .control(letter)
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }
}
