import Terminal
import Widgets

extension TableState {
  /// Follows a move that the table of commands has decided on.
  mutating func move(_ motion: ListMotion, rows: TableRows<ID>) {
    _ = handle(motion.key, rows: rows)
  }
}

extension ListMotion {
  /// The key by which a table knows the move.
  fileprivate var key: Key {
    switch self {
    case .rows(let rows): rows > 0 ? .down : .up
    case .halfPages(let halves):
      switch halves {
      case 2...: .pageDown
      case 1: .control("d")
      case -1: .control("u")
      default: .pageUp
      }
    case .first: .home
    case .last: .end
    }
  }
}
