import Casework

/// The file of a child or of a register's record, as lines of bytes: what the store needs to know of it without
/// decoding the record.
///
///     {"entries":[
///     {…},
///     {…}
///     ],"format":1,"id":"C0001234","revision":2}
///
/// It is valid JSON as a whole, and each entry has a line of its own: so a file is built by joining
/// lines that are already encoded, and damage can be named by its line.
public struct RecordFile: Hashable, Sendable {
  /// The format that this version writes.
  public static let format = 1

  /// The child's identifier, or the register's record as it is named in files: `improvement/A0007`.
  public var id: String
  /// How many entries have touched the record.
  public var revision: Int
  /// The record's parts of the entries, each the exact bytes of a JSON object.
  public var parts: [[UInt8]]

  /// A file with these parts.
  public init(id: String, revision: Int, parts: [[UInt8]]) {
    self.id = id
    self.revision = revision
    self.parts = parts
  }

  /// The file of a record that nothing has been recorded for yet.
  init(of subject: RecordSubject) { self.init(id: subject.description, revision: 0, parts: []) }

  /// Whose file it is. A child's identifier has no slash in it, and a register's record always one.
  var subject: RecordSubject { RegisterID(id).map { .register($0) } ?? .child(ChildID(id)) }

  /// The file's bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(80) { $0 + $1.count + 2 })
    bytes += Self.opening
    bytes.append(Self.lineFeed)
    for (index, part) in parts.enumerated() {
      bytes += part
      if index < parts.count - 1 { bytes.append(Self.comma) }
      bytes.append(Self.lineFeed)
    }
    bytes += Array(#"],"format":\#(Self.format),"id":"\#(id)","revision":\#(revision)}"#.utf8)
    bytes.append(Self.lineFeed)
    return bytes
  }

  /// Reads a file.
  /// - Parameter path: for messages.
  /// - Throws: `StoreError.damaged` with the line, or `StoreError.newerFormat`.
  public init(_ bytes: [UInt8], path: String) throws(StoreError) {
    guard bytes.last == Self.lineFeed else {
      let line = bytes.count { $0 == Self.lineFeed } + 1
      throw .damaged(path: path, line: line, what: "The file ends in the middle of this line.")
    }
    let lines = bytes.dropLast().split(separator: Self.lineFeed, omittingEmptySubsequences: false)
    guard lines.count >= 2, lines[0].elementsEqual(Self.opening) else {
      throw .damaged(path: path, line: 1, what: "A record's file starts with {\"entries\":[.")
    }
    let end = try Ending(lines[lines.count - 1], path: path, line: lines.count)
    id = end.id
    revision = end.revision
    parts = []
    parts.reserveCapacity(lines.count - 2)
    for (index, line) in lines.enumerated().dropFirst().dropLast() {
      let isLast = index == lines.count - 2
      guard line.first == UInt8(ascii: "{"),
        line.last == (isLast ? UInt8(ascii: "}") : Self.comma)
      else { throw .damaged(path: path, line: index + 1, what: "It is not an entry.") }
      parts.append(Array(isLast ? line : line.dropLast()))
    }
  }

  /// The last line of a file: `],"format":1,"id":"C0001234","revision":2}`.
  struct Ending {
    var id: String
    var revision: Int

    init(_ line: ArraySlice<UInt8>, path: String, line number: Int) throws(StoreError) {
      var scanner = ByteScanner(line)
      guard scanner.take(#"],"format":"#), let format = scanner.takeNumber(),
        scanner.take(#","id":""#), let id = scanner.takeToQuote(),
        scanner.take(#"","revision":"#), let revision = scanner.takeNumber(),
        scanner.rest.elementsEqual([UInt8(ascii: "}")])
      else {
        throw .damaged(
          path: path, line: number, what: "A record's file ends with its format, id and revision.")
      }
      guard format <= RecordFile.format else {
        throw .newerFormat(path: path, found: format, known: RecordFile.format)
      }
      self.id = String(decoding: id, as: UTF8.self)
      self.revision = revision
    }
  }

  private static let opening = Array(#"{"entries":["#.utf8)
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
}
