import Casework

/// Three generations of a family as far as the record knows them: grandparents, parents with their partners,
/// and their children. Everybody stands in it once.
struct Genogram: Hashable, Sendable {
  /// Somebody in it.
  struct Person: Hashable, Sendable {
    /// What they are called.
    var name: String
    /// What they are, and how old: "sister, 4".
    var detail: String
    /// Their sex, which decides the shape.
    var sex = Sex.unknown
    /// Whether it is the child whose record it is.
    var isChild = false
  }

  /// Two adults who stand beside each other, and the children they have together.
  struct Union: Hashable, Sendable {
    /// The place of the left one among the adults; the other stands right of them.
    var left: Int
    /// What they are to each other; nil where nobody recorded it.
    var partnership: Partnership?
    /// Their children, the eldest first.
    var children: [Person] = []
  }

  /// The mother's parents, at most two.
  var maternal: [Person] = []
  /// The father's parents, at most two.
  var paternal: [Person] = []
  /// The adults from the left: another partner of the mother, the mother, the father, another of the father.
  var adults: [Person]
  /// The place of the mother, or the first parent, among the adults; the father stands right of her.
  var mother: Int
  /// The unions from the left.
  var unions: [Union]
  /// Relatives of the three generations who have no place in the drawing, each in a few words.
  var others: [String] = []
}

extension Genogram {
  /// Draws up a child's family.
  ///
  /// - Parameter reading: the child, with the records of relatives as far as they are at hand.
  init(_ reading: Reading) {
    self = GenogramBuilder(reading).genogram
  }
}

/// Finds everybody's place.
private struct GenogramBuilder {
  private let reading: Reading
  private var rest: [Relationship]
  private(set) var genogram = Genogram(adults: [], mother: 0, unions: [])

  init(_ reading: Reading) {
    self.reading = reading
    rest = reading.person.relationships.filter(\.isOpen)
    let mother = take { $0.kind == .mother } ?? take { $0.kind == .parent }
    let father = take { $0.kind == .father } ?? take { $0.kind.isParent }
    genogram.adults = [
      mother.map(adult) ?? Genogram.Person(name: "Not known", detail: "mother", sex: .female),
      father.map(adult) ?? Genogram.Person(name: "Not known", detail: "father", sex: .male),
    ]
    genogram.unions = [
      Genogram.Union(left: 0, partnership: father?.partnership ?? mother?.partnership)
    ]
    genogram.maternal = grandparents(.maternal)
    genogram.paternal = grandparents(.paternal)
    addFullSiblings()
    addHalfSiblings(.paternal, parent: father?.name)
    addHalfSiblings(.maternal, parent: mother?.name)
    addPartner(.paternal)
    addPartner(.maternal)
    genogram.others = rest.filter { isOfThreeGenerations($0.kind) }.map(words)
  }

  // MARK: - Places

  private mutating func take(_ isWanted: (Relationship) -> Bool) -> Relationship? {
    rest.firstIndex(where: isWanted).map { rest.remove(at: $0) }
  }

  private mutating func grandparents(_ side: Relationship.Side) -> [Genogram.Person] {
    let first = take { $0.kind == .grandparent && $0.side == side }
    let second = take { $0.kind == .grandparent && $0.side == side }
    return [first, second].compactMap { $0 }.map(adult)
  }

