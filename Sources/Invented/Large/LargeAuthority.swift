import Casework

/// A large invented authority, made one child at a time: for measurements, not for reading.
///
/// Each child is one entry of many parts, as a migration would bring it in. The first child has a record of some
/// five hundred items.
public struct LargeAuthority: Sequence, IteratorProtocol, Sendable {
  /// Workers and teams.
  public let staff: Staff

  private let children: Int
  private let stock: Stock
  private let calendar: WorkingCalendar
  private let sentences: LeanSentences
  private let workers: [Worker]
  private let journeys: [LeanJourney]
  private var chance: Chance
  private var made = 0

  /// An authority of a number of children.
  ///
  /// - Parameters:
  ///   - children: how many.
  ///   - rulebook: for its calendar of working days.
  ///   - seed: the same seed gives the same authority.
  /// - Throws: ``StockProblem`` when the stock of names and sentences cannot be read.
  public init(children: Int, rulebook: Rulebook, seed: UInt64 = 50) throws(StockProblem) {
    self.children = children
    stock = try Stock().ofACity
    calendar = rulebook.calendar
    sentences = LeanSentences(stock)
    chance = Chance(seed: seed)
    staff = Self.makeStaff(stock.names, &chance)
    workers = staff.workers.filter { $0.posts.last?.role == .socialWorker }
    journeys = LeanJourney.shares.flatMap { Array(repeating: $0.journey, count: $0.percent) }
  }

  /// The next child's entry, recorded in the early morning of ``InventedAuthority/today``.
  public mutating func next() -> InventedEntry? {
    guard made < children else { return nil }
    made += 1
    let today = InventedAuthority.today
    // Half a second each: 50,000 children are in by seven in the morning.
    let at = Moment(date: today, hour: 0, minute: 1).adding(seconds: Int64(made / 2))
    let number = String(10_000_000 + made).dropFirst()
    let worker = chance.one(of: workers) ?? workers[0]
    var lean = LeanCase(
      child: ChildID("C\(number)"), entry: EntryID("m\(number)"), worker: worker,
      last: calendar.date(-1, workingDaysAfter: today).date, calendar: calendar,
      sentences: sentences, chance: Chance(seed: chance.next()))
    let journey = made == 1 ? .longRecord : lean.chance.one(of: journeys) ?? .contactOnly
    let start = lean.back(journey.daysOpen(&lean.chance))
    let born = start.adding(days: -lean.chance.number(in: 40...5_000))
    register(&lean, on: start, born: born)
    lean.travel(journey, from: start, born: born)
    return InventedEntry(lean.proposal, at: at, by: worker.id)
  }

  private func register(_ lean: inout LeanCase, on date: CivilDate, born: CivilDate) {
    let communities = stock.names.communities
    let community = communities[lean.chance.below(communities.count)]
    let sex: Sex = lean.chance.happens(49) ? .female : .male
    let given = lean.chance.one(of: sex == .male ? community.boys : community.girls) ?? "Sam"
    let street = lean.chance.one(of: stock.places.streets) ?? "Example Avenue"
    lean.add(
      ChildRegistered(
        on: date,
        name: PersonName(given: given, family: lean.chance.one(of: community.families) ?? "Lee"),
        dateOfBirth: born, sex: sex, ethnicity: lean.chance.one(of: community.ethnicities),
        disabilities: ["NONE"],
        address: Address(
          lines: ["\(lean.chance.number(in: 1...150)) \(street)", stock.places.city],
          postcode: lean.chance.one(of: stock.places.postcodes) ?? "ZZ9 9ZZ")))
  }

  /// Twelve teams of twelve social workers and a manager.
  static func makeStaff(_ names: NameStock, _ chance: inout Chance) -> Staff {
    let from = CivilDate(dayNumber: 16_000)
    var staff = Staff()
    for number in 1...12 {
      let team = Team(id: TeamID("team\(number)"), names: [Team.Name("Team \(number)", from: from)])
      staff.teams.append(team)
      for place in 0...12 {
        let community = names.communities[chance.below(names.communities.count)]
        let given = chance.one(of: community.women + community.men) ?? "Sam"
        let family = chance.one(of: community.families) ?? "Lee"
        staff.workers.append(
          Worker(
            id: WorkerID("w\(number * 100 + place)"), name: "\(given) \(family)",
            posts: [
              Worker.Post(team: team.id, role: place == 0 ? .manager : .socialWorker, from: from)
            ]))
      }
    }
    return staff
  }
}

extension InventedAuthority {
  /// A large authority, made one child at a time. See ``LargeAuthority``.
  ///
  /// - Throws: ``StockProblem`` when the stock of names and sentences cannot be read.
  public static func large(children: Int, rulebook: Rulebook, seed: UInt64 = 50)
    throws(StockProblem) -> LargeAuthority
  {
    try LargeAuthority(children: children, rulebook: rulebook, seed: seed)
  }
}
