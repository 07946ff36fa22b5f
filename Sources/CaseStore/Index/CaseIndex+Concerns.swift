import Casework
import GRDB

/// What the index keeps of a concern that a reviewing officer or conference chair raised.
struct ConcernFacts: Sendable {
  var concern: Escalation
  /// The open deadline for the answer.
  var answer: Deadline?

  /// The concerns about a child.
  ///
  /// - Parameter deadlines: the child's deadlines.
  static func all(in record: ChildRecord, _ deadlines: [Deadline]) -> [ConcernFacts] {
    record.escalations.all.map { concern in
      let steps = Set(concern.steps.map(\.id.rawValue))
      let answer = deadlines.last {
        $0.rule == "escalation.answer" && $0.closure == nil
          && $0.trigger.event.map(steps.contains) ?? false
      }
      return ConcernFacts(concern: concern, answer: answer)
    }
  }
}

/// A concern in a list.
public struct ConcernRow: Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// The name for lists.
  public var name: String
  /// The event that raised it.
  public var concern: EventID
  /// What it is about.
  public var theme: Escalation.Theme
  /// How far up it has come.
  public var stage: Escalation.Stage
  /// The day it was raised.
  public var raised: CivilDate
  /// Who raised it.
  public var by: WorkerID
  /// What is wrong.
  public var what: String
  /// The point by which it is to be answered; nil where no answer is owed.
  public var due: TimePoint?
  /// From when that counts as due soon.
  public var amberFrom: TimePoint?
  /// How it ended; nil while it goes on.
  public var outcome: Escalation.Ending.Outcome?
  /// The day it ended.
  public var ended: CivilDate?
  /// What it meant for the child.
  public var impact: String?
  /// The child's team.
  public var team: TeamID?

  /// Makes a row.
  public init(
    child: ChildID, name: String, concern: EventID, theme: Escalation.Theme,
    stage: Escalation.Stage, raised: CivilDate, by: WorkerID, what: String, due: TimePoint? = nil,
    amberFrom: TimePoint? = nil, outcome: Escalation.Ending.Outcome? = nil,
    ended: CivilDate? = nil, impact: String? = nil, team: TeamID? = nil
  ) {
    self.child = child
    self.name = name
    self.concern = concern
    self.theme = theme
    self.stage = stage
    self.raised = raised
    self.by = by
    self.what = what
    self.due = due
    self.amberFrom = amberFrom
    self.outcome = outcome
    self.ended = ended
    self.impact = impact
    self.team = team
  }
}

extension IndexSchema {
  /// A row for each concern.
  static let concernTables = [
    """
    CREATE TABLE concern (
      row INTEGER PRIMARY KEY, child INTEGER NOT NULL, item TEXT NOT NULL, theme TEXT NOT NULL,
      stage TEXT NOT NULL, raised TEXT NOT NULL, by TEXT NOT NULL, what TEXT NOT NULL,
      due_key INTEGER, amber_key INTEGER, outcome TEXT, ended TEXT, impact TEXT, worker TEXT,
      team TEXT)
    """
  ]

  static let concernOrders = ["CREATE INDEX concern_of_child ON concern (child)"]
}

extension CaseIndex {
  /// Writes the concerns about a child in the place of those there are.
  static func put(
    _ concerns: [ConcernFacts], of team: TeamFacts, row: Int64, isNew: Bool, in database: Database
  ) throws {
    if !isNew {
      try database.cachedStatement(sql: "DELETE FROM concern WHERE child = ?")
        .execute(arguments: [row])
    }
    for facts in concerns {
      let own = facts.concern
      try database.cachedStatement(
        sql: """
          INSERT INTO concern (child, item, theme, stage, raised, by, what, due_key, amber_key,
            outcome, ended, impact, worker, team)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        row, own.id.rawValue, own.theme.rawValue, own.stage.rawValue, own.raised.description,
        own.by.rawValue, own.concern, facts.answer.map { TimeKey.end($0.latestDue) },
        facts.answer.map { TimeKey.start($0.latestAmberFrom) }, own.ending?.outcome.rawValue,
        own.ending?.date.description, own.ending?.impact, team.worker?.rawValue,
        team.team?.rawValue,
      ])
    }
  }

  /// Concerns, the open ones first, by theme and by the day on which they were raised.
  func concerns(_ scope: WorkScope) throws(StoreError) -> [ConcernRow] {
    var conditions = Conditions()
    conditions.add(scope, of: "concern")
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT child.id AS id, child.name AS name, concern.* FROM concern
          JOIN child ON child.row = concern.child\(conditions.sql)
          ORDER BY outcome IS NOT NULL, theme, raised, concern.row
          """,
        arguments: conditions.arguments
      ).map { row in
        ConcernRow(
          child: ChildID(row["id"]), name: row["name"], concern: EventID(row["item"]),
          theme: Escalation.Theme(rawValue: row["theme"]) ?? .other,
          stage: Escalation.Stage(rawValue: row["stage"]) ?? .informal,
          raised: Self.date(row["raised"]) ?? .earliest, by: WorkerID(row["by"]),
          what: row["what"], due: (row["due_key"] as Int64?).map { TimeKey.point($0) },
          amberFrom: (row["amber_key"] as Int64?).map { TimeKey.point($0) },
          outcome: (row["outcome"] as String?).flatMap { Escalation.Ending.Outcome(rawValue: $0) },
          ended: Self.date(row["ended"]), impact: row["impact"],
          team: (row["team"] as String?).map { TeamID($0) })
      }
    }
  }
}

extension CaseStore {
  /// Concerns of reviewing officers and conference chairs, the open ones first.
  public func concerns(_ scope: WorkScope) throws(StoreError) -> [ConcernRow] {
    try index().concerns(scope)
  }
}
