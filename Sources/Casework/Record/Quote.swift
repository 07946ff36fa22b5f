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

extension ChildRecord {
  /// Everything the child said in any area of practice, newest first.
  public var quotes: [Quote] {
    let spoken = visits.all.compactMap { Quote($0.words, on: $0.date, occasion: $0.kind.title) }
    let all =
      spoken + earlyHelp.quotes + assessments.quotes + childInNeed.quotes + protection.quotes
      + domesticAbuse.reports.compactMap {
        Quote($0.childsWords, on: $0.date, occasion: "Domestic abuse report")
      }
      + exploitation.assessments.compactMap {
        Quote($0.childsWords, on: $0.date, occasion: "Exploitation risk")
      }
      + care.missingReviews.compactMap {
        Quote($0.childsWords, on: $0.at.date, occasion: "Review of absences")
      }
    return all.enumerated().sorted { ($0.element.date, $0.offset) > ($1.element.date, $1.offset) }
      .map(\.element)
  }
}
