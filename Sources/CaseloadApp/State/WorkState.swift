import Casework
import Terminal
import Widgets

/// The list of work: what is asked, what has been fetched of it, and where the user is in it.
struct WorkState: Hashable, Sendable {
  /// How many rows are fetched at once: a few screens.
  static let pageSize = 100

  /// What is shown.
  var query: WorkQuery
  /// What has been fetched, from the top.
  private(set) var rows: [WorkRow] = []
  /// Where the next page starts; nil when everything is here.
  private(set) var next: WorkMark?
  /// How much there is in all.
  var counts = WorkCounts()
  /// How much there is without the filter.
  var unfiltered = WorkCounts()
  /// Whether the first page has come.
  private(set) var isLoaded = false
  /// The selection and the window.
  var table = TableState<WorkRowID>()
  /// The filter that is being typed.
  var filter = FilterLine()

  init(_ query: WorkQuery) { self.query = query }

  /// The selected row.
  var selected: WorkRow? {
    table.selectedID.flatMap { id in rows.first { $0.id == id } }
  }

  /// Takes a page in. A first page replaces everything, and the selection stays with its record.
  mutating func take(_ page: WorkPage, after mark: WorkMark?) {
    if mark == nil {
      rows = page.rows
    } else if mark == next {
      rows += page.rows
    } else {
      return
    }
    next = page.next
    isLoaded = true
    table.refresh(tableRows)
  }

  /// The page that is still missing for the selected row and a screen below it, and how many rows it
  /// must have; nil when they are here.
  var missing: (mark: WorkMark, limit: Int)? {
    let wanted = min(counts.total, table.selected + WorkState.pageSize / 2)
    guard let next, rows.count < wanted else { return nil }
    return (next, max(WorkState.pageSize, wanted - rows.count))
  }

  /// How many rows the first fetch must bring so that the same rows are there again.
  var reloadSize: Int { max(WorkState.pageSize, rows.count) }

  /// The rows for moving about in.
  var tableRows: TableRows<WorkRowID> { tableRows { _ in [] } }

  /// The rows with the text of their cells, which is made only for those on the screen.
  func tableRows(
    _ cells: @escaping (WorkRow) -> [StyledText]
  ) -> TableRows<WorkRowID> {
    let rows = rows
    return TableRows(
      count: max(rows.count, next == nil ? 0 : counts.total), sections: sections,
      window: { range in
        rows[range.clamped(to: 0..<rows.count)].map { row in
          TableRow(id: row.id, cells: cells(row))
        }
      },
      index: { id in rows.firstIndex { $0.id == id } })
  }

  /// A heading where each group begins.
  private var sections: [TableSection] {
    let groups = [
      (DeadlineStatus.overdue, counts.overdue), (.dueSoon, counts.dueSoon),
      (.onTrack, counts.onTrack),
    ]
    var start = 0
    return groups.compactMap { status, count in
      defer { start += count }
      return count > 0 && start < max(rows.count, 1)
        ? TableSection(StyledText("\(status.word) (\(count))", .heading), start: start) : nil
    }
  }
}
