import Casework

/// A household of an invented city: who they are, where they live, and what its trouble is about.
struct CityHousehold {
  let family: Family
  let theme: CityTheme
  /// The members, in the order in which they were made, each with the child that stands for them.
  let members: [(person: CityPerson, child: InventedChild)]

  init(
    _ people: [CityPerson], from maker: inout FamilyMaker, last: CivilDate, _ chance: inout Chance
  ) {
    let isForeign = people.contains(where: \.isUnaccompanied)
    let wanted = people.map { person in
      FamilyRequest.Child(
        age: max(0, person.born.completedYears(to: last)), sex: isForeign ? .male : nil,
        born: person.born)
    }
    family = maker.family(FamilyRequest(children: wanted), &chance)
    let drawn = CityTheme.drawn(&chance)
    theme =
      isForeign
      ? .unaccompanied : people.contains(where: \.isExploited) ? .exploitation : drawn
    members = zip(people, family.children).map { ($0, $1) }
  }
}
