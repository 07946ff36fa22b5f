// The independent reviewing officer of a looked-after child. Officers are allocated like other workers, in a
// role of their own, so that their dates are kept and two never overlap.

extension ChildRecord {
  /// Every independent reviewing officer the child had, oldest first, with dates.
  public var reviewingOfficers: [Allocation] { allocations.all(.reviewingOfficer) }

  /// The independent reviewing officer on a day.
  public func reviewingOfficer(on date: CivilDate) -> Allocation? {
    allocations.current(.reviewingOfficer, on: date)
  }

  /// Since when a looked-after child has been without a named reviewing officer; nil where there is one, or
  /// where the child is not looked after.
  ///
  /// - Parameter date: the day as at which it is asked.
  public func withoutReviewingOfficer(on date: CivilDate) -> CivilDate? {
    guard let period = care.period(on: date), reviewingOfficer(on: date) == nil else { return nil }
    let last = reviewingOfficers.last { $0.from <= date }?.to
    return max(period.start, last ?? period.start)
  }
}
