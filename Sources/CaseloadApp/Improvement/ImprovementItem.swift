import Casework
import Terminal
import Widgets

/// An action or a recommendation as its page tells it.
enum ImprovementItem {
  static func add(
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

  static func add(
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

  private static func add(_ evidence: [ImprovementEvidence], to page: inout DocumentBuilder) {
    if !evidence.isEmpty { page.heading("Evidence") }
    for item in evidence { page.field(item.date.medium, "\(item.title) (\(item.link))") }
  }
}
