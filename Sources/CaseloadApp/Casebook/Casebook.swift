import Casework

/// What the client needs of the place where records are kept.
///
/// The store is one; the tests have another that lives in memory. Everything here answers at once:
/// reads come from an index, and a commit waits only for the disk.
public protocol Casebook:
  ConferenceCasebook,
  DatasetCasebook,
  DuplicatesCasebook,
  EarlyHelpCasebook,
  EscalationCasebook,
  FamilyCasebook,
  FrontDoorCasebook,
  PlacementCasebook,
  PresenceCasebook,
  RegisterCasebook,
  ReportCasebook,
  SearchCasebook,
  TeamCasebook,
  WorkCasebook
{
  /// Timescales, with the authority's own, and code sets.
  var rulebook: Rulebook { get }

  /// Everybody who works with the records, as it is now.
  var staff: Staff { get }

  /// The number of the last change that anybody has committed. It only grows.
  func latestChange() throws -> Int

  /// A page of open deadlines.
  ///
  /// - Parameters:
  ///   - query: what is asked.
  ///   - mark: where the page starts; nil for the first.
  ///   - limit: how many rows at most.
  func worklist(_ query: WorkQuery, after mark: WorkMark?, limit: Int) throws
    -> WorkPage

  /// How many open deadlines a query has in all.
  func counts(_ query: WorkQuery) throws -> WorkCounts

  /// Children whose name or number has words that begin as typed, by name.
  func children(matching text: String, limit: Int) throws -> [ChildMatch]

  /// A child's whole record; nil when there is no such child.
  func record(_ id: ChildID) throws -> ChildRecord?

  /// Records an entry, or says why not.
  ///
  /// - Returns: what is unusual about it though it was accepted.
  /// - Throws: ``CommitRefusal`` when a rule is broken or somebody else was faster; any other error
  ///   when it could not be written down.
  func commit(_ proposal: ProposedEntry) throws -> [Advice]

  /// The drafts of this user, the latest first.
  func drafts() throws -> [FormDraft]

  /// Keeps a draft; one of the same form and child is replaced.
  func save(_ draft: FormDraft) throws

  /// Removes a draft, once it is saved or given up.
  func remove(_ draft: FormDraft.Key) throws

  /// A fresh id for an entry that may be made.
  func freshEntryID() -> EntryID

  /// A fresh id for a child that may be registered.
  func freshChildID() -> ChildID
}

/// A child that a search found.
public struct ChildMatch: Hashable, Sendable, Identifiable {
  /// The child.
  public var id: ChildID
  /// The name for lists.
  public var name: String
  /// Date of birth.
  public var dateOfBirth: CivilDate?

  /// Makes a match.
  public init(id: ChildID, name: String, dateOfBirth: CivilDate?) {
    self.id = id
    self.name = name
    self.dateOfBirth = dateOfBirth
  }
}

/// Why an entry was not recorded.
public enum CommitRefusal: Error, Hashable, Sendable {
  /// A rule refused it.
  case breach(RuleBreach)
  /// Somebody else changed the same item since the form was opened: what they recorded, as the
  /// chronology tells it, with who and when.
  case conflict(theirs: RecordedEvent)
  /// The same, of an item of a register.
  case registerConflict(theirs: RecordedRegisterEvent)
}
