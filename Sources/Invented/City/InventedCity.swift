import CaseStore
import Casework

/// An invented city: a plan of months carried out, and every event of it put to the gate.
public struct InventedCity {
  /// Children of 0 to 17 who live in it.
  public static let population = 50_860

  /// The last day on which anything happens.
  public let last: CivilDate
  private let cities: [CityGenerator]
  private let stock: Stock
  private let calendar: WorkingCalendar
  private let staff: Staff
  private let seed: UInt64

  /// Plans a city.
  ///
  /// - Parameters:
  ///   - rulebook: for its calendar of working days.
  ///   - seed: the same seed gives the same city.
  ///   - cities: how many cities side by side; six make a county.
  /// - Throws: when the plan cannot be read or carried out, which would be a fault here.
  public init(rulebook: Rulebook, seed: UInt64, cities: Int = 1) throws {
    let plan = try CityPlan.standard()
    guard let month = plan.months.last else {
      throw StockProblem(file: "city.json", reason: "it has no month")
    }
    last = month.month.lastDay
    stock = try Stock()
    calendar = rulebook.calendar
    self.seed = seed
    self.cities = try (0..<max(1, cities)).map { number in
      var generator = CityGenerator(
        plan: plan, calendar: rulebook.calendar, seed: seed &+ UInt64(number) &* 1_000_003)
      try generator.run()
      return generator
    }
    var chance = Chance(seed: seed)
    staff = LargeAuthority.makeStaff(stock.names, &chance)
  }

  /// How many people it has.
  public var count: Int { cities.map(\.people.count).reduce(0, +) }

  /// The entries, one a person, and one a family in early help.
  public var entries: [ProposedEntry] {
    let workers = staff.workers.filter { $0.posts.last?.role == .socialWorker }
    let sentences = LeanSentences(stock)
    var before = 0
    return cities.flatMap { city -> [ProposedEntry] in
      defer { before += city.people.count }
      let families = Dictionary(grouping: city.people.filter { $0.family != nil }) {
        $0.family ?? 0
      }
      return city.people.compactMap { person -> ProposedEntry? in
        let members = person.family.flatMap { families[$0] } ?? [person]
        guard members[0] === person else { return nil }
        return ProposedEntry(
          id: EntryID("y\(before + person.number)"),
          parts: members.flatMap { member -> [ProposedEntry.Part] in
            let number = before + member.number
            var writer = CityWriter(
              member, child: ChildID("C\(String(10_000_000 + number).dropFirst())"),
              prefix: "y\(number)", worker: workers[number % workers.count], last: last,
              calendar: calendar, sentences: sentences, seed: seed &+ UInt64(number))
            register(member, &writer)
            writer.write()
            return writer.parts
          })
      }
    }
  }

  private func register(_ person: CityPerson, _ writer: inout CityWriter) {
    let communities = stock.names.communities
    let home = person.family ?? person.number
    let community = communities[home % communities.count]
    let sex: Sex = writer.chance.happens(49) ? .female : .male
    let given = writer.chance.one(of: sex == .male ? community.boys : community.girls) ?? "Sam"
    let street = writer.chance.one(of: stock.places.streets) ?? "Example Avenue"
    writer.add(
      ChildRegistered(
        on: max(person.born, person.history.first?.date ?? last),
        name: PersonName(
          given: given, family: community.families[home % community.families.count]),
        dateOfBirth: person.born, sex: sex,
        ethnicity: writer.chance.one(of: community.ethnicities), disabilities: ["NONE"],
        address: Address(
          lines: ["\(1 + home % 150) \(street)", stock.places.city],
          postcode: stock.places.postcodes[home % stock.places.postcodes.count])))
  }

  /// Makes a store of the city, which stands at the last day, 14:20.
  ///
  /// - Parameters:
  ///   - path: a folder that is empty or not there yet.
  ///   - standard: the standard timescales and codes.
  ///   - progress: called with the entries done.
  /// - Throws: `StoreError`, `CommitError`, or the first refusal of the gate, which would be a fault here.
  public func makeStore(
    at path: String, standard: Rulebook, user: SystemUser = .current, progress: (Int) -> Void
  ) throws {
    let moment = Moment(date: last, hour: 23, minute: 59)
    let store = try InventedAuthority.emptyStore(
      at: path, named: "Exampleton City", staff, standard, user, standsAt: moment,
      dataset: DatasetSettings(population0to17: Self.population * cities.count))
    let entries = entries
    let outcomes = try store.importEntries(entries, at: moment, progress: progress)
    for (entry, parts) in zip(entries, outcomes) {
      for (part, outcome) in zip(entry.parts, parts) {
        if case .refused(let breach) = outcome {
          throw CommitError.refused(breach, child: part.child, part: 0)
        }
      }
    }
    try addCarers(to: store, at: moment)
  }

  private func addCarers(to store: CaseStore, at moment: Moment) throws {
    let own = RegisterID(.fostering, "P0001")
    var parts: [ProposedEntry.RegisterPart] = [
      .init(
        own,
        PlacementProviderRecorded(
          "Exampleton Fostering", .inHouse, from: CityGenerator.day(2_010, 4, 1)))
    ]
    let plan = cities[0].plan
    var now: [(id: RegisterID, event: EventID)] = []
    var number = 0
    func approve(_ date: CivilDate) {
      number += 1
      let id = RegisterID(.fostering, "H\(String(10_000 + number).dropFirst())")
      let event = EventID("h\(number)")
      parts.append(
        .init(
          id,
          FosteringHouseholdApproved(
            "Household \(number)", for: own, from: date, FosteringHousehold.Terms(places: 2)),
          id: event))
      now.append((id, event))
    }
    for _ in 0..<(plan.before.fosterHouseholds * cities.count) {
      approve(CityGenerator.day(2_018, 5, 1))
    }
    for month in plan.months {
      while now.count < month.fosterHouseholds * cities.count {
        approve(month.month.firstDay.adding(days: 9))
      }
      while now.count > month.fosterHouseholds * cities.count {
        let (id, event) = now.removeFirst()
        parts.append(
          .init(
            id,
            FosteringApprovalEnded(
              event, on: month.month.firstDay.adding(days: 12), because: .resigned)))
      }
    }
    // Each household's record gets an entry of its own, as they are kept.
    let grouped = Dictionary(grouping: parts, by: \.register).sorted { $0.key < $1.key }
    let ordered = grouped.filter { $0.key == own } + grouped.filter { $0.key != own }
    for (index, (_, events)) in ordered.enumerated() {
      try store.commit(
        ProposedEntry(id: EntryID("z\(index)"), registers: events), at: moment)
    }
  }
}
