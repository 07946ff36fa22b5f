import Casework
import Terminal
import Widgets

/// A child's record: the band with what must be known at once, the tabs, and the part that is open.
enum ChildScreen {
  /// The text of a tab.
  static func document(_ tab: ChildTab, _ reading: Reading) -> Document {
    switch tab {
    case .summary: SummaryPresenter.document(reading)
    case .timeline: TimelinePresenter.document(reading)
    case .due: DuePresenter.document(reading)
    case .protection: ProtectionPresenter.document(reading)
    case .care: CarePresenter.document(reading)
    case .visits: VisitsPresenter.document(reading)
    case .notes: NotesPresenter.document(reading)
    }
  }

  static func draw(
    _ child: inout ChildState, _ state: AppState, into screen: inout Screen, rect: Rect
  ) {
    guard let reading = state.reading(child.id) else {
      screen.cursor = Position(row: rect.row, column: rect.column)
      return
    }
    let band = ChildBand.lines(reading)
    let rows = rect.split(
      rows: .fixed(band.count), .fixed(1), .fixed(1), .min(1), .fixed(1))
    for (offset, line) in band.enumerated() {
      screen.write(
        line.clipped(to: rect.columns - 2, glyphs: screen.glyphs), row: rows[0].row + offset,
        column: rect.column + 1, limit: rect.columns - 1)
    }
    tabs(child, reading, width: rect.columns).draw(into: &screen, rect: rows[1])
    screen.horizontalLine(row: rows[2].row, column: rect.column, width: rect.columns)
    var place = child.place
    place.draw(child.page.document, into: &screen, rect: rows[3])
    child.place = place
    drawFoot(&child, into: &screen, rect: rows[4])
  }

  /// What the tab itself has to say, for the message line.
  static func message(_ child: ChildState, _ state: AppState) -> MessageLine {
    guard let reading = state.reading(child.id) else { return MessageLine() }
    switch child.tab {
    case .summary: return MessageLine(SummaryPresenter.staleness(reading).joined(separator: " "))
    case .due:
      guard case .deadline(let id) = child.place.target(in: child.page.document),
        let deadline = reading.openDeadlines.first(where: { $0.id == id })
      else { return MessageLine() }
      let account = DeadlineExplanation(
        deadline, in: reading.rulebook.timescales, asOf: reading.now)
      return MessageLine("\(account.ruleSentence).")
    case .timeline, .protection, .care, .visits, .notes: return MessageLine()
    }
  }

  /// The tabs with the number of things in each. Where there is no room for all numbers, a tab's title
  /// says more than its number: those of the notes and then of the visits are left out.
  private static func tabs(_ child: ChildState, _ reading: Reading, width: Int) -> Tabs {
    let counts: [ChildTab: Int] = [
      .due: reading.openDeadlines.count, .visits: reading.record.visits.all.count,
      .notes: reading.record.notes.all.count,
    ]
    var tabs: [Tabs.Tab] = []
    for left in [[], [ChildTab.notes], [.notes, .visits]] {
      tabs = ChildTab.allCases.map {
        Tabs.Tab($0.title, count: left.contains($0) ? nil : counts[$0])
      }
      let needed = tabs.reduce(0) { sum, tab in
        sum + tab.title.count + 4 + (tab.count.map { "\($0)".count + 3 } ?? 0)
      }
      if needed <= width { break }
    }
    return Tabs(tabs, selected: child.tab.rawValue)
  }

  private static func drawFoot(_ child: inout ChildState, into screen: inout Screen, rect: Rect) {
    let position = child.place.positionText(child.page.document)
    let width = position.cellWidth(glyphs: screen.glyphs)
    child.filter.draw(
      into: &screen,
      rect: Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns - width - 3))
    screen.write(position, row: rect.row, column: rect.endColumn - width - 1)
  }
}
