import Casework
import Terminal

/// Something in a document that can be opened. The selection is one of these and never a line
/// number, so it stays with its event when the record grows.
enum Target: Hashable, Sendable {
  /// A recorded event of the child.
  case event(EventID)
  /// A deadline of the child, by its id.
  case deadline(String)
}

/// Text to be read: wrapped lines, some of which belong to items that can be selected and opened.
///
/// Every tab and every explanation is one of these, made by a presenter from a record alone.
struct Document: Hashable, Sendable {
  /// A line as it will be drawn.
  struct Line: Hashable, Sendable {
    /// The text, no wider than the document.
    var text: StyledText
    /// The number of the item it belongs to.
    var item: Int?
  }

  /// The lines from the top.
  var lines: [Line] = []
  /// The items in order.
  var items: [Target] = []

  /// The lines an item takes.
  func lines(of item: Int) -> Range<Int> {
    guard let first = lines.firstIndex(where: { $0.item == item }) else { return 0..<0 }
    let last = lines.lastIndex { $0.item == item } ?? first
    return first..<(last + 1)
  }

  /// The text alone, for tests and for saving.
  var plain: [String] { lines.map(\.text.plain) }
}
