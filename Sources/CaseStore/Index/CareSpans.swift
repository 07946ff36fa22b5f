import Casework
import GRDB

/// Lists of looked-after children and care leavers that are read from records: which records are worth reading.
public enum CareList: String, Hashable, Sendable, CaseIterable {
  /// Children in an exceptional arrangement.
  case arrangement
  /// Young people of 16 or over who are or were looked after.
  case leavingCare
}

/// The days on which a child may stand in a list, so that only those records are read of which it can be.
struct CareSpans: Sendable {
  /// A span of days.
  struct Span: Hashable, Sendable {
    /// The list.
    var list: CareList
    /// The first day.
    var start: CivilDate
    /// The first day after it; nil while it goes on.
    var end: CivilDate?
  }

  /// The spans.
  var spans: [Span]

  /// Works them out from a record.
  init(_ record: ChildRecord) {
    if record.care.periods.isEmpty {
      spans = []
      return
    }
    spans = record.exceptionalArrangements.map {
      Span(list: .arrangement, start: $0.start, end: $0.end)
    }
    guard let born = record.person.dateOfBirth, let first = record.care.periods.first else {
      return
    }
    let sixteenth = CivilDate.birthday(16, of: born)
    // Whoever left care before 16 for good is owed nothing.
    guard record.care.periods.contains(where: { $0.end.map { sixteenth < $0 } ?? true }) else {
      return
    }
    spans.append(
      Span(
        list: .leavingCare, start: max(sixteenth, first.start),
        end: CivilDate.birthday(25, of: born)))
  }
}

extension CaseIndex {
  /// Writes the spans of a child in the place of those there are.
  static func put(_ care: CareSpans, row: Int64, isNew: Bool, in database: Database) throws {
    if !isNew {
      try database.cachedStatement(sql: "DELETE FROM care_span WHERE child = ?")
        .execute(arguments: [row])
    }
    for span in Set(care.spans) {
      try database.cachedStatement(
        sql: "INSERT INTO care_span (child, list, start, until) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [row, span.list.rawValue, span.start.description, span.end?.description])
    }
  }

  /// The children who may stand in a list on some day of a span, by id.
  func children(in list: CareList, _ days: ClosedRange<CivilDate>) throws(StoreError) -> [ChildID] {
    try read { database in
      try String.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT DISTINCT child.id FROM care_span JOIN child ON child.row = care_span.child
            WHERE list = ? AND start <= ? AND (until IS NULL OR ? <= until) ORDER BY child.id
            """),
        arguments: [list.rawValue, days.upperBound.description, days.lowerBound.description]
      ).map { ChildID($0) }
    }
  }
}

extension IndexSchema {
  /// What lists of placements and care leavers find their children by.
  static let careTables = [
    """
    CREATE TABLE care_span (
      child INTEGER NOT NULL, list TEXT NOT NULL, start TEXT NOT NULL, until TEXT)
    """
  ]

  /// Its orders.
  static let careOrders = [
    "CREATE INDEX care_span_by_list ON care_span (list, start)",
    "CREATE INDEX care_span_by_child ON care_span (child)",
  ]
}

extension CaseStore {
  /// The children who may stand in a list on some day of a span, by id; whether they do, their records say.
  public func children(in list: CareList, _ days: ClosedRange<CivilDate>) throws(StoreError)
    -> [ChildID]
  { try index().children(in: list, days) }
}
