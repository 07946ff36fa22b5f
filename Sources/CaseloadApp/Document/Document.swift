import Casework
import Terminal

/// Something in a document that can be opened. The selection is one of these and never a line
/// number, so it stays with its event when the record grows.
enum Target: Hashable, Sendable {
  /// A recorded event of the child.
  case event(EventID)
  /// A deadline of the child, by its id.
  case deadline(String)
  /// A child's record, opened at a tab; the summary unless said otherwise.
  case child(ChildID, ChildTab? = nil)
  /// A recorded event of some child.
  case childEvent(ChildID, EventID)
  /// A deadline of some child.
  case childDeadline(ChildID, String)
  /// A point of a child’s file check; the entry or the part of the record that it is about is opened.
  case point(FileCheckStep)
  /// Another board: the names behind a number.
  case board(BoardLink)

  /// Whether it is read on a screen of its own, within the record it stands in.
  var isRead: Bool {
    switch self {
    case .event, .deadline: true
    case .child, .childEvent, .childDeadline, .point, .board: false
    }
  }

  /// The child it is about, where it names one.
  var child: ChildID? {
    switch self {
    case .child(let child, _), .childEvent(let child, _), .childDeadline(let child, _): child
    case .point(let step): step.child
    case .event, .deadline, .board: nil
    }
  }
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
    /// Parts of the line that are items of their own: the numbers of a table.
    var cells: [Cell] = []

    /// The numbers of the items that begin on the line.
    var items: [Int] { cells.isEmpty ? [item].compactMap { $0 } : cells.map(\.item) }
  }

  /// A part of a line that can be selected by itself.
  struct Cell: Hashable, Sendable {
    /// Where it stands in the line.
    var columns: Range<Int>
    /// The number of its item.
    var item: Int
  }

  /// The lines from the top.
  var lines: [Line] = []
  /// The items in order.
  var items: [Target] = []

  /// The lines an item takes.
  func lines(of item: Int) -> Range<Int> {
    guard let first = lines.firstIndex(where: { $0.items.contains(item) }) else { return 0..<0 }
    let last = lines[first...].firstIndex { !$0.items.contains(item) } ?? lines.endIndex
    return first..<last
  }

  /// The items line by line: those beside each other form a row.
  var rows: [[Int]] {
    var rows: [[Int]] = []
    for line in lines where !line.items.isEmpty && rows.last != line.items {
      rows.append(line.items)
    }
    return rows
  }

  /// The text alone, for tests and for saving.
  var plain: [String] { lines.map(\.text.plain) }
}
