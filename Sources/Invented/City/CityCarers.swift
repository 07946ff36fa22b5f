import Casework

/// The foster carers of an invented city: as many households as the plan of months wants.
struct CityCarers {
  /// What is recorded of them, an entry an event, in the order of the days.
  private(set) var entries: [(date: CivilDate, entry: ProposedEntry)] = []
  private var now: [(id: RegisterID, event: EventID)] = []
  private var made = 0
  private let own = RegisterID(.fostering, "P0001")

  /// Carers up to a day; how many stand for a number of the plan depends on the size.
  init(_ plan: CityPlan, until last: CivilDate, _ count: (Int) -> Int) {
    let opened = CityGenerator.day(2_010, 4, 1)
    add(
      own, PlacementProviderRecorded("Exampleton Fostering", .inHouse, from: opened), on: opened)
    for _ in 0..<count(plan.before.fosterHouseholds) { approve(on: CityGenerator.day(2_018, 5, 1)) }
    for month in plan.months where month.month.lastDay <= last {
      let wanted = count(month.fosterHouseholds)
      while now.count < wanted { approve(on: month.month.firstDay.adding(days: 9)) }
      while now.count > wanted { end(on: month.month.firstDay.adding(days: 12)) }
    }
  }

  private mutating func approve(on date: CivilDate) {
    made += 1
    let id = RegisterID(.fostering, "H\(String(10_000 + made).dropFirst())")
    let event = add(
      id,
      FosteringHouseholdApproved(
        "Household \(made)", for: own, from: date, FosteringHousehold.Terms(places: 2)),
      on: date)
    now.append((id, event))
  }

  private mutating func end(on date: CivilDate) {
    let (id, event) = now.removeFirst()
    add(id, FosteringApprovalEnded(event, on: date, because: .resigned), on: date)
  }

  @discardableResult
  private mutating func add(
    _ id: RegisterID, _ event: any RegisterEvent, on date: CivilDate
  ) -> EventID {
    let own = EventID("h\(entries.count)")
    let part = ProposedEntry.RegisterPart(id, event, id: own)
    let entry = ProposedEntry(id: EntryID("z\(entries.count)"), registers: [part])
    entries.append((date, entry))
    return own
  }
}
