/// A span under one legal status in one placement: a row of SSDA903's episodes.
///
/// A period of care, an episode, a placement and a legal status are four things. A change of status alone
/// begins an episode, not a placement; a change of placement alone begins both.
public struct CareEpisode: Hashable, Sendable, Identifiable {
  /// The event that began it.
  public let id: EventID

  /// Its first day (SSDA903 `DECOM`).
  public let start: CivilDate

  /// Why it began (SSDA903 `RNE`).
  public let startReason: EpisodeStartReason

  /// The legal status (SSDA903 `LS`).
  public let legalStatus: LegalStatus

  /// The category of need as this episode has it (SSDA903 `CIN`).
  public let category: CategoryOfNeed

  /// The placement.
  public let placement: Placement

  /// The day it ended, which is the first of the next (SSDA903 `DEC`). Nil while it goes on.
  public let end: CivilDate?

  /// Why it ended (SSDA903 `REC`); X1 where another follows.
  public let endReason: EpisodeEndReason?

  /// Why the placement ended with it (SSDA903 `REASON_PLACE_CHANGE`).
  public let placementEndReason: PlacementChangeReason?

  /// The event that began the placement.
  let placementID: EventID

  /// The event that began the legal status.
  let legalStatusID: EventID

  /// Whether it holds on a day. The day it ends belongs to the next.
  public func holds(on date: CivilDate) -> Bool { start <= date && (end.map { date < $0 } ?? true) }
}

/// A placement with its dates, over all the episodes in it.
public struct CarePlacement: Hashable, Sendable, Identifiable {
  /// The event that began it.
  public let id: EventID

  /// The first day.
  public let start: CivilDate

  /// Why the episode began that began the placement.
  public let startReason: EpisodeStartReason

  /// The day it ended, which is the first of the next. Nil while it goes on.
  public internal(set) var end: CivilDate?

  /// Why it ended.
  public internal(set) var endReason: PlacementChangeReason?

  /// The placement.
  public let placement: Placement

  /// Whether it holds on a day.
  public func holds(on date: CivilDate) -> Bool { start <= date && (end.map { date < $0 } ?? true) }
}

/// A legal status with its dates, over all the episodes under it.
public struct LegalStatusSpan: Hashable, Sendable, Identifiable {
  /// The event that began it.
  public let id: EventID

  /// The first day.
  public let start: CivilDate

  /// The day it ended, which is the first of the next. Nil while it goes on.
  public internal(set) var end: CivilDate?

  /// The legal status.
  public let status: LegalStatus

  /// Whether it holds on a day.
  public func holds(on date: CivilDate) -> Bool { start <= date && (end.map { date < $0 } ?? true) }
}
