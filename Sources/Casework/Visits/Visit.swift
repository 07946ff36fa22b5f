/// Somebody went to see the child, whether the child was seen or not.
public struct Visit: Hashable, Sendable, Identifiable {
  /// What a visit was made for.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case childProtection, lookedAfter, childInNeed, assessment, other

    /// What people call it.
    public var title: String {
      switch self {
      case .childProtection: "Child protection visit"
      case .lookedAfter: "Looked-after visit"
      case .childInNeed: "Child in need visit"
      case .assessment: "Assessment visit"
      case .other: "Other visit"
      }
    }

    /// Whether the worker sees the child under a plan, as a duty.
    public var isStatutory: Bool { Self.statutory.contains(self) }

    /// The kinds that stop a visit clock.
    ///
    /// A worker who sees a child that is both looked after and on a child protection plan makes one visit,
    /// not two, so a visit of any of these kinds counts for the clock of every plan that is open. A visit
    /// for an assessment comes before there is a plan; an "other" visit may be made by anybody.
    public static let statutory: Set<Kind> = [.childProtection, .lookedAfter, .childInNeed]
  }

  /// The event that recorded it.
  public let id: EventID

  /// The day of the visit.
  public var date: CivilDate

  /// What it was made for.
  public var kind: Kind

  /// Who recorded it.
  public var by: WorkerID

  /// Whether the child was seen. An attempt never stops a clock.
  public var isSeen: Bool

  /// Whether the child was seen alone.
  public var isSeenAlone: Bool

  /// Why a child who was seen was not seen alone.
  public var whyNotAlone: String?

  /// Why the child was not seen.
  public var whyNotSeen: String?

  /// Whether the child's bedroom was seen; nil where it was not noted.
  public var isBedroomSeen: Bool?

  /// Where the visit took place.
  public var place: String?

  /// Who was there beside the child.
  public var present: [String]

  /// The child's own words.
  public var words: String?

  /// What happened.
  public var account: String

  /// What the visit was to find out or do.
  public var purpose: String?
}

/// The visits to one child.
public struct Visits: Hashable, Sendable {
  /// Every visit and attempt, oldest first; visits of one day in the order of recording.
  public internal(set) var all: [Visit] = []

  /// The visit with an id.
  public func visit(_ id: EventID) -> Visit? { all.first { $0.id == id } }

  /// The visits at which the child was seen, oldest first.
  ///
  /// - Parameters:
  ///   - kinds: the kinds to count; those that stop a visit clock unless said otherwise.
  ///   - last: the last day to count.
  public func seen(
    _ kinds: Set<Visit.Kind> = Visit.Kind.statutory, onOrBefore last: CivilDate = .latest
  ) -> [Visit] {
    all.filter { $0.isSeen && $0.date <= last && kinds.contains($0.kind) }
  }

  /// The visits at which the child was seen within a span of days, oldest first.
  ///
  /// - Parameters:
  ///   - kinds: the kinds to count.
  ///   - days: the span, its last day included.
  public func seen(
    _ kinds: Set<Visit.Kind> = Visit.Kind.statutory, in days: ClosedRange<CivilDate>
  ) -> [Visit] {
    all.filter { $0.isSeen && days.contains($0.date) && kinds.contains($0.kind) }
  }

  /// The latest visit of any kind at which the child was seen, as at a day (Annex A list 6, "Date Child
  /// Was Last Seen").
  public func lastSeen(on date: CivilDate) -> Visit? {
    all.last { $0.isSeen && $0.date <= date }
  }

  /// The latest visit of any kind at which the child was seen alone, as at a day.
  public func lastSeenAlone(on date: CivilDate) -> Visit? {
    all.last { $0.isSeenAlone && $0.date <= date }
  }

  /// Puts a visit in its place.
  mutating func insert(_ visit: Visit) {
    let index = all.firstIndex { $0.date > visit.date } ?? all.endIndex
    all.insert(visit, at: index)
  }
}
