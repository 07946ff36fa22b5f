import Casework
import GRDB

extension CaseIndex {
  /// Where a line of the journal stands.
  struct Line: Sendable {
    var sequence: Int
    var month: String
    var start: Int
    var count: Int
  }

  /// Brings the index to a later place of the journal, all or nothing.
  func apply(
    _ children: [IndexedChild], _ registers: [IndexedRegister], _ lines: [Line],
    upTo position: JournalPosition
  ) throws(StoreError) {
    try write { database in
      let writer = try IndexWriter(database)
      for child in children { try writer.put(child) }
      for register in registers { try writer.put(register) }
      for line in lines { try writer.put(line) }
      try Self.set(position, in: database)
    }
  }

  /// The revision of each child in the index, 0 where it is not there.
  func revision(of id: ChildID) throws(StoreError) -> Int {
    try read { database in
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT revision FROM child WHERE id = ?"),
        arguments: [id.rawValue]) ?? 0
    }
  }
}

extension CaseIndex {
  /// Where an entry's line stands.
  func line(_ sequence: Int) throws(StoreError) -> Line? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT seq, month, start, count FROM journal WHERE seq = ?",
        arguments: [sequence]
      ).map { Line(sequence: $0[0], month: $0[1], start: $0[2], count: $0[3]) }
    }
  }
}
