import Casework

/// Where records are kept: what the rest of the program asks of a store.
///
/// ``CaseStore`` keeps them as files; a county-sized installation may keep them in a database server
/// behind the same calls.
public protocol CaseArchive: AnyObject {
  /// A child's record.
  /// - Throws: `StoreError.noSuchChild`, or why it cannot be read.
  func record(_ id: ChildID) throws(StoreError) -> ChildRecord

  /// Puts an entry to the gate and commits it: it is on the disk when this returns.
  ///
  /// - Parameters:
  ///   - proposal: the events.
  ///   - moment: the time of the commit.
  @discardableResult
  func commit(_ proposal: ProposedEntry, at moment: Moment) throws(CommitError) -> Commit

  /// The number of the last entry, after taking in what other sessions committed.
  func refresh() throws(StoreError) -> Int

  /// What was recorded after an entry, in the order of recording.
  func changes(since sequence: Int) throws(StoreError) -> [EventRow]

  /// A page of open deadlines, the most urgent first.
  func worklist(_ query: WorklistQuery) throws(StoreError) -> Page<WorklistRow>

  /// How many open deadlines there are of each status.
  func counts(_ query: WorklistQuery) throws(StoreError) -> [DeadlineStatus: Int]

  /// A record that is not a child's.
  /// - Throws: `StoreError.noSuchRecord`, or why it cannot be read.
  func registerRecord(_ id: RegisterID) throws(StoreError) -> RegisterRecord

  /// A page of a register.
  func registers(_ query: RegisterQuery) throws(StoreError) -> Page<RegisterRow>

  /// What was recorded in registers after an entry, in the order of recording.
  func registerChanges(since sequence: Int) throws(StoreError) -> [RegisterEventRow]

  /// A page of children.
  func children(_ query: ChildListQuery) throws(StoreError) -> Page<ChildSummary>
}
