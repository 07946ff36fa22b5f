import Casework

/// Makes families out of the stock: each name, address and telephone number once, as long as they last.
struct FamilyMaker: Sendable {
  private let stock: Stock
  private let today: CivilDate
  private var communities: Deck<NameStock.Community>
  private var surnames: [String: Deck<String>]
  private var givenNames: [String: Deck<String>] = [:]
  private var streets: Deck<String>
  private var count = 0

  /// A maker of families as they are on a day.
  init(stock: Stock, today: CivilDate) {
    self.stock = stock
    self.today = today
    communities = Deck(
      stock.names.communities.flatMap { Array(repeating: $0, count: max(1, $0.weight / 2)) })
    surnames = Dictionary(
      uniqueKeysWithValues: stock.names.communities.map { ($0.name, Deck($0.families)) })
    streets = Deck(stock.places.streets)
  }

  /// Makes a family.
  mutating func family(_ request: FamilyRequest, _ chance: inout Chance) -> Family {
    let wanted = stock.names.communities.first { $0.name == request.community }
    let community = wanted ?? communities.draw(&chance) ?? stock.names.communities[0]
    let surname =
      request.surname ?? surnames[community.name]?.draw(&chance) ?? community.families[0]
    let mother = chance.one(of: community.women) ?? "Mother"
    let father = chance.happens(70) ? chance.one(of: community.men).map { "\($0) \(surname)" } : nil
    let telephone = "01632 960\(chance.digits(3))"
    var family = Family(
      surname: surname, mother: "\(mother) \(surname)", father: father,
      address: address(telephone: telephone, &chance), telephone: telephone, children: [])
    for child in request.children {
      family.children.append(make(child, of: family, in: community, &chance))
    }
    return family
  }

  /// Makes an address in the invented city.
  mutating func address(
    kind: Address.Kind = .home, telephone: String? = nil, _ chance: inout Chance
  ) -> Address {
    let street = streets.draw(&chance) ?? "Placeholder Road"
    let district = chance.one(of: stock.places.districts) ?? stock.places.city
    return Address(
      lines: ["\(chance.number(in: 1...98)) \(street)", district, stock.places.city],
      postcode: chance.one(of: stock.places.postcodes) ?? "ZZ9 9ZZ", kind: kind,
      telephone: telephone)
  }

  private mutating func make(
    _ child: FamilyRequest.Child, of family: Family, in community: NameStock.Community,
    _ chance: inout Chance
  ) -> InventedChild {
    count += 1
    let sex = child.sex ?? (child.age == nil ? .unknown : chance.happens(50) ? .female : .male)
    let given = child.given ?? givenName(sex, in: community, &chance)
    let born = child.age.map { age in
      child.born ?? CivilDate.birthday(-age, of: today).adding(days: -chance.number(in: 5...330))
    }
    return InventedChild(
      id: ChildID("C\(String(10_000_000 + count).dropFirst())"),
      name: PersonName(
        given: child.age == nil ? "Baby" : given, family: family.surname,
        preferred: chance.happens(60) ? stock.names.nicknames[given] : nil),
      born: born, expected: child.age == nil ? child.born : nil, sex: sex,
      ethnicity: chance.one(of: community.ethnicities), disabilities: child.disabilities,
      mother: String(family.mother.prefix { $0 != " " }),
      school: school(age: child.age ?? 0, &chance))
  }

  private mutating func givenName(
    _ sex: Sex, in community: NameStock.Community, _ chance: inout Chance
  ) -> String {
    let list = sex == .male ? community.boys : community.girls
    let key = "\(community.name) \(sex == .male)"
    return givenNames[key, default: Deck(list)].draw(&chance) ?? list[0]
  }

  private func school(age: Int, _ chance: inout Chance) -> String {
    let schools =
      age < 4
      ? stock.places.nurseries : age < 11 ? stock.places.schools : stock.places.secondarySchools
    return chance.one(of: schools) ?? "school"
  }
}
