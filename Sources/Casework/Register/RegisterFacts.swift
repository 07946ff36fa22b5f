/// What lists show, order and search of a register's record.
public struct RegisterFacts: Hashable, Sendable {
  /// What it is called in a list.
  public var title: String
  /// Under what it stands: a plan, a panel. Lists are ordered by it, then by title.
  public var group: String
  /// Where it stands, as a word or two.
  public var status: String
  /// Whether there is still something to do.
  public var isOpen: Bool
  /// Who answers for it, the first of them before all.
  public var workers: [WorkerID]
  /// The day by which it is to be done.
  public var due: CivilDate?
  /// Everything else that a search should find it by.
  public var words: [String]

  /// Tells what lists show.
  public init(
    title: String, group: String = "", status: String, isOpen: Bool, workers: [WorkerID] = [],
    due: CivilDate? = nil, words: [String] = []
  ) {
    self.title = title
    self.group = group
    self.status = status
    self.isOpen = isOpen
    self.workers = workers
    self.due = due
    self.words = words
  }
}
