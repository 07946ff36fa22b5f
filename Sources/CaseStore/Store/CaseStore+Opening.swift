import Casework
import Glibc

extension CaseStore {
  /// Makes a store in a folder that is empty or not there yet. Its first user becomes a manager.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - settings: the authority, and the group that shares the store, if any.
  ///   - user: who makes it.
  ///   - today: the day from which the first user is a manager.
  /// - Throws: `folderInUse`, `noSuchGroup`, or why it cannot be written.
  public static func create(
    at path: String, settings: StoreSettings, user: SystemUser = .current, today: CivilDate,
    files: any StoreFileSystem = LocalFileSystem()
  ) throws(StoreError) {
    let layout = StoreLayout(root: path)
    guard try files.names(in: layout.root).isEmpty else { throw .folderInUse(path: path) }
    let access = settings.access
    try makeFolders(layout, access, files)
    let team = Team(id: "team", names: [Team.Name(settings.authority.name, from: today)])
    let first = Worker(
      id: WorkerID(user.name), name: user.fullName ?? user.name, user: user.name,
      posts: [Worker.Post(team: team.id, role: .manager, from: today)])
    let staff = StaffDocument(Staff(workers: [first], teams: [team]))
    try StoreDocument.write(staff, to: layout.staff, layout, access, files)
    // The settings come last: a folder without them is no store yet.
    try StoreDocument.write(settings, to: layout.settings, layout, access, files)
  }

  /// The folders of an empty store, and its lock.
  static func makeFolders(
    _ layout: StoreLayout, _ access: StoreAccess, _ files: any StoreFileSystem
  ) throws(StoreError) {
    let group: gid_t? =
      if let name = access.groupName { try StoreAccess.number(ofGroup: name) } else { nil }
    try makeParents(of: layout.root, files)
    for folder in [
      layout.root, layout.children, layout.registers, layout.journal, layout.drafts,
      layout.temporary,
    ] {
      try files.makeFolder(folder, permissions: access.folder)
      try files.secure(folder, permissions: access.folder, group: group)
    }
    _ = try files.open(layout.lock, .locking, permissions: access.file)
  }

  static func makeParents(of path: String, _ files: any StoreFileSystem)
    throws(StoreError)
  {
    for (index, character) in zip(path.indices, path)
    where character == "/" && index != path.startIndex {
      try files.makeFolder(String(path[..<index]), permissions: 0o700)
    }
  }

  /// Opens a store for a user, and puts right whatever a session that was killed left undone.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - standard: the standard timescales and codes; the store's own timescales are worked in.
  ///   - user: the user of the operating system; only one who is a worker may read anything.
  ///   - worker: records as another worker; only in a store where everything is invented.
  ///   - progress: told how far a rebuild of the index is.
  /// - Returns: the store, and what was put right.
  /// - Throws: a `StoreError` that says what to do.
  public static func open(
    at path: String, standard: Rulebook, user: SystemUser = .current, as worker: WorkerID? = nil,
    files: any StoreFileSystem = LocalFileSystem(), progress: (RebuildProgress) -> Void = { _ in }
  ) throws(StoreError) -> (store: CaseStore, report: RecoveryReport) {
    let store = try prepare(at: path, standard: standard, user: user, as: worker, files: files)
    return (store, try store.settle(progress))
  }

  /// A store whose folder, format, permissions and user are in order; files and index may not be.
  static func prepare(
    at path: String, standard: Rulebook, user: SystemUser, as worker: WorkerID?,
    files: any StoreFileSystem
  ) throws(StoreError) -> CaseStore {
    let layout = StoreLayout(root: path)
    guard try files.status(of: layout.settings) != nil else { throw .noStore(path: layout.root) }
    try StoreMigration.run(layout, files)
    let settings = try StoreDocument.read(StoreSettings.self, at: layout.settings, files)
    try settings.access.verify(layout, files)
    let staff = try StaffDocument.read(layout, files)
    guard var own = staff.worker(user: user.name) else {
      throw .unknownUser(name: user.name, managers: staff.managerNames)
    }
    if let worker, worker != own.id {
      guard settings.isDemonstration else { throw .demonstrationOnly }
      guard let other = staff.worker(worker) else { throw .noSuchWorker(id: worker.rawValue) }
      own = other
    }
    let rulebook: Rulebook
    do {
      rulebook = try standard.overriding(settings.timescales)
        .counting(conferencesFrom: settings.conferenceClock).with(settings.practice)
        .holding(placementsTo: settings.placements)
    } catch {
      throw .settingsWrong(path: layout.settings, what: error.description)
    }
    return CaseStore(
      layout, settings: settings, staff: staff, worker: own, user: user, rulebook: rulebook,
      files: files)
  }
}

extension Staff {
  /// The names of those who manage now, for messages.
  var managerNames: [String] {
    workers.filter { $0.posts.last?.role == .manager && $0.posts.last?.to == nil }.map(\.name)
  }
}

extension StoreFileSystem {
  /// Gives a folder its group, then its permissions: changing the group would clear the bit that hands
  /// the group on.
  func secure(_ path: String, permissions: mode_t, group: gid_t?) throws(StoreError) {
    if let group, chown(path, uid_t.max, group) != 0 {
      throw StoreError(FileFailure(.setPermissions, path))
    }
    guard chmod(path, permissions) == 0 else {
      throw StoreError(FileFailure(.setPermissions, path))
    }
  }
}
