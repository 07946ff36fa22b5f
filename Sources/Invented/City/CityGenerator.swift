import Casework

/// Makes the people of an invented city and lets happen to them what a plan says, month after month.
///
/// It works with light values and touches no record: what it decides is put to the gate afterwards, child by child.
struct CityGenerator {
  let plan: CityPlan
  let calendar: WorkingCalendar
  var chance: Chance

  /// Everybody, in the order in which they were made.
  private(set) var people: [CityPerson] = []
  /// Where people stand at the end of the last month made.
  var inNeed: [CityPerson] = []
  var onPlan: [CityPerson] = []
  var inCare: [CityPerson] = []
  var shortBreaks: [CityPerson] = []
  var leavers: [CityPerson] = []
  /// Children who came to a setting last month that is not registered.
  var unregistered: [CityPerson] = []
  /// Children whose case ended with an assessment, and others who are known.
  var closed: [CityPerson] = []
  var known: [CityPerson] = []
  /// Families whose early help goes on without a plan.
  var withoutEarlyHelpPlan: [CityPerson] = []
  var inEarlyHelp: [CityPerson] = []
  /// Enquiries that began last month and whose conference is this month.
  var lateEnquiries: [(person: CityPerson, began: CivilDate)] = []
  /// The days of birth in each household.
  private var births: [Int: [CivilDate]] = [:]
  private var families = 0

  init(plan: CityPlan, calendar: WorkingCalendar, seed: UInt64) {
    self.plan = plan
    self.calendar = calendar
    chance = Chance(seed: seed)
  }

  /// Makes the city.
  ///
  /// - Throws: ``CityProblem`` when the plan cannot be carried out.
  mutating func run() throws(CityProblem) {
    begin()
    for (index, month) in plan.months.enumerated() {
      let days = CityDays(month.month, calendar)
      let next = index + 1 < plan.months.count ? plan.months[index + 1] : nil
      try makeMonth(month, next, days)
    }
    finish()
  }

  // MARK: - People

  /// Somebody born between two days.
  mutating func person(
    born first: CivilDate, _ last: CivilDate, home: Int? = nil, copied: CityPerson? = nil
  ) -> CityPerson {
    let others = home.flatMap { births[$0] } ?? []
    var born = first
    // Brothers and sisters are born most of a year apart.
    for _ in 0..<12 {
      born = first.adding(days: chance.below(max(1, first.days(to: last))))
      if !others.contains(where: { abs($0.days(to: born)) < 300 }) { break }
    }
    let own = CityPerson(people.count + 1, born: born, home: home, copied: copied)
    people.append(own)
    births[own.home, default: []].append(born)
    return own
  }

  /// A child of no age that counts for anything: under 13 at the end.
  mutating func child(on date: CivilDate, home: Int? = nil) -> CityPerson {
    person(
      born: max(date.adding(days: -4_500), Self.day(2_008, 9, 1)), date.adding(days: -60),
      home: home)
  }

  /// The household of somebody, when it has room for another child.
  func home(of own: CityPerson?) -> Int? {
    guard let own, own.copied == nil, (births[own.home]?.count ?? 9) < 5 else { return nil }
    return own.home
  }

  /// Whether somebody is the only child of the household on record.
  func isAlone(_ own: CityPerson) -> Bool { births[own.home]?.count == 1 }

  /// A second record of somebody, made by mistake.
  mutating func secondRecord(of own: CityPerson) -> CityPerson {
    person(born: own.born, own.born, copied: own)
  }

  mutating func newFamily() -> Int {
    families += 1
    return families
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? .earliest
  }

  /// The working day a number of working days after another.
  func working(_ days: Int, after date: CivilDate) -> CivilDate {
    calendar.date(days, workingDaysAfter: date).date
  }

  /// Takes some of a list in a shuffled order, brothers and sisters next to each other.
  mutating func take(
    _ count: Int, from list: [CityPerson], _ what: String,
    where condition: (CityPerson) -> Bool = { _ in true },
    longestSince last: (CityPerson) -> CivilDate = { _ in .earliest }
  ) throws(CityProblem) -> [CityPerson] {
    guard count >= 0 else { throw CityProblem(what: what, wanted: count, found: 0) }
    let found = shuffledByHome(list.filter(condition)).sorted { last($0) < last($1) }
      .prefix(count)
    guard found.count == count else {
      throw CityProblem(what: what, wanted: count, found: found.count)
    }
    return Array(found)
  }

  /// A list in another order, in which brothers and sisters stay together.
  mutating func shuffledByHome(_ list: [CityPerson]) -> [CityPerson] {
    var homes: [Int] = []
    var members: [Int: [CityPerson]] = [:]
    for own in list {
      if members[own.home] == nil { homes.append(own.home) }
      members[own.home, default: []].append(own)
    }
    return chance.shuffled(homes).flatMap { members[$0] ?? [] }
  }
}

/// A value that brothers and sisters who follow each other share: the day of a meeting, say.
struct SharedByHome<Value> {
  private var home: Int?
  private var value: Value?

  /// The value of the household; made when it is another one than before.
  mutating func value(of own: CityPerson, _ make: () -> Value) -> Value {
    if own.home == home, let value { return value }
    let made = make()
    (home, value) = (own.home, made)
    return made
  }
}

/// What of a plan could not be carried out.
struct CityProblem: Error, CustomStringConvertible {
  let what: String
  let wanted: Int
  let found: Int
  var description: String {
    "The plan of the city wants \(wanted) of \(what), and there are \(found)."
  }
}

/// The working days of a month.
struct CityDays {
  let month: DatasetMonth
  /// The working days, first to last.
  let working: [CivilDate]

  init(_ month: DatasetMonth, _ calendar: WorkingCalendar) {
    self.month = month
    var days: [CivilDate] = []
    var date = month.firstDay
    while date <= month.lastDay {
      if calendar.isWorkingDay(date) { days.append(date) }
      date = date.adding(days: 1)
    }
    working = days
  }

  var last: CivilDate { month.lastDay }

  /// A working day by its place, kept within the month.
  subscript(place: Int) -> CivilDate { working[min(max(0, place), working.count - 1)] }
}

extension Array where Element == CityPerson {
  /// The list without some people.
  func without(_ others: [CityPerson]) -> [CityPerson] {
    let numbers = Set(others.map(\.number))
    return filter { !numbers.contains($0.number) }
  }
}
