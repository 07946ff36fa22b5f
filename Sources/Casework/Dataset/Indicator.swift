/// A number of the monthly dataset: what it is called, what it means, and how it is counted.
public struct Indicator: Hashable, Sendable, Codable, Identifiable {
  /// How the number is given.
  public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    /// So many.
    case count
    /// Of a hundred.
    case percent
    /// For every 10,000 children of 0 to 17 who live in the area.
    case rate

    /// As a column says it.
    public var title: String {
      switch self {
      case .count: "number"
      case .percent: "%"
      case .rate: "per 10,000"
      }
    }
  }

  /// Which way is better.
  public enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
    case higher, lower
    /// Neither: it says how much work there is.
    case neither

    /// As a page says it.
    public var title: String {
      switch self {
      case .higher: "higher is better"
      case .lower: "lower is better"
      case .neither: "no preferred direction"
      }
    }
  }

  /// The reference by which people know it: “CP3-QL”.
  public let id: String

  /// What it is called.
  public let name: String

  /// A name for a narrow column.
  public let short: String

  /// The part of the work it stands under.
  public let group: String

  /// How it is given.
  public let unit: Unit

  /// Which way is better.
  public let preferred: Direction

  /// What it means, in sentences, with the turns taken where the source leaves one open.
  public let definition: String

  /// What is counted; nil for an indicator that nothing in the records can tell.
  public let counts: FactSelection?

  /// Of what it is a share; nil for a number or a rate.
  public let of: FactSelection?

  /// Why it cannot be counted, where it cannot.
  public let notCounted: String?

  /// The reference of the same number under another definition.
  public let other: String?
}
