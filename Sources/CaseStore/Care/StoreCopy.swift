import Casework
import FoundationEssentials

/// A copy of a store as a folder with a list of its files, each with its hash.
///
/// It holds the settings, the staff, the journal and the files of children and registers. The index is derived, and
/// drafts are their users' own: neither is copied.
public struct StoreCopy: Hashable, Sendable, Codable {
  /// One file of the copy.
  public struct File: Hashable, Sendable, Codable {
    /// The path inside the folder.
    public var path: String
    /// The length in bytes.
    public var size: Int
    /// The SHA-256 of the content.
    public var sha256: String
  }

  /// The format of this list.
  public var format = 1
  /// The number of the last entry in it.
  public var lastEntry: Int
  /// The hash of the last entry, by which two copies can be told apart.
  public var lastHash: String
  /// The files.
  public var files: [File]

  static let knownFormat = 1

  static let manifest = "manifest.json"

  /// Copies the files of a store, for one who holds its lock.
  static func copy(_ layout: StoreLayout, to folder: String, _ files: any StoreFileSystem)
    throws(StoreError) -> [File]
  {
    guard try files.names(in: folder).isEmpty else { throw .folderInUse(path: folder) }
    try CaseStore.makeParents(of: folder, files)
    try files.makeFolder(folder, permissions: 0o700)
    var copied: [File] = []
    for path in try paths(in: layout, files) {
      let bytes = try files.contents(of: layout.root + "/" + path)
      try write(bytes, to: path, in: folder, .owner, files)
      copied.append(
        File(path: path, size: bytes.count, sha256: ChainHash.digest(of: bytes).digits))
    }
    return copied
  }

  /// The paths of what is copied, inside the store.
  private static func paths(in layout: StoreLayout, _ files: any StoreFileSystem)
    throws(StoreError) -> [String]
  {
    var found: [String] = []
    for name in ["caseload.json", "staff.json"]
    where try files.status(of: layout.root + "/" + name) != nil {
      found.append(name)
    }
    for name in try files.names(in: layout.journal) { found.append("journal/" + name) }
    found += try paths(below: "children", in: layout, files)
    for kind in try files.names(in: layout.registers) {
      found += try paths(below: "registers/" + kind, in: layout, files)
    }
    return found
  }

  /// The paths of what lies in the folders of a folder.
  private static func paths(
    below folder: String, in layout: StoreLayout, _ files: any StoreFileSystem
  ) throws(StoreError) -> [String] {
    var paths: [String] = []
    for shard in try files.names(in: layout.root + "/" + folder) {
      for name in try files.names(in: layout.root + "/" + folder + "/" + shard) {
        paths.append(folder + "/" + shard + "/" + name)
      }
    }
    return paths
  }

  static func write(
    _ bytes: [UInt8], to path: String, in folder: String, _ access: StoreAccess,
    _ files: any StoreFileSystem
  ) throws(StoreError) {
    var parent = folder
    for name in path.split(separator: "/").dropLast() {
      parent += "/" + name
      try files.makeFolder(parent, permissions: access.folder)
    }
    let file = try files.open(folder + "/" + path, .replacing, permissions: access.file)
    try files.writeAll(file, bytes)
    try files.flush(file)
  }

  /// Reads a copy's list and compares every file with it.
  /// - Throws: `backupDamaged` with the first file that differs.
  public static func verify(_ folder: String, files: any StoreFileSystem = LocalFileSystem())
    throws(StoreError) -> StoreCopy
  {
    let path = folder + "/" + manifest
    guard try files.status(of: path) != nil else {
      throw .backupDamaged(path: folder, what: "It has no \(manifest).")
    }
    let copy = try StoreDocument.read(StoreCopy.self, at: path, files)
    for file in copy.files {
      let path = folder + "/" + file.path
      guard !file.path.split(separator: "/").contains("..") else {
        throw .backupDamaged(path: folder, what: "\(file.path) lies outside it.")
      }
      guard try files.status(of: path) != nil else {
        throw .backupDamaged(path: folder, what: "\(file.path) is missing.")
      }
      guard ChainHash.digest(of: try files.contents(of: path)).digits == file.sha256 else {
        throw .backupDamaged(path: folder, what: "\(file.path) is not what was copied.")
      }
    }
    return copy
  }
}

extension StoreCopy: FormattedDocument {}

extension CaseStore {
  /// Copies the store into a new folder and reads the copy back. Nobody can save meanwhile.
  ///
  /// - Parameter folder: empty or not there yet.
  /// - Returns: the list of what was copied, which is also in the folder as `manifest.json`.
  @discardableResult
  public func backup(to folder: String) throws(StoreError) -> StoreCopy {
    let folder = StoreLayout(root: folder).root
    let lock = try self.lock(waiting: 60)
    let (_, position) = try upToDate(lock)
    let copied = try StoreCopy.copy(layout, to: folder, files)
    withExtendedLifetime(lock) {}
    let copy = StoreCopy(
      lastEntry: position.sequence, lastHash: position.hash.digits, files: copied)
    var bytes: [UInt8]
    do {
      bytes = Array(try EntryCoding.encoder(pretty: true).encode(copy))
    } catch {
      throw .backupDamaged(path: folder, what: "Its list cannot be written: \(error).")
    }
    bytes.append(UInt8(ascii: "\n"))
    try StoreCopy.write(bytes, to: StoreCopy.manifest, in: folder, .owner, files)
    return try StoreCopy.verify(folder, files: files)
  }

  /// Makes a store from a copy, in a folder that is empty or not there yet. The copy is verified first.
  ///
  /// - Parameters:
  ///   - copy: the folder of the copy.
  ///   - path: the new store's folder.
  public static func restore(
    _ copy: String, to path: String, files: any StoreFileSystem = LocalFileSystem()
  ) throws(StoreError) {
    let source = StoreLayout(root: copy)
    let target = StoreLayout(root: path)
    guard try files.names(in: target.root).isEmpty else { throw .folderInUse(path: path) }
    let list = try StoreCopy.verify(source.root, files: files)
    let settings = try StoreDocument.read(
      StoreSettings.self, at: source.settings, files)
    try makeFolders(target, settings.access, files)
    for file in list.files where file.path != "caseload.json" {
      let bytes = try files.contents(of: source.root + "/" + file.path)
      try StoreCopy.write(bytes, to: file.path, in: target.root, settings.access, files)
    }
    // The settings come last: a folder without them is no store yet.
    try StoreDocument.write(settings, to: target.settings, target, settings.access, files)
  }
}
