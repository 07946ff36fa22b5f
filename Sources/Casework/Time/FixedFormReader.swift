/// Reads a fixed form, such as an ISO date, from the front of a text.
///
/// Every method consumes what it accepts, and leaves the text as it was when it refuses.
struct FixedFormReader {
  private var rest: Substring.UTF8View

  init(_ text: some StringProtocol) {
    rest = Substring(text).utf8
  }

  /// Whether nothing is left to read.
  var isAtEnd: Bool { rest.isEmpty }

  /// The next character, if it is ASCII and there is one.
  var next: Unicode.Scalar? { rest.first.map { Unicode.Scalar($0) } }

  /// Reads exactly `count` decimal digits.
  mutating func number(digits count: Int) -> Int? {
    var value = 0
    var tail = rest
    for _ in 0..<count {
      guard let byte = tail.popFirst(), (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    rest = tail
    return value
  }

  /// Reads one given character.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == character else { return false }
    rest.removeFirst()
    return true
  }

  /// Skips any digits.
  mutating func skipDigits() {
    while let byte = rest.first, (48...57).contains(byte) { rest.removeFirst() }
  }
}
