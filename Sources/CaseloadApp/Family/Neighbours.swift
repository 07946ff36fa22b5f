import Casework

/// Who is around a child, for the forms that look beyond brothers and sisters.
public struct Neighbours: Sendable {
  /// The records of everybody whom the child's record names and who has one, whatever the tie.
  public var relatives: [ChildRecord] = []
  /// Children who may belong to the family and are not named in the record: of the same family name, or of
  /// the same home.
  public var candidates: [ChildRecord] = []

  /// Knows nobody.
  public init() {}

  /// Everybody.
  var all: [ChildRecord] { relatives + candidates }
}

extension Casebook {
  /// How many children of a common family name are offered at most.
  private var candidateLimit: Int { 12 }

  /// The records of everybody whom a record names and who has one, each once; ended ties included.
  func relatives(of record: ChildRecord) throws -> [ChildRecord] {
    var seen: Set<ChildID> = [record.id]
    return try record.person.relationships.compactMap(\.child)
      .filter { seen.insert($0).inserted }
      .compactMap { try self.record($0) }
  }

  /// Who is around a child.
  ///
  /// - Parameters:
  ///   - record: the child.
  ///   - date: the day on which addresses are looked at.
  func neighbours(of record: ChildRecord, on date: CivilDate) throws -> Neighbours {
    var neighbours = Neighbours()
    neighbours.relatives = try relatives(of: record)
    let tied = Set(record.person.relationships.filter(\.isOpen).compactMap(\.child))
    var seen = tied.union([record.id])
    // Those of the same home first: they are the likelier brothers and sisters.
    if let home = record.person.address(on: date), !home.postcode.isEmpty {
      neighbours.candidates = try children(atPostcode: home.postcode)
        .filter { !seen.contains($0) }.compactMap { try self.record($0) }
        .filter { $0.person.address(on: date).map { home.isSamePlace(as: $0) } ?? false }
    }
    seen.formUnion(neighbours.candidates.map(\.id))
    if let family = record.person.name?.family, !family.isBlank {
      neighbours.candidates += try children(matching: family, limit: candidateLimit).map(\.id)
        .filter { seen.insert($0).inserted }.compactMap { try self.record($0) }
    }
    return neighbours
  }
}
