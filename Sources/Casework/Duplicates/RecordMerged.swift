/// Two records are of one child: one of them is from now on shown under the other.
///
/// It stands in both records, in one entry of two parts. Neither loses an event: what is shown is a view of both
/// (``MergedRecord``), and ``RecordUnmerged`` gives both back as they were.
public struct RecordMerged: CaseEvent {
  public static let name = "recordMerged"
  public static let title = "Records merged"
  public static let mayFollowEndOfRecord = true
  public static let isRemark = true

  /// What the record that holds the event is in the merger.
  public enum Part: String, Hashable, Sendable, Codable, CaseIterable {
    case keeps, goesUnder
  }

  /// The day.
  public var date: CivilDate

  /// The other record.
  public var other: ChildID

  /// What this record is in it.
  public var part: Part

  /// Why the two are held to be one child. Required.
  public var reason: String

  /// Merges two records, seen from one of them.
  public init(with other: ChildID, as part: Part, on date: CivilDate, reason: String) {
    self.other = other
    self.part = part
    self.date = date
    self.reason = reason
  }

  /// The parts of the one entry that merges two records.
  ///
  /// - Parameters:
  ///   - under: the record that goes under the other.
  ///   - kept: the record under which it is shown.
  ///   - date: the day.
  ///   - reason: why the two are held to be one child.
  public static func parts(
    _ under: ChildID, under kept: ChildID, on date: CivilDate, reason: String
  ) -> [(child: ChildID, event: RecordMerged)] {
    [
      (kept, RecordMerged(with: under, as: .keeps, on: date, reason: reason)),
      (under, RecordMerged(with: kept, as: .goesUnder, on: date, reason: reason)),
    ]
  }

  public var text: [String] { [reason] }

  public func headline(_ codes: CodeBook) -> String {
    (part == .keeps ? "\(other) is shown under this record: " : "Shown under \(other): ")
      + reason.firstWrittenLine
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if other == record.id {
      throw RuleBreach(
        "merge.self", "A record is merged with another one.", facts: ["\(other) is named twice."],
        remedy: "Choose the other record.")
    }
    if reason.isBlank {
      throw RuleBreach(
        "merge.reason", "Two records are merged for a reason.", facts: ["None was given."],
        remedy: "Write how you know that they are of one child.")
    }
    if let end = record.person.endOfRecord, end.cause == .adoption {
      throw RuleBreach(
        "merge.adopted", "The record before an adoption stays unlinked.",
        facts: ["\(record.id) ended with the adoption of \(end.date.medium)."],
        remedy: "Leave the two records apart: the law keeps them so.")
    }
    if let link = record.merging.merged.first(where: { $0.other == other || part == .goesUnder }) {
      throw RuleBreach(
        "merge.chain", "A record goes under another once, and takes none with it.",
        facts: ["\(link.other) is shown under \(record.id) since \(link.date.medium)."],
        remedy: part == .goesUnder
          ? "Take these apart, and merge each with the record that is kept." : "Nothing to do.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    let link = Merging.Link(id: stamp.id, other: other, date: date, at: stamp.at, reason: reason)
    switch part {
    case .keeps: record.merging.merged.append(link)
    case .goesUnder: record.merging.under = link
    }
  }

  public static let example = RecordMerged(
    with: "C0002345", as: .keeps, on: CivilDate(dayNumber: 18_712),
    reason: "Same NHS number; the second was made at night under the mother’s name.")
}

/// Two records that were merged stand by themselves again, each as it was.
public struct RecordUnmerged: CaseEvent {
  public static let name = "recordUnmerged"
  public static let title = "Records taken apart"
  public static let mayFollowEndOfRecord = true
  public static let isRemark = true

  /// The day.
  public var date: CivilDate

  /// The other record.
  public var other: ChildID

  /// Why. Required.
  public var reason: String

  /// Takes two records apart, seen from one of them.
  public init(from other: ChildID, on date: CivilDate, reason: String) {
    self.other = other
    self.date = date
    self.reason = reason
  }

  /// The parts of the one entry that takes two records apart.
  public static func parts(
    _ under: ChildID, from kept: ChildID, on date: CivilDate, reason: String
  ) -> [(child: ChildID, event: RecordUnmerged)] {
    [
      (kept, RecordUnmerged(from: under, on: date, reason: reason)),
      (under, RecordUnmerged(from: kept, on: date, reason: reason)),
    ]
  }

  public var text: [String] { [reason] }

  public func headline(_ codes: CodeBook) -> String {
    "Taken apart from \(other): \(reason.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard record.merging.under?.other == other || record.merging.holds(other) else {
      throw RuleBreach(
        "merge.apart", "Only records that are merged are taken apart.",
        facts: ["\(record.id) and \(other) are not merged."], remedy: "Nothing to do.")
    }
    guard reason.isBlank else { return [] }
    throw RuleBreach(
      "merge.reason", "Two records are taken apart for a reason.", facts: ["None was given."],
      remedy: "Write how you know that they are of two children.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    if record.merging.under?.other == other { record.merging.under = nil }
    record.merging.merged.removeAll { $0.other == other }
  }

  public static let example = RecordUnmerged(
    from: "C0002345", on: CivilDate(dayNumber: 18_720), reason: "They are twins.")
}
