import Terminal

/// What a user likes to be different, as `config.json` holds it.
public struct Preferences: Hashable, Sendable {
  /// When to use colour.
  public var colour = ColourMode.auto
  /// Whether to draw with ASCII alone.
  public var isASCII = false
  /// Whether to work by plain lines of text, for a screen reader or a braille line.
  public var isAccessible = false
  /// Whether the mouse selects and scrolls.
  public var usesMouse = true
  /// Whether single letters, digits and signs are commands.
  public var usesSingleKeys = true
  /// After how many minutes without a key the screen is locked; nil for never.
  public var idleLockMinutes: Int? = 10
  /// The user's keys by command id; an empty list leaves a command to the palette.
  public var keys: [String: [Key]] = [:]

  /// What holds where nothing is said.
  public init() {}

  /// The commands with the user's keys.
  var bindings: Bindings { Bindings(keys, usesCharacters: usesSingleKeys) }
}
