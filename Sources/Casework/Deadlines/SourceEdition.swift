/// An edition of guidance on which rules rest, and from when it was the one to follow.
///
/// Editions are data, in `Resources/timescales.json`: a deadline of 2021 rests on what was in force in 2021.
public struct SourceEdition: Codable, Hashable, Sendable {
  /// The first day on which it was in force.
  public let from: CivilDate
  /// What it is called, with the place in it: "Working Together 2023, chapter 3".
  public let title: String

  /// An edition with the day on which it came into force.
  public init(from: CivilDate, title: String) {
    self.from = from
    self.title = title
  }
}

extension Sequence where Element == SourceEdition {
  /// The title of the edition in force on a day. Before the first of them, that one is named with its day.
  func title(on date: CivilDate) -> String? {
    let sorted = sorted { $0.from < $1.from }
    return sorted.last { $0.from <= date }?.title
      ?? sorted.first.map { "\($0.title) (in force from \($0.from.medium))" }
  }
}
