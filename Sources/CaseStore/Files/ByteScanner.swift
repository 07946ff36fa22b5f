/// Reads a line of a fixed form piece by piece: `],"format":1,"id":"…"}` and the like.
///
/// Each step returns whether, or what, it found; after a step that found nothing the scan is over.
struct ByteScanner {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// Passes over exactly these bytes.
  mutating func take(_ expected: [UInt8]) -> Bool {
    guard rest.starts(with: expected) else { return false }
    rest = rest.dropFirst(expected.count)
    return true
  }

  /// Passes over exactly this text.
  mutating func take(_ expected: StaticString) -> Bool {
    let matches = expected.withUTF8Buffer { rest.starts(with: $0) }
    if matches { rest = rest.dropFirst(expected.utf8CodeUnitCount) }
    return matches
  }

  /// Reads a whole number of at most 18 digits.
  mutating func takeNumber() -> Int? {
    var number = 0
    var count = 0
    for byte in rest {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { break }
      guard count < 18 else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
    }
    rest = rest.dropFirst(count)
    return count > 0 ? number : nil
  }

  /// Reads an exact number of bytes.
  mutating func take(count: Int) -> ArraySlice<UInt8>? {
    guard rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  /// Reads up to a quotation mark, which is left; a backslash has no place in what this is used for.
  mutating func takeToQuote() -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    defer { rest = rest[end...] }
    let text = rest[..<end]
    return text.contains(UInt8(ascii: "\\")) ? nil : text
  }
}
