import Casework
import Terminal

/// The alerts that hold, who agreed to them, when they are looked at again, and who has taken note of them.
enum AlertSection {
  /// Adds the part; nothing where no alert holds.
  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    let alerts = reading.person.alerts.filter { $0.holds(on: reading.today) }
    guard !alerts.isEmpty else { return }
    page.heading("Alerts")
    for alert in alerts {
      page.item(
        .event(alert.id), lead: [(StyledText(reading.brief(alert.raised)), 12)],
        text: StyledText(alert.warning), more: [facts(alert, reading), notes(alert, reading)])
    }
  }

  private static func facts(_ alert: Alert, _ reading: Reading) -> String {
    var parts = [alert.kind?.title, alert.agreedBy.map { "agreed by \($0)" }].compactMap { $0 }
    if let told = alert.isDisclosed {
      parts.append(
        told
          ? "the family knows"
          : "the family is not told" + (alert.whyNotDisclosed.map { ": \($0)" } ?? ""))
    }
    parts.append(
      alert.review.map { "look again by \($0.brief(near: reading.today))" }
        ?? "no day to look again")
    let text = parts.joined(separator: ", ")
    return text.prefix(1).uppercased() + text.dropFirst() + (text.last == "." ? "" : ".")
  }

  /// Who has taken note of it; that the reader has not comes first.
  private static func notes(_ alert: Alert, _ reading: Reading) -> String {
    let known = alert.acknowledgements.filter { $0.at <= reading.now }.map {
      "\(reading.staff.name(of: $0.by)) on \($0.at.medium)"
    }
    let seen = known.isEmpty ? "" : "Taken note of by \(known.joined(separator: ", "))."
    guard let user = reading.user, alert.acknowledged(by: user) == nil else { return seen }
    return "You have not taken note of it: ! does." + (seen.isEmpty ? "" : " " + seen)
  }
}
