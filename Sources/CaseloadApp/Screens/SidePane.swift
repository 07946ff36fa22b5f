import Casework
import Terminal
import Widgets

/// The summary of a child beside a list, where the window is wide enough.
enum SidePane {
  /// - Parameters:
  ///   - child: the child that is selected in the list.
  ///   - state: the state, which has the record once it has come.
  ///   - screen: the screen.
  ///   - line: the column between the list and the pane.
  ///   - rect: the pane.
  static func draw(
    _ child: ChildID, _ state: AppState, into screen: inout Screen, line: Rect, rect: Rect
  ) {
    screen.fill(line, with: screen.glyphs.vertical)
    guard let reading = state.reading(child, width: rect.columns - 2) else { return }
    var builder = reading.builder
    for line in ChildBand.lines(reading) { builder.paragraph(line.plain) }
    builder.blank()
    let lines = builder.document.lines + SummaryPresenter.document(reading).lines
    for (offset, line) in lines.prefix(rect.rows).enumerated() {
      screen.write(
        line.text, row: rect.row + offset, column: rect.column + 1, limit: rect.columns - 1)
    }
  }
}
