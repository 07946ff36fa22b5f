import Casework

/// Who lived at the child's home, as far as addresses and ties tell.
struct FamilyHousehold: Hashable, Sendable {
  /// One of them.
  struct Member: Hashable, Sendable {
    /// What they are called.
    var name: String
    /// What they are to the child: "mother".
    var word: String
  }

  /// The address.
  let address: Address
  /// The first day there; nil when it was always so as far as is known.
  let from: CivilDate?
  /// The last day there; nil while the child lives there.
  let to: CivilDate?
  /// Who lived there with the child.
  let members: [Member]
  /// Relatives of whom nobody recorded whether they did.
  let unknown: [Member]

  /// The household of a day; nil where no address of that day is known.
  static func on(_ date: CivilDate, _ reading: Reading) -> FamilyHousehold? {
    reading.person.addresses.last { $0.value.kind == .home && $0.holds(on: date) }
      .map { FamilyHousehold($0, days: [date], reading) }
  }

  /// The households before the present one, the latest first.
  static func earlier(_ reading: Reading) -> [FamilyHousehold] {
    reading.person.addresses
      .filter { home in home.value.kind == .home && home.to.map { $0 < reading.today } ?? false }
      .reversed().map { home in FamilyHousehold(home, days: days(of: home, reading), reading) }
  }

  /// Who stood in the house on any of the days.
  private init(_ home: Dated<Address>, days: [CivilDate], _ reading: Reading) {
    address = home.value
    from = home.from
    to = home.to
    var (members, unknown): ([Member], [Member]) = ([], [])
    for tie in reading.person.relationships {
      let record = reading.relatives.shown(tie.child)
      let age =
        FamilyWords.age(of: tie, record, on: days.last ?? reading.today).map { ", \($0)" } ?? ""
      let member = Member(
        name: record?.fullName ?? tie.name,
        word: FamilyWords.word(tie, record).lowercased() + age)
      switch Self.lived(tie, record, at: home.value, on: days) {
      case true: members.append(member)
      case nil where Self.isExpectedAtHome(tie.kind): unknown.append(member)
      default: break
      }
    }
    (self.members, self.unknown) = (members, unknown)
  }

  /// Whether somebody is usually of the household, so that not knowing is worth a word.
  private static func isExpectedAtHome(_ kind: Relationship.Kind) -> Bool {
    kind.isParent || kind.isSibling || kind == .stepParent || kind == .partnerOfParent
      || kind == .carer
  }

  /// Whether somebody lived there on any of the days; nil where nothing tells.
  private static func lived(
    _ tie: Relationship, _ record: ChildRecord?, at address: Address, on days: [CivilDate]
  ) -> Bool? {
    guard let record else {
      let answers = days.compactMap { tie.livedWithChild(on: $0) }
      return answers.isEmpty ? nil : answers.contains(true)
    }
    let homes = days.compactMap { record.person.address(on: $0) }
    return homes.isEmpty ? nil : homes.contains { $0.isSamePlace(as: address) }
  }

  /// The days of a span on which something about the household can have changed: its ends, and whatever
  /// day within it somebody moved.
  private static func days(of home: Dated<Address>, _ reading: Reading) -> [CivilDate] {
    var days = [home.from, home.to].compactMap { $0 }
    for tie in reading.person.relationships {
      days += [tie.known].compactMap { $0 } + (tie.moves ?? []).compactMap(\.from)
    }
    for record in reading.relatives { days += record.person.addresses.compactMap(\.from) }
    return Array(Set(days.filter { home.holds(on: $0) })).sorted()
  }
}
