import Terminal

/// The first row: where the user is, and who they are.
public struct Header: Hashable, Sendable {
  /// The titles of the screens that lead here, the root first.
  public var path: [String]
  /// The role, shown at the right while there is room.
  public var role: String
  /// A mark that is always shown at the right end, such as DEMO; empty for none.
  public var mark: String

  /// Creates a header.
  public init(path: [String], role: String = "", mark: String = "") {
    self.path = path
    self.role = role
    self.mark = mark
  }

  /// Draws the header on the first row of a rectangle.
  ///
  /// When it is too long, the role goes first, then the path loses its first titles: the title of
  /// the screen itself stays longest.
  public func draw(into screen: inout Screen, rect: Rect) {
    guard !rect.isEmpty else { return }
    let glyphs = screen.glyphs
    screen.fill(rect.taking(rows: 1))
    var end = rect.endColumn - 1
    if !mark.isEmpty {
      end -= mark.cellWidth(glyphs: glyphs)
      screen.write(mark, row: rect.row, column: max(rect.column, end), style: .demo)
      end -= 2
    }
    let room = end - rect.column - 1
    let whole = path.joined(separator: " > ").cellWidth(glyphs: glyphs)
    let roleWidth = role.cellWidth(glyphs: glyphs)
    if !role.isEmpty, whole + 2 + roleWidth <= room {
      screen.write(role, row: rect.row, column: end - roleWidth, style: .hint)
    }
    screen.write(
      shortened(to: room, glyphs: glyphs), row: rect.row, column: rect.column + 1,
      limit: max(0, room), base: .plain)
  }

  /// The path without as many of its first titles as it takes to fit.
  private func shortened(to room: Int, glyphs: Glyphs) -> StyledText {
    guard let last = path.last else { return "" }
    let leading = path.dropLast()
    for dropped in 0...leading.count {
      let kept = (dropped > 0 ? [glyphs.ellipsis] : []) + leading.dropFirst(dropped)
      let text = StyledText(kept.map { $0 + " > " }.joined()) + StyledText(last, .heading)
      if text.cellWidth(glyphs: glyphs) <= room { return text }
    }
    return StyledText(last, .heading).clipped(to: room, glyphs: glyphs)
  }
}
