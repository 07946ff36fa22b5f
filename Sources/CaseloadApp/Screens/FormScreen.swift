import Casework
import Terminal
import Widgets

/// A form being filled in, with the state of its draft.
enum FormScreen {
  static func draw(_ form: inout FormScreenState, into screen: inout Screen, rect: Rect) {
    let rows = rect.split(rows: .fixed(1), .fixed(1), .min(1))
    let kept = form.draftKept.map { "draft kept \($0.time)" } ?? ""
    screen.write(form.state.form.title, row: rows[0].row, column: rect.column + 1, style: .heading)
    screen.write(kept, row: rows[0].row, column: rect.endColumn - kept.count - 1, style: .hint)
    screen.horizontalLine(row: rows[1].row, column: rect.column, width: rect.columns)
    form.state.draw(into: &screen, rect: rows[2])
  }
}
