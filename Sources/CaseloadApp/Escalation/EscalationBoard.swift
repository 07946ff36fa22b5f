import CaseStore
import Casework
import Terminal
import Widgets

extension Place {
  /// The concerns of the user's team; a chair's children are in every team.
  static let concerns = Place(
    id: "place.concerns", title: "Concerns of reviewing officers",
    help: "Lists the concerns of reviewing officers and conference chairs by team and theme.",
    key: .character("N")
  ) { state in
    let isChair = state.user?.post(on: state.today)?.role == .conferenceChair
    return EscalationBoard(scope: isChair ? .everyone : Commands.ownTeam(state))
  }
}

/// Concerns of reviewing officers and conference chairs: by team and theme, how far up they have come, by when they
/// are to be answered, and what those that ended meant for the children.
struct EscalationBoard: Board {
  /// Whose children.
  let scope: TeamScope
  let title = "Concerns"
  let isRenewed = true

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> [ConcernRow] {
    try casebook.concerns(scope)
  }

  func heading(_ content: [ConcernRow], _ reading: BoardReading) -> StyledText {
    let open = content.filter { $0.outcome == nil }
    let late = open.count { $0.due.map { $0.isBefore(reading.now) } ?? false }
    return StyledText(TeamWords.name(of: scope, reading), .heading)
      + StyledText("   \(open.count.of("concern")) open   ")
      + (late > 0
        ? Status.overdue.leading("\(late) not answered in time", glyphs: reading.glyphs)
        : StyledText("0 not answered in time"))
  }

  func document(_ content: [ConcernRow], _ reading: BoardReading) -> Document {
    var page = reading.builder
    let shown = content.filter {
      reading.passes([$0.name, $0.theme.title, $0.stage.title, team($0, reading)])
    }
    addThemes(shown, to: &page, reading)
    for team in teams(shown, reading) {
      page.heading(team)
      for row in shown where row.outcome == nil && self.team(row, reading) == team {
        add(row, to: &page, reading)
      }
    }
    let ended = shown.filter { $0.outcome != nil }
    if !ended.isEmpty { page.heading("Ended") }
    for row in ended { addEnded(row, to: &page, reading) }
    if content.isEmpty {
      page.paragraph(
        "No concern is recorded here. A conference chair or reviewing officer raises one from a child: a."
      )
    } else if shown.isEmpty {
      page.paragraph(reading.nothingPasses)
    }
    if scope != .everyone {
      page.heading("Other boards")
      page.item(
        .board(BoardLink(EscalationBoard(scope: .everyone))), lead: [],
        text: StyledText(TeamWords.name(of: .everyone, reading)))
    }
    return page.document
  }

  /// How many concerns of each theme there are, open and in all: where a service fails again and again.
  private func addThemes(
    _ rows: [ConcernRow], to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    let words = Escalation.Theme.allCases.compactMap { theme -> String? in
      let own = rows.filter { $0.theme == theme }
      let open = own.count { $0.outcome == nil }
      return own.isEmpty ? nil : "\(theme.title) \(open) open of \(own.count)"
    }
    if !words.isEmpty { page.paragraph(" " + words.joined(separator: "; ") + ".", style: .label) }
  }

  private func teams(_ rows: [ConcernRow], _ reading: BoardReading) -> [String] {
    Set(rows.filter { $0.outcome == nil }.map { team($0, reading) }).sorted()
  }

  private func team(_ row: ConcernRow, _ reading: BoardReading) -> String {
    row.team.map { reading.staff.team($0)?.name(on: reading.today) ?? $0.rawValue } ?? "No team"
  }

  private func add(_ row: ConcernRow, to page: inout DocumentBuilder, _ reading: BoardReading) {
    // The longest stage takes 23 columns and never wraps; the theme has what is left.
    let theme = min(23, max(14, reading.width - 13 - 18 - 23 - 6))
    page.item(
      .childEvent(row.child, row.concern),
      lead: [
        (left(row, reading), 13), (StyledText(row.name).highlighting(reading.filter), 18),
        (StyledText(row.theme.title), theme),
      ], text: StyledText(row.stage.title))
  }

  private func left(_ row: ConcernRow, _ reading: BoardReading) -> StyledText {
    guard let due = row.due else { return StyledText("  answered") }
    let isSoon = row.amberFrom.map { $0.isBefore(reading.now) } ?? false
    let status: DeadlineStatus =
      due.isBefore(reading.now) ? .overdue : isSoon ? .dueSoon : .onTrack
    return reading.left(due, status)
  }

  private func addEnded(
    _ row: ConcernRow, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    page.item(
      .childEvent(row.child, row.concern),
      lead: [
        (StyledText("  " + (row.ended?.brief(near: reading.today) ?? "")), 13),
        (StyledText(row.name).highlighting(reading.filter), 18),
      ],
      text: StyledText(
        "\(row.theme.title), \(row.outcome?.title.loweringFirst ?? ""): \(row.impact ?? "")"))
  }

  func message(_ content: [ConcernRow], selected: Target?, _ reading: BoardReading) -> String {
    guard case .childEvent(let child, let event) = selected,
      let row = content.first(where: { $0.child == child && $0.concern == event })
    else { return "" }
    return
      "\(row.name), since \(row.raised.brief(near: reading.today)), by \(reading.staff.name(of: row.by)): \(row.what)"
  }
}
