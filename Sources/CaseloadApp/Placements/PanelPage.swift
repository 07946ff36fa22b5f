import CaseStore
import Casework

/// Prints the agenda of the panel for exceptional arrangements, and the monthly briefing.
public enum PanelPage {
  /// The page in a format.
  ///
  /// - Parameters:
  ///   - casebook: where the records are.
  ///   - moment: the moment as at which everything is looked at; its month up to its day is briefed on.
  ///   - hasBriefing: whether the briefing follows the agenda.
  ///   - format: how.
  ///   - user: who prints it.
  /// - Throws: what the casebook throws.
  public static func text(
    from casebook: any Casebook, asOf moment: Moment, withBriefing hasBriefing: Bool,
    as format: PrintFormat, by user: WorkerID?
  ) throws -> String {
    try page(from: casebook, asOf: moment, withBriefing: hasBriefing, by: user)
      .rendered(as: format)
  }

  /// The page as content.
  static func page(
    from casebook: any Casebook, asOf moment: Moment, withBriefing hasBriefing: Bool,
    by user: WorkerID?
  ) throws -> PrintedPage {
    let agenda = try PanelBoard.agenda(from: casebook, on: moment.date)
    var blocks: [PrintedPage.Block] = []
    for (index, item) in agenda.items.enumerated() {
      blocks.append(.heading("\(index + 1). \(item.name) (\(item.child))"))
      blocks += PanelAgenda.lines(of: item).map { .field($0.label, $0.text) }
    }
    if agenda.items.isEmpty { blocks.append(.paragraph("No child comes before the panel.")) }
    if hasBriefing {
      let today = moment.date
      let days = today.adding(days: 1 - today.day)...today
      let briefing = PlacementBriefing(
        of: try casebook.records(in: .arrangement, days), in: days, casebook.rulebook.timescales)
      blocks.append(
        .heading("Briefing, \(days.lowerBound.medium) to \(days.upperBound.medium)"))
      for section in briefing.sections {
        blocks.append(.heading(section.title))
        blocks += section.lines.map { .paragraph($0) }
      }
    }
    let printer = user.map { " by \(casebook.staff.name(of: $0))" } ?? ""
    return PrintedPage(
      title: "Exceptional arrangements panel: agenda" + (hasBriefing ? " and briefing" : ""),
      header: ["As at \(moment.date.long), \(moment.time); printed\(printer)"], version: "",
      mark: "CONFIDENTIAL: names children in exceptional arrangements", blocks: blocks)
  }
}
