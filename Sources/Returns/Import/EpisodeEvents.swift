import Casework

/// The events that episode rows state.
enum EpisodeEvents {
  /// The placement a row describes.
  static func placement(_ row: EpisodeRow) -> Placement {
    Placement(
      row.placementType, provider: row.provider, providerURN: row.provisionNumber,
      postcode: row.placementPostcode, homePostcode: row.homePostcode)
  }

  /// The start of a period of care, or the first that is known of one.
  static func start(_ row: EpisodeRow) -> CareStarted {
    CareStarted(
      on: row.began, category: row.categoryOfNeed, legalStatus: row.legalStatus,
      placement: placement(row), startReason: row.startReason)
  }

  /// A change in a period of care, as the reason for the new episode has it.
  static func change(
    _ row: EpisodeRow, in period: PeriodOfCare, after last: CareEpisode,
    because reason: PlacementChangeReason?
  ) -> any CaseEvent {
    let category = row.categoryOfNeed == period.category ? nil : row.categoryOfNeed
    guard row.startReason.changesPlacement else {
      return LegalStatusChanged(on: row.began, to: row.legalStatus, category: category)
    }
    return PlacementChanged(
      on: row.began, to: placement(row), reason: row.startReason, because: reason,
      legalStatus: row.legalStatus == last.legalStatus ? nil : row.legalStatus, category: category)
  }

  /// Whether an event in the record says what a row says of its episode's beginning.
  ///
  /// What a row tells of the episode before it (why the placement changed) and what is left unsaid
  /// because it did not change is not compared.
  static func states(_ event: any CaseEvent, _ row: EpisodeRow) -> Bool {
    switch event {
    case let event as CareStarted:
      event == start(row)
    case let event as PlacementChanged:
      event.reason == row.startReason && event.placement == placement(row)
        && (event.legalStatus ?? row.legalStatus) == row.legalStatus
    case let event as LegalStatusChanged:
      event.legalStatus == row.legalStatus && row.startReason == "L"
    default: false
    }
  }
}
