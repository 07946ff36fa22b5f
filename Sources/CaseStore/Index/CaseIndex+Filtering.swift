import Casework
import GRDB

/// Open deadlines while a filter is typed.
///
/// One letter can match every child there is, and each further one asks again for a page and for the counts. The
/// open deadlines of a scope are therefore held in their order, a few numbers each, and a text only picks among
/// them: what it costs is finding the children, whatever they are.
struct FilteredDeadlines {
  /// An open deadline, without anything that is shown of it.
  private struct Place {
    var row: Int32
    var child: Int32
    var due: Int64
    var status: DeadlineStatus
  }

  /// What they depend on; with another state they are found anew.
  let state: CountedState
  /// All of the scope, by due point.
  private let places: [Place]
  private var text: String?
  /// Which of them belong to children that the text finds.
  private var found: [Int32] = []

  /// Finds the open deadlines of a scope.
  init(_ query: WorklistQuery, _ state: CountedState, in database: Database) throws {
    self.state = state
    let now = TimeKey.instant(query.asOf)
    var places: [Place] = []
    for part in OpenDeadlines.Part.allCases {
      let open = OpenDeadlines(query.scope, text: "", asOf: query.asOf, part)
      let statement = try database.cachedStatement(
        sql: """
          SELECT deadline.row, deadline.child, due_key, due_key < ?, amber_key <= ? \(open.sql)
          ORDER BY due_key, deadline.row
          """)
      let rows = try Row.fetchCursor(
        statement, arguments: [now, now] + open.conditions.arguments)
      let isSorted = places.isEmpty
      while let row = try rows.next() {
        places.append(
          Place(
            row: row[0], child: row[1], due: row[2],
            status: row[3] ? .overdue : row[4] ? .dueSoon : .onTrack))
      }
      if !isSorted { places.sort { ($0.due, $0.row) < ($1.due, $1.row) } }
    }
    self.places = places
  }

  /// Picks those of the children that a text finds.
  ///
  /// - Parameters:
  ///   - text: part of a child's name or numbers.
  ///   - words: the same as a full-text query.
  mutating func pick(_ text: String, _ words: String, in database: Database) throws {
    guard text != self.text else { return }
    var isFound: [Bool] = []
    let children = try Int.fetchCursor(
      database.cachedStatement(
        sql: "SELECT rowid FROM child_search WHERE child_search MATCH ? ORDER BY rowid DESC"),
      arguments: [words])
    while let child = try children.next() {
      if isFound.isEmpty { isFound = Array(repeating: false, count: child + 1) }
      isFound[child] = true
    }
    found = []
    for (index, place) in places.enumerated() {
      let child = Int(place.child)
      if child < isFound.count, isFound[child] { found.append(Int32(index)) }
    }
    self.text = text
  }

  /// How many there are of each status.
  var counts: [DeadlineStatus: Int] {
    var counts: [DeadlineStatus: Int] = [.overdue: 0, .dueSoon: 0, .onTrack: 0]
    for index in found { counts[places[Int(index)].status, default: 0] += 1 }
    return counts
  }

  /// The rows of a page, and one more where there is another page.
  func rows(of query: WorklistQuery) -> [Int64] {
    let start = query.start.flatMap { start in
      Int64(start.key).flatMap { due in Int64(start.id).map { (due: due, row: $0) } }
    }
    let rows = found.lazy.map { places[Int($0)] }.filter { place in
      query.statuses.contains(place.status)
        && start.map { ($0.due, $0.row) < (place.due, Int64(place.row)) } ?? true
    }
    return rows.prefix(query.limit + 1).map { Int64($0.row) }
  }
}

extension CaseIndex {
  /// The open deadlines of the children that a text finds; nil when no word is in it.
  func filtered(_ query: WorklistQuery, in database: Database) throws -> FilteredDeadlines? {
    guard let words = SearchText.query(query.text) else { return nil }
    let state = try countedState(query, in: database)
    var filtered =
      if let filtered, filtered.state == state { filtered } else {
        try FilteredDeadlines(query, state, in: database)
      }
    self.filtered = nil
    try filtered.pick(query.text, words, in: database)
    self.filtered = filtered
    return filtered
  }

  /// What a count depends on now.
  func countedState(_ query: WorklistQuery, in database: Database) throws -> CountedState {
    CountedState(
      scope: query.scope, asOf: query.asOf, own: database.totalChangesCount,
      others: try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0)
  }
}
