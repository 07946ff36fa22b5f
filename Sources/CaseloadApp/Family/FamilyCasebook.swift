import CaseStore
import Casework

/// What the family's screens and forms ask of the records.
public protocol FamilyCasebook {
  /// Children who have, or once had, an address with a postcode.
  func children(atPostcode postcode: String) throws -> [ChildID]
}

extension StoreCasebook: FamilyCasebook {
  public func children(atPostcode postcode: String) throws -> [ChildID] {
    try store.find(postcode, limit: 200).map(\.id)
  }
}
