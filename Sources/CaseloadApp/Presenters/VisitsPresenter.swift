import Casework
import Terminal
import Widgets

/// The visits, newest first: whether the child was seen, and alone, and what the child said.
enum VisitsPresenter {
  static func document(_ reading: Reading) -> Document {
    var page = reading.builder
    let visits = reading.record.visits.all.reversed().filter {
      reading.passes([
        $0.kind.title, seen($0), $0.words ?? "", $0.account, $0.date.long, $0.date.medium,
      ])
    }
    for visit in visits {
      page.item(
        .event(visit.id),
        lead: [(StyledText(visit.date.medium), 11), (StyledText(seen(visit)), 18)],
        text: StyledText(visit.kind.title).highlighting(reading.filter),
        more: [visit.words.map { "“\($0)”" } ?? "", visit.account.firstLine])
    }
    if visits.isEmpty {
      page.paragraph(
        reading.filter.isBlank
          ? "No visits recorded. Press a to record one."
          : "No visit has words that begin “\(reading.filter)”. Esc clears the filter.")
    }
    return page.document
  }

  /// "Seen alone", "Seen, not alone" or "Not seen".
  static func seen(_ visit: Visit) -> String {
    !visit.isSeen ? "Not seen" : visit.isSeenAlone ? "Seen alone" : "Seen, not alone"
  }
}
