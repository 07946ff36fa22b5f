import Casework
import Terminal
import Widgets

extension Place {
  /// The families in early help.
  static let earlyHelp = Place(
    id: "place.earlyHelp", title: "Early help",
    help: "The families in early help by their next review, and what agencies are late with.",
    key: .character("E")
  ) { _ in EarlyHelpBoard() }
}

/// The children in early help by their next review: who leads, and which agency is late with what it undertook.
///
/// Who runs early help looks here for families whose review is due and who has to be rung.
struct EarlyHelpBoard: Board {
  let title = "Early help"

  /// A child in early help.
  struct Row: Hashable, Sendable {
    /// The child.
    let child: ChildID
    /// The name for lists.
    let name: String
    /// The episode.
    let episode: EarlyHelpEpisode
    /// The review that is due next; nil while there is no plan.
    let review: Deadline?
    /// The actions that are late, the longest first.
    let overdue: [AgencyAction]
  }

  /// Who is in early help.
  struct Content: Hashable, Sendable {
    /// The children, in no order.
    var rows: [Row]
  }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Content {
    let rows = try casebook.childrenInEarlyHelp().compactMap { id -> Row? in
      guard let record = try casebook.record(id),
        let episode = record.earlyHelp.episode(openOn: asker.today)
      else { return nil }
      let review = record.deadlines(casebook.rulebook.timescales).first {
        $0.rule == "earlyHelp.review" && $0.isOpen(asOf: asker.now)
      }
      return Row(
        child: id, name: record.person.name?.listed ?? id.rawValue, episode: episode,
        review: review, overdue: record.agencyActions.overdue(on: asker.today))
    }
    return Content(rows: rows)
  }

  func heading(_ content: Content, _ reading: BoardReading) -> StyledText {
    let late = content.rows.count { $0.review.map { $0.due.isBefore(reading.now) } ?? false }
    let leaderless = content.rows.count { $0.episode.leadProfessional(on: reading.today) == nil }
    let isNarrow = reading.width < 70
    return StyledText(
      "\(content.rows.count.of("child", "children"))   \(late) \(isNarrow ? "late" : "reviews late")   "
        + "\(leaderless) \(isNarrow ? "led by nobody" : "without a lead professional")", .heading)
  }

  func document(_ content: Content, _ reading: BoardReading) -> Document {
    var page = reading.builder
    let rows = content.rows.filter { reading.passes(words($0, reading)) }
      .sorted { key($0, reading) < key($1, reading) }
    let isNarrow = reading.width < 70
    for row in rows {
      let lead = row.episode.leadProfessional(on: reading.today)
      let who = lead.map { "\($0.name), \($0.organisation ?? $0.agency.title)" }
      page.item(
        .child(row.child),
        lead: [
          (review(row, reading), isNarrow ? 16 : 18), (StyledText(row.name), isNarrow ? 14 : 20),
        ],
        text: who.map { StyledText($0).highlighting(reading.filter) }
          ?? Status.overdue.text("Nobody leads", glyphs: reading.glyphs),
        more: row.overdue.prefix(3).map { late($0, reading) })
    }
    if rows.isEmpty {
      page.paragraph(
        content.rows.isEmpty
          ? "No child is in early help. It is started from a child with a, early help."
          : reading.nothingPasses)
    }
    addAgencies(rows, to: &page, reading)
    return page.document
  }

  func message(_ content: Content, selected: Target?, _ reading: BoardReading) -> String {
    guard let row = content.rows.first(where: { .child($0.child) == selected }) else { return "" }
    let meeting = row.episode.nextMeeting(on: reading.today)
    let told =
      row.review.map { "Review must by \($0.due.date.medium)" }
      ?? (row.episode.completion == nil
        ? "The assessment is not completed yet" : "No plan is agreed yet")
    return told + (meeting.map { "; the team meets \($0.medium)" } ?? "")
      + ". Enter opens the child."
  }

  // MARK: - Rows

  private func key(_ row: Row, _ reading: BoardReading) -> (CivilDate, String, ChildID) {
    // Who has no plan yet stands first by when the help began: nothing else reminds of them.
    (row.review?.due.date ?? row.episode.start, row.name, row.child)
  }

  private func review(_ row: Row, _ reading: BoardReading) -> StyledText {
    guard let review = row.review else {
      let days = row.episode.start.days(to: reading.today)
      return Status.dueSoon.text("no plan, \(days) d", glyphs: reading.glyphs)
    }
    return reading.left(review.due, review.status(asOf: reading.now))
  }

  private func late(_ action: AgencyAction, _ reading: BoardReading) -> String {
    "\(action.action.agency.title), \(action.daysOverdue(on: reading.today)) d late: "
      + "\(action.action.what) (\(action.action.owner))"
  }

  private func words(_ row: Row, _ reading: BoardReading) -> [String] {
    let lead = row.episode.leadProfessional(on: reading.today)
    return [
      row.name, row.child.rawValue, lead?.name ?? "", lead?.agency.title ?? "",
      lead?.organisation ?? "",
    ] + row.overdue.map { "\($0.action.agency.title) \($0.action.owner)" }
  }

  /// How much each agency is late with, over all families that are shown.
  private func addAgencies(
    _ rows: [Row], to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    let counts = AgencyActionCount.counts(of: rows.flatMap(\.overdue), on: reading.today)
    guard !counts.isEmpty else { return }
    page.heading("Late, by agency")
    for count in counts {
      page.field(
        count.agency.title,
        "\(count.overdue.of("action")) late, the longest by \(count.longestOverdue.of("day"))")
    }
  }
}
