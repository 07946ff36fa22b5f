/// How settled a looked-after child is: moves, and how long the child has stayed in one home.
///
/// A home is counted as the regulations on visits count it: a holiday, a time in hospital and a mere change of
/// the placement's status are no move.
public struct PlacementStability: Hashable, Sendable {
  /// A child's time in one home.
  public struct Stay: Hashable, Sendable {
    /// The event that began it.
    public let id: EventID

    /// The first day.
    public let start: CivilDate

    /// The day it ended; nil while it goes on.
    public let end: CivilDate?

    /// The placement, as it was last described.
    public let placement: Placement

    /// Its length in calendar days, up to a day while it goes on.
    public func days(asOf date: CivilDate) -> Int { start.days(to: min(end ?? date, date)) }
  }

  /// The stays of the period of care that have begun, oldest first.
  public let stays: [Stay]

  /// The day as at which it is counted.
  public let date: CivilDate

  /// The moves from one home to another in the twelve months up to the day. Coming into care is none.
  public var movesInYear: Int {
    let first = date.adding(months: -12)
    return stays.dropFirst().count { $0.start > first }
  }

  /// The longest stay, the later of two that are alike.
  public var longest: Stay? {
    stays.reduce(nil) { longest, stay in
      guard let longest, stay.days(asOf: date) < longest.days(asOf: date) else { return stay }
      return longest
    }
  }

  /// The stay that goes on.
  public var current: Stay? { stays.last { $0.end.map { date < $0 } ?? true } }
}

extension PeriodOfCare {
  /// How settled the child is as at a day.
  public func stability(on date: CivilDate) -> PlacementStability {
    let stays = PlacementStay.all(in: self).filter { $0.start <= date }
    return PlacementStability(
      stays: stays.map { stay in
        let home = stay.placements.last { !$0.placement.type.isTemporary } ?? stay.placements[0]
        return PlacementStability.Stay(
          id: stay.id, start: stay.start, end: stay.end, placement: home.placement)
      }, date: date)
  }
}
