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
