import Terminal

/// The last row but one: what just happened, or what the selected row means.
///
/// A message stays until the next key. Nothing takes it away after a time: that would be hostile to
/// slow readers.
public struct MessageLine: Hashable, Sendable {
  /// What kind of message it is.
  public enum Kind: Hashable, Sendable {
    /// Says how things are.
    case information
    /// Something was done.
    case success
    /// Something could not be done.
    case problem
  }

  /// The sentence; empty for none.
  public var text: String
  /// What kind of message it is.
  public var kind: Kind

  /// Creates a message.
  public init(_ text: String = "", kind: Kind = .information) {
    self.text = text
    self.kind = kind
  }

  /// Draws the message on the first row of a rectangle.
  public func draw(into screen: inout Screen, rect: Rect) {
    guard !rect.isEmpty else { return }
    screen.fill(rect.taking(rows: 1))
    let style: Style =
      switch kind {
      case .information: .plain
      case .success: .success
      case .problem: .error
      }
    let room = max(0, rect.columns - 2)
    screen.write(
      text.clipped(to: room, glyphs: screen.glyphs), row: rect.row, column: rect.column + 1,
      limit: room, style: style)
  }
}