  private mutating func addFullSiblings() {
    let own = Genogram.Person(
      name: reading.fullName, detail: reading.person.spokenAge(on: reading.today),
      sex: reading.person.sex, isChild: true)
    let born = reading.person.dateOfBirth ?? reading.person.expectedDateOfBirth ?? .latest
    let siblings = rest.filter { $0.kind == .sibling }.map { (birth(of: $0), child($0)) }
    rest.removeAll { $0.kind == .sibling }
    genogram.unions[0].children = ([(born, own)] + siblings)
      .sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Half-brothers and half-sisters hang from their own parents: the shared one, and the other whom their
  /// record names, or nobody knows.
  private mutating func addHalfSiblings(_ side: Relationship.Side, parent: String?) {
    let halves = rest.filter { $0.kind == .halfSibling && self.side(of: $0, parent) == side }
    guard let first = halves.first else { return }
    let other = otherParent(of: first, besides: side)
    let group = halves.filter { otherParent(of: $0, besides: side) == other }
    rest.removeAll(where: group.contains)
    let partner = other.flatMap { name in
      take { Self.isPartner($0.kind) && TextMatch.isSame($0.name, name) }
    }
    let unknown = Genogram.Person(
      name: other ?? "Not known", detail: "other parent",
      sex: side == .maternal ? .male : .female)
    join(
      partner.map(adult) ?? unknown, side, partnership: partner.map(partnership) ?? nil,
      children: group.map { (birth(of: $0), child($0)) }.sorted { $0.0 < $1.0 }.map(\.1))
  }

  private mutating func addPartner(_ side: Relationship.Side) {
    let isTaken =
      side == .maternal ? genogram.mother == 1 : genogram.adults.count > genogram.mother + 2
    guard !isTaken,
      let partner = take({ Self.isPartner($0.kind) && ($0.side ?? .maternal) == side })
    else { return }
    join(adult(partner), side, partnership: partnership(partner), children: [])
  }

  private mutating func join(
    _ person: Genogram.Person, _ side: Relationship.Side, partnership: Partnership?,
    children: [Genogram.Person]
  ) {
    var union = Genogram.Union(left: 0, partnership: partnership, children: children)
    switch side {
    case .maternal:
      genogram.adults.insert(person, at: 0)
      genogram.mother = 1
      for index in genogram.unions.indices { genogram.unions[index].left += 1 }
      genogram.unions.insert(union, at: 0)
    case .paternal:
      genogram.adults.append(person)
      union.left = genogram.adults.count - 2
      genogram.unions.append(union)
    }
  }

  // MARK: - Facts

  private static func isPartner(_ kind: Relationship.Kind) -> Bool {
    kind == .stepParent || kind == .partnerOfParent || kind == .formerPartnerOfParent
  }

  private func partnership(_ tie: Relationship) -> Partnership? {
    tie.partnership
      ?? (tie.kind == .formerPartnerOfParent
        ? .separated : tie.kind == .partnerOfParent ? .together : nil)
  }

  private func isOfThreeGenerations(_ kind: Relationship.Kind) -> Bool {
    kind.isParent || kind.isSibling || Self.isPartner(kind) || kind == .grandparent
      || kind == .child
      || kind == .stepChild
  }

  private func record(of tie: Relationship) -> ChildRecord? {
    tie.child.flatMap { id in reading.relatives.first { $0.id == id } }
  }

  /// Through whom a half-brother is related: as recorded, else as their own record tells.
  private func side(of tie: Relationship, _ parent: String?) -> Relationship.Side? {
    if let side = tie.side { return side }
    guard let parent, let record = record(of: tie) else { return nil }
    let shared = record.person.relationships.first {
      $0.isOpen && $0.kind.isParent && TextMatch.isSame($0.name, parent)
    }
    return shared.map { $0.kind == .father ? .paternal : .maternal }
  }

  private func otherParent(of tie: Relationship, besides side: Relationship.Side) -> String? {
    let kind: Relationship.Kind = side == .maternal ? .father : .mother
    return record(of: tie)?.person.relationships.first { $0.isOpen && $0.kind == kind }?.name
  }

  private func birth(of tie: Relationship) -> CivilDate {
    let person = record(of: tie)?.person
    return person?.dateOfBirth ?? person?.expectedDateOfBirth ?? tie.born ?? tie.expected ?? .latest
  }

  private func adult(_ tie: Relationship) -> Genogram.Person {
    let responsibility = tie.parentalResponsibility ? ", PR" : ""
    let sex: Sex =
      switch tie.kind {
      case .mother: .female
      case .father: .male
      default: record(of: tie)?.person.sex ?? tie.sex ?? .unknown
      }
    return Genogram.Person(
      name: name(of: tie), detail: shortWord(tie) + responsibility, sex: sex)
  }

  private func child(_ tie: Relationship) -> Genogram.Person {
    let age = FamilyWords.age(of: tie, record(of: tie), on: reading.today)
    return Genogram.Person(
      name: name(of: tie), detail: [age, shortWord(tie)].compactMap { $0 }.joined(separator: ", "),
      sex: record(of: tie)?.person.sex ?? tie.sex ?? .unknown)
  }

  private func name(of tie: Relationship) -> String { record(of: tie)?.fullName ?? tie.name }

  /// The word where there is little room for it.
  private func shortWord(_ tie: Relationship) -> String {
    let sex = record(of: tie)?.person.sex ?? tie.sex ?? .unknown
    switch (tie.kind, sex) {
    case (.sibling, .unknown): return "sibling"
    case (.halfSibling, .unknown): return "half-sibling"
    case (.partnerOfParent, _): return "partner"
    case (.formerPartnerOfParent, _): return "ex-partner"
    default: return tie.kind.title(sex).lowercased()
    }
  }

  private func words(_ tie: Relationship) -> String {
    let age = FamilyWords.age(of: tie, record(of: tie), on: reading.today).map { ", \($0)" } ?? ""
    return "\(name(of: tie)) (\(shortWord(tie))\(age))"
  }
}

/// Whether two texts are one name, however they were typed.
enum TextMatch {
  static func isSame(_ left: String, _ right: String) -> Bool {
    func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter } }
    return !folded(left).isEmpty && folded(left) == folded(right)
  }
}
