import Casework
import GRDB

extension CaseIndex {
  /// Writes what managers' lists need of a child in the place of what there is.
  static func put(_ facts: TeamFacts, row: Int64, isNew: Bool, in database: Database) throws {
    if !isNew {
      for table in ["supervision", "waiting"] {
        try database.cachedStatement(sql: "DELETE FROM \(table) WHERE child = ?")
          .execute(arguments: [row])
      }
    }
    if let supervision = facts.supervision {
      try database.cachedStatement(
        sql: """
          INSERT INTO supervision (child, worker, team, stage, decided, overseen, has_oversight,
            enquiry, legal_status, miles) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        row, supervision.worker?.rawValue, supervision.team?.rawValue, supervision.stage.rawValue,
        supervision.decided.secondsSinceEpoch, supervision.overseen.description,
        supervision.hasOversight, supervision.isEnquiring, supervision.legalStatus?.rawValue,
        supervision.milesFromHome,
      ])
    }
    for waiting in facts.waiting {
      try database.cachedStatement(
        sql: """
          INSERT INTO waiting (child, kind, item, event, since, until, by, again, what, worker, team)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        row, waiting.kind, waiting.item, waiting.event, waiting.since, waiting.until, waiting.by,
        waiting.isAgain, waiting.what, facts.worker?.rawValue, facts.team?.rawValue,
      ])
    }
  }

  /// How many deadlines are overdue at a moment, and how many come due until the end of a day, by team, worker
  /// and rule.
  func deadlineCounts(_ scope: WorkScope, asOf moment: Moment, until day: CivilDate)
    throws(StoreError) -> [DeadlineCount]
  {
    let (now, end) = (TimeKey.instant(moment), TimeKey.end(.day(day)))
    let coming = "due_key BETWEEN \(now) AND \(end)"
    let (condition, arguments) = Self.condition(scope, of: "deadline")
    return try read { database in
      var counts: [DeadlineCount] = []
      for open in Self.openAt(now) {
        counts += try Row.fetchAll(
          database,
          sql: """
            SELECT team, worker, rule, count(*) FILTER (WHERE due_key < \(now)),
              count(*) FILTER (WHERE \(coming)),
              count(*) FILTER (WHERE \(coming) AND planned IS NULL)
            FROM deadline
            WHERE \(open) AND trigger_key <= \(now) AND due_key <= \(end) AND \(condition)
            GROUP BY team, worker, rule
            """,
          arguments: arguments
        ).map { row in
          DeadlineCount(
            worker: (row[1] as String?).map { WorkerID($0) },
            team: (row[0] as String?).map { TeamID($0) }, rule: row[2], overdue: row[3],
            coming: row[4], unbooked: row[5])
        }
      }
      return counts
    }
  }

  /// How many open cases there are, by team, worker and what makes them heavy.
  ///
  /// - Parameters:
  ///   - scope: whose.
  ///   - farFromMiles: from how many miles on a placement is far from home.
  ///   - gapBefore: cases on which no manager has looked since before this day are counted apart.
  func caseCounts(_ scope: WorkScope, farFromMiles: Double, gapBefore: CivilDate)
    throws(StoreError) -> [CaseCount]
  {
    let (condition, arguments) = Self.condition(scope, of: "supervision")
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT worker, team, stage, enquiry, legal_status, ifnull(miles, 0) >= ?, count(*),
            sum(overseen < ?)
          FROM supervision WHERE \(condition) GROUP BY team, worker, 3, 4, 5, 6
          """,
        arguments: [farFromMiles, gapBefore.description] + arguments
      ).map { row in
        CaseCount(
          example: Supervision(
            stage: Supervision.Stage(rawValue: row[2]) ?? .openCase,
            worker: (row[0] as String?).map { WorkerID($0) },
            team: (row[1] as String?).map { TeamID($0) },
            decided: Moment(secondsSinceEpoch: 0), overseen: .earliest, isEnquiring: row[3],
            legalStatus: (row[4] as String?).map { LegalStatus($0) },
            milesFromHome: (row[5] as Bool) ? farFromMiles : nil),
          count: row[6], gaps: row[7])
      }
    }
  }

  /// Open cases, those whom no manager has looked at for longest first.
  func supervised(_ query: SupervisionQuery) throws(StoreError) -> [SupervisedChild] {
    var (condition, arguments) = Self.condition(query.scope, of: "supervision")
    if let worker = query.worker {
      condition += " AND supervision.worker = ?"
      arguments += [worker.rawValue]
    }
    if let day = query.overseenBefore {
      condition += " AND overseen < ?"
      arguments += [day.description]
    }
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT child.id, child.name, child.date_of_birth, supervision.worker, supervision.team,
            stage, decided, overseen, has_oversight, enquiry, supervision.legal_status, miles
          FROM supervision JOIN child ON child.row = supervision.child
          WHERE \(condition) ORDER BY overseen, child.sort_name, child.id LIMIT \(query.limit)
          """,
        arguments: arguments
      ).map { row in
        SupervisedChild(
          child: ChildID(row[0]), name: row[1], dateOfBirth: Self.day(row[2]),
          supervision: Supervision(
            stage: Supervision.Stage(rawValue: row[5]) ?? .openCase,
            worker: (row[3] as String?).map { WorkerID($0) },
            team: (row[4] as String?).map { TeamID($0) },
            decided: Moment(secondsSinceEpoch: row[6]), overseen: Self.day(row[7]) ?? .earliest,
            hasOversight: row[8], isEnquiring: row[9],
            legalStatus: (row[10] as String?).map { LegalStatus($0) }, milesFromHome: row[11]))
      }
    }
  }

  /// Deadlines of a team that are overdue or come due, the earliest first.
  func teamDeadlines(_ query: TeamDeadlineQuery) throws(StoreError) -> [WorklistRow] {
    let now = TimeKey.instant(query.asOf)
    var (condition, arguments) = Self.condition(query.scope, of: "deadline")
    if let worker = query.worker {
      condition += " AND deadline.worker = ?"
      arguments += [worker.rawValue]
    }
    if let rules = query.rules {
      condition += " AND rule IN (\(rules.map { _ in "?" }.joined(separator: ", ")))"
      arguments += StatementArguments(rules)
    }
    condition += " AND " + Self.due(query, now)
    return try read { database in
      var rows: [Row] = []
      for open in Self.openAt(now) {
        rows += try Row.fetchAll(
          database,
          sql: """
            SELECT deadline.row, child.id, child.name, child.date_of_birth, deadline.id, rule,
              title, trigger_key, due_key, amber_key, planned, estimated, deadline.worker,
              deadline.team
            FROM deadline JOIN child ON child.row = deadline.child
            WHERE \(open) AND trigger_key <= \(now) AND \(condition)
            ORDER BY due_key, child.sort_name, deadline.row LIMIT \(query.limit)
            """,
          arguments: arguments)
      }
      return rows.prefix(query.limit).map { Self.worklistRow($0, asOf: query.asOf) }
    }
  }

  /// How much waits in a team, by kind, each with the day of what has waited longest.
  func waitingCounts(_ scope: WorkScope) throws(StoreError) -> [WaitingCount] {
    let (condition, arguments) = Self.condition(scope, of: "waiting")
    return try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT kind, count(*), min(since) FROM waiting WHERE \(condition) GROUP BY kind",
        arguments: arguments
      ).map { row in
        let (kind, isReturned) = Self.kind(row[0])
        return WaitingCount(
          kind: kind, isReturned: isReturned, count: row[1],
          oldest: Self.day(row[2]) ?? .earliest)
      }
    }
  }

  /// What waits in a team, the longest waiting first.
  func waiting(_ scope: WorkScope, limit: Int) throws(StoreError) -> [WaitingRow] {
    let (condition, arguments) = Self.condition(scope, of: "waiting")
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT child.id, child.name, child.date_of_birth, kind, item, event, since, until, by,
            again, what, waiting.worker, waiting.team
          FROM waiting JOIN child ON child.row = waiting.child
          WHERE \(condition) ORDER BY since, child.sort_name, waiting.row LIMIT \(limit)
          """,
        arguments: arguments
      ).map { row in
        let (kind, isReturned) = Self.kind(row[3])
        return WaitingRow(
          child: ChildID(row[0]), name: row[1], dateOfBirth: Self.day(row[2]),
          kind: kind, isReturned: isReturned, item: EventID(row[4]),
          event: EventID(row[5]), since: Self.day(row[6]) ?? .earliest, until: Self.day(row[7]),
          by: WorkerID(row[8]), isAgain: row[9], what: row[10],
          worker: (row[11] as String?).map { WorkerID($0) },
          team: (row[12] as String?).map { TeamID($0) })
      }
    }
  }

  /// When and whether booked.
  private static func due(_ query: TeamDeadlineQuery, _ now: Int64) -> String {
    let due =
      query.until.map { "due_key BETWEEN \(now) AND \(TimeKey.end(.day($0)))" }
      ?? "due_key < \(now)"
    return due + (query.unbookedOnly ? " AND planned IS NULL" : "")
  }

  /// The two kinds of deadline that were open at a moment, for which there is an index each.
  private static func openAt(_ now: Int64) -> [String] {
    ["live AND closed_key > \(now)", "NOT live AND closed_key > \(now)"]
  }

  /// Narrows a table to a scope. Unallocated children are those with an open case.
  private static func condition(_ scope: WorkScope, of table: String) -> (
    String, StatementArguments
  ) {
    switch scope {
    case .everyone: ("1", [])
    case .worker(let worker): ("\(table).worker = ?", [worker.rawValue])
    case .team(let team): ("\(table).team = ?", [team.rawValue])
    case .unallocated where table == "deadline":
      (
        "deadline.child IN (SELECT child FROM supervision WHERE worker IS NULL) "
          + "AND deadline.worker IS NULL", []
      )
    case .unallocated: ("\(table).worker IS NULL", [])
    }
  }

  private static func kind(_ text: String) -> (WaitingWork.Kind?, isReturned: Bool) {
    let isReturned = text.hasPrefix(TeamFacts.returned)
    let name = isReturned ? String(text.dropFirst(TeamFacts.returned.count)) : text
    return (WaitingWork.Kind(rawValue: name), isReturned)
  }

  private static func day(_ text: String?) -> CivilDate? { text.flatMap { CivilDate($0) } }
}

extension CaseStore {
  /// How many deadlines are overdue at a moment, and how many come due until the end of a day, by team, worker
  /// and rule.
  public func deadlineCounts(_ scope: WorkScope, asOf moment: Moment, until day: CivilDate)
    throws(StoreError) -> [DeadlineCount]
  {
    try index().deadlineCounts(scope, asOf: moment, until: day)
  }

  /// How many open cases there are, by team, worker and what makes them heavy.
  ///
  /// - Parameters:
  ///   - scope: whose.
  ///   - gapBefore: cases on which no manager has looked since before this day are counted apart.
  public func caseCounts(_ scope: WorkScope, gapBefore: CivilDate) throws(StoreError)
    -> [CaseCount]
  {
    try index().caseCounts(
      scope, farFromMiles: settings.team.weights.farFromMiles, gapBefore: gapBefore)
  }

  /// How much waits, by kind.
  public func waitingCounts(_ scope: WorkScope) throws(StoreError) -> [WaitingCount] {
    try index().waitingCounts(scope)
  }

  /// Open cases, those at which no manager has looked for longest first.
  public func supervised(_ query: SupervisionQuery) throws(StoreError) -> [SupervisedChild] {
    try index().supervised(query)
  }

  /// Deadlines of a team that are overdue or come due, the earliest first.
  public func teamDeadlines(_ query: TeamDeadlineQuery) throws(StoreError) -> [WorklistRow] {
    try index().teamDeadlines(query)
  }

  /// Finished work that waits for a manager, and conferences that were put off, the longest waiting first.
  public func waiting(_ scope: WorkScope, limit: Int = 500) throws(StoreError) -> [WaitingRow] {
    try index().waiting(scope, limit: limit)
  }
}
