import Glibc

/// What the store does with whole files, made from the single calls.
extension StoreFileSystem {
  /// All the bytes of a file.
  public func contents(of path: String) throws(StoreError) -> [UInt8] {
    let file = try open(path, .reading, permissions: 0)
    let size = try status(of: path)?.size ?? 0
    // One more than the size, so that a file that has grown meanwhile is read to its end.
    return try bytes(of: file, from: 0, limit: .max, expecting: size + 1)
  }

  /// Up to `limit` bytes of a file from an offset.
  public func contents(of path: String, from offset: Int, limit: Int) throws(StoreError) -> [UInt8]
  {
    let file = try open(path, .reading, permissions: 0)
    return try bytes(of: file, from: offset, limit: limit, expecting: limit)
  }

  /// Up to `limit` bytes of an open file from an offset, read in pieces of `expecting` bytes.
  func bytes(of file: borrowing OpenFile, from offset: Int, limit: Int, expecting: Int)
    throws(StoreError) -> [UInt8]
  {
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: max(1, min(expecting, limit)))
    while result.count < limit {
      let wanted = min(piece.count, limit - result.count)
      var failure: StoreError?
      var count = 0
      // The closure must not throw: typed errors do not pass through `withUnsafe…` yet.
      piece.withUnsafeMutableBytes { buffer in
        do throws(StoreError) {
          count = try read(
            file, at: offset + result.count,
            into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(wanted)))
        } catch { failure = error }
      }
      if let failure { throw failure }
      if count == 0 { break }
      if result.isEmpty && count == piece.count && count == limit { return piece }
      result.append(contentsOf: piece[..<count])
    }
    return result
  }

  /// Writes every byte, however many calls it takes.
  func writeAll(_ file: borrowing OpenFile, _ bytes: [UInt8]) throws(StoreError) {
    var start = 0
    while start < bytes.count {
      var failure: StoreError?
      bytes.withUnsafeBytes { buffer in
        do throws(StoreError) {
          start += try write(file, UnsafeRawBufferPointer(rebasing: buffer[start...]))
        } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }

  /// Adds bytes to the end of a file and returns once they are on the disk.
  ///
  /// All or nothing: when anything fails, the file is cut back to the length it had.
  /// - Returns: the length before.
  @discardableResult
  func append(_ bytes: [UInt8], to path: String, permissions: mode_t) throws(StoreError) -> Int {
    let isNew = try status(of: path) == nil
    let file = try open(path, .appending, permissions: permissions)
    let before = try status(of: path)?.size ?? 0
    do throws(StoreError) {
      try writeAll(file, bytes)
      try flush(file)
      if isNew { try flushFolder(of: path) }
    } catch {
      // If this fails as well, the next session finds a torn line and cuts it off.
      try? truncate(file, to: before)
      throw error
    }
    return before
  }

  /// Puts `bytes` in the place of a file in one step: a reader sees the old file or the new one.
  ///
  /// - Parameters:
  ///   - temporary: where the bytes are written first, in the same file system.
  ///   - durable: whether to return only when the new file is on the disk.
  func replace(
    _ path: String, with bytes: [UInt8], via temporary: String, permissions: mode_t, durable: Bool
  ) throws(StoreError) {
    do throws(StoreError) {
      let file = try open(temporary, .replacing, permissions: permissions)
      try writeAll(file, bytes)
      if durable { try flush(file) }
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      throw error
    }
    if durable { try flushFolder(of: path) }
  }

  /// Flushes the folder that holds a file, so that the file's name is on the disk too.
  func flushFolder(of path: String) throws(StoreError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try flush(try open(folder, .folder, permissions: 0))
  }
}
