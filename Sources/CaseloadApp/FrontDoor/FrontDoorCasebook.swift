import Casework

/// What the front door asks of the place where records are kept.
public protocol FrontDoorCasebook {
  /// The children about whom a contact may be unfinished.
  func childrenAtFrontDoor() throws -> [ChildID]

  /// Children on record, open or closed, whose words begin as those of one of some searches do.
  ///
  /// - Parameters:
  ///   - searches: texts, each of which finds by itself: parts of names in any order, a date of birth as
  ///     ISO, a postcode.
  ///   - limit: how many children at most for each.
  func knownChildren(_ searches: [String], limit: Int) throws -> [KnownChild]
}

extension Casebook {
  /// The children on record who may be the one that somebody is telling about, the likeliest first.
  func likelyMatches(_ wanted: LikelyChild, on today: CivilDate) throws -> [LikelyMatch] {
    guard wanted.canBeSearched else { return [] }
    let matcher = ChildMatcher(wanted: wanted, today: today)
    return matcher.matches(try knownChildren(matcher.searches, limit: 40), limit: 5)
  }

  /// The records of the brothers and sisters that a record names.
  func siblings(of record: ChildRecord) throws -> [ChildRecord] {
    try record.person.relationships
      .filter { $0.ended == nil && $0.kind.isSibling }
      .compactMap { try $0.child.flatMap { try self.record($0) } }
  }
}
