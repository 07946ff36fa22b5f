import CaseStore
import Casework
import Glibc
import Rulebook
import Testing

/// Who may open a store, on a machine that others use too.
struct AccessTests {
  private let files = LocalFileSystem()

  private func permissions(_ path: String) throws -> mode_t? {
    try files.status(of: path)?.permissions
  }

  @Test func `Everything in a private store is its owner's alone, whatever the umask`() throws {
    let test = try TestStore(children: 2)
    let store = try test.open()
    try store.drafts.save("x".bytes, as: "note")
    let layout = test.layout
    for folder in [
      layout.root, layout.children, layout.journal, layout.drafts, layout.temporary,
      layout.shard(of: "C1"),
    ] {
      #expect(try permissions(folder) == 0o700, "\(folder)")
    }
    for file in [
      layout.settings, layout.staff, layout.lock, layout.index, layout.index + "-wal",
      layout.child("C1"), layout.journal(month: "2024-10"),
    ] {
      #expect(try permissions(file) == 0o600, "\(file)")
    }
  }

  @Test func `A store open to others is refused with the command that closes it`() throws {
    let test = try TestStore(children: 1)
    for path in [test.path, test.layout.children, test.layout.staff, test.layout.index] {
      let before = try #require(try permissions(path))
      for bit: mode_t in [0o004, 0o002, 0o001, 0o040] {
        chmod(path, before | bit)
        do throws(StoreError) {
          _ = try test.openQuietly()
          Issue.record("\(path) is open and was opened")
        } catch {
          #expect(error == .openToOthers(path: path, mend: "chmod -R go-rwx \(test.path)"))
          #expect(error.exitCode == 77)
        }
      }
      // The command that the message names does mend it.
      #expect(Probe.run(["sh", "-c", "chmod -R go-rwx \(test.path)"])?.isGood == true)
      _ = try test.open()
    }
  }

