import Casework

/// What an import adds to one child, and what becomes of each row.
struct PlannedChild: Sendable {
  var child: ChildID
  var wasThere: Bool
  var parts: [ChildPlanner.Part]
  var ledger: RowLedger
  /// The record as it will be.
  var record: ChildRecord

  init(_ planner: ChildPlanner) {
    child = planner.child
    wasThere = planner.wasThere
    parts = planner.parts
    ledger = planner.ledger
    record = planner.record
  }

  /// The entry to be committed, `nil` where there is nothing new.
  var entry: ProposedEntry? {
    guard !parts.isEmpty else { return nil }
    let ids = parts.compactMap(\.proposed.id)
    return ProposedEntry(
      id: EventKey.entry(of: child, events: ids), parts: parts.map(\.proposed))
  }
}
