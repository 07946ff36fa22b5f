/// A set of codes that a record may hold, such as the sources of a referral.
public protocol CodeSetKind: Sendable {
  /// The name of the set in `Resources/codesets.json`.
  static var id: String { get }
}

/// A code of one set, as it stands in a record: "1A" of ``ReferralSource``.
///
/// Any text is a code. What the code means, and in which years it may be used, is for the ``CodeBook`` to
/// say, because records hold codes from years in which other ones were in force.
public struct Code<Kind: CodeSetKind>: Hashable, Sendable, RawRepresentable {
  /// The code itself, as the statutory returns write it.
  public let rawValue: String

  /// A code with its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A code with its text.
  public init(_ text: String) { rawValue = text }
}

extension Code: ExpressibleByStringLiteral {
  /// A code written in the program.
  public init(stringLiteral value: String) { rawValue = value }
}

extension Code: CustomStringConvertible {
  /// The code itself.
  public var description: String { rawValue }
}

extension Code: Comparable {
  /// Orders codes as a list prints them: 2A before 10, A9 before A10.
  public static func < (left: Code, right: Code) -> Bool {
    var (left, right) = (left.rawValue[...], right.rawValue[...])
    while let a = left.first, let b = right.first {
      let (leftDigits, rightDigits) = (
        left.prefix(while: \.isNumber), right.prefix(while: \.isNumber)
      )
      if let a = Int(leftDigits), let b = Int(rightDigits) {
        if a != b { return a < b }
        if leftDigits.count != rightDigits.count { return leftDigits.count < rightDigits.count }
        left.removeFirst(leftDigits.count)
        right.removeFirst(rightDigits.count)
      } else {
        if a != b { return a < b }
        left.removeFirst()
        right.removeFirst()
      }
    }
    return left.isEmpty && !right.isEmpty
  }
}

extension Code: Codable {
  /// Reads the code from a plain string.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the code as a plain string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
