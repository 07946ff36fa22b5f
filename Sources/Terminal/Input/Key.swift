/// A key, as the program understands it.
///
/// Nothing needs Alt, F11 and beyond, or a key that only some terminals can send.
public enum Key: Hashable, Sendable {
  /// A key that types a character.
  case character(Character)
  /// A letter with Ctrl held, in lower case: `.control("s")`.
  case control(Character)
  /// F1 to F12.
  case function(Int)
  /// The Enter key of either block.
  case enter
  /// The escape key.
  case escape
  /// The tab key.
  case tab
  /// Tab with Shift held.
  case backTab
  /// Deletes to the left.
  case backspace
  /// Deletes to the right.
  case delete
  /// The insert key.
  case insert
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow to the left.
  case left
  /// The arrow to the right.
  case right
  /// The arrow to the left with Ctrl held.
  case wordLeft
  /// The arrow to the right with Ctrl held.
  case wordRight
  /// To the start.
  case home
  /// To the end.
  case end
  /// A page up.
  case pageUp
  /// A page down.
  case pageDown

  /// The space bar.
  public static let space = Key.character(" ")

  /// Whether the key types a letter, a digit or a sign. The space bar is not meant: it is the key of
  /// buttons and lists as much as of text.
  public var isCharacter: Bool {
    if case .character = self { self != .space } else { false }
  }
}
