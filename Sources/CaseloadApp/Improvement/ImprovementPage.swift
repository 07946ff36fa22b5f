import Casework

/// Prints improvement work in the layout of a committee's appendix.
public enum ImprovementPage {
  /// The page in a format.
  ///
  /// - Parameters:
  ///   - report: what is printed.
  ///   - format: how.
  ///   - user: who prints it.
  ///   - staff: for the names of workers.
  public static func text(
    _ report: ImprovementReport, as format: PrintFormat, by user: WorkerID?, staff: Staff
  ) -> String {
    page(report, by: user, staff: staff).rendered(as: format)
  }

  /// The page as content.
  static func page(_ report: ImprovementReport, by user: WorkerID?, staff: Staff) -> PrintedPage {
    let printer = user.map { " by \(staff.name(of: $0))" } ?? ""
    var blocks: [PrintedPage.Block] = []
    for plan in unique(report.actions.map(\.action.plan)) {
      let rows = report.actions.filter { $0.action.plan == plan }
      blocks.append(.heading("Action plan: \(plan)"))
      blocks.append(.table(actionColumns, rows: rows.map { row($0, report, staff) }))
    }
    for panel in unique(report.recommendations.map(\.recommendation.panel)) {
      let rows = report.recommendations.filter { $0.recommendation.panel == panel }
      blocks.append(.heading("Recommendations: \(panel)"))
      blocks.append(.table(recommendationColumns, rows: rows.map { row($0, staff) }))
    }
    if blocks.isEmpty { blocks = [.paragraph("No improvement work is recorded.")] }
    return PrintedPage(
      title: "Improvement work",
      header: ["As at \(report.moment.date.long), \(report.moment.time); printed\(printer)"],
      version: "", mark: "Monitoring of action plans and recommendations", blocks: blocks)
  }

  private static let actionColumns: [PrintedPage.Column] = [
    .init("No.", share: 7), .init("Area", share: 12), .init("Responsible officer(s)", share: 13),
    .init("Action", share: 20), .init("Target date", share: 10),
    .init("Performance measure", share: 18), .init("Key partners", share: 15),
    .init("Review", share: 25), .init("Status", share: 14),
  ]

  private static let recommendationColumns: [PrintedPage.Column] = [
    .init("No.", share: 6), .init("Date", share: 9), .init("Title", share: 20),
    .init("Action proposed", share: 30), .init("Action taken", share: 40),
    .init("Status", share: 16),
  ]

  private static func row(
    _ item: ImprovementReport.Action, _ report: ImprovementReport, _ staff: Staff
  ) -> [String] {
    let action = item.action
    let reviews =
      action.reviews.map { "\($0.date.medium): \($0.text)" }
      + action.evidence.map { "Evidence: \($0.title) (\($0.link))" }
    let ended = action.ended.map { ["\($0.date.medium): \($0.reason)"] } ?? []
    return [
      item.id.identifier, action.area ?? "",
      action.officers.names { staff.name(of: $0) }.joined(separator: "\n"), action.action,
      target(action, report.moment), measure(action.measure, report.figures),
      action.partners.joined(separator: "\n"), (reviews + ended).joined(separator: "\n"),
      action.statusWords,
    ]
  }

  /// The day, the days before it where it was moved, and whether it has passed.
  private static func target(_ action: ImprovementAction, _ moment: Moment) -> String {
    let earlier = action.targets.dropLast().map { "first \($0.day.medium)" }.prefix(1)
    let over = action.target.days(to: moment.date)
    let late = action.isOpen && over > 0 ? ["overdue by \(over) \(over == 1 ? "day" : "days")"] : []
    return ([action.target.medium] + earlier + late).joined(separator: "\n")
  }

  /// What is looked at, and the number as it is now beside its aim.
  static func measure(_ measure: PerformanceMeasure, _ figures: [String: Double]) -> String {
    guard let figure = measure.figure else { return measure.words }
    let title = ImprovementFigures.title(figure.id)
    guard let number = figures[figure.id] else {
      return "\(measure.words)\n\(title): no number of this name is known; aim \(figure.aim)"
    }
    let verdict = figure.isMet(by: number) ? "met" : "not met"
    return "\(measure.words)\n\(title): \(PerformanceMeasure.Figure.spoken(number))"
      + " (aim \(figure.aim), \(verdict))"
  }

  private static func row(_ item: ImprovementReport.Recommendation, _ staff: Staff) -> [String] {
    let found = item.recommendation
    let officers = found.officers.names { staff.name(of: $0) }.joined(separator: ", ")
    let taken =
      found.updates.map { ($0.date, "\($0.date.medium): \($0.text)") }
      + found.decisions.map { decision in
        let words = decision.words.map { " \($0)" } ?? ""
        return (
          decision.date, "\(decision.date.medium), panel: \(decision.outcome.title).\(words)"
        )
      }
    let told = taken.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
    return [
      item.id.identifier, found.date.medium, found.title, "\(found.proposed)\n(\(officers))",
      (told.map(\.element.1) + found.evidence.map { "Evidence: \($0.title) (\($0.link))" })
        .joined(separator: "\n"),
      found.statusWords,
    ]
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}
