import Casework

/// The folder of the children's files.
struct ChildShelf: Sendable {
  let layout: StoreLayout
  let files: any StoreFileSystem
  let access: StoreAccess

  /// A file that is written but not yet in its place.
  struct Staged: Sendable {
    let temporary: String
    let target: String
  }

  /// A child's file, or nil where the child has none.
  func load(_ id: ChildID) throws(StoreError) -> ChildFile? {
    let path = layout.child(id.rawValue)
    guard try files.status(of: path) != nil else { return nil }
    let file = try ChildFile(try files.contents(of: path), path: path)
    guard file.id == id.rawValue else {
      throw .damaged(
        path: path, line: file.parts.count + 2, what: "It is the file of the child \(file.id).")
    }
    guard file.revision == file.parts.count else {
      throw .damaged(
        path: path, line: file.parts.count + 2,
        what: "It holds \(file.parts.count) entries, but says \(file.revision).")
    }
    return file
  }

  /// A child's revision, read from the last line alone; 0 where the child has no file.
  func revision(of id: ChildID) throws(StoreError) -> Int {
    let path = layout.child(id.rawValue)
    guard let size = try files.status(of: path)?.size else { return 0 }
    let length = min(size, 256)
    let end = try files.contents(of: path, from: size - length, limit: length)
    guard end.last == UInt8(ascii: "\n") else {
      throw .damaged(path: path, line: 0, what: "The file has no end.")
    }
    let line = end.dropLast()
    let start = line.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? line.startIndex
    return try ChildFile.Ending(line[start...], path: path, line: 0).revision
  }

  /// Writes a file to a temporary name, so that a full disk is met before anything is committed.
  func stage(_ file: ChildFile) throws(StoreError) -> Staged {
    let temporary = layout.temporary + "/" + file.id + ".json"
    let target = layout.child(file.id)
    try files.makeFolder(layout.shard(of: file.id), permissions: access.folder)
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
}
