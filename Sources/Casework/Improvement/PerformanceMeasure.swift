/// How an improvement action is judged: in words, and by a number where there is one.
public struct PerformanceMeasure: Hashable, Sendable, Codable {
  /// A number that the program computes, and what it is to come to.
  public struct Figure: Hashable, Sendable, Codable {
    /// On which side of the aim the number is to be.
    public enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
      /// The aim, or more.
      case atLeast
      /// The aim, or less.
      case atMost

      /// As a page says it: “at least”.
      public var words: String { self == .atLeast ? "at least" : "at most" }
    }

    /// The name of the number, such as `unallocated`; the client has the list.
    public var id: String

    /// On which side of ``value``.
    public var direction: Direction

    /// The aim, in the number's own unit.
    public var value: Double

    /// Sets an aim.
    public init(_ id: String, _ direction: Direction, _ value: Double) {
      self.id = id
      self.direction = direction
      self.value = value
    }

    /// Whether a number meets the aim.
    public func isMet(by number: Double) -> Bool {
      direction == .atLeast ? number >= value : number <= value
    }

    /// The aim in words: “at most 0”.
    public var aim: String { "\(direction.words) \(Self.spoken(value))" }

    /// A number without a fraction that is nothing: “0”, “92.5”.
    public static func spoken(_ number: Double) -> String {
      let tenths = (number * 10).rounded()
      guard abs(tenths) < 1e15 else { return "\(number)" }
      let whole = Int(tenths) / 10
      let rest = abs(Int(tenths) % 10)
      let sign = tenths < 0 && whole == 0 ? "-" : ""
      return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }
  }

  /// What is looked at, in words.
  public var words: String

  /// The number, where it is one that the program computes.
  public var figure: Figure?

  /// Sets a measure.
  public init(_ words: String, figure: Figure? = nil) {
    self.words = words
    self.figure = figure
  }

  func check() throws(RuleBreach) {
    guard words.isBlank else { return }
    throw RuleBreach(
      "improvement.measure", "An action says how it will be judged.",
      facts: ["No measure was given."],
      remedy: "Write what will show that the action worked; name a number as well if there is one.")
  }
}
