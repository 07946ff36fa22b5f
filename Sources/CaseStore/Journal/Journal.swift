import Glibc

/// The journal: every entry ever committed, one a line, each line chained to the one before.
///
/// It is the audit trail, the feed by which sessions see each other's work, and the redo log. A line
/// is only ever added, under the store's lock, and its flush to the disk is the commit.
public struct Journal: Sendable {
  let layout: StoreLayout
  let files: any StoreFileSystem
  let permissions: mode_t

  /// The journal of a store.
  public init(_ layout: StoreLayout, _ files: any StoreFileSystem, permissions: mode_t) {
    self.layout = layout
    self.files = files
    self.permissions = permissions
  }

  /// The months that have a file, in order.
  public func months() throws(StoreError) -> [String] {
    try files.names(in: layout.journal).compactMap { name in
      name.hasSuffix(".jsonl") ? String(name.dropLast(6)) : nil
    }
  }

  /// Writes lines at the end and returns when they are on the disk: the commit.
  ///
  /// All or nothing when it throws. A process killed meanwhile leaves none, some or all of the lines,
  /// each whole; what is left of a torn one is cut off by `cutTornLine`.
  /// - Parameters:
  ///   - bodies: a JSON object each, without a line feed.
  ///   - position: the end of the journal.
  ///   - month: the month of the entries; an earlier one than the journal's last is not gone back to.
  /// - Returns: the place after each line.
  public func append(_ bodies: [[UInt8]], after position: JournalPosition, month: String)
    throws(StoreError) -> [JournalPosition]
  {
    let month = max(month, position.month)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(bodies.reduce(0) { $0 + $1.count + 200 })
    var end = position
    if month != position.month { (end.month, end.offset) = (month, 0) }
    var positions: [JournalPosition] = []
    positions.reserveCapacity(bodies.count)
    for body in bodies {
      let line = JournalLine(after: end, body: body)
      let written = line.bytes
      bytes += written
      end.sequence = line.sequence
      end.hash = line.hash
      end.offset += written.count
      positions.append(end)
    }
    try files.append(bytes, to: layout.journal(month: month), permissions: permissions)
    return positions
  }

  /// The place after the last whole line.
  ///
  /// - Returns: the place, and how many bytes of a torn line follow it. A line can be torn because a
  ///   session was killed while writing, or because one is writing at this moment: only under the
  ///   lock is it known which.
  public func end() throws(StoreError) -> (position: JournalPosition, torn: Int) {
    var torn = 0
    for month in try months().reversed() {
      let path = layout.journal(month: month)
      let size = try files.status(of: path)?.size ?? 0
      let (line, end) = try lastLine(of: path, size: size)
      torn += size - end
      guard let line else { continue }
      guard let read = JournalLine(line) else {
        throw .damaged(path: path, line: 0, what: "The last line is not an entry.")
      }
      return (
        JournalPosition(month: month, offset: end, sequence: read.sequence, hash: read.hash), torn
      )
    }
    return (.start, torn)
  }

  /// The last whole line of a file, and where it ends.
  private func lastLine(of path: String, size: Int) throws(StoreError) -> (ArraySlice<UInt8>?, Int)
  {
    var window = 8_192
    while true {
      let start = max(0, size - window)
      let bytes = try files.contents(of: path, from: start, limit: size - start)
      guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else {
        if start == 0 { return (nil, 0) }
        window *= 8
        continue
      }
      if let feed = bytes[..<end].lastIndex(of: UInt8(ascii: "\n")) {
        return (bytes[(feed + 1)..<end], start + end + 1)
      }
      if start == 0 { return (bytes[..<end], end + 1) }
      window *= 8
    }
  }

  /// Cuts off what a killed session left of a line. Only for one who holds the lock.
  /// - Returns: how many bytes were cut off.
  @discardableResult
  public func cutTornLine() throws(StoreError) -> Int {
    var cut = 0
    for month in try months().reversed() {
      let path = layout.journal(month: month)
      let size = try files.status(of: path)?.size ?? 0
      let (line, end) = try lastLine(of: path, size: size)
      if end < size {
        let file = try files.open(path, .cutting, permissions: permissions)
        try files.truncate(file, to: end)
        try files.flush(file)
        cut += size - end
      }
      if line != nil { break }
    }
    return cut
  }

  /// Calls `body` with each whole line after a place and the place after it, until it returns false.
  ///
  /// The chain is followed: a line that does not link to the one before stops with
  /// `StoreError.damaged`. The bodies' own hashes are left to `verify`, which is slower.
  public func read(
    after position: JournalPosition = .start,
    _ body: (JournalLine, JournalPosition) throws(StoreError) -> Bool
  ) throws(StoreError) {
    var end = position
    for month in try months() where month >= position.month {
      let path = layout.journal(month: month)
      if month != end.month { (end.month, end.offset) = (month, 0) }
      var lines = try LineReader(path, files, from: end.offset)
      while let bytes = try lines.next() {
        let offset = end.offset + bytes.count + 1
        guard let line = JournalLine(bytes[...]) else {
          throw .damaged(
            path: path, line: try lineNumber(at: end.offset, of: path), what: "It is not an entry.")
        }
        guard line.previous == end.hash, line.sequence == end.sequence + 1 else {
          throw .damaged(
            path: path, line: try lineNumber(at: end.offset, of: path),
            what: "It is entry \(line.sequence) and does not follow entry \(end.sequence).")
        }
        end = JournalPosition(
          month: month, offset: offset, sequence: line.sequence, hash: line.hash)
        if try !body(line, end) { return }
      }
    }
  }

  /// Calls `body` with every whole line from the first, its month and its bytes in the file, whether or
  /// not it fits the chain; nil stands for a line that is no entry.
  func scan(_ body: (JournalLine?, String, Range<Int>) -> Void) throws(StoreError) {
    for month in try months() {
      var offset = 0
      var lines = try LineReader(layout.journal(month: month), files)
      while let bytes = try lines.next() {
        let end = offset + bytes.count + 1
        body(JournalLine(bytes[...]), month, offset..<end)
        offset = end
      }
    }
  }

  /// The line that starts at an offset of a month's file.
  public func line(month: String, at offset: Int, count: Int) throws(StoreError) -> JournalLine {
    let path = layout.journal(month: month)
    let bytes = try files.contents(of: path, from: offset, limit: count)
    guard bytes.last == UInt8(ascii: "\n"), let line = JournalLine(bytes.dropLast()) else {
      throw .damaged(
        path: path, line: try lineNumber(at: offset, of: path), what: "It is not an entry.")
    }
    return line
  }

  /// Whether a line with the place's number and hash ends at the place.
  public func holds(_ position: JournalPosition) throws(StoreError) -> Bool {
    if position.sequence == 0 { return position == .start }
    let path = layout.journal(month: position.month)
    guard let size = try files.status(of: path)?.size, size >= position.offset else { return false }
    let (line, end) = try lastLine(of: path, size: position.offset)
    guard end == position.offset, let line, let read = JournalLine(line) else { return false }
    return read.sequence == position.sequence && read.hash == position.hash
  }

  /// The number of the line, counted from 1, that holds a byte of a file.
  func lineNumber(at offset: Int, of path: String) throws(StoreError) -> Int {
    try files.contents(of: path, from: 0, limit: offset).count { $0 == UInt8(ascii: "\n") } + 1
  }
}
