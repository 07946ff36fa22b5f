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
    case .plans: PlansPresenter.document(reading)
    case .care: CarePresenter.document(reading)
    case .visits: VisitsPresenter.document(reading)
    case .family: FamilyPresenter.document(reading)
    case .notes: NotesPresenter.document(reading)
    case .risks: RisksPresenter.document(reading)
    }
  }

  static func draw(
    _ child: inout ChildState, _ state: AppState, into screen: inout Screen, rect: Rect
  ) {
    guard let reading = state.reading(child.id) else {
      screen.cursor = Position(row: rect.row, column: rect.column)
      return
    }
    // The tabs, the line below them, the foot and a little of the record have to be seen too.
    let band = band(reading, state, width: rect.columns - 2, most: max(3, rect.rows - 7))
    let rows = rect.split(
      rows: .fixed(band.count), .fixed(1), .fixed(1), .min(1), .fixed(1))
    for (offset, line) in band.enumerated() {
      screen.write(
        line.clipped(to: rect.columns - 2, glyphs: screen.glyphs), row: rows[0].row + offset,
        column: rect.column + 1, limit: rect.columns - 1)
    }
    tabs(child, reading, width: rect.columns).draw(into: &screen, rect: rows[1])
    child.tabs = rows[1]
    screen.horizontalLine(row: rows[2].row, column: rect.column, width: rect.columns)
    var place = child.place
    place.draw(child.page.document, into: &screen, rect: rows[3])
    child.place = place
    drawFoot(&child, into: &screen, rect: rows[4])
  }

  /// The band, with the forms about the child that others have open.
  private static func band(
    _ reading: Reading, _ state: AppState, width: Int, most: Int
  ) -> [StyledText] {
    ChildBand.lines(reading, width: width, most: most)
      + FormPresence.others(of: reading.record.id, state).prefix(2).map {
        StyledText(FormPresence.sentence($0, state), .hint)
      }
  }

  /// The tab that was clicked; nil when something else was.
  static func tab(at mouse: MouseEvent, _ child: ChildState, _ state: AppState) -> ChildTab? {
    guard mouse.action == .press, child.tabs.contains(mouse.position),
      let reading = state.reading(child.id)
    else { return nil }
    return tabs(child, reading, width: child.tabs.columns)
      .tab(at: mouse.position.column, in: child.tabs, glyphs: state.environment.glyphs)
      .flatMap { ChildTab(rawValue: $0) }
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
    case .timeline, .plans, .care, .visits, .family, .notes, .risks: return MessageLine()
    }
  }

  /// The tabs with the number of things in each. Where there is little room, the gaps go first, then the numbers,
  /// the least urgent before the others; titles that still do not fit are drawn as keys alone.
  private static func tabs(_ child: ChildState, _ reading: Reading, width: Int) -> Tabs {
    let counts: [ChildTab: Int] = [
      .due: reading.nextDeadlines.count, .visits: reading.record.visits.all.count,
      .notes: reading.record.notes.all.count,
    ]
    let forms: [(isTight: Bool, left: [ChildTab])] = [
      (false, []), (true, []), (true, [.notes]), (true, [.notes, .visits]),
      (true, [.notes, .visits, .due]),
    ]
    var tabs = Tabs([])
    for form in forms {
      tabs = Tabs(
        ChildTab.allCases.map {
          Tabs.Tab($0.title, count: form.left.contains($0) ? nil : counts[$0])
        }, selected: child.tab.rawValue, isTight: form.isTight)
      if tabs.fits(width) { break }
    }
    return tabs
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
