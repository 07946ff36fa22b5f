import CaseStore
import Casework
import Terminal
import Widgets

/// Improvement work: the actions of each plan, and the recommendations on each panel's list.
struct ImprovementBoard: Board {
  let title = "Improvement work"
  var context: CommandContext { .register }
  var isRenewed: Bool { true }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> ImprovementReport {
    try ImprovementReport(from: casebook, asOf: asker.now)
  }

  func heading(_ content: ImprovementReport, _ reading: BoardReading) -> StyledText {
    let open = content.actions.count { $0.action.isOpen }
    let late = content.actions.count { $0.action.isOpen && $0.action.target < reading.today }
    return StyledText(
      "\(open.of("action")) open, \(late) past the target date, "
        + "\(content.recommendations.count.of("recommendation")) on the panels’ lists")
  }

  func document(_ content: ImprovementReport, _ reading: BoardReading) -> Document {
    var page = reading.builder
    var heading: String?
    for item in content.actions {
      let action = item.action
      guard reading.passes([item.id.identifier, action.plan, action.area ?? "", action.action])
      else { continue }
      if heading != action.plan { page.heading(action.plan) }
      heading = action.plan
      page.item(
        link(item.id),
        lead: [
          (StyledText(item.id.identifier), 6), (Self.left(action, reading), 13),
          (StyledText(action.statusWords), 18),
        ], text: StyledText(action.action).highlighting(reading.filter))
    }
    for item in content.recommendations {
      let found = item.recommendation
      guard reading.passes([item.id.identifier, found.panel, found.title, found.proposed])
      else { continue }
      if heading != found.panel { page.heading(found.panel) }
      heading = found.panel
      page.item(
        link(item.id),
        lead: [
          (StyledText(item.id.identifier), 6), (StyledText(found.date.medium), 13),
          (StyledText(found.statusWords), 18),
        ], text: StyledText(found.title).highlighting(reading.filter))
    }
    if heading == nil {
      page.paragraph(
        content.actions.isEmpty && content.recommendations.isEmpty
          ? "No improvement work is recorded. A adds an action or a recommendation."
          : reading.nothingPasses)
    }
    return page.document
  }

  func message(_ content: ImprovementReport, selected: Target?, _ reading: BoardReading) -> String {
    "Enter opens it, a records, A adds. Print the whole with: caseload improvement"
  }

  private func link(_ id: RegisterID) -> Target {
    .board(BoardLink(RegisterItemBoard(id: id)))
  }

  /// How long there is to the target date while there is something to do; the date itself afterwards.
  private static func left(_ action: ImprovementAction, _ reading: BoardReading) -> StyledText {
    let target = TimePoint.day(action.target)
    guard action.isOpen else { return StyledText(action.target.medium) }
    let rule = reading.rulebook.timescales["improvement.target"]
    let amber = rule.map { action.target.adding(days: -$0.amber.count) } ?? action.target
    let status: DeadlineStatus =
      action.target < reading.today ? .overdue : amber <= reading.today ? .dueSoon : .onTrack
    return reading.left(target, status)
  }
}
