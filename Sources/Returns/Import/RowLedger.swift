import Casework

/// A row of the source, while it is not settled what became of it.
struct LedgerRow: Sendable {
  var place: SourcePlace
  var table: String
  /// Whether the import put something of it into the record.
  var isNew = false
  var rejection: Rejection?
}

/// The rows of one child, and what became of each.
struct RowLedger: Sendable {
  /// Names a row in the ledger.
  struct ID: Hashable, Sendable {
    fileprivate let index: Int
  }

  let child: ChildID
  private(set) var rows: [LedgerRow] = []
  private(set) var remarks: [Remark] = []

  init(child: ChildID) { self.child = child }

  /// Enters a row. Until something else is known of it, it says nothing new.
  mutating func enter(_ place: SourcePlace, _ table: String) -> ID {
    rows.append(LedgerRow(place: place, table: table))
    return ID(index: rows.count - 1)
  }

  /// Something of the row is now in the record.
  mutating func add(_ row: ID) { rows[row.index].isNew = true }

  /// The row is not taken, or not wholly. The first reason stays.
  mutating func reject(_ row: ID, _ kind: RejectionKind, _ reason: String, rule: String? = nil) {
    guard rows[row.index].rejection == nil else { return }
    let source = rows[row.index]
    rows[row.index].rejection = Rejection(
      place: source.place, table: source.table, child: child.rawValue, kind: kind, reason: reason,
      rule: rule)
  }

  /// Says something about a row.
  mutating func remark(_ row: ID, _ kind: RemarkKind, _ text: String, rule: String? = nil) {
    let source = rows[row.index]
    remarks.append(
      Remark(
        kind: kind, place: source.place, table: source.table, child: child.rawValue, text: text,
        rule: rule))
  }

  func rejection(of row: ID) -> Rejection? { rows[row.index].rejection }
  func place(of row: ID) -> SourcePlace { rows[row.index].place }
}
