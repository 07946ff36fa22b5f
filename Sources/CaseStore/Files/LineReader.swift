/// Reads a file line by line, a quarter of a mebibyte at a time.
struct LineReader: ~Copyable {
  private let file: OpenFile
  private let files: any StoreFileSystem
  private var buffer: [UInt8] = []
  private var start = 0
  private var offset: Int

  /// Reads the lines of a file from an offset, which must be at the start of a line.
  init(_ path: String, _ files: any StoreFileSystem, from offset: Int = 0) throws(StoreError) {
    self.files = files
    self.offset = offset
    file = try files.open(path, .reading, permissions: 0)
  }

  /// The next whole line without its line feed; nil at the end, or where a line has no line feed.
  mutating func next() throws(StoreError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = lineFeed(from: searched) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      searched = buffer.count - start
      let piece = try files.bytes(of: file, from: offset, limit: 1 << 18, expecting: 1 << 18)
      if piece.isEmpty { return nil }
      offset += piece.count
      buffer = start == buffer.count ? piece : Array(buffer[start...]) + piece
      start = 0
    }
  }

  /// What follows the last whole line.
  var remainder: ArraySlice<UInt8> { buffer[start...] }

  private func lineFeed(from index: Int) -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      bytes[index...].firstIndex(of: UInt8(ascii: "\n"))
    }
  }
}