  @Test func `A folder that is no store, and one in use, are told apart`() throws {
    let folder = try TemporaryFolder()
    let standard = try Rulebook.standard()
    #expect(throws: StoreError.noStore(path: folder.path)) {
      try CaseStore.open(at: folder.path + "/", standard: standard)
    }
    try TemporaryFolder.write("x".bytes, to: folder.path + "/mine.txt")
    #expect(throws: StoreError.folderInUse(path: folder.path)) {
      try CaseStore.create(
        at: folder.path, settings: StoreSettings(authority: .init(name: "E", code: "999")),
        today: CivilDate(dayNumber: 20_000))
    }
    #expect(throws: StoreError.noSuchGroup(name: "no-such-group")) {
      try CaseStore.create(
        at: folder.path + "/new",
        settings: StoreSettings(
          authority: .init(name: "E", code: "999"), group: "no-such-group"),
        today: CivilDate(dayNumber: 20_000))
    }
  }

  /// Why two users cannot be played here, or nil when they can.
  private static let whyNotTwoUsers: String? =
    if geteuid() != 0 {
      "only root can start sessions of other users"
    } else if getgrnam("users") == nil {
      "this machine has no group “users”"
    } else if Probe.run(["setpriv", "--reuid", "61001", "--clear-groups", "ls", Probe.program])?
      .isGood != true
    {
      "another user cannot run the tests' programs here"
    } else {
      nil
    }

  private func session(of user: Int, in groups: String, _ test: GroupStore, _ name: String) throws
    -> Probe
  {
    try Probe(
      test.path, name: name, count: 40, children: 8,
      through: [
        "setpriv", "--reuid", "\(user)", "--regid", "\(user)", "--groups", groups, "sh", "-c",
        // The narrowest and the widest umask that people have.
        "umask \(user % 2 == 0 ? "077" : "002"); exec \"$0\" \"$@\"",
      ])
  }

  @Test(.enabled(if: whyNotTwoUsers == nil, "\(whyNotTwoUsers ?? "")"))
  func `Two users of a group share a store; one outside it does not`() throws {
    let test = try GroupStore()
    let probes = [
      try session(of: 61_001, in: "100", test, "ann"),
      try session(of: 61_002, in: "100", test, "ben"),
    ]
    for probe in probes { #expect(probe.finish() == 0, "\(probe.text.suffix(300))") }
    #expect(probes.map(\.saves.count) == [40, 40])

    let outsider = try session(of: 61_003, in: "61003", test, "eve")
    #expect(outsider.finish() != 0)
    #expect(outsider.saves.isEmpty)
    #expect(outsider.text.contains("error: "))
    // Of the group, but no worker: reads nothing either.
    let visitor = try session(of: 61_004, in: "100", test, "eve")
    #expect(visitor.finish() != 0)
    #expect(visitor.text.contains("uid61004 is not a worker"))

    let store = try test.open()
    #expect(try store.check().problems == [])
    #expect(try store.refresh() == 88)
    let authors = try Set(store.changes(since: 8).map(\.by))
    #expect(authors == ["ann", "ben"])
    try expectGroupPermissions(test)
  }

  private func expectGroupPermissions(_ test: GroupStore) throws {
    let layout = StoreLayout(root: test.path)
    for folder in [layout.root, layout.children, layout.journal, layout.shard(of: "C1")] {
      #expect(try permissions(folder) == 0o2770, "\(folder)")
      #expect(try files.status(of: folder)?.group == 100)
    }
    for name in try files.names(in: layout.journal) {
      #expect(try permissions(layout.journal + "/" + name) == 0o660)
      #expect(try files.status(of: layout.journal + "/" + name)?.group == 100)
    }
    for file in [layout.index, layout.child("C1"), layout.staff, layout.settings] {
      #expect(try permissions(file) == 0o660, "\(file)")
    }
    chmod(layout.root, 0o2775)
    do throws(StoreError) {
      _ = try test.open()
      Issue.record("An open store was opened")
    } catch {
      #expect(
        error == .openToOthers(path: test.path, mend: "chmod -R o-rwx \(test.path)"))
    }
  }

  /// Why no disk can be mounted here, or nil when one can.
  private static let whyNoDisk: String? =
    Probe.run(["unshare", "-m", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"])?.isGood
      == true
    ? nil : "this user may not mount a disk of its own"

  @Test(.enabled(if: whyNoDisk == nil, "\(whyNoDisk ?? "")"))
  func `A folder that can only be read refuses a save with a clear sentence`() throws {
    let test = try TestStore(children: 8)
    let script =
      "mount --bind '\(test.path)' '\(test.path)' && mount -o remount,bind,ro '\(test.path)'"
      + " && exec \"$0\" \"$@\""
    let probe = try Probe(
      test.path, name: "r", count: 1, children: 8, through: ["unshare", "-m", "sh", "-c", script])
    #expect(probe.finish() != 0)
    #expect(probe.text.contains("can only be read. Nothing was saved."), "\(probe.text)")
    #expect(try test.open().check().problems == [])
    #expect(try test.open().refresh() == 8)
  }

  @Test(.enabled(if: whyNoDisk == nil, "\(whyNoDisk ?? "")"))
  func `A full disk refuses a save with a clear sentence and keeps all that was saved`() throws {
    let test = try TestStore(children: 8)
    let disk = test.folder.path + "/disk"
    let copy = test.folder.path + "/copy"
    // The session runs on a small disk; what it leaves there is copied out to be looked at.
    let script = """
      mkdir -m 700 '\(disk)' && mount -t tmpfs -o size=640k,mode=700 tmpfs '\(disk)' \
      && cp -a '\(test.path)/.' '\(disk)' && "$0" "$@"; cp -a '\(disk)' '\(copy)'
      """
    let probe = try Probe(
      disk, name: "f", count: 100_000, children: 8, through: ["unshare", "-m", "sh", "-c", script])
    probe.finish()
    #expect(probe.text.contains("is full. Nothing was saved."), "\(probe.text.suffix(400))")
    #expect(!probe.saves.isEmpty)
    let (store, _) = try CaseStore.open(at: copy, standard: try Rulebook.standard())
    #expect(try store.check().problems == [])
    #expect(try store.refresh() == 8 + probe.saves.count)
  }
}

/// A store shared by the group “users”, in which Ann (61001) and Ben (61002) work.
private struct GroupStore {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    chmod(folder.path, 0o755)
    path = folder.path + "/store"
    let today = CivilDate(dayNumber: 20_000)
    try CaseStore.create(
      at: path,
      settings: StoreSettings(authority: .init(name: "Exampleshire", code: "999"), group: "users"),
      today: today)
    let store = try open()
    try store.changeStaff(on: today) { staff in
      for (id, user) in [("ann", "uid61001"), ("ben", "uid61002")] {
        staff.workers.append(
          Worker(
            id: WorkerID(id), name: id, user: user,
            posts: [.init(team: "team", role: .socialWorker, from: today)]))
      }
    }
    for number in 1...8 {
      try store.commit(TestStore.registration(number), at: Moment(date: today, hour: 9))
    }
  }

  func open() throws(StoreError) -> CaseStore {
    guard let standard = try? Rulebook.standard() else { throw .noStore(path: "Resources") }
    return try CaseStore.open(at: path, standard: standard).store
  }
}
