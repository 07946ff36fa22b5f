/// The child's own words, for summaries to quote.
public struct Quote: Hashable, Sendable {
  /// When the child said it, or when it was put before others.
  public let date: CivilDate

  /// The words.
  public let words: String

  /// On what occasion: "Assessment", "Review conference".
  public let occasion: String

  /// Quotes a child.
  public init(_ words: String, on date: CivilDate, occasion: String) {
    self.words = words
    self.date = date
    self.occasion = occasion
  }

  /// Quotes a child where words were recorded.
  init?(_ words: String?, on date: CivilDate, occasion: String) {
    guard let words, !words.isBlank else { return nil }
    self.init(words, on: date, occasion: occasion)
  }
}
