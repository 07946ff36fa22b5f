import Terminal

/// What is shown in place of a screen that would not fit. The state is kept, and the screen comes
/// back by itself when the window grows.
public struct TooSmall: Hashable, Sendable {
  /// The program's name.
  public let program: String
  /// The least size a screen needs.
  public let minimum: Size

  /// The least size a screen needs, where a program has no reason for another.
  public static let leastSize = Size(rows: 16, columns: 60)

  /// Creates the notice.
  public init(program: String, minimum: Size = TooSmall.leastSize) {
    self.program = program
    self.minimum = minimum
  }

  /// Draws the notice if the screen is too small, and says whether it was.
  public func draw(into screen: inout Screen) -> Bool {
    let size = screen.size
    guard size.columns < minimum.columns || size.rows < minimum.rows else { return false }
    let text =
      "This window is \(size.columns)x\(size.rows). "
      + "\(program) needs at least \(minimum.columns)x\(minimum.rows)."
    screen.fill(screen.bounds)
    for (row, line) in text.wrapped(to: max(1, size.columns)).enumerated() {
      screen.write(line, row: row, column: 0)
    }
    screen.cursor = Position(row: 0, column: 0)
    return true
  }
}
