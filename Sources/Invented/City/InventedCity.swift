import CaseStore
import Casework
import FoundationEssentials

/// An invented city: a plan of months carried out, and every event of it put to the gate.
public struct InventedCity {
  /// Children of 0 to 17 who live in it.
  public static let population = 50_860

  /// How large it is.
  public enum Size: String, CaseIterable, Sendable {
    /// An eighth of the city's households.
    case town
    /// What the plan of months says.
    case city
    /// Six cities side by side.
    case county

    var cities: Int { self == .county ? 6 : 1 }
    var share: Int { self == .town ? 8 : 1 }
  }

  /// How large it is.
  public let size: Size

  /// The days between which a city can end: the last of the first month of its plan, and the last of all.
  public let lasts: ClosedRange<CivilDate>

  /// The last day on which anything happens.
  public let last: CivilDate

  private let plan: CityPlan
  private let cities: [CityGenerator]
  private let stock: Stock
  private let calendar: WorkingCalendar
  private let staff: CityStaff
  private let seed: UInt64

  /// Plans a city.
  ///
  /// - Parameters:
  ///   - rulebook: for its calendar of working days.
  ///   - seed: the same seed gives the same city.
  ///   - size: how large it is.
  ///   - until: the last day on which anything happens, kept within ``lasts``; without it the last of the plan.
  /// - Throws: when the plan cannot be read or carried out, which would be a fault here.
  public init(
    rulebook: Rulebook, seed: UInt64, size: Size = .city, until: CivilDate? = nil
  ) throws {
    let plan = try CityPlan.standard()
    guard let first = plan.months.first, let month = plan.months.last else {
      throw StockProblem(file: "city.json", reason: "it has no month")
    }
    self.plan = plan
    self.size = size
    lasts = first.month.lastDay...month.month.lastDay
    last = min(max(until ?? lasts.upperBound, lasts.lowerBound), lasts.upperBound)
    stock = try Stock().ofACity
    calendar = rulebook.calendar
    self.seed = seed
    cities = try (0..<size.cities).map { number in
      try Self.city(plan, rulebook.calendar, seed &+ UInt64(number) &* 1_000_003)
    }
    var chance = Chance(seed: seed)
    staff = CityStaff(stock.names, cities: size.cities, &chance)
  }

  /// A city that carries out the plan. Chance may take a course on which the plan cannot be carried out, with nobody
  /// left of whom it wants something; then it takes the next one.
  private static func city(_ plan: CityPlan, _ calendar: WorkingCalendar, _ seed: UInt64) throws
    -> CityGenerator
  {
    var seeds = Chance(seed: seed)
    var problem: CityProblem?
    for attempt in 0..<20 {
      let own = attempt == 0 ? seed : seeds.next()
      var generator = CityGenerator(plan: plan, calendar: calendar, seed: own)
      do throws(CityProblem) {
        try generator.run()
        return generator
      } catch {
        problem = error
      }
    }
    throw problem ?? CityProblem(what: "cities", wanted: 1, found: 0)
  }

  /// How many people it has on record.
  public var count: Int {
    cities.map { city in city.people.count { isIn($0) && isMet($0) } }.reduce(0, +)
  }

  /// A town is a part of the households, and a second record goes with the first.
  private func isIn(_ person: CityPerson) -> Bool {
    (person.copied?.home ?? person.home) % size.share == 0
  }

  /// Whether anything happened to somebody by the last day.
  private func isMet(_ person: CityPerson) -> Bool {
    person.steps.contains { $0.date <= last }
  }

  /// What is recorded, month after month: at the end of each one entry a person, and one a family in early help.
  ///
  /// - Parameter isAtOnce: whether everything is recorded on the last day instead, as a migration would.
  public func entries(isAtOnce: Bool = false) -> [(at: Moment, entries: [ProposedEntry])] {
    var recorder = CityRecorder(
      stock: stock, calendar: calendar, staff: staff, last: last, seed: seed,
      firstMonth: isAtOnce ? DatasetMonth(of: last) : plan.before.month)
    for city in cities {
      recorder.record(city.people) { isIn($0) && isMet($0) }
    }
    var carers = CityCarers(plan, until: last) { $0 * size.cities / size.share }.entries[...]
    return recorder.months.map { moment, entries in
      let due = carers.prefix { $0.date <= moment.date }
      carers = carers.dropFirst(due.count)
      return (moment, entries + due.map(\.entry))
    }
  }

  /// The moment at which a store of it stands: the morning after the last day, when its month is over.
  public var standsAt: Moment { Moment(date: last.adding(days: 1), hour: 9) }

  /// Makes a store of the city.
  ///
  /// - Parameters:
  ///   - path: a folder that is empty or not there yet.
  ///   - standard: the standard timescales and codes.
  ///   - isAtOnce: whether everything is recorded on the last day, which is quicker, and not month after month.
  ///   - progress: called with the entries done, of so many.
  /// - Throws: `StoreError`, `CommitError`, or the first refusal of the gate, which would be a fault here.
  public func makeStore(
    at path: String, standard: Rulebook, user: SystemUser = .current, isAtOnce: Bool = false,
    progress: (_ done: Int, _ all: Int) -> Void
  ) throws {
    let store = try InventedAuthority.emptyStore(
      at: path, named: "Exampleton \(size.rawValue.capitalized)", staff.staff, standard, user,
      standsAt: standsAt,
      dataset: DatasetSettings(
        population0to17: Self.population * size.cities / size.share,
        completeFrom: plan.months.first?.month))
    let history = entries(isAtOnce: isAtOnce)
    let outcomes = try store.importHistory(history, progress: progress)
    for (entry, parts) in zip(history.flatMap(\.entries), outcomes) {
      for (part, outcome) in zip(entry.parts, parts) {
        if case .refused(let breach) = outcome {
          throw CommitError.refused(breach, child: part.child, part: 0)
        }
      }
    }
  }
}
