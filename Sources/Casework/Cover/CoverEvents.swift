/// A colleague is to cover for an absent worker.
public struct CoverArranged: Hashable, Sendable, Codable {
  /// The kind’s name in files.
  public static let name = "coverArranged"

  /// What people call it.
  public static let title = "Cover"

  /// The day on which it was arranged.
  public var date: CivilDate

  /// Who covers whom, and when.
  public var cover: Cover

  /// Arranges a cover.
  public init(_ cover: Cover, on date: CivilDate) {
    self.cover = cover
    self.date = date
  }

  /// One line that says what was arranged.
  public var headline: String {
    "\(cover.by) covers for \(cover.absent) from \(cover.from.medium) to \(cover.to.medium)"
      + (cover.reason.map { ": \($0)" } ?? "")
  }

  /// Refuses a cover that cannot be.
  public func check(against covers: Covers) throws(RuleBreach) { try covers.check(cover) }

  /// Takes the cover in.
  public func apply(to covers: inout Covers) { covers.add(cover) }

  /// One invented event.
  public static let example = CoverArranged(
    Cover(
      of: "arahman", by: "tellis", from: CivilDate(dayNumber: 18_722),
      to: CivilDate(dayNumber: 18_731), reason: "Easter leave"), on: CivilDate(dayNumber: 18_715))
}

/// A cover ends before its day.
public struct CoverEnded: Hashable, Sendable, Codable {
  /// The kind’s name in files.
  public static let name = "coverEnded"

  /// What people call it.
  public static let title = "End of cover"

  /// The last day on which it held.
  public var date: CivilDate

  /// The cover as it was arranged.
  public var cover: Cover

  /// Ends a cover.
  public init(_ cover: Cover, on date: CivilDate) {
    self.cover = cover
    self.date = date
  }

  /// One line that says what ended.
  public var headline: String { "\(cover.by) no longer covers for \(cover.absent)" }

  /// Refuses the end of a cover that is not there.
  public func check(against covers: Covers) throws(RuleBreach) {
    guard covers.all.contains(cover), date < cover.to else {
      throw RuleBreach(
        "cover.none", "Only a cover that is arranged ends early.",
        facts: ["\(cover.by) covers for \(cover.absent) until \(cover.to.medium)."],
        remedy: "Choose the cover from the list, and a day before its last.")
    }
  }

  /// Takes the end in.
  public func apply(to covers: inout Covers) { covers.end(cover, on: date) }

  /// One invented event.
  public static let example = CoverEnded(
    CoverArranged.example.cover, on: CivilDate(dayNumber: 18_728))
}
