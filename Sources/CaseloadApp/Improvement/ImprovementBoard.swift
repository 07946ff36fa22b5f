import CaseStore
import Casework
import Terminal
import Widgets

/// Improvement work: the actions of each plan, and the recommendations on each panel's list.
struct ImprovementBoard: Board {
  let title = "Improvement work"
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
          ? "No improvement work is recorded. caseload apply records it; docs/FORMAT.md has examples."
          : reading.nothingPasses)
    }
    return page.document
  }

  func message(_ content: ImprovementReport, selected: Target?, _ reading: BoardReading) -> String {
    "Enter opens it. Print the whole with: caseload improvement"
  }

  private func link(_ id: RegisterID) -> Target {
    .board(BoardLink(ImprovementItemBoard(id: id)))
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

/// One action or recommendation: what it says, what is due, and what happened.
struct ImprovementItemBoard: Board {
  /// What is shown.
  struct Found: Sendable {
    /// The record.
    let record: RegisterRecord
    /// The numbers that its measure names.
    let figures: [String: Double]
  }

  /// The record.
  let id: RegisterID
  var title: String { id.identifier }
  var isRenewed: Bool { true }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Found? {
    guard let record = try casebook.registerRecord(id) else { return nil }
    var figures: [String: Double] = [:]
    if let figure = record.improvement?.action?.measure.figure {
      figures[figure.id] = try ImprovementFigures.number(figure.id, from: casebook, asOf: asker.now)
    }
    return Found(record: record, figures: figures)
  }

  func heading(_ content: Found?, _ reading: BoardReading) -> StyledText {
    let facts = content?.record.facts(reading.rulebook.codes)
    return StyledText(facts.map { "\($0.group)  \($0.status)" } ?? "Nothing of it counts any more.")
  }

  func document(_ content: Found?, _ reading: BoardReading) -> Document {
    var page = reading.builder
    guard let content else { return page.document }
    let record = content.record
    switch record.improvement {
    case .action(let action): add(action, content.figures, to: &page, reading)
    case .recommendation(let found): add(found, to: &page, reading)
    case nil: break
    }
    let open = record.deadlines(reading.rulebook.timescales)
      .filter { $0.isOpen(asOf: reading.now) }.sorted { $0.due < $1.due }
    if !open.isEmpty { page.heading("Due") }
    for deadline in open {
      page.field(
        deadline.title,
        StyledText("must by \(deadline.due.medium)  ")
          + reading.left(deadline.due, deadline.status(asOf: reading.now)))
      page.field("", deadline.note)
    }
    page.heading("What was recorded")
    for recorded in record.events.reversed() {
      let counts = record.superseded[recorded.id] == nil ? "" : " (no longer counts)"
      page.field(
        recorded.date.medium,
        recorded.event.headline(reading.rulebook.codes)
          + counts + " (\(reading.staff.name(of: recorded.by)), \(recorded.at.medium))")
    }
    return page.document
  }

  private func add(
    _ action: ImprovementAction, _ figures: [String: Double], to page: inout DocumentBuilder,
    _ reading: BoardReading
  ) {
    page.paragraph(action.action, style: .heading)
    page.field("Area", action.area)
    page.field(
      "Responsible", action.officers.names { reading.staff.name(of: $0) }.joined(separator: ", "))
    page.field("Target date", action.target.medium)
    page.field("Measure", ImprovementPage.measure(action.measure, figures))
    page.field("Key partners", action.partners.joined(separator: ", "))
    if !action.reviews.isEmpty { page.heading("Reviews") }
    for review in action.reviews.reversed() {
      page.field(review.date.medium, "\(review.status.title). \(review.text)")
    }
    add(action.evidence, to: &page)
  }

  private func add(
    _ found: ScrutinyRecommendation, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    page.paragraph(found.title, style: .heading)
    page.field("Made", found.date.medium)
    page.field(
      "Responsible", found.officers.names { reading.staff.name(of: $0) }.joined(separator: ", "))
    page.field("Action proposed", found.proposed)
    if !found.updates.isEmpty { page.heading("Action taken") }
    for update in found.updates.reversed() {
      page.field(update.date.medium, "\(update.status.title). \(update.text)")
    }
    if !found.decisions.isEmpty { page.heading("Panel") }
    for decision in found.decisions.reversed() {
      page.field(
        decision.date.medium,
        "\(decision.outcome.title). \(decision.words ?? "")")
    }
    add(found.evidence, to: &page)
  }

  private func add(_ evidence: [ImprovementEvidence], to page: inout DocumentBuilder) {
    if !evidence.isEmpty { page.heading("Evidence") }
    for item in evidence { page.field(item.date.medium, "\(item.title) (\(item.link))") }
  }
}
