/// A whole record that is not a child's: the fold of its recorded events.
///
/// Like a ``ChildRecord`` it is never edited. Events are put to the gate (``accept(_:using:)``), and each register
/// keeps here what its events amount to so far.
public struct RegisterRecord: Hashable, Sendable, Identifiable {
  /// Names the record.
  public let id: RegisterID

  /// Every event recorded, in the order of recording, corrected and withdrawn ones included.
  public internal(set) var events: [RecordedRegisterEvent] = []

  /// An improvement action or a recommendation; nil in other registers, and where it was withdrawn.
  public internal(set) var improvement: Improvement?

  /// Who covers for whom; nil in other registers, and where it was withdrawn or given up before it began.
  public internal(set) var cover: Cover?

  /// An enquiry, a household or a provider; empty in other registers.
  public internal(set) var fostering = FosteringRegister()

  /// A call for advice; nil in other registers, and where it was withdrawn.
  public internal(set) var advice: AdviceCall?

  /// The file of a person who is no subject child; nil in other registers, and where it was withdrawn.
  public internal(set) var person: PersonFile?

  /// What was written about a figure of the monthly dataset.
  public internal(set) var commentary: IndicatorCommentary?

  /// Events that a later one corrected or withdrew, each with that later one's id.
  public internal(set) var superseded: [EventID: EventID] = [:]

  /// An empty record, ready for its first event.
  public init(id: RegisterID) { self.id = id }

  /// How many events have been recorded: what an entry is "based on".
  public var revision: Int { events.count }

  /// Folds events that were accepted before. Rules are not asked again: a stored record always opens.
  ///
  /// - Parameters:
  ///   - id: the record.
  ///   - events: in the order of recording.
  public init(id: RegisterID, replaying events: [RecordedRegisterEvent]) {
    self.init(id: id)
    let amendments = Amendments(of: events)
    self.superseded = amendments.superseded
    self.events = events
    for recorded in amendments.effective {
      recorded.event.apply(to: &self, stamp: recorded.stamp)
    }
  }

  /// Folds one accepted event into the record.
  mutating func fold(_ recorded: RecordedRegisterEvent) {
    if recorded.amends != nil {
      self = RegisterRecord(id: id, replaying: events + [recorded])
    } else {
      events.append(recorded)
      recorded.event.apply(to: &self, stamp: recorded.stamp)
    }
  }

  /// The events that count: corrected ones with their new content, withdrawn ones left out.
  public var effectiveEvents: [RecordedRegisterEvent] { Amendments(of: events).effective }

  /// The record as it was after its first events.
  ///
  /// - Parameter revision: how many events to keep.
  public func at(revision: Int) -> RegisterRecord {
    RegisterRecord(id: id, replaying: Array(events.prefix(revision)))
  }

  /// Its deadlines, open and closed.
  ///
  /// - Parameter timescales: rules and working days.
  public func deadlines(_ timescales: Timescales) -> [Deadline] {
    Registers.area(of: id.kind).deadlines(of: self, timescales)
  }

  /// What lists show and search of it; nil when nothing of it counts any more.
  public func facts(_ codes: CodeBook) -> RegisterFacts? {
    Registers.area(of: id.kind).facts(of: self, codes)
  }
}
