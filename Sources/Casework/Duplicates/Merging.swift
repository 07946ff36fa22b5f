/// Other records of the same child, as far as people have said so.
public struct Merging: Hashable, Sendable {
  /// One record is shown under another.
  public struct Link: Hashable, Sendable {
    /// The event that recorded it.
    public let id: EventID

    /// The other record.
    public let other: ChildID

    /// The day.
    public let date: CivilDate

    /// When it was recorded.
    public let at: Moment

    /// Why the two are held to be one child.
    public let reason: String
  }

  /// The record under which this one is shown; nil for a record that stands by itself.
  public internal(set) var under: Link?

  /// The records that are shown under this one, in the order of merging.
  public internal(set) var merged: [Link] = []

  /// Whether the record stands by itself: under no other, and with none under it.
  public var isAlone: Bool { under == nil && merged.isEmpty }

  /// Whether a record is shown under this one.
  public func holds(_ other: ChildID) -> Bool { merged.contains { $0.other == other } }
}

/// Records of one child that were made twice, put together and taken apart.
public enum MergingArea: PracticeArea {
  public static let title = "Merged records"
  public static let events: [any CaseEvent.Type] = [RecordMerged.self, RecordUnmerged.self]
}

extension ChildRecord {
  /// Refuses what is recorded in a record that is shown under another: it belongs to that one. Corrections and
  /// withdrawals go where their event is.
  func checkIsNotUnderAnother(_ event: any CaseEvent) throws(RuleBreach) {
    guard let link = merging.under, !(event is RecordUnmerged), !(event is any Amendment) else {
      return
    }
    throw RuleBreach(
      "record.merged", "What is new is recorded in the record under which this one is shown.",
      facts: ["\(id) is shown under \(link.other) since \(link.date.medium)."],
      remedy: "Open \(link.other), or take the two records apart first.")
  }

  /// Refuses to correct or withdraw a merger: at one end alone it would leave the other hanging.
  func checkIsNoMerger(_ event: any CaseEvent) throws(RuleBreach) {
    guard let amends = (event as? any Amendment)?.amends,
      let merger = events.first(where: { $0.id == amends }), merger.isOfMerger
    else { return }
    throw RuleBreach(
      "merge.amended", "A merger is ended by taking the records apart, which both records tell.",
      facts: ["\(amends) is “\(type(of: merger.event).title)” of \(merger.date.medium)."],
      remedy: "Take the two records apart; what was recorded stays in the history.")
  }
}
