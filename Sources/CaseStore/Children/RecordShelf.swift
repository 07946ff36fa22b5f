import Casework

/// The folders of the children's files and of those of registers.
struct RecordShelf: Sendable {
  let layout: StoreLayout
  let files: any StoreFileSystem
  let access: StoreAccess

  /// A file that is written but not yet in its place.
  struct Staged: Sendable {
    let temporary: String
    let target: String
  }

  /// A child's file, or nil where the child has none.
  func load(_ id: ChildID) throws(StoreError) -> RecordFile? { try load(.child(id)) }

  /// The file of a record, or nil where it has none.
  func load(_ subject: RecordSubject) throws(StoreError) -> RecordFile? {
    let path = layout.file(of: subject)
    guard try files.status(of: path) != nil else { return nil }
    let file = try RecordFile(try files.contents(of: path), path: path)
    guard file.id == subject.description else {
      let whose = subject.child == nil ? "" : "the child "
      throw .damaged(
        path: path, line: file.parts.count + 2, what: "It is the file of \(whose)\(file.id).")
    }
    guard file.revision == file.parts.count else {
      throw .damaged(
        path: path, line: file.parts.count + 2,
        what: "It holds \(file.parts.count) entries, but says \(file.revision).")
    }
    return file
  }

  /// The revision of a record, read from the last line alone; 0 where it has no file.
  func revision(of subject: RecordSubject) throws(StoreError) -> Int {
    let path = layout.file(of: subject)
    guard let size = try files.status(of: path)?.size else { return 0 }
    let length = min(size, 256)
    let end = try files.contents(of: path, from: size - length, limit: length)
    guard end.last == UInt8(ascii: "\n") else {
      throw .damaged(path: path, line: 0, what: "The file has no end.")
    }
    let line = end.dropLast()
    let start = line.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? line.startIndex
    return try RecordFile.Ending(line[start...], path: path, line: 0).revision
  }

  /// Writes a file to a temporary name, so that a full disk is met before anything is committed.
  func stage(_ file: RecordFile) throws(StoreError) -> Staged {
    // No identifier has a dot in it, so no two records share a temporary name.
    let temporary = layout.temporary + "/" + file.id.replacing("/", with: ".") + ".json"
    let target = layout.file(of: file.subject)
    for folder in layout.folders(of: file.subject) {
      try files.makeFolder(folder, permissions: access.folder)
    }
    do throws(StoreError) {
      let open = try files.open(temporary, .replacing, permissions: access.file)
      try files.writeAll(open, file.bytes)
    } catch {
      try? files.remove(temporary)
      throw error
    }
    return Staged(temporary: temporary, target: target)
  }

  /// Puts a written file in its place.
  func publish(_ staged: Staged) throws(StoreError) {
    try files.rename(staged.temporary, to: staged.target)
  }

  /// Throws a written file away.
  func discard(_ staged: Staged) { try? files.remove(staged.temporary) }

  /// Removes files that a killed session left behind. Only for one who holds the lock.
  /// - Returns: how many there were.
  func sweep() throws(StoreError) -> Int {
    let names = try files.names(in: layout.temporary)
    for name in names { try files.remove(layout.temporary + "/" + name) }
    return names.count
  }

  /// Every child that has a file, in no useful order.
  func identifiers() throws(StoreError) -> [ChildID] {
    var found: [ChildID] = []
    for shard in try files.names(in: layout.children) {
      for name in try files.names(in: layout.children + "/" + shard) where name.hasSuffix(".json") {
        found.append(ChildID(String(name.dropLast(5))))
      }
    }
    return found
  }

  /// Every record of a register that has a file, in no useful order.
  func registerIdentifiers() throws(StoreError) -> [RegisterID] {
    var found: [RegisterID] = []
    for kind in RegisterKind.allCases {
      let folder = layout.register(kind)
      for shard in try files.names(in: folder) {
        for name in try files.names(in: folder + "/" + shard) where name.hasSuffix(".json") {
          found.append(RegisterID(kind, String(name.dropLast(5))))
        }
      }
    }
    return found
  }
}
