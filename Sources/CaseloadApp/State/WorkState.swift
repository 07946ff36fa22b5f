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
  /// What stands around the list; nil until it has come.
  var desk: WorkDesk?
  /// How much there is without the filter.
  var unfiltered = WorkCounts()
  /// Where each group of the fetched rows begins.
  private var groups: [GroupStart] = []
  /// Whether the first page has come.
  private(set) var isLoaded = false
  /// The selection and the window.
  var table = TableState<WorkRowID>()
  /// The filter that is being typed.
  var filter = FilterLine()

  init(_ query: WorkQuery) { self.query = query }

  /// Puts the list together in another way; what was fetched in the old one is of no use.
  mutating func regroup(_ grouping: WorkGrouping) {
    guard grouping != query.grouping else { return }
    query.grouping = grouping
    (rows, groups, next, isLoaded) = ([], [], nil, false)
  }

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
    findGroups(from: mark == nil ? 0 : rows.count - page.rows.count)
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
  var tableRows: TableRows<WorkRowID> { tableRows(staff: Staff()) { _ in [] } }

  /// The rows with the text of their cells, which is made only for those on the screen.
  ///
  /// - Parameters:
  ///   - staff: for headings that name a worker.
  ///   - cells: the text of a row.
  func tableRows(
    staff: Staff, _ cells: @escaping (WorkRow) -> [StyledText]
  ) -> TableRows<WorkRowID> {
    let rows = rows
    return TableRows(
      count: max(rows.count, next == nil ? 0 : counts.total), sections: sections(staff),
      window: { range in
        rows[range.clamped(to: 0..<rows.count)].map { row in
          TableRow(id: row.id, cells: cells(row))
        }
      },
      index: { id in rows.firstIndex { $0.id == id } })
  }

  /// A heading where each group begins. How much there is of each urgency is known before the rows are; of
  /// other groups, those that have been fetched have headings.
  private func sections(_ staff: Staff) -> [TableSection] {
    guard query.grouping == .urgency else { return groupSections(staff) }
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

  /// Where each group of the fetched rows begins, and the rows whose titles its heading is made of.
  private struct GroupStart: Hashable {
    var key: String
    var start: Int
    var titled: [Int]
  }

  /// Goes on from a row: what was found above it stays.
  private mutating func findGroups(from first: Int) {
    guard query.grouping != .urgency else { return }
    if first == 0 { groups = [] }
    for index in first..<rows.count {
      let group = query.grouping.group(of: rows[index], Staff())
      guard let last = groups.indices.last, groups[last].key == group.key else {
        groups.append(GroupStart(key: group.key, start: index, titled: [index]))
        continue
      }
      // Only a family's heading names more than one row.
      guard query.grouping == .family,
        !groups[last].titled.contains(where: { rows[$0].name == rows[index].name })
      else { continue }
      groups[last].titled.append(index)
    }
  }

  private func groupSections(_ staff: Staff) -> [TableSection] {
    groups.map { group in
      let titles = group.titled.map { query.grouping.group(of: rows[$0], staff).title }
      return TableSection(
        StyledText(WorkGroup.heading(ofFamily: titles), .heading), start: group.start)
    }
  }
}
