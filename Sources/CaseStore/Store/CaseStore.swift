import Casework

/// A data folder, opened by one user: records, commits, searches.
///
/// Any number of sessions of any number of users may have the same folder open. Reading needs no lock;
/// a commit holds one for about a millisecond.
public final class CaseStore: CaseArchive {
  /// Where everything is.
  public let layout: StoreLayout
  /// The format, the authority, its timescales.
  public let settings: StoreSettings
  /// Timescales and codes, with the authority's own timescales worked in.
  public let rulebook: Rulebook
  /// Who opened the store.
  public let worker: Worker
  /// The user's unsaved text.
  public let drafts: Drafts
  /// Workers and teams, as of the opening or the last change.
  public internal(set) var staff: Staff

  let user: SystemUser
  let files: any StoreFileSystem
  let access: StoreAccess
  let journal: Journal
  let shelf: RecordShelf
  /// Tells two sets of timescales apart: deadlines in the index hold for one set only.
  let rules: String
  /// How long a commit waits for the lock, in seconds.
  public var patience = 10

  var openIndex: CaseIndex?
  var cache = RecordCache()

  init(
    _ layout: StoreLayout, settings: StoreSettings, staff: Staff, worker: Worker, user: SystemUser,
    rulebook: Rulebook, files: any StoreFileSystem
  ) {
    self.layout = layout
    self.settings = settings
    self.staff = staff
    self.worker = worker
    self.user = user
    self.rulebook = rulebook
    self.files = files
    access = settings.access
    journal = Journal(layout, files, permissions: access.file)
    shelf = RecordShelf(layout: layout, files: files, access: access)
    drafts = Drafts(layout, files, user: user.name)
    rules = RulesFingerprint.of(rulebook.timescales)
  }

  /// A child's file and record, from the cache while the file is the same; nil where there is none.
  func load(_ id: ChildID) throws(StoreError) -> RecordCache.Item? {
    guard StoreLayout.isSafe(id.rawValue) else { return nil }
    let path = layout.child(id.rawValue)
    guard let status = try files.status(of: path) else { return nil }
    if let item = cache.item(id, status) { return item }
    guard let file = try shelf.load(id) else { return nil }
    let events = try EntryCoding.events(of: file, path: path)
    let item = RecordCache.Item(
      status: status, file: file, record: ChildRecord(id: id, replaying: events))
    cache.keep(item, id)
    return item
  }

  /// The lock that a commit holds.
  func lock(waiting seconds: Int? = nil) throws(StoreError) -> StoreLock {
    try StoreLock.acquire(
      layout.lock, files, permissions: access.file, waiting: seconds ?? patience)
  }

  /// The index. Another session may have rebuilt it, so the file is looked at each time; one that is
  /// gone is rebuilt.
  /// - Parameter held: the lock, by one who holds it already.
  func index(_ held: StoreLock? = nil) throws(StoreError) -> CaseIndex {
    let inode = try files.status(of: layout.index)?.inode
    if let openIndex, openIndex.inode == inode { return openIndex }
    openIndex = try CaseIndex.open(layout, files, rules: rules)
    if let openIndex { return openIndex }
    let lock = if let held { held } else { try self.lock(waiting: 60) }
    _ = try recover(lock) { _ in }
    guard let openIndex else { throw .indexFailed(what: "It could not be rebuilt") }
    return openIndex
  }
}

/// The records read last, so that opening a child again, and saving what is open, decode nothing.
struct RecordCache {
  /// A record with the file it came from.
  struct Item {
    var status: FileStatus
    var file: RecordFile
    var record: ChildRecord
  }

  private var items: [(id: ChildID, item: Item)] = []
  private static let capacity = 16

  /// The record, if its file is still the one it was read from.
  func item(_ id: ChildID, _ status: FileStatus) -> Item? {
    items.first { $0.id == id && $0.item.status == status }?.item
  }

  /// Keeps a record; the one used least lately gives way.
  mutating func keep(_ item: Item, _ id: ChildID) {
    items.removeAll { $0.id == id }
    items.append((id, item))
    if items.count > Self.capacity { items.removeFirst() }
  }

  /// Forgets everything.
  mutating func clear() { items = [] }
}
