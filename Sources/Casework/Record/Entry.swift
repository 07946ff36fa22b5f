/// What is committed at once: one line of the journal, all or nothing.
///
/// A visit to three siblings is one entry of three parts; an imported child is one entry of many. Each
/// child's file receives only that child's parts.
public struct Entry: Hashable, Sendable, Codable, Identifiable {
  /// One event of one child.
  public struct Part: Hashable, Sendable, Codable {
    /// Whose record it changes.
    public let child: ChildID

    /// The child's revision after it: the number of events recorded for the child so far.
    public let revision: Int

    /// The event as the child's file holds it.
    public let recorded: RecordedEvent

    /// Makes a part.
    public init(child: ChildID, revision: Int, recorded: RecordedEvent) {
      self.child = child
      self.revision = revision
      self.recorded = recorded
    }
  }

  /// Names the entry.
  public let id: EntryID

  /// When it was committed.
  public let at: Moment

  /// Who committed it.
  public let by: WorkerID

  /// Its events of children in the order in which they were accepted.
  public let parts: [Part]

  /// Its events of registers, accepted after those of children.
  public let registers: [RegisterPart]

  /// The children it touches, each once, in the order of their first part.
  public var children: [ChildID] {
    var seen: Set<ChildID> = []
    return parts.map(\.child).filter { seen.insert($0).inserted }
  }

  /// Makes an entry.
  public init(
    id: EntryID, at: Moment, by: WorkerID, parts: [Part], registers: [RegisterPart] = []
  ) {
    self.id = id
    self.at = at
    self.by = by
    self.parts = parts
    self.registers = registers
  }
}

/// What somebody asks to have recorded. The store stamps it with author and time and puts it to the gate.
public struct ProposedEntry: Sendable {
  /// One event for one child.
  public struct Part: Sendable {
    /// Whose record is to change.
    public let child: ChildID

    /// What happened.
    public let event: any CaseEvent

    /// The event's id where the proposer derives it (imports); else it is made from the entry's.
    public let id: EventID?

    /// Where it came from when it was not typed.
    public let source: String?

    /// Who recorded it, and when, where it was recorded before the entry brings it in; nil for whoever commits the
    /// entry, as they do.
    public let recording: Recording?

    /// Makes a part.
    public init(
      _ child: ChildID, _ event: any CaseEvent, id: EventID? = nil, source: String? = nil,
      recording: Recording? = nil
    ) {
      self.child = child
      self.event = event
      self.id = id
      self.source = source
      self.recording = recording
    }
  }

  /// Who recorded an event, and when.
  public struct Recording: Hashable, Sendable {
    /// When, not after the commit of the entry that brings it in.
    public let at: Moment

    /// Who.
    public let by: WorkerID

    /// Says who and when.
    public init(at: Moment, by: WorkerID) {
      self.at = at
      self.by = by
    }
  }

  /// Names the entry; fresh for each proposal.
  public let id: EntryID

  /// Its events.
  public var parts: [Part]

  /// The revision of each child that the proposer had before them; a child that is not named is not
  /// checked for conflict.
  public var basedOn: [ChildID: Int]

  /// Its events of registers.
  public var registers: [RegisterPart]

  /// The revision of each register's record that the proposer had before them.
  public var registersBasedOn: [RegisterID: Int]

  /// Why, where a reason is wanted.
  public var reason: String?

  /// Makes a proposal.
  public init(
    id: EntryID, parts: [Part] = [], registers: [RegisterPart] = [],
    basedOn: [ChildID: Int] = [:], registersBasedOn: [RegisterID: Int] = [:],
    reason: String? = nil
  ) {
    self.id = id
    self.parts = parts
    self.registers = registers
    self.basedOn = basedOn
    self.registersBasedOn = registersBasedOn
    self.reason = reason
  }

  /// The events as they will stand in the children's files.
  ///
  /// An event without an id of its own takes the entry's, with a number after the first. One that was recorded before
  /// keeps who recorded it, and when.
  ///
  /// - Parameters:
  ///   - at: when the entry is committed.
  ///   - by: who commits it.
  public func stamped(at: Moment, by: WorkerID) -> [(child: ChildID, recorded: RecordedEvent)] {
    let children = Set(parts.map(\.child)).sorted()
    return parts.enumerated().map { index, part in
      let own = index == 0 ? id.rawValue : "\(id.rawValue).\(index)"
      let recorded = RecordedEvent(
        id: part.id ?? EventID(own), at: min(part.recording?.at ?? at, at),
        by: part.recording?.by ?? by, reason: reason, source: part.source,
        with: children.filter { $0 != part.child }, part.event)
      return (part.child, recorded)
    }
  }
}

extension Identifier where Subject == Entry {
  /// A fresh id: twelve letters and digits that are not mistaken for each other when read aloud.
  ///
  /// - Parameter generator: the source of randomness.
  public static func fresh(using generator: inout some RandomNumberGenerator) -> EntryID {
    let letters = Array("23456789abcdefghjkmnpqrstvwxyz")
    return EntryID(
      String((0..<12).map { _ in letters[Int.random(in: letters.indices, using: &generator)] }))
  }
}
