import Glibc

/// Which sessions have something open just now: a note of each, beside the drafts, that the other users
/// of the store can read.
///
/// It is no lock. A note whose process is gone counts for nobody; its own user finds it at the next
/// start, and so knows where the session ended.
public struct Presence: Sendable {
  /// A session that has something open.
  public struct Session: Hashable, Sendable {
    /// Its user, by the name of the operating system.
    public var user: String
    /// What it has told.
    public var note: [UInt8]
  }

  /// How long a note of another machine counts, in seconds: its process cannot be looked at from here.
  private static let patience = 12 * 3_600

  private let folder: String
  private let user: String
  private let access: StoreAccess
  private let files: any StoreFileSystem
  private let own: NoteName

  init(_ layout: StoreLayout, _ files: any StoreFileSystem, access: StoreAccess, user: String) {
    // A user's own folder never begins with a dot: see `Drafts.fileName`.
    folder = layout.drafts + "/.open"
    self.user = user
    self.access = access
    self.files = files
    own = NoteName(
      user: user, process: getpid(), birth: ProcessTable.birth(of: getpid()) ?? 0,
      machine: ProcessTable.machine, session: String(UInt32.random(in: .min ... .max), radix: 36))
  }

  /// Tells what this session has open; nothing takes its note away.
  public func tell(_ note: [UInt8]?) throws(StoreError) {
    let path = folder + "/" + own.text
    guard let note else { return try files.remove(path) }
    try files.makeFolder(folder, permissions: access.folder)
    try files.replace(
      path, with: note, via: folder + "/.\(own.text)", permissions: access.file, durable: false)
  }

  /// What every other session that is alive has open.
  public func others() throws(StoreError) -> [Session] {
    var found: [Session] = []
    for name in try names() where name.text != own.text {
      let path = folder + "/" + name.text
      guard let status = try files.status(of: path), isAlive(name, status) else { continue }
      // The session may end between the look at the folder and the look at its note.
      guard let note = try? files.contents(of: path) else { continue }
      found.append(Session(user: name.user, note: note))
    }
    return found
  }

  /// What sessions of this user on this machine had open when they were killed or cut off, the latest
  /// first. Each is told once: its note is taken away.
  public func takeAbandoned() throws(StoreError) -> [[UInt8]] {
    var found: [(modified: Int64, note: [UInt8])] = []
    for name in try names()
    where name.user == user && name.machine == own.machine && !name.isRunning {
      let path = folder + "/" + name.text
      guard let status = try files.status(of: path), let note = try? files.contents(of: path)
      else { continue }
      found.append((status.modified, note))
      try files.remove(path)
    }
    return found.sorted { $0.modified > $1.modified }.map(\.note)
  }

  private func names() throws(StoreError) -> [NoteName] {
    try files.names(in: folder).compactMap { NoteName($0) }
  }

  private func isAlive(_ name: NoteName, _ status: FileStatus) -> Bool {
    if name.machine == own.machine { return name.isRunning }
    return Int(status.modified / 1_000_000_000) > time(nil) - Self.patience
  }
}

extension CaseStore {
  /// Who has what open.
  public func presence() -> Presence {
    Presence(layout, files, access: access, user: user.name)
  }
}

/// The name of a session's note, from which it can be told whether the session is still there.
private struct NoteName {
  var user: String
  var process: Int32
  /// When the process began, in clock ticks since the machine did: numbers are given again.
  var birth: UInt64
  var machine: String
  var session: String

  var text: String {
    [Drafts.fileName(user), "\(process)", "\(birth)", Drafts.fileName(machine), session]
      .joined(separator: ".")
  }

  init(user: String, process: Int32, birth: UInt64, machine: String, session: String) {
    (self.user, self.process, self.birth) = (user, process, birth)
    (self.machine, self.session) = (machine, session)
  }

  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, !parts[0].isEmpty, let process = Int32(parts[1]), process > 0,
      let birth = UInt64(parts[2])
    else { return nil }
    self.init(
      user: Drafts.name(ofFile: parts[0]), process: process, birth: birth,
      machine: Drafts.name(ofFile: parts[3]), session: parts[4])
  }

  /// Whether the process is there and is the same one.
  var isRunning: Bool {
    guard kill(process, 0) == 0 || errno == EPERM else { return false }
    guard birth > 0, let now = ProcessTable.birth(of: process) else { return true }
    return now == birth
  }
}

/// What the system tells about processes.
private enum ProcessTable {
  /// The machine's name.
  static let machine: String = {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "here" }
    return name.withUnsafeBufferPointer { buffer in
      String(
        decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }()

  /// When a process began, in clock ticks since the machine did; nil when that cannot be seen.
  static func birth(of process: Int32) -> UInt64? {
    let descriptor = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1_024)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    // The name of the program, in brackets, may hold blanks; the 20th word after it is the start.
    let line = String(decoding: bytes.prefix(count), as: UTF8.self)
    guard let bracket = line.lastIndex(of: ")") else { return nil }
    let words = line[line.index(after: bracket)...].split(separator: " ")
    return words.count > 19 ? UInt64(words[19]) : nil
  }
}
