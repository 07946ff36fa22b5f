import CaseStore
import Casework

extension StoreCasebook {
  public func childrenAtFrontDoor() throws -> [ChildID] { try store.childrenAtFrontDoor() }

  public func knownChildren(_ searches: [String], limit: Int) throws -> [KnownChild] {
    try searches.flatMap { search in
      try store.find(search, limit: limit).map { child in
        KnownChild(
          id: child.id, name: child.name, dateOfBirth: child.dateOfBirth,
          isUnborn: child.dateOfBirth == nil && child.expected != nil, postcode: child.postcode,
          status: child.status.word, foundBy: search)
      }
    }
  }
}
