import Casework
import Terminal
import Widgets

/// The chronology: every event that counts, newest first, by year. Nobody has to keep it up.
enum TimelinePresenter {
  static func document(_ reading: Reading) -> Document {
    var page = reading.builder
    let items = reading.record.timeline(reading.codes).filter {
      ($0.pin != nil || !reading.showsPinnedOnly)
        && reading.passes(
          [$0.headline, $0.title, $0.area, $0.date.long, $0.date.medium, $0.pin?.analysis ?? ""]
            + $0.text)
    }
    if reading.showsPinnedOnly { page.note("Pinned events only: o shows all.", style: .hint) }
    var year: Int?
    for item in items {
      if item.date.year != year {
        year = item.date.year
        page.heading("\(item.date.year)")
      }
      add(item, to: &page, reading)
    }
    if items.isEmpty {
      page.paragraph(
        reading.filter.isBlank
          ? reading.showsPinnedOnly
            ? "No event is pinned. o shows all; + pins the selected one."
            : "Nothing is recorded yet. Press a to record something."
          : "Nothing in \(reading.firstName)’s chronology has words that begin "
            + "“\(reading.filter)”. Esc clears the filter.")
    }
    return page.document
  }

  /// One event as the chronology and the summary show it.
  ///
  /// - Parameter marksPins: whether a pinned event says that it is; not where all are.
  static func add(
    _ item: TimelineItem, to page: inout DocumentBuilder, _ reading: Reading,
    marksPins: Bool = true
  ) {
    var text = StyledText(reading.headline(item)).highlighting(reading.filter)
    if marksPins, item.pin != nil { text.append("  [pinned]", .hint) }
    for mark in marks(item) { text.append("  [\(mark)]", .hint) }
    let month = "\(item.date.day) \(item.date.monthName.prefix(3))"
    page.item(
      .event(item.id),
      lead: [
        (StyledText(String(repeating: " ", count: 6 - min(6, month.count)) + month), 6),
        (StyledText(Int(item.age) == nil ? item.age : "age \(item.age)"), 9),
      ],
      text: text, more: item.pin?.analysis.map { ["“\($0)”"] } ?? [])
  }

  /// What a reader must know besides: that it was written down later, or changed since. What a return brought
  /// was always written down later; the event itself says from which row it came.
  static func marks(_ item: TimelineItem) -> [String] {
    var marks: [String] = []
    if item.source == nil, item.recordedAt.date > item.date {
      let isSameYear = item.recordedAt.date.year == item.date.year
      let date = item.recordedAt.date
      marks.append(
        "recorded " + (isSameYear ? "\(date.day) \(date.monthName.prefix(3))" : date.medium))
    }
    if item.amendedBy != nil { marks.append("corrected") }
    return marks
  }
}
