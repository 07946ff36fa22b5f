import CaseStore
import Casework

/// What the lists of placements and care leavers ask of the place where records are kept.
public protocol PlacementCasebook {
  /// The children who may stand in a list on some day of a span, by id. Whether they do, their records say.
  func children(in list: CareList, _ days: ClosedRange<CivilDate>) throws -> [ChildID]
}

extension StoreCasebook {
  public func children(in list: CareList, _ days: ClosedRange<CivilDate>) throws -> [ChildID] {
    try store.children(in: list, days)
  }
}

extension Casebook {
  /// The records of those who may stand in a list on some day of a span.
  func records(in list: CareList, _ days: ClosedRange<CivilDate>) throws -> [ChildRecord] {
    try children(in: list, days).compactMap { try record($0) }
  }
}
