import Casework
import Terminal
import Widgets

/// One event in full, or one deadline explained.
enum ReadingScreen {
  /// The text.
  static func document(_ target: Target, _ reading: Reading) -> Document {
    switch target {
    case .event(let id): EventPresenter.document(id, reading)
    case .deadline(let id): ExplanationPresenter.document(id, reading)
    case .child, .childEvent, .childDeadline, .point, .board: Document()
    }
  }

  /// The title in the header: the kind of event, or what is due.
  static func title(_ target: Target, _ reading: Reading) -> String {
    switch target {
    case .event(let id):
      let event = reading.record.events.first { $0.id == id }?.event
      return event.map { type(of: $0).title } ?? "Event"
    case .deadline(let id):
      let all = reading.record.deadlines(reading.rulebook.timescales)
      return all.first { $0.id == id }?.title ?? "Deadline"
    case .child, .childEvent, .childDeadline, .point, .board: return ""
    }
  }

  static func draw(_ reading: inout ReadingState, into screen: inout Screen, rect: Rect) {
    let rows = rect.split(rows: .fixed(1), .min(1), .fixed(1))
    screen.horizontalLine(row: rows[0].row, column: rect.column, width: rect.columns)
    reading.place.draw(reading.page.document, into: &screen, rect: rows[1])
    let position = reading.place.positionText(reading.page.document)
    screen.write(
      position, row: rows[2].row,
      column: rect.endColumn - position.cellWidth(glyphs: screen.glyphs) - 1)
  }
}
