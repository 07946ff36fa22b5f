/// What an authority sets for its monthly dataset.
public struct DatasetSettings: Hashable, Sendable, Codable {
  /// Children of 0 to 17 who live in the area, for rates; nil until it is told: a rate then has no data.
  public var population0to17: Int?

  /// The first month of which the records tell everything; nil where they always did. Before it there is no data, where
  /// an older system brought only what was still open.
  public var completeFrom: DatasetMonth?

  /// By how many hundredths of last month's value an indicator must move before the manager's pack asks for a word
  /// about it.
  public var promptChange: Int

  /// The settings of an authority that has set nothing.
  public init(
    population0to17: Int? = nil, completeFrom: DatasetMonth? = nil, promptChange: Int = 10
  ) {
    self.population0to17 = population0to17
    self.completeFrom = completeFrom
    self.promptChange = promptChange
  }

  private enum Key: String, CodingKey { case population0to17, completeFrom, promptChange }

  /// Reads settings; what is left out is as nobody had set it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      population0to17: try container.decodeIfPresent(Int.self, forKey: .population0to17),
      completeFrom: try container.decodeIfPresent(DatasetMonth.self, forKey: .completeFrom))
    promptChange =
      try container.decodeIfPresent(Int.self, forKey: .promptChange) ?? promptChange
  }
}
