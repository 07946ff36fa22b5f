import Terminal

/// A move of the selection in a list, as every list understands it.
public enum ListMotion: Hashable, Sendable {
  /// So many rows down, or up when negative.
  case rows(Int)
  /// So many half pages down, or up when negative.
  case halfPages(Int)
  /// To the first row.
  case first
  /// To the last row.
  case last

  /// The move a key stands for.
  public init?(_ key: Key) {
    switch key {
    case .down, .character("j"): self = .rows(1)
    case .up, .character("k"): self = .rows(-1)
    case .pageDown: self = .halfPages(2)
    case .pageUp: self = .halfPages(-2)
    case .control("d"): self = .halfPages(1)
    case .control("u"): self = .halfPages(-1)
    case .home, .character("g"): self = .first
    case .end, .character("G"): self = .last
    default: return nil
    }
  }

  /// The row the move leads to.
  ///
  /// - Parameters:
  ///   - row: the row it starts from.
  ///   - count: how many rows there are; at least 1.
  ///   - page: how many rows are on the screen.
  public func target(from row: Int, count: Int, page: Int) -> Int {
    let target =
      switch self {
      case .rows(let rows): row + rows
      case .halfPages(let halves): row + halves * max(1, page / 2)
      case .first: 0
      case .last: count - 1
      }
    return max(0, min(target, count - 1))
  }
}
