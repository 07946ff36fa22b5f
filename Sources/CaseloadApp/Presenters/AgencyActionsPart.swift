import Casework
import Terminal
import Widgets

/// What agencies undertook for the child and have not finished, the most overdue first, and how much is finished.
enum AgencyActionsPart {
  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    let actions = reading.record.agencyActions
    let open = actions.open(on: reading.today)
    let finished = actions.all.count { $0.finished.map { $0 <= reading.today } ?? false }
    guard !open.isEmpty || finished > 0 else { return }
    page.heading("What agencies undertake")
    for action in open {
      let days = action.daysOverdue(on: reading.today)
      let left = days > 0 ? "\(days.of("day")) late" : "by \(reading.brief(action.action.due))"
      page.item(
        .event(action.id.event),
        lead: [
          (days > 0 ? Status.overdue.text(left, glyphs: reading.glyphs) : StyledText(left), 14),
          (StyledText(action.action.agency.title), 17),
        ],
        text: StyledText("\(action.action.what) (\(action.action.owner))"),
        more: [
          action.action.isOnPerpetrator == true ? "It is about the person who does the harm." : ""
        ])
    }
    if finished > 0 { page.note("\(finished.of("action")) finished.") }
  }
}
