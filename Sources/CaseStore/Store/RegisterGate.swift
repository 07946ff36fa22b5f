import Casework

/// Puts the events of an entry that belong to registers to the gate, one after the other.
struct RegisterGate: Sendable {
  /// Why an event was not accepted.
  enum Refusal: Error {
    /// A rule refused it.
    case breach(RuleBreach)
    /// Its record cannot be read.
    case store(StoreError)
  }

  private var records: [RegisterID: AdmittedRegister] = [:]
  private var before: [RegisterID: RegisterRecord] = [:]
  private var order: [RegisterID] = []
  /// What was accepted, as the journal holds it.
  private(set) var parts: [Entry.RegisterPart] = []
  /// The bytes of each accepted event.
  private(set) var encoded: [[UInt8]] = []
  /// What is unusual about what was accepted.
  private(set) var advice: [Advice] = []

  /// A gate that carries on from records which were not saved, as a dry run does.
  init(_ pending: [RegisterID: AdmittedRegister] = [:]) { records = pending }

  /// The records as they were left, each once, in the order of their first event.
  var admitted: [AdmittedRegister] { order.compactMap { records[$0] } }

  /// Both versions, when somebody else changed an item of an event since its author had the record before them.
  ///
  /// - Parameter revision: what the author had.
  func conflict(
    with event: any RegisterEvent, of id: RegisterID, basedOn revision: Int, _ shelf: RecordShelf
  ) throws(StoreError) -> RegisterConflict? {
    let stored = if let before = before[id] { before } else { try record(id, shelf).record }
    return stored.conflict(with: event, basedOn: revision).map { theirs in
      RegisterConflict(register: id, theirs: theirs, ours: event, revision: stored.revision)
    }
  }

  /// Accepts an event, or tells why not.
  mutating func accept(
    _ recorded: RecordedRegisterEvent, of id: RegisterID, _ shelf: RecordShelf,
    _ rulebook: Rulebook
  ) throws(Refusal) {
    var found: AdmittedRegister
    do throws(StoreError) {
      found = try record(id, shelf)
    } catch {
      throw .store(error)
    }
    if before[id] == nil { before[id] = found.record }
    do throws(RuleBreach) {
      advice += try found.record.accept(recorded, using: rulebook)
    } catch {
      throw .breach(error)
    }
    do throws(StoreError) {
      let bytes = try EntryCoding.bytes(of: recorded)
      found.file.parts.append(bytes)
      found.file.revision = found.record.revision
      encoded.append(bytes)
    } catch {
      throw .store(error)
    }
    if !order.contains(id) { order.append(id) }
    parts.append(
      Entry.RegisterPart(register: id, revision: found.record.revision, recorded: recorded))
    records[id] = found
  }

  /// Whether an event is in its record already, from an earlier import. A record that cannot be read knows none.
  func knows(_ event: EventID, of id: RegisterID, _ shelf: RecordShelf) -> Bool {
    (try? record(id, shelf))?.record.events.contains { $0.id == event } ?? false
  }

  private func record(_ id: RegisterID, _ shelf: RecordShelf) throws(StoreError)
    -> AdmittedRegister
  {
    if let found = records[id] { return found }
    guard StoreLayout.isSafe(id.identifier) else {
      throw .unsafeIdentifier(id: id.identifier)
    }
    guard let file = try shelf.load(.register(id)) else {
      return AdmittedRegister(
        record: RegisterRecord(id: id), file: RecordFile(of: .register(id)), revisionBefore: 0)
    }
    let record = try EntryCoding.record(id, of: file, path: shelf.layout.register(id))
    return AdmittedRegister(record: record, file: file, revisionBefore: record.revision)
  }
}
