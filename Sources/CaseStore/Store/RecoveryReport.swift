import Casework

/// How far a rebuild of the index is.
public struct RebuildProgress: Hashable, Sendable {
  /// Children done.
  public var done: Int
  /// Children in all.
  public var total: Int
}

/// What was put right when a store was opened.
public struct RecoveryReport: Hashable, Sendable {
  /// Bytes of a torn journal line that were cut off: an entry that was never acknowledged.
  public var tornBytes = 0
  /// Temporary files that were removed.
  public var swept = 0
  /// Children and records of registers whose file was brought up to the journal.
  public var rolledForward: [RecordSubject] = []
  /// Entries that the index had not yet taken in.
  public var indexedEntries = 0
  /// Whether the index was made anew.
  public var indexRebuilt = false
  /// Records that are left out of the index because their file cannot be read, and why.
  public var unreadable: [RecordSubject: StoreError] = [:]

  /// Whether there was nothing to do.
  public var isClean: Bool { self == RecoveryReport() }

  /// What was done, a sentence each; nothing when there was nothing to do.
  public var sentences: [String] {
    var sentences: [String] = []
    if tornBytes > 0 {
      sentences.append(
        "An entry that a stopped session had not finished was removed from the journal.")
    }
    let children = rolledForward.count { $0.child != nil }
    if children > 0 {
      sentences.append("The files of \(children) children were brought up to date.")
    }
    let others = rolledForward.count - children
    if others > 0 {
      sentences.append("The files of \(others) records of registers were brought up to date.")
    }
    if indexRebuilt { sentences.append("The index was rebuilt.") }
    for (_, error) in unreadable.sorted(by: { $0.key < $1.key }) {
      sentences.append(error.description)
    }
    return sentences
  }
}
