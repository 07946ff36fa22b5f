/// A place in the journal: just after a line.
public struct JournalPosition: Hashable, Sendable {
  /// The month of the file, such as "2026-11"; empty at the very start.
  public var month: String
  /// The bytes of that file up to and with the line.
  public var offset: Int
  /// The number of the line, counted from 1 over all files; 0 at the very start.
  public var sequence: Int
  /// The line's hash.
  public var hash: ChainHash

  /// Before the first line.
  public static let start = JournalPosition(month: "", offset: 0, sequence: 0, hash: .start)
}

/// A line of the journal: a body of JSON in its envelope.
///
///     {"seq":12,"prev":"9f…","hash":"4c…","body":{…}}
///
/// The envelope is read and written byte by byte rather than by a JSON decoder, because the hash is
/// over the body's exact bytes, which decoding and encoding again need not give back.
public struct JournalLine: Hashable, Sendable {
  /// The number of the line, counted from 1 over all files.
  public var sequence: Int
  /// The hash of the line before.
  public var previous: ChainHash
  /// The hash of this line.
  public var hash: ChainHash
  /// The exact bytes of the body, a JSON object.
  public var body: [UInt8]

  /// The line that follows `position` and holds `body`.
  public init(after position: JournalPosition, body: [UInt8]) {
    sequence = position.sequence + 1
    previous = position.hash
    hash = ChainHash(after: previous, sequence: sequence, body: body)
    self.body = body
  }

  /// Reads a line without its line feed; nil when it has not the form of one.
  public init?(_ line: ArraySlice<UInt8>) {
    var scanner = ByteScanner(line)
    guard scanner.take(Self.openNumber), let number = scanner.takeNumber(),
      scanner.take(Self.openPrevious), let previous = scanner.take(count: 64),
      scanner.take(Self.openHash), let hash = scanner.take(count: 64),
      scanner.take(Self.openBody), scanner.rest.last == UInt8(ascii: "}")
    else { return nil }
    sequence = number
    self.previous = ChainHash(digits: String(decoding: previous, as: UTF8.self))
    self.hash = ChainHash(digits: String(decoding: hash, as: UTF8.self))
    body = Array(scanner.rest.dropLast())
  }

  /// Whether the hash is that of the body.
  public var isTrue: Bool {
    hash == ChainHash(after: previous, sequence: sequence, body: body)
  }

  /// The line as it is written, with its line feed.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count + 200)
    bytes += Self.openNumber
    bytes += Array(String(sequence).utf8)
    bytes += Self.openPrevious
    bytes += Array(previous.digits.utf8)
    bytes += Self.openHash
    bytes += Array(hash.digits.utf8)
    bytes += Self.openBody
    bytes += body
    bytes += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
    return bytes
  }

  private static let openNumber = Array(#"{"seq":"#.utf8)
  private static let openPrevious = Array(#","prev":""#.utf8)
  private static let openHash = Array(#"","hash":""#.utf8)
  private static let openBody = Array(#"","body":"#.utf8)
}
