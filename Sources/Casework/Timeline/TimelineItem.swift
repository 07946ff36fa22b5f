/// One line of a child's chronology.
///
/// The chronology is not a document that somebody keeps up: it is the recorded events in the order in
/// which they happened, so it can never be out of date.
public struct TimelineItem: Hashable, Sendable, Identifiable {
  /// The recorded event.
  public let id: EventID

  /// The day it happened.
  public let date: CivilDate

  /// The child's age on that day, as people say it: "7", "5 weeks", "unborn".
  public let age: String

  /// The area of practice it belongs to.
  public let area: String

  /// The kind of event.
  public let title: String

  /// What happened, in one line.
  public let headline: String

  /// Everything written in it.
  public let text: [String]

  /// When it was recorded.
  public let recordedAt: Moment

  /// Who recorded it.
  public let recordedBy: WorkerID

  /// The correction or withdrawal that came after it.
  public let amendedBy: EventID?

  /// Where it came from, for what was imported.
  public let source: String?

  /// The pin that somebody put on it.
  public let pin: Pin?
}

extension ChildRecord {
  /// The chronology, newest first; events of one day in reverse order of recording.
  ///
  /// Withdrawn events and remarks are left out; corrected ones say what is true now, and pinned ones why they
  /// matter.
  ///
  /// - Parameter codes: the words of the codes.
  public func timeline(_ codes: CodeBook) -> [TimelineItem] {
    effectiveEvents.enumerated()
      .filter { !type(of: $0.element.event).isRemark }
      .sorted { ($0.element.date, $0.offset) > ($1.element.date, $1.offset) }
      .map { timelineItem($0.element, codes) }
  }

  private func timelineItem(_ recorded: RecordedEvent, _ codes: CodeBook) -> TimelineItem {
    let event = recorded.event
    return TimelineItem(
      id: recorded.id, date: recorded.date, age: person.spokenAge(on: recorded.date),
      area: Practice.areaTitle(of: event), title: type(of: event).title,
      headline: event.headline(codes), text: event.text, recordedAt: recorded.at,
      recordedBy: recorded.by, amendedBy: superseded[recorded.id], source: recorded.source,
      pin: chronology.pin(on: recorded.id))
  }
}
