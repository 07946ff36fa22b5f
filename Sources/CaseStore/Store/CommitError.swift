import Casework

/// Why an entry was not committed. Nothing of it is in the store.
public enum CommitError: Error, Sendable {
  /// The gate refused one of its events.
  case refused(RuleBreach, child: ChildID, part: Int)
  /// The gate refused one of its events of registers; the part is counted after those of children.
  case refusedRegister(RuleBreach, register: RegisterID, part: Int)
  /// Somebody else changed the same item meanwhile.
  case conflict(CommitConflict)
  /// Somebody else changed the same item of a register meanwhile.
  case registerConflict(RegisterConflict)
  /// The author may only read.
  case readOnlyWorker(name: String)
  /// The store could not do it.
  case store(StoreError)
}

/// Two people changed one item: both versions, to be shown side by side.
public struct CommitConflict: Sendable {
  /// The child.
  public var child: ChildID
  /// What is in the record now.
  public var theirs: RecordedEvent
  /// What was to be recorded.
  public var ours: any CaseEvent
  /// The child's revision now: what to base the entry on, to record it all the same.
  public var revision: Int
}

/// Two people changed one item of a register: both versions, to be shown side by side.
public struct RegisterConflict: Sendable {
  /// The record.
  public var register: RegisterID
  /// What is in it now.
  public var theirs: RecordedRegisterEvent
  /// What was to be recorded.
  public var ours: any RegisterEvent
  /// Its revision now: what to base the entry on, to record it all the same.
  public var revision: Int
}

extension CommitError: CustomStringConvertible {
  /// What happened and what to do.
  public var description: String {
    switch self {
    case .refused(let breach, _, _), .refusedRegister(let breach, _, _): breach.description
    case .conflict(let conflict):
      Self.told(conflict.theirs.by, conflict.child.rawValue, conflict.theirs.at)
    case .registerConflict(let conflict):
      Self.told(conflict.theirs.by, conflict.register.description, conflict.theirs.at)
    case .readOnlyWorker(let name):
      "\(name) may read but not record. Ask a manager to change the role."
    case .store(let error): error.description
    }
  }

  private static func told(_ worker: WorkerID, _ record: String, _ moment: Moment) -> String {
    "\(worker) changed the same item of \(record) on \(moment.medium), after you opened it."
      + " Nothing was saved. Compare the two versions, then save yours again or drop it."
  }

  /// The exit code of a command that ends with this error.
  public var exitCode: Int32 {
    switch self {
    case .refused, .refusedRegister: 65
    case .conflict, .registerConflict: 75
    case .readOnlyWorker: 77
    case .store(let error): error.exitCode
    }
  }
}

/// An entry that is committed.
public struct Commit: Sendable {
  /// The entry as it stands in the journal.
  public var entry: Entry
  /// The number of its line.
  public var sequence: Int
  /// What is unusual about it though it was accepted.
  public var advice: [Advice]
  /// Set when the entry is safe in the journal but a file derived from it could not be written: it is
  /// written when the store is next used.
  public var warning: StoreError?
}
