import Casework
import GRDB

extension CaseIndex {
  /// The facts of children that touch a span of days.
  func facts(touching days: ClosedRange<CivilDate>) throws(StoreError) -> [LedgerFact] {
    try read { database in
      var facts: [LedgerFact] = []
      for kind in CaseFact.Kind.allCases {
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT child, since, until, measure, marks FROM fact INDEXED BY fact_by_kind
            WHERE kind = ? AND since <= ? AND (until IS NULL OR ? < until)
            """,
          arguments: [
            kind.rawValue, Int(days.upperBound.dayNumber), Int(days.lowerBound.dayNumber),
          ])
        while let row = try rows.next() {
          facts.append(
            LedgerFact(
              row[0],
              CaseFact(
                kind, since: CivilDate(dayNumber: row[1]),
                until: (row[2] as Int?).map { CivilDate(dayNumber: $0) }, measure: row[3],
                CaseFact.Marks(rawValue: row[4]))))
        }
      }
      return facts
    }
  }

  /// The first day of each kind of fact.
  func firstDaysOfFacts() throws(StoreError) -> [CaseFact.Kind: CivilDate] {
    try read { database in
      var days: [CaseFact.Kind: CivilDate] = [:]
      for kind in CaseFact.Kind.allCases {
        let day = try Int.fetchOne(
          database.cachedStatement(sql: "SELECT min(since) FROM fact WHERE kind = ?"),
          arguments: [kind.rawValue])
        if let day { days[kind] = CivilDate(dayNumber: day) }
      }
      return days
    }
  }

  /// Who the children of some facts are, and who worked with them on a day: the social worker, or where there is none
  /// the personal adviser.
  func subjects(_ rows: Set<Int64>, on date: CivilDate) throws(StoreError) -> [Int64: FactSubject] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT child.id, child.name, allocation.worker, allocation.team FROM child
          LEFT JOIN allocation ON allocation.child = child.row AND since <= ?1
            AND (until IS NULL OR ?1 < until) AND role IN ('socialWorker', 'personalAdviser')
          WHERE child.row = ?2 ORDER BY role DESC LIMIT 1
          """)
      var found: [Int64: FactSubject] = [:]
      for row in rows {
        guard
          let values = try Row.fetchOne(statement, arguments: [Int(date.dayNumber), row])
        else { continue }
        found[row] = FactSubject(
          record: .child(ChildID(values[0])), name: values[1],
          worker: (values[2] as String?).map { WorkerID($0) },
          team: (values[3] as String?).map { TeamID($0) })
      }
      return found
    }
  }

  /// The event of a child's fact, for opening it.
  func event(of fact: LedgerFact) throws(StoreError) -> EventID? {
    try read { database in
      try String.fetchOne(
        database.cachedStatement(
          sql: "SELECT event FROM fact WHERE child = ? AND kind = ? AND since = ? LIMIT 1"),
        arguments: [fact.subject, fact.fact.kind.rawValue, Int(fact.fact.since.dayNumber)]
      ).map { EventID($0) }
    }
  }
}
