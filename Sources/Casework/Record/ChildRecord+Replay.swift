extension ChildRecord {
  /// Folds events that were accepted before. Rules are not asked again: a stored record always opens.
  ///
  /// - Parameters:
  ///   - id: the child.
  ///   - events: in the order of recording.
  public init(id: ChildID, replaying events: [RecordedEvent]) {
    self.init(id: id)
    let amendments = Amendments(of: events)
    self.superseded = amendments.superseded
    self.events = events
    for recorded in amendments.effective {
      recorded.event.apply(to: &self, stamp: recorded.stamp)
    }
  }

  /// Folds one accepted event into the record.
  mutating func fold(_ recorded: RecordedEvent) {
    if recorded.event is any Amendment {
      self = ChildRecord(id: id, replaying: events + [recorded])
    } else {
      events.append(recorded)
      recorded.event.apply(to: &self, stamp: recorded.stamp)
    }
  }

  /// The record as it was after its first events.
  ///
  /// - Parameter revision: how many events to keep.
  public func at(revision: Int) -> ChildRecord {
    ChildRecord(id: id, replaying: Array(events.prefix(revision)))
  }

  /// The record as it was known at a moment.
  ///
  /// - Parameter moment: events recorded later are left off.
  public func asKnown(at moment: Moment) -> ChildRecord {
    ChildRecord(id: id, replaying: events.filter { $0.at <= moment })
  }

  /// The events that count: corrected ones with their new content, withdrawn ones left out.
  public var effectiveEvents: [RecordedEvent] { Amendments(of: events).effective }
}

/// What corrections and withdrawals make of a list of events.
struct Amendments {
  /// Amended events by id, each with the id of the amendment that came last.
  private(set) var superseded: [EventID: EventID] = [:]

  /// The events that count, in the order of recording.
  let effective: [RecordedEvent]

  init(of events: [RecordedEvent]) {
    var last: [EventID: any Amendment] = [:]
    for recorded in events {
      guard let amendment = recorded.event as? any Amendment else { continue }
      last[amendment.amends] = amendment
      superseded[amendment.amends] = recorded.id
    }
    guard !last.isEmpty else {
      self.effective = events
      return
    }
    self.effective = events.compactMap { recorded in
      if recorded.event is any Amendment { return nil }
      guard let amendment = last[recorded.id] else { return recorded }
      guard let replacement = amendment.replacement else { return nil }
      return RecordedEvent(
        id: recorded.id, at: recorded.at, by: recorded.by, reason: recorded.reason,
        source: recorded.source, with: recorded.with, replacement)
    }
  }
}
