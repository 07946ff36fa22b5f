import Casework
import Terminal
import Widgets

/// A board as it is drawn: its heading, what was found, and in a wide window the record of the selected
/// child beside it.
enum BoardScreen {
  static func draw(
    _ board: inout BoardState, _ state: AppState, into screen: inout Screen, rect: Rect
  ) {
    let rows = rect.split(rows: .fixed(1), .fixed(1), .min(1), .fixed(1))
    screen.write(
      board.heading, row: rows[0].row, column: rect.column + 1, limit: rect.columns - 1)
    screen.horizontalLine(row: rows[1].row, column: rect.column, width: rect.columns)
    let child = board.target?.child
    let panes =
      state.isWide && child != nil
      ? rows[2].split(columns: .fixed(80), .fixed(1), .min(1)) : [rows[2]]
    board.place.draw(board.document, into: &screen, rect: panes[0], marked: board.marked)
    drawFoot(&board, into: &screen, rect: rows[3])
    if panes.count == 3, let child {
      SidePane.draw(child, state, into: &screen, line: panes[1], rect: panes[2])
    }
  }

  private static func drawFoot(_ board: inout BoardState, into screen: inout Screen, rect: Rect) {
    let marked = board.marked.isEmpty ? "" : "\(board.marked.count) marked   "
    let position = marked + board.place.positionText(board.document)
    let width = position.cellWidth(glyphs: screen.glyphs)
    board.filter.draw(
      into: &screen,
      rect: Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns - width - 3))
    screen.write(position, row: rect.row, column: rect.endColumn - width - 1)
  }
}
