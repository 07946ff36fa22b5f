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
      rows: state.work.tableRows(staff: state.staff, presenter.cells),
      isFocused: !state.work.filter.isActive,
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
      filter: state.work.filter.text, staff: state.staff)
  }

  /// "Tuesday 30 March 2021   4 overdue, 6 due soon, 21 on track   3 unread (i)".
  private static func drawHeading(_ state: AppState, into screen: inout Screen, rect: Rect) {
    let counts = state.work.counts.sentence
    let start =
      screen.write(state.today.long, row: rect.row, column: rect.column + 1) + 3
    let aside = aside(state, room: rect.endColumn - start - counts.count - 3)
    screen.write(aside, row: rect.row, column: rect.endColumn - 1 - aside.cellWidth())
    screen.write(counts, row: rect.row, column: start, limit: rect.endColumn - start)
  }

  /// What says most about the list comes first; the rest stands there where there is room.
  private static func aside(_ state: AppState, room: Int) -> StyledText {
    var aside = StyledText(spans: [])
    for part in asides(state) {
      let more = aside.spans.isEmpty ? part : aside + "  " + part
      if more.cellWidth() <= room { aside = more }
    }
    return aside
  }

  private static func asides(_ state: AppState) -> [StyledText] {
    var asides: [StyledText] = []
    // Whose a child was on another day is not looked up.
    if state.environment.whyReadOnly != nil { asides.append(StyledText("workers as now", .hint)) }
    if state.work.query.scope == .everyone { asides.append(StyledText("whole authority", .hint)) }
    if let desk = state.work.desk {
      if desk.unread > 0 { asides.append(StyledText("\(desk.unread) unread (i)", .heading)) }
    }
    if state.work.query.grouping != .urgency {
      asides.append(StyledText("by \(state.work.query.grouping.title)", .hint))
    }
    if let desk = state.work.desk, desk.recent > 0 {
      asides.append(StyledText("\(desk.recent) recent (r)", .hint))
    }
    if state.work.query.scope != .everyone { asides.append(StyledText("my children", .hint)) }
    return asides
  }

  /// The filter at the left, or what is coming; where the window stands at the right.
  private static func drawFoot(_ state: inout AppState, into screen: inout Screen, rect: Rect) {
    let isFiltered = !state.work.query.text.isEmpty
    let position = state.work.table.positionText(
      state.work.tableRows, filteredFrom: isFiltered ? state.work.unfiltered.total : nil)
    let width = position.cellWidth(glyphs: screen.glyphs)
    let left = Rect(
      row: rect.row, column: rect.column, rows: 1, columns: rect.columns - width - 3)
    if let desk = state.work.desk {
      var text = StyledText(spans: [])
      // In a narrow window the heading has no room for it.
      if desk.unread > 0, rect.columns < 80 {
        text = StyledText("\(desk.unread) unread (i)  ", .heading)
      }
      if desk.duties > 0 {
        text.append("\(desk.duties) in registers (e)  ", .heading)
      }
      let room = left.columns - 1 - text.cellWidth()
      text = text + desk.forecast.line(width: room, glyphs: screen.glyphs)
      screen.write(text, row: left.row, column: left.column + 1, limit: left.columns - 1)
    }
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
