import Casework
import Terminal

/// The pinned events of a child, and the summary with its age: what people have made of the chronology.
enum PinnedEvents {
  /// The pinned events, newest first, each with its line of analysis.
  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    guard !reading.record.chronology.pins.isEmpty else { return }
    let pinned = reading.record.timeline(reading.codes).filter { $0.pin != nil }
    guard !pinned.isEmpty else { return }
    page.heading("Pinned")
    for item in pinned { TimelinePresenter.add(item, to: &page, reading, marksPins: false) }
  }

  /// The summary that somebody wrote, with who, when, and what has happened since.
  static func addSummary(to page: inout DocumentBuilder, _ reading: Reading) {
    let chronology = reading.record.chronology
    guard let summary = chronology.summary(on: reading.today) else { return }
    page.field("Summary", marked(summary, chronology.summary(before: summary)))
    page.field("", age(of: summary, reading))
  }

  /// What is new since the summary before stands out; where nothing can stand out, a line says how much is.
  private static func marked(_ summary: CaseSummary, _ before: CaseSummary?) -> StyledText {
    guard let before else { return StyledText(summary.text) }
    let change = TextChange(from: before.text, to: summary.text)
    guard change.copiedShare == nil || change.added > 0 else { return StyledText(summary.text) }
    return StyledText(
      spans: change.runs.map { StyledText.Span($0.text, $0.isNew ? .heading : .plain) })
  }

  /// "Written 8 March by Aisha Rahman, before the event of 24 March."
  static func age(of summary: CaseSummary, _ reading: Reading) -> String {
    var text =
      "Written \(reading.brief(summary.date)) by \(reading.staff.name(of: summary.by))"
    if let before = reading.record.chronology.summary(before: summary) {
      let change = TextChange(from: before.text, to: summary.text)
      text +=
        change.added + change.removed == 0
        ? ", unchanged since \(reading.brief(before.date))"
        : ", \(change.added.of("word")) new since \(reading.brief(before.date))"
    }
    if let event = eventSince(summary, reading) {
      text += ", before the event of \(reading.brief(event.date))"
    }
    return text + "."
  }

  /// The latest event that the summary cannot know of. Visits, notes and changes of worker are the daily round.
  static func eventSince(_ summary: CaseSummary, _ reading: Reading) -> RecordedEvent? {
    let daily = [VisitsArea.title, NotesArea.title, AllocationArea.title, PersonArea.title]
    return reading.record.effectiveEvents.filter { recorded in
      recorded.date > summary.date && recorded.date <= reading.today
        && !type(of: recorded.event).isRemark
        && !daily.contains(Practice.areaTitle(of: recorded.event))
    }.max { $0.date < $1.date }
  }
}
