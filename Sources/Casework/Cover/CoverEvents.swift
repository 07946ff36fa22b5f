/// A colleague is to cover for an absent worker.
public struct CoverArranged: RegisterEvent {
  /// The kind’s name in files.
  public static let name = "coverArranged"

  /// What people call it.
  public static let title = "Cover"
  public static let isOpening = true

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

  /// Free text in it, for searching.
  public var text: [String] { [cover.reason].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String { headline }

  /// Refuses a cover that cannot be.
  public func check(against covers: Covers) throws(RuleBreach) { try covers.check(cover) }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    // Other covers stand in records of their own; whoever arranges one has them before them.
    try check(against: Covers())
    return []
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) { record.cover = cover }

  /// Takes the cover in.
  public func apply(to covers: inout Covers) { covers.add(cover) }

  /// One invented event.
  public static let example = CoverArranged(
    Cover(
      of: "arahman", by: "tellis", from: CivilDate(dayNumber: 18_722),
      to: CivilDate(dayNumber: 18_731), reason: "Easter leave"), on: CivilDate(dayNumber: 18_715))
}

/// A cover ends before its day.
public struct CoverEnded: RegisterEvent {
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

  public func headline(_ codes: CodeBook) -> String {
    "\(headline); the last day is \(date.medium)"
  }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try check(against: Covers([record.cover].compactMap { $0 }))
    return []
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    guard let own = record.cover else { return }
    var covers = Covers([own])
    covers.end(own, on: date)
    record.cover = covers.all.first
  }

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
