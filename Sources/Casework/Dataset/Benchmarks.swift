/// What indicators come to elsewhere, for comparison. An authority may keep its own file.
public struct Benchmarks: Hashable, Sendable, Codable {
  /// What an indicator comes to in other places; nil where it is not known.
  public struct Entry: Hashable, Sendable, Codable {
    /// The reference of the indicator.
    public var indicator: String
    /// The mean of authorities like this one.
    public var statisticalNeighbours: Double?
    /// England.
    public var england: Double?
    /// The South East.
    public var southEast: Double?

    /// Makes an entry.
    public init(
      indicator: String, statisticalNeighbours: Double? = nil, england: Double? = nil,
      southEast: Double? = nil
    ) {
      self.indicator = indicator
      self.statisticalNeighbours = statisticalNeighbours
      self.england = england
      self.southEast = southEast
    }
  }

  /// The year they are of: “2019-20”.
  public var year: String

  /// Where they come from, and how counts were made into months.
  public var source: String

  /// The entries.
  public var benchmarks: [Entry]

  /// Makes benchmarks.
  public init(year: String, source: String, benchmarks: [Entry]) {
    self.year = year
    self.source = source
    self.benchmarks = benchmarks
  }

  /// The entry of an indicator.
  public subscript(indicator: Indicator.ID) -> Entry? {
    benchmarks.first { $0.indicator == indicator }
  }
}
