import Casework
import Terminal
import Widgets

/// The risks around a child: at home, outside it, when the child is missing, and for who visits.
enum RisksPresenter {
  static func document(_ reading: Reading) -> Document {
    var page = reading.builder
    DomesticAbusePart.add(to: &page, reading)
    ExploitationPart.add(to: &page, reading)
    CareMissingPart.add(to: &page, reading)
    addReviews(to: &page, reading)
    addReasons(to: &page, reading)
    addAlerts(to: &page, reading)
    if page.document.lines.isEmpty {
      page.paragraph(
        "No domestic abuse, exploitation, absence or alert is recorded for \(reading.firstName).")
    }
    return page.document
  }

  private static func addReviews(to page: inout DocumentBuilder, _ reading: Reading) {
    let reviews = reading.record.care.missingReviews.sorted { $0.at > $1.at }
    guard !reviews.isEmpty else { return }
    page.heading("Reviews of absences")
    for review in reviews {
      page.item(
        .event(review.id), lead: [(StyledText(review.at.date.medium), 11)],
        text: StyledText(review.plan.firstLine),
        more: [
          review.agencies.map(\.title).joined(separator: ", "),
          review.childsWords.map { "“\($0)”" } ?? "",
        ])
    }
  }

  /// Why no strategy discussion was held where a risk asked for one.
  private static func addReasons(to page: inout DocumentBuilder, _ reading: Reading) {
    let reasons = reading.record.protection.discussionsNotHeld.sorted { $0.date > $1.date }
    guard !reasons.isEmpty else { return }
    page.heading("No strategy discussion")
    for reason in reasons {
      page.item(
        .event(reason.id), lead: [(StyledText(reason.date.medium), 11)],
        text: StyledText(reason.reason),
        more: ["Decided by \(reading.staff.name(of: reason.by))."])
    }
  }

  private static func addAlerts(to page: inout DocumentBuilder, _ reading: Reading) {
    let alerts = reading.person.alerts.filter { $0.holds(on: reading.today) }
    guard !alerts.isEmpty else { return }
    page.heading("Alerts")
    for alert in alerts {
      page.item(
        .event(alert.id), lead: [(StyledText(alert.raised.medium), 11)],
        text: StyledText(alert.warning),
        more: [alert.review.map { "To be looked at again by \($0.medium)." } ?? ""])
    }
  }
}
