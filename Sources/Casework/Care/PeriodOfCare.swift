/// A time without a break in which a child is looked after, from becoming looked after to ceasing to be.
///
/// It is kept as its start, the changes within it and its end. Episodes, placements and legal statuses
/// follow from these, so they touch one another without gap or overlap, whatever the order of recording.
public struct PeriodOfCare: Hashable, Sendable, Identifiable {
  /// The event that began it.
  public let id: EventID

  /// Why the child came into care; one for the whole period (SSDA903 `CIN`).
  public let category: CategoryOfNeed

  /// The start and every change, by date.
  private(set) var changes: [CareChange]

  /// How it ended; nil while the child is looked after.
  public private(set) var ending: CareEnding?

  /// Its episodes, oldest first.
  public private(set) var episodes: [CareEpisode] = []

  init(
    id: EventID, start: CivilDate, reason: EpisodeStartReason, category: CategoryOfNeed,
    legalStatus: LegalStatus, placement: Placement
  ) {
    self.id = id
    self.category = category
    self.changes = [
      CareChange(
        id: id, date: start, reason: reason, legalStatus: legalStatus, placement: placement)
    ]
    rebuild()
  }

  /// The first day that is known.
  public var start: CivilDate { changes[0].date }

  /// The day it ended; nil while the child is looked after.
  public var end: CivilDate? {
    // Not inlined: the optimiser of Swift 6.3.1 stops with a fault in functions that it is inlined into.
    @inline(never) get { ending?.date }
  }

  /// Whether the first known day is the day on which the child became looked after. It is not where an
  /// import begins in the middle of a period, with an episode that continues one it does not hold.
  public var isStartKnown: Bool { changes[0].reason.startsCare }

  /// Whether the child is looked after in it on a day. The day it ends is no longer part of it.
  public func holds(on date: CivilDate) -> Bool { start <= date && (end.map { date < $0 } ?? true) }

  /// The episode that holds on a day.
  public func episode(on date: CivilDate) -> CareEpisode? { episodes.last { $0.holds(on: date) } }

  /// Its placements, oldest first.
  public var placements: [CarePlacement] {
    var placements: [CarePlacement] = []
    for episode in episodes {
      if placements.last?.id != episode.placementID {
        placements.append(
          CarePlacement(
            id: episode.placementID, start: episode.start, startReason: episode.startReason,
            placement: episode.placement))
      }
      placements[placements.count - 1].end = episode.end
      placements[placements.count - 1].endReason = episode.placementEndReason
    }
    return placements
  }

  /// Its legal statuses, oldest first.
  public var legalStatuses: [LegalStatusSpan] {
    var spans: [LegalStatusSpan] = []
    for episode in episodes {
      if spans.last?.id != episode.legalStatusID {
        spans.append(
          LegalStatusSpan(
            id: episode.legalStatusID, start: episode.start, status: episode.legalStatus))
      }
      spans[spans.count - 1].end = episode.end
    }
    return spans
  }

  /// The period with one more change.
  func adding(_ change: CareChange) -> PeriodOfCare {
    var copy = self
    let index = copy.changes.firstIndex { $0.date > change.date } ?? copy.changes.endIndex
    copy.changes.insert(change, at: max(1, index))
    copy.rebuild()
    return copy
  }

  /// Ends the period.
  mutating func end(_ ending: CareEnding) {
    self.ending = ending
    rebuild()
  }

  private mutating func rebuild() {
    episodes = []
    var (status, placement) = (changes[0].legalStatus, changes[0].placement)
    var (statusID, placementID) = (id, id)
    for (index, change) in changes.enumerated() {
      if let changed = change.legalStatus { (status, statusID) = (changed, change.id) }
      if let changed = change.placement { (placement, placementID) = (changed, change.id) }
      guard let status, let placement else { continue }
      let next = index + 1 < changes.count ? changes[index + 1] : nil
      episodes.append(
        CareEpisode(
          id: change.id, start: change.date, startReason: change.reason, legalStatus: status,
          category: change.category ?? category, placement: placement,
          end: next?.date ?? ending?.date,
          endReason: next.map { _ in .continues } ?? ending?.reason,
          placementEndReason: next?.lastPlacementEnded, placementID: placementID,
          legalStatusID: statusID))
    }
  }
}

/// The start of a period of care, or a change within it.
struct CareChange: Hashable, Sendable {
  /// The event that recorded it.
  let id: EventID

  /// Its day.
  let date: CivilDate

  /// Why the episode that it begins began.
  let reason: EpisodeStartReason

  /// The new legal status, where it changed.
  var legalStatus: LegalStatus?

  /// The new placement, where it changed.
  var placement: Placement?

  /// A category of need that differs from the period's, as old returns have it.
  var category: CategoryOfNeed?

  /// Why the placement before it ended.
  var lastPlacementEnded: PlacementChangeReason?
}

/// How a period of care ended.
public struct CareEnding: Hashable, Sendable {
  /// The event that recorded it.
  public let id: EventID

  /// The day.
  public let date: CivilDate

  /// Why (SSDA903 `REC`); nil where it is not known.
  public let reason: EpisodeEndReason?
}
