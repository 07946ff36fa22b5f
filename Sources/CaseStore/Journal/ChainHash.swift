import Crypto

/// A link of the journal's chain: the SHA-256 of a line together with the hash of the line before.
public struct ChainHash: Hashable, Sendable, CustomStringConvertible {
  /// The 64 hexadecimal digits.
  public let digits: String

  /// What stands in for the line before the first.
  public static let start = ChainHash(digits: String(repeating: "0", count: 64))

  /// A hash read from a file.
  public init(digits: String) { self.digits = digits }

  /// The hash of a line: over the hash before, the line's number and the exact bytes of its body,
  /// each ended by a line feed.
  public init(after previous: ChainHash, sequence: Int, body: some Sequence<UInt8>) {
    self.init(after: previous, sequence: sequence, body: Array(body))
  }

  init(after previous: ChainHash, sequence: Int, body: [UInt8]) {
    var function = SHA256()
    Self.update(&function, Array("\(previous.digits)\n\(sequence)\n".utf8))
    Self.update(&function, body)
    Self.update(&function, [UInt8(ascii: "\n")])
    self.init(function.finalize())
  }

  /// The plain SHA-256 of bytes, for the list of files of a backup and ids derived from a source.
  public static func digest(of bytes: [UInt8]) -> ChainHash {
    var function = SHA256()
    update(&function, bytes)
    return ChainHash(function.finalize())
  }

  private init(_ digest: SHA256.Digest) {
    let hexadecimal = Array("0123456789abcdef".utf8)
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in digest {
      digits.append(hexadecimal[Int(byte >> 4)])
      digits.append(hexadecimal[Int(byte & 15)])
    }
    self.digits = String(decoding: digits, as: UTF8.self)
  }

  private static func update(_ function: inout SHA256, _ bytes: [UInt8]) {
    bytes.withUnsafeBytes { function.update(bufferPointer: $0) }
  }

  /// The 64 hexadecimal digits.
  public var description: String { digits }
}
