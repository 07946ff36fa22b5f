extension Entry {
  /// One event of a register's record.
  public struct RegisterPart: Hashable, Sendable, Codable {
    /// The record it changes.
    public let register: RegisterID

    /// The record's revision after it: the number of its events so far.
    public let revision: Int

    /// The event as the record's file holds it.
    public let recorded: RecordedRegisterEvent

    /// Makes a part.
    public init(register: RegisterID, revision: Int, recorded: RecordedRegisterEvent) {
      self.register = register
      self.revision = revision
      self.recorded = recorded
    }
  }

  /// Everything it touches, each once: children, then registers.
  public var subjects: [RecordSubject] {
    var seen: Set<RecordSubject> = []
    return (parts.map { .child($0.child) } + registers.map { .register($0.register) })
      .filter { seen.insert($0).inserted }
  }

  /// The records of registers it touches, each once, in the order of their first part.
  public var touchedRegisters: [RegisterID] { subjects.compactMap(\.register) }

  private enum Key: String, CodingKey { case id, at, by, parts }

  /// What tells a part of a register from one of a child.
  private enum PartKey: String, CodingKey { case register }

  /// Reads an entry: a part names a child or a register.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    var list = try container.nestedUnkeyedContainer(forKey: .parts)
    var parts: [Part] = []
    var registers: [RegisterPart] = []
    while !list.isAtEnd {
      let element = try list.superDecoder()
      if try element.container(keyedBy: PartKey.self).contains(.register) {
        registers.append(try RegisterPart(from: element))
      } else {
        parts.append(try Part(from: element))
      }
    }
    self.init(
      id: try container.decode(EntryID.self, forKey: .id),
      at: try container.decode(Moment.self, forKey: .at),
      by: try container.decode(WorkerID.self, forKey: .by), parts: parts, registers: registers)
  }

  /// Writes an entry: the parts of children, then those of registers, in one list.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(at, forKey: .at)
    try container.encode(by, forKey: .by)
    var list = container.nestedUnkeyedContainer(forKey: .parts)
    for part in parts { try list.encode(part) }
    for part in registers { try list.encode(part) }
  }
}

extension ProposedEntry {
  /// One event for one record of a register.
  public struct RegisterPart: Sendable {
    /// The record that is to change.
    public let register: RegisterID

    /// What happened.
    public let event: any RegisterEvent

    /// The event's id where the proposer derives it (imports); else it is made from the entry's.
    public let id: EventID?

    /// Where it came from when it was not typed.
    public let source: String?

    /// Makes a part.
    public init(
      _ register: RegisterID, _ event: any RegisterEvent, id: EventID? = nil,
      source: String? = nil
    ) {
      self.register = register
      self.event = event
      self.id = id
      self.source = source
    }
  }

  /// Everything it would touch.
  public var subjects: Set<RecordSubject> {
    Set(parts.map { .child($0.child) }).union(registers.map { .register($0.register) })
  }

  /// The events of registers as they will stand in their files. Their numbers follow those of the children's.
  ///
  /// - Parameters:
  ///   - at: when the entry is committed.
  ///   - by: who commits it.
  public func stampedRegisters(at: Moment, by: WorkerID)
    -> [(register: RegisterID, recorded: RecordedRegisterEvent)]
  {
    registers.enumerated().map { offset, part in
      let index = parts.count + offset
      let own = index == 0 ? id.rawValue : "\(id.rawValue).\(index)"
      let recorded = RecordedRegisterEvent(
        id: part.id ?? EventID(own), at: at, by: by, reason: reason, source: part.source,
        part.event)
      return (part.register, recorded)
    }
  }
}
