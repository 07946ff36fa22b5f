/// A child's time in one home: the placement in the sense of the regulations on visits and placement plans.
///
/// The returns begin a new placement where only its status changes, and where the child is away for a
/// holiday or in hospital. The home is still the same one, so neither starts the clocks of a new placement.
struct PlacementStay {
  /// Its placements as the returns have them, oldest first.
  private(set) var placements: [CarePlacement]

  /// The event that began it.
  var id: EventID { placements[0].id }

  /// The first day.
  var start: CivilDate { placements[0].start }

  /// The day it ended; nil while it goes on.
  var end: CivilDate? { placements.last?.end }

  /// Whether the child came to the home on the first day. It is not known where a record begins with a
  /// change that keeps the carers or the placement.
  var isStartKnown: Bool {
    placements[0].startReason.startsCare || placements[0].startReason.changesCarers
  }

  /// The home itself: its last placement that is not temporary.
  private var home: CarePlacement? { placements.last { !$0.placement.type.isTemporary } }

  /// The stays of a period of care, oldest first.
  static func all(in period: PeriodOfCare) -> [PlacementStay] {
    var stays: [PlacementStay] = []
    for placement in period.placements {
      if let last = stays.last, last.isContinued(by: placement) {
        stays[stays.count - 1].placements.append(placement)
      } else {
        stays.append(PlacementStay(placements: [placement]))
      }
    }
    return stays
  }

  private func isContinued(by next: CarePlacement) -> Bool {
    if next.placement.type.isTemporary { return true }
    guard let home else { return false }
    let isBack = placements.last?.placement.type.isTemporary == true
    let keepsCarers = next.startReason.changesPlacement && !next.startReason.changesCarers
    if keepsCarers, placements.last?.endReason == "PLACE" { return true }
    return (isBack || keepsCarers) && next.placement.isSameHome(as: home.placement)
  }
}
