/// An address as it is compared: two that differ in blanks, capitals or the town are one.
public struct AddressKey: Hashable, Sendable, Codable, Comparable {
  /// The postcode without blanks, and the first line in small letters without marks.
  public let rawValue: String

  /// The key of an address; nothing for one without a postcode or without a first line.
  public init?(_ address: Address) {
    let postcode = IdentityFacts.postcode(address.postcode)
    let line = (address.lines.first ?? "").lowercased().filter { $0.isLetter || $0.isNumber }
    guard !postcode.isEmpty, !line.isEmpty else { return nil }
    rawValue = "\(postcode)/\(line)"
  }

  public static func < (left: AddressKey, right: AddressKey) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Somebody who lived somewhere, with the dates.
public struct Resident: Hashable, Sendable {
  /// Who.
  public enum Who: Hashable, Sendable, Comparable {
    case child(ChildID)
    case person(PersonID)
  }

  /// Who.
  public let who: Who

  /// The name.
  public let name: String

  /// Date of birth, where it is known.
  public let born: CivilDate?

  /// Where, and when.
  public let home: Dated<Address>

  /// Risks that the person poses.
  public let risks: [PersonFile.Risk]

  /// Makes a resident.
  public init(
    who: Who, name: String, born: CivilDate?, home: Dated<Address>, risks: [PersonFile.Risk]
  ) {
    self.who = who
    self.name = name
    self.born = born
    self.home = home
    self.risks = risks
  }

  /// Where a child lives or lived, a line for each address. A placement is not among them.
  public static func of(_ record: ChildRecord) -> [Resident] {
    record.person.addresses.map {
      Resident(
        who: .child(record.id), name: record.person.name?.spoken ?? record.id.rawValue,
        born: record.person.dateOfBirth, home: $0, risks: [])
    }
  }

  /// Where a person with a file of their own lives or lived.
  public static func of(_ file: PersonFile) -> [Resident] {
    file.addresses.map {
      Resident(
        who: .person(file.id), name: file.name?.spoken ?? file.id.rawValue, born: file.born,
        home: $0, risks: file.risks)
    }
  }
}

/// Who lived where, over time: worked out from dated addresses, never recorded by itself.
public struct Households: Hashable, Sendable {
  /// A time in which the same people lived at an address.
  public struct Span: Hashable, Sendable {
    /// The first day; nil when it was so as far back as is known.
    public let from: CivilDate?

    /// The last day; nil while it is so.
    public let to: CivilDate?

    /// Who lived there, the oldest first.
    public let residents: [Resident]
  }

  private let byAddress: [AddressKey: [Resident]]

  /// The households of some people.
  public init(_ residents: [Resident]) {
    var byAddress: [AddressKey: [Resident]] = [:]
    for resident in residents {
      guard let key = AddressKey(resident.home.value) else { continue }
      byAddress[key, default: []].append(resident)
    }
    self.byAddress = byAddress
  }

  /// Who lived at an address on a day, the oldest first; those whose birth is not known come last.
  public func residents(at address: Address, on date: CivilDate) -> [Resident] {
    AddressKey(address).map { residents(at: $0) { $0.home.holds(on: date) } } ?? []
  }

  /// With whom somebody lived on a day, at any of their addresses.
  public func household(of who: Resident.Who, on date: CivilDate) -> [Resident] {
    let keys = byAddress.filter { $0.value.contains { $0.who == who && $0.home.holds(on: date) } }
      .keys
    return keys.sorted().flatMap { key in
      residents(at: key) { $0.home.holds(on: date) && $0.who != who }
    }
  }

  /// How the household at an address changed, the earliest time first.
  public func history(of address: Address) -> [Span] {
    guard let key = AddressKey(address), let all = byAddress[key] else { return [] }
    let starts = all.compactMap(\.home.from) + all.compactMap { $0.home.to?.adding(days: 1) }
    var firsts: [CivilDate?] = Set(starts).sorted()
    if all.contains(where: { $0.home.from == nil }) { firsts.insert(nil, at: 0) }
    var spans: [Span] = []
    for (index, from) in firsts.enumerated() {
      let next = index + 1 < firsts.count ? firsts[index + 1] : nil
      let day = from ?? next?.adding(days: -1) ?? .latest
      let residents = residents(at: key) { $0.home.holds(on: day) }
      if residents.isEmpty { continue }
      spans.append(Span(from: from, to: next?.adding(days: -1), residents: residents))
    }
    return spans
  }

  /// The children who live with somebody who poses a risk on a day, each with those people. It is asked whenever
  /// an address changes.
  public func childrenAtRisk(on date: CivilDate) -> [(child: Resident, with: [Resident])] {
    byAddress.keys.sorted().flatMap { key -> [(child: Resident, with: [Resident])] in
      let here = residents(at: key) { $0.home.holds(on: date) }
      let posing = here.filter { $0.risks.contains { $0.holds(on: date) } }
      guard !posing.isEmpty else { return [] }
      return here.filter { if case .child = $0.who { true } else { false } }
        .map { ($0, posing) }
    }
  }

  private func residents(at key: AddressKey, where isMeant: (Resident) -> Bool) -> [Resident] {
    var seen: Set<Resident.Who> = []
    return (byAddress[key] ?? []).filter(isMeant).filter { seen.insert($0.who).inserted }
      .sorted { ($0.born ?? .latest, $0.name) < ($1.born ?? .latest, $1.name) }
  }
}
