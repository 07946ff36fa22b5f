import Casework

/// A child with two records, the second made at night by somebody who heard the name on the telephone, and a network of
/// professionals around the first.
extension StoryTeller {
  mutating func twoRecords() {
    let family = family(.named("Ellis", in: "British", [("Mia", 8, .female)]))
    guard let child = family.children.first,
      let again = self.family(.named("Elis", in: "British", [("Mya", 8, .female)])).children.first
    else { return }
    register(family, on: ago(210), by: "jmarsden")
    network(of: child)
    record([again], by: "pnair", at: at(23, 40, daysAgo: 9)) { story, _ in
      ChildRegistered(
        on: story.ago(9), name: again.name, dateOfBirth: child.born, sex: .female,
        address: family.address)
    }
    record([again], by: "pnair", at: at(23, 48, daysAgo: 9)) { story, _ in
      NoteAdded(
        on: story.ago(9), .telephoneCall,
        "A neighbour asked how to reach the family. She was given the number of the school.")
    }
  }

  private mutating func network(of child: InventedChild) {
    var ids: [EventID] = []
    for (role, name, agency, number) in [
      ("School nurse", "Joan Hale", "Exampleton Community Health", "01632 960145"),
      ("Head of year", "Tom Reed", child.school, "01632 960147"),
      ("Family support worker", "Rosa Quinn", "Exampleton Family Centre", "01632 960148"),
    ] {
      ids += commit(
        [
          .init(
            child.id,
            ProfessionalAdded(
              from: ago(200), role, agency: agency, name: name, telephone: number))
        ], by: "jmarsden")
    }
    for (id, days) in zip(ids, [96, 12]) {
      commit(
        [.init(child.id, ProfessionalContacted(id, on: ago(days), note: "All is well."))],
        by: "jmarsden")
    }
  }
}
