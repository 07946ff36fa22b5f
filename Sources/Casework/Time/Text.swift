extension BinaryInteger {
  /// The number in decimal, filled with zeros on the left to at least `width` digits.
  func padded(to width: Int) -> String {
    let digits = String(magnitude)
    guard digits.utf8.count < width || self < 0 else { return digits }
    let zeros = String(repeating: "0", count: Swift.max(0, width - digits.count))
    return (self < 0 ? "-" : "") + zeros + digits
  }
}

extension StringProtocol {
  /// The text with its first letter made a capital.
  var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with a small first letter, unless it starts with an abbreviation, as "SDQ score" does.
  public var loweringFirst: String {
    if dropFirst().first?.isUppercase == true { return String(self) }
    return prefix(1).lowercased() + dropFirst()
  }

  /// The text without white space at either end.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
