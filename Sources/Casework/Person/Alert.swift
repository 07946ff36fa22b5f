/// A hazard or an alert that must be seen before the address is.
public struct Alert: Hashable, Sendable, Identifiable {
  /// The event that raised it.
  public let id: EventID

  /// What it warns of, in a few words: "dog at address".
  public var warning: String

  /// The day it was raised.
  public var raised: CivilDate

  /// The day by which it is to be looked at again.
  public var review: CivilDate?

  /// The day it ended.
  public var ended: CivilDate?

  /// Whether it holds on a day.
  public func holds(on date: CivilDate) -> Bool {
    raised <= date && (ended.map { date < $0 } ?? true)
  }
}
