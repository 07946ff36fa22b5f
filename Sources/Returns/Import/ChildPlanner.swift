import CaseStore
import Casework

/// Works out what an import adds to one child: puts each event to the gate of a working copy of the
/// child's record, and keeps a ledger of the rows.
struct ChildPlanner: Sendable {
  /// What became of an event.
  enum Outcome {
    /// The gate accepted it.
    case added
    /// The record says so already.
    case there
    /// The record says something else under the same key.
    case different(RecordedEvent)
    /// The gate refused it.
    case refused(RuleBreach)

    /// Whether the record now holds the event.
    var holds: Bool {
      switch self {
      case .added, .there: true
      case .different, .refused: false
      }
    }
  }

  /// An accepted event, with the row that states it.
  struct Part: Sendable {
    var proposed: ProposedEntry.Part
    var row: RowLedger.ID
  }

  let child: ChildID
  let rulebook: Rulebook
  let moment: Moment
  let author: WorkerID
  /// Whether the child had a record before.
  let wasThere: Bool
  private(set) var record: ChildRecord
  private(set) var parts: [Part] = []
  var ledger: RowLedger
  private var known: [EventID: RecordedEvent]

  init(
    _ child: ChildID, existing: ChildRecord?, rulebook: Rulebook, moment: Moment, author: WorkerID
  ) {
    self.child = child
    self.rulebook = rulebook
    self.moment = moment
    self.author = author
    wasThere = existing != nil
    record = existing ?? ChildRecord(id: child)
    ledger = RowLedger(child: child)
    known = Dictionary(
      record.events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The key of a fact of this child.
  func key(_ table: String, _ parts: any CustomStringConvertible...) -> EventKey {
    EventKey(child, table, parts.map(\.description))
  }

  /// The event that is recorded under a key.
  func recorded(_ key: EventKey) -> RecordedEvent? { known[key.id] }

  /// Puts an event to the gate, unless the record has it, and notes nothing in the ledger.
  mutating func attempt(_ event: any CaseEvent, _ key: EventKey, from row: RowLedger.ID) -> Outcome
  {
    if let recorded = known[key.id] {
      return EventBox(recorded.event) == EventBox(event) ? .there : .different(recorded)
    }
    let source = ledger.place(of: row).description
    let stamped = RecordedEvent(id: key.id, at: moment, by: author, source: source, event)
    do throws(RuleBreach) {
      // What is merely unusual is for whoever works with the record: the client shows it there.
      _ = try record.accept(stamped, using: rulebook)
    } catch {
      return .refused(error)
    }
    known[key.id] = stamped
    parts.append(
      Part(proposed: ProposedEntry.Part(child, event, id: key.id, source: source), row: row))
    return .added
  }

  /// What the gate would say of an event that comes before one that the record has: refused for its own
  /// fault, or else different from the record. It is never put in between.
  func wouldBe(_ event: any CaseEvent, before next: EventID?) -> Outcome {
    do throws(RuleBreach) {
      _ = try event.check(against: record, using: rulebook)
    } catch {
      return .refused(error)
    }
    guard let recorded = next.flatMap({ known[$0] }) else { return .there }
    return .different(recorded)
  }

  /// Puts an event to the gate and notes in the ledger what became of its row.
  @discardableResult
  mutating func put(_ event: any CaseEvent, _ key: EventKey, from row: RowLedger.ID) -> Bool {
    let outcome = attempt(event, key, from: row)
    note(outcome, of: event, for: row)
    return outcome.holds
  }

  /// Notes in the ledger what became of an event of a row.
  mutating func note(_ outcome: Outcome, of event: any CaseEvent, for row: RowLedger.ID) {
    switch outcome {
    case .added: ledger.add(row)
    case .there: break
    case .different(let recorded): reject(row, asDifferentFrom: recorded)
    case .refused(let breach): reject(row, breach)
    }
  }

  /// Rejects a row as the gate did.
  mutating func reject(_ row: RowLedger.ID, _ breach: RuleBreach) {
    ledger.reject(
      row, .refused, breach.description, rule: breach.reference.map(Self.published))
  }

  /// Rejects a row that says something else than the record does.
  mutating func reject(_ row: RowLedger.ID, asDifferentFrom recorded: RecordedEvent) {
    let origin = recorded.source.map { " from \($0)" } ?? ""
    ledger.reject(
      row, .contradiction,
      "The record has it otherwise\(origin): "
        + "\(recorded.event.headline(rulebook.codes)), \(recorded.date.medium). "
        + "The record was left as it is; correct it if this row is right.")
  }

  /// A reference of the gate in the report's words: `903 rule 501`.
  static func published(_ reference: String) -> String {
    reference.replacing("SSDA903", with: "903 rule").replacing("CIN census", with: "CIN rule")
  }
}
