/// An event as it was recorded, as far as corrections and withdrawals go: of a child, or of a register.
protocol AmendableEvent {
  /// Names it.
  var id: EventID { get }
  /// When it was recorded.
  var at: Moment { get }
  /// The day it happened.
  var date: CivilDate { get }
  /// The earlier event that it corrects or withdraws; nil for everything else.
  var amends: EventID? { get }
  /// Its kind, as files and as people name it.
  var kind: (name: String, title: String) { get }
  /// The kind of what it puts in the place of the earlier event; nil when it withdraws it.
  var replacementKind: (name: String, title: String)? { get }
  /// Whether it only remarks on the record.
  var isRemark: Bool { get }
  /// An earlier event as this one corrects it; nil when it withdraws it.
  func amended(_ original: Self) -> Self?
}

/// What corrections and withdrawals make of a list of events.
struct Amendments<Recorded: AmendableEvent> {
  /// Amended events by id, each with the id of the amendment that came last.
  private(set) var superseded: [EventID: EventID] = [:]

  /// The events that count, in the order of recording.
  let effective: [Recorded]

  init(of events: [Recorded]) {
    var last: [EventID: Recorded] = [:]
    var amendments: Set<EventID> = []
    for recorded in events {
      guard let amended = recorded.amends else { continue }
      last[amended] = recorded
      superseded[amended] = recorded.id
      amendments.insert(recorded.id)
    }
    guard !last.isEmpty else {
      self.effective = events
      return
    }
    self.effective = events.compactMap { recorded in
      if amendments.contains(recorded.id) { return nil }
      guard let amendment = last[recorded.id] else { return recorded }
      return amendment.amended(recorded)
    }
  }
}

extension RecordedEvent: AmendableEvent {
  var amends: EventID? { (event as? any Amendment)?.amends }

  var kind: (name: String, title: String) { (type(of: event).name, type(of: event).title) }

  var replacementKind: (name: String, title: String)? {
    (event as? any Amendment)?.replacement.map { (type(of: $0).name, type(of: $0).title) }
  }

  var isRemark: Bool { type(of: event).isRemark }

  func amended(_ original: RecordedEvent) -> RecordedEvent? {
    (event as? any Amendment)?.replacement.map {
      RecordedEvent(
        id: original.id, at: original.at, by: original.by, reason: original.reason,
        source: original.source, with: original.with, $0)
    }
  }
}

extension RecordedRegisterEvent: AmendableEvent {
  var amends: EventID? { (event as? any RegisterAmendment)?.amends }

  var kind: (name: String, title: String) { (type(of: event).name, type(of: event).title) }

  var replacementKind: (name: String, title: String)? {
    (event as? any RegisterAmendment)?.replacement.map { (type(of: $0).name, type(of: $0).title) }
  }

  var isRemark: Bool { false }

  func amended(_ original: RecordedRegisterEvent) -> RecordedRegisterEvent? {
    (event as? any RegisterAmendment)?.replacement.map {
      RecordedRegisterEvent(
        id: original.id, at: original.at, by: original.by, reason: original.reason,
        source: original.source, $0)
    }
  }
}
