import Casework
import Terminal
import Widgets

/// A date tried on a deadline, over the foot of the screen. Nothing is saved by asking.
enum WhatIfScreen {
  static func draw(_ question: inout WhatIfState, _ state: AppState, into screen: inout Screen) {
    let width = min(78, screen.size.columns)
    guard let reading = state.reading(question.row.child, width: width - 4),
      let deadline = reading.record.deadlines(reading.rulebook.timescales).first(where: {
        $0.id == question.row.deadline
      })
    else { return }
    let lines = WhatIfPresenter.lines(
      question.input.text, deadline, family: question.family, reading
    ).flatMap { $0.wrapped(to: width - 4) }
    let height = min(lines.count + 5, screen.size.rows - 2)
    let box = Rect(
      row: screen.size.rows - 2 - height, column: (screen.size.columns - width) / 2, rows: height,
      columns: width)
    screen.box(box)
    let inner = box.inset(rows: 1, columns: 2)
    let prompt = "What if \(reading.firstName)’s \(deadline.title.loweredUnlessAcronym) were on "
    let end = screen.write(
      prompt.clipped(to: inner.columns - 20, glyphs: screen.glyphs), row: inner.row,
      column: inner.column)
    for (offset, line) in lines.prefix(max(0, inner.rows - 2)).enumerated() {
      screen.write(line, row: inner.row + 1 + offset, column: inner.column, limit: inner.columns)
    }
    screen.write(
      "Must by \(deadline.due.long). Nothing is saved by asking.", row: inner.endRow - 1,
      column: inner.column, limit: inner.columns, style: .hint)
    question.input.draw(
      into: &screen, rect: Rect(row: inner.row, column: end, rows: 1, columns: 18))
  }
}
