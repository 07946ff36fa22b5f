import Casework
import Terminal
import Widgets

/// The list of work: what is due, in the order in which it is due.
enum WorkScreen {
  /// The title in the header.
  static let title = "My work"

  static func draw(_ state: inout AppState, into screen: inout Screen, rect: Rect) {
    let rows = rect.split(rows: .fixed(1), .fixed(1), .min(1), .fixed(1))
    drawHeading(state, into: &screen, rect: rows[0])
    screen.horizontalLine(row: rows[1].row, column: rect.column, width: rect.columns)
    let panes =
      state.isWide
      ? rows[2].split(columns: .fixed(80), .fixed(1), .min(1)) : [rows[2]]
    let presenter = presenter(state)
    state.work.table.draw(
      into: &screen, rect: panes[0], columns: WorkPresenter.columns,
      rows: state.work.tableRows(presenter.cells), isFocused: !state.work.filter.isActive,
      empty: empty(state))
    drawFoot(&state, into: &screen, rect: rows[3])
    if panes.count == 3, let child = state.work.selected?.id.child {
      SidePane.draw(child, state, into: &screen, line: panes[1], rect: panes[2])
    }
  }

  /// What the selected row means, for the message line.
  static func message(_ state: AppState) -> MessageLine {
    guard let row = state.work.selected else { return MessageLine() }
    return MessageLine(presenter(state).sentence(row))
  }

  private static func presenter(_ state: AppState) -> WorkPresenter {
    WorkPresenter(
      now: state.now, rulebook: state.environment.rulebook, glyphs: state.environment.glyphs,
      filter: state.work.filter.text)
  }

  /// "Tuesday 30 March 2021   4 overdue, 6 due soon, 21 on track   whole authority".
  private static func drawHeading(_ state: AppState, into screen: inout Screen, rect: Rect) {
    let whose =
      switch state.work.query.scope {
      case .everyone: "whole authority"
      case .worker: "my children"
      }
    let counts = state.work.counts.sentence
    let end = rect.endColumn - 1 - whose.count
    let start =
      screen.write(state.today.long, row: rect.row, column: rect.column + 1) + 3
    if start + counts.count + 2 <= end {
      screen.write(whose, row: rect.row, column: end, style: .hint)
    }
    screen.write(counts, row: rect.row, column: start, limit: rect.endColumn - start)
  }

  /// The filter at the left, where the window stands at the right.
  private static func drawFoot(_ state: inout AppState, into screen: inout Screen, rect: Rect) {
    let isFiltered = !state.work.query.text.isEmpty
    let position = state.work.table.positionText(
      state.work.tableRows, filteredFrom: isFiltered ? state.work.unfiltered.total : nil)
    let width = position.cellWidth(glyphs: screen.glyphs)
    let left = Rect(
      row: rect.row, column: rect.column, rows: 1, columns: rect.columns - width - 3)
    state.work.filter.draw(into: &screen, rect: left)
    screen.write(position, row: rect.row, column: rect.endColumn - width - 1)
  }

  /// Why there are no rows, and what changes that.
  private static func empty(_ state: AppState) -> String {
    guard state.work.isLoaded else { return "" }
    if !state.work.query.text.isEmpty {
      return "No child with something due has words that begin “\(state.work.query.text)”. "
        + "Esc clears the filter; f finds any child."
    }
    switch state.work.query.scope {
    case .everyone: return "Nothing is due in the whole authority."
    case .worker: return "Nothing is due for you. o shows the whole authority."
    }
  }
}
