import Casework
import FoundationEssentials
import GRDB

extension CaseIndex {
  /// Writes who a child is, in the place of what there is.
  static func put(_ facts: IdentityFacts, row: Int64, isNew: Bool, in database: Database) throws {
    if !isNew {
      try database.cachedStatement(sql: "DELETE FROM identity_key WHERE child = ?")
        .execute(arguments: [row])
    }
    let text = String(decoding: try JSONEncoder().encode(facts), as: UTF8.self)
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO identity (child, facts) VALUES (?, ?)"
    ).execute(arguments: [row, text])
    let key = try database.cachedStatement(
      sql: "INSERT INTO identity_key (key, child) VALUES (?, ?)")
    for own in facts.keys.sorted() { try key.execute(arguments: [own, row]) }
  }

  /// Who the children are that share one of some keys, by identifier.
  func identities(sharing keys: Set<String>) throws(StoreError) -> [IdentityFacts] {
    let keys = keys.sorted()
    guard !keys.isEmpty else { return [] }
    return try read { database in
      let places = keys.map { _ in "?" }.joined(separator: ", ")
      return try Self.facts(
        database,
        """
        SELECT facts FROM identity WHERE child IN
          (SELECT child FROM identity_key WHERE key IN (\(places)))
        """, StatementArguments(keys))
    }
  }

  /// Who every child is, by identifier.
  func identities() throws(StoreError) -> [IdentityFacts] {
    try read { database in try Self.facts(database, "SELECT facts FROM identity", []) }
  }

  private static func facts(
    _ database: Database, _ sql: String, _ arguments: StatementArguments
  ) throws -> [IdentityFacts] {
    let decoder = JSONDecoder()
    return try String.fetchAll(database, sql: sql, arguments: arguments).map {
      try decoder.decode(IdentityFacts.self, from: Data($0.utf8))
    }.sorted { $0.id < $1.id }
  }
}
