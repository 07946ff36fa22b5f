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
            enquiry, legal_status, miles, look_key, look_until)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        row, supervision.worker?.rawValue, supervision.team?.rawValue, supervision.stage.rawValue,
        supervision.decided.secondsSinceEpoch, supervision.overseen.description,
        supervision.hasOversight, supervision.isEnquiring, supervision.legalStatus?.rawValue,
        supervision.milesFromHome, facts.look?.due, facts.look?.until,
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

  /// How many deadlines of each rule are overdue and due soon at a moment, and how many come due until the
  /// end of a day, by worker and team.
  func deadlineCounts(_ scope: WorkScope, asOf moment: Moment, until day: CivilDate?)
    throws(StoreError) -> [DeadlineCount]
  {
    let now = TimeKey.instant(moment)
    // Without a day nothing comes due: nothing is due both from now on and before now.
    let end = day.map { TimeKey.end(.day($0)) } ?? (now - 1)
    return try read { database in
      var counts: [DeadlineCount.Key: DeadlineCount] = [:]
      for part in OpenDeadlines.Part.allCases {
        var open = OpenDeadlines(scope, text: "", asOf: moment, part)
        open.conditions.add("(due_key <= ? OR amber_key <= ?)", [max(end, now - 1), now])
        let rows = try Row.fetchCursor(
          database.cachedStatement(
            sql: """
              SELECT deadline.worker, deadline.team, rule,
                deadline.worker IS NULL
                  AND deadline.child IN (SELECT child FROM supervision WHERE worker IS NULL),
                count(*) FILTER (WHERE due_key < ?),
                count(*) FILTER (WHERE due_key >= ? AND amber_key <= ?),
                count(*) FILTER (WHERE due_key BETWEEN ? AND ?),
                count(*) FILTER (WHERE due_key BETWEEN ? AND ? AND planned IS NULL) \(open.sql)
              GROUP BY 1, 2, 3, 4
              """),
          arguments: [now, now, now, now, end, now, end] + open.conditions.arguments)
        while let row = try rows.next() {
          let key = DeadlineCount.Key(
            worker: (row[0] as String?).map { WorkerID($0) },
            team: (row[1] as String?).map { TeamID($0) }, rule: row[2], isUnallocated: row[3])
          counts[key, default: DeadlineCount(key)].add(
            overdue: row[4], dueSoon: row[5], coming: row[6], unbooked: row[7])
        }
      }
      return counts.values.sorted()
    }
  }

  /// How many open cases there are, by team, worker and what makes them heavy.
  ///
  /// - Parameters:
  ///   - scope: whose.
  ///   - farFromMiles: from how many miles on a placement is far from home.
  ///   - gapsAt: cases at which a manager should have looked by this moment are counted apart.
  func caseCounts(_ scope: WorkScope, farFromMiles: Double, gapsAt moment: Moment)
    throws(StoreError) -> [CaseCount]
  {
    let now = TimeKey.instant(moment)
    var conditions = Conditions()
    conditions.add(scope, of: "supervision")
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT worker, team, stage, enquiry, legal_status, ifnull(miles, 0) >= ?, count(*),
            sum(ifnull(look_key < ? AND ? < look_until, 0))
          FROM supervision\(conditions.sql) GROUP BY team, worker, 3, 4, 5, 6
          """,
        arguments: [farFromMiles, now, now] + conditions.arguments
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
    var conditions = Conditions()
    conditions.add(query.scope, of: "supervision")
    if let worker = query.worker { conditions.add("supervision.worker = ?", [worker.rawValue]) }
    if let moment = query.gapsAt {
      let now = TimeKey.instant(moment)
      conditions.add("look_key < ? AND ? < look_until", [now, now])
    }
    if let team = query.lastTeam {
      conditions.add("ifnull(supervision.team, ?) = ?", [team.rawValue, team.rawValue])
    }
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT child.id, child.name, child.date_of_birth, supervision.worker, supervision.team,
            stage, decided, overseen, has_oversight, enquiry, supervision.legal_status, miles, look_key
          FROM supervision JOIN child ON child.row = supervision.child\(conditions.sql)
          ORDER BY overseen, child.sort_name, child.id LIMIT \(query.limit)
          """,
        arguments: conditions.arguments
      ).map { row in
        SupervisedChild(
          child: ChildID(row[0]), name: row[1], dateOfBirth: Self.day(row[2]),
          supervision: Supervision(
            stage: Supervision.Stage(rawValue: row[5]) ?? .openCase,
            worker: (row[3] as String?).map { WorkerID($0) },
            team: (row[4] as String?).map { TeamID($0) },
            decided: Moment(secondsSinceEpoch: row[6]), overseen: Self.day(row[7]) ?? .earliest,
            hasOversight: row[8], isEnquiring: row[9],
            legalStatus: (row[10] as String?).map { LegalStatus($0) }, milesFromHome: row[11]),
          lookDue: (row[12] as Int64?).map { TimeKey.point($0) })
      }
    }
  }

  /// Deadlines of a team that are overdue or come due, the earliest first.
  func teamDeadlines(_ query: TeamDeadlineQuery) throws(StoreError) -> [WorklistRow] {
    let now = TimeKey.instant(query.asOf)
    return try read { database in
      // Each part is in order and long enough by itself, so the first rows of both are the first of all.
      let rows = try OpenDeadlines.Part.allCases.flatMap { part in
        let places = Self.places(query, part, now)
        return try Row.fetchAll(
          database,
          sql: """
            SELECT deadline.row, child.id, child.name, child.date_of_birth, deadline.id, rule,
              title, trigger_key, deadline.due_key, amber_key, planned, estimated,
              deadline.worker, deadline.team, planned_time, original_key
            FROM (
              SELECT deadline.row AS row, deadline.due_key AS due_key \(places.sql)
              ORDER BY deadline.due_key, deadline.row LIMIT \(query.limit)) AS place
            CROSS JOIN deadline ON deadline.row = place.row
            CROSS JOIN child ON child.row = deadline.child
            """,
          arguments: places.conditions.arguments)
      }.sorted { ($0[8], $0[0]) as (Int64, Int64) < ($1[8], $1[0]) as (Int64, Int64) }
      return rows.prefix(query.limit).map { Self.worklistRow($0, asOf: query.asOf) }
    }
  }

  private static func places(
    _ query: TeamDeadlineQuery, _ part: OpenDeadlines.Part, _ now: Int64
  ) -> OpenDeadlines {
    var places = OpenDeadlines(query.scope, text: "", asOf: query.asOf, part)
    if let worker = query.worker {
      places.conditions.add("deadline.worker = ?", [worker.rawValue])
    }
    if let rules = query.rules {
      places.conditions.add("rule IN (\(rules.map { _ in "?" }.joined(separator: ", ")))", rules)
    }
    if let team = query.lastTeam {
      places.conditions.add(
        "child IN (SELECT child FROM supervision WHERE ifnull(team, ?) = ?)",
        [team.rawValue, team.rawValue])
    }
    if let day = query.until {
      places.conditions.add("deadline.due_key BETWEEN ? AND ?", [now, TimeKey.end(.day(day))])
    } else {
      places.conditions.add("deadline.due_key < ?", [now])
    }
    if query.unbookedOnly { places.conditions.add("planned IS NULL") }
    return places
  }

  /// How much waits in a team, by kind, each with the day of what has waited longest.
  func waitingCounts(_ scope: WorkScope) throws(StoreError) -> [WaitingCount] {
    var conditions = Conditions()
    conditions.add(scope, of: "waiting")
    return try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT kind, count(*), min(since) FROM waiting\(conditions.sql) GROUP BY kind",
        arguments: conditions.arguments
      ).map { row in
        let (kind, isReturned) = Self.kind(row[0])
        return WaitingCount(
          kind: kind, isReturned: isReturned, count: row[1],
          oldest: Self.day(row[2]) ?? .earliest)
      }
    }
  }

  /// What waits in a team, the longest waiting first.
  func waiting(_ scope: WorkScope, _ group: WaitingRow.Group?, limit: Int) throws(StoreError)
    -> [WaitingRow]
  {
    var conditions = Conditions()
    conditions.add(scope, of: "waiting")
    let isReturned = "kind LIKE '\(TeamFacts.returned)%'"
    switch group {
    case nil: break
    case .toAuthorise:
      conditions.add("kind <> ? AND NOT \(isReturned)", [TeamFacts.postponed])
    case .returned: conditions.add(isReturned)
    case .postponed: conditions.add("kind = ?", [TeamFacts.postponed])
    }
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT child.id, child.name, child.date_of_birth, kind, item, event, since, until, by,
            again, what, waiting.worker, waiting.team
          FROM waiting JOIN child ON child.row = waiting.child\(conditions.sql)
          ORDER BY since, child.sort_name, waiting.row LIMIT \(limit)
          """,
        arguments: conditions.arguments
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

  private static func kind(_ text: String) -> (WaitingWork.Kind?, isReturned: Bool) {
    let isReturned = text.hasPrefix(TeamFacts.returned)
    let name = isReturned ? String(text.dropFirst(TeamFacts.returned.count)) : text
    return (WaitingWork.Kind(rawValue: name), isReturned)
  }

  private static func day(_ text: String?) -> CivilDate? { text.flatMap { CivilDate($0) } }
}

extension CaseStore {
  /// How many deadlines of each rule are overdue and due soon at a moment, and how many come due until the
  /// end of a day, by worker and team. Whoever has none of them is left out.
  ///
  /// The same deadlines are behind it as behind ``worklist(_:)`` and ``counts(_:)``, so the figures agree.
  ///
  /// - Parameters:
  ///   - scope: whose.
  ///   - moment: the moment at which everything is looked at, also one in the past.
  ///   - day: the last day of what comes due; nil where that is not asked.
  /// - Returns: the figures in the order of team, worker and rule.
  public func deadlineCounts(
    _ scope: WorkScope = .everyone, asOf moment: Moment, until day: CivilDate? = nil
  ) throws(StoreError) -> [DeadlineCount] {
    try index().deadlineCounts(scope, asOf: moment, until: day)
  }

  /// How many open cases there are, by team, worker and what makes them heavy.
  ///
  /// - Parameters:
  ///   - scope: whose.
  ///   - gapsAt: cases at which a manager should have looked by this moment are counted apart.
  public func caseCounts(_ scope: WorkScope, gapsAt moment: Moment) throws(StoreError)
    -> [CaseCount]
  {
    try index().caseCounts(
      scope, farFromMiles: settings.team.weights.farFromMiles, gapsAt: moment)
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
  ///
  /// - Parameters:
  ///   - scope: whose.
  ///   - group: only of this group; nil for all.
  ///   - limit: how many rows at most.
  public func waiting(_ scope: WorkScope, _ group: WaitingRow.Group? = nil, limit: Int = 500)
    throws(StoreError) -> [WaitingRow]
  {
    try index().waiting(scope, group, limit: limit)
  }
}
