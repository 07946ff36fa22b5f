import Casework
import GRDB

/// What is asked of the deadlines of some rules: the conferences and reviews of the coming weeks.
public struct RuleDeadlinesQuery: Hashable, Sendable {
  /// The rules.
  public var rules: [DeadlineRule.ID]
  /// Whose.
  public var scope: WorkScope
  /// The moment at which everything is looked at.
  public var asOf: Moment
  /// The first day: what is due earlier is left out, unless it is booked for this day or later; nil for
  /// everything that is overdue.
  public var from: CivilDate?
  /// The last day: what is due later is left out, unless it is booked for this day or before.
  public var until: CivilDate
  /// How many rows at most.
  public var limit: Int

  /// Asks for open deadlines, the earliest due first.
  public init(
    _ rules: [DeadlineRule.ID], scope: WorkScope = .everyone, asOf: Moment,
    from: CivilDate? = nil, until: CivilDate, limit: Int
  ) {
    self.rules = rules
    self.scope = scope
    self.asOf = asOf
    self.from = from
    self.until = until
    self.limit = limit
  }
}

extension CaseIndex {
  /// The deadlines of some rules that were open at a moment, the earliest due first.
  func deadlines(_ query: RuleDeadlinesQuery) throws(StoreError) -> [WorklistRow] {
    let last = TimeKey.end(.day(query.until))
    let marks = query.rules.map { _ in "?" }.joined(separator: ", ")
    return try read { database in
      let rows = try OpenDeadlines.Part.allCases.flatMap { part in
        var places = OpenDeadlines(query.scope, text: "", asOf: query.asOf, part)
        places.conditions.add("deadline.rule IN (\(marks))", query.rules)
        places.conditions.add(
          "(deadline.due_key <= ? OR deadline.planned <= ?)", [last, query.until.description])
        if let from = query.from {
          places.conditions.add(
            "(deadline.due_key >= ? OR deadline.planned >= ?)",
            [TimeKey.start(.day(from)), from.description])
        }
        return try Row.fetchAll(
          database.cachedStatement(
            sql: """
              SELECT deadline.row, child.id, child.name, child.date_of_birth, deadline.id,
                deadline.rule, deadline.title, deadline.trigger_key, deadline.due_key,
                deadline.amber_key, deadline.planned, deadline.estimated, deadline.worker,
                deadline.team, deadline.planned_time, deadline.original_key
              FROM (
                SELECT deadline.row AS row, deadline.due_key AS due_key \(places.sql)
                ORDER BY deadline.due_key, deadline.row LIMIT \(query.limit)) AS place
              CROSS JOIN deadline ON deadline.row = place.row
              CROSS JOIN child ON child.row = deadline.child
              """),
          arguments: places.conditions.arguments)
      }
      return rows.map { Self.worklistRow($0, asOf: query.asOf) }
        .sorted { ($0.due, $0.child) < ($1.due, $1.child) }
        .prefix(query.limit).map { $0 }
    }
  }
}

extension CaseStore {
  /// The deadlines of some rules that were open at a moment, the earliest due first.
  public func deadlines(_ query: RuleDeadlinesQuery) throws(StoreError) -> [WorklistRow] {
    try index().deadlines(query)
  }
}
