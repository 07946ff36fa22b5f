import CaseStore
import Casework

/// The young people to whom duties on leaving care are owed, as at a moment.
struct CareLeaverList: Sendable {
  /// One of them.
  struct Row: Sendable {
    /// Who.
    let child: ChildID
    /// The name.
    let name: String
    /// The age in years.
    let age: Int?
    /// How they are.
    let situation: CareLeaverSituation
    /// Whether they are in care.
    let isLookedAfter: Bool
    /// Since when nobody advises them, though it is owed.
    let adviserMissing: CivilDate?
    /// The pathway plan that holds.
    let plan: CivilDate?
    /// What is due of leaving care, the earliest first.
    let due: [Deadline]

    /// Whether the authority has lost touch. Of a child in care it is not asked.
    var isOutOfTouch: Bool { !isLookedAfter && !situation.isInTouch }
  }

  /// The young people: category by category, in each what is due first.
  var rows: [Row]

  /// Asks the casebook.
  ///
  /// - Parameter own: whether only the young people of the asker are wanted.
  init(from casebook: any Casebook, _ asker: BoardAsker, own: Bool = false) throws {
    let timescales = casebook.rulebook.timescales
    let records = try casebook.records(in: .leavingCare, asker.today...asker.today)
    rows = records.compactMap { record in
      if own, !record.isAnswered(by: asker.user, on: asker.today) { return nil }
      guard let situation = record.careLeaverSituation(on: asker.today) else { return nil }
      let due = record.deadlines(timescales).filter {
        $0.rule.hasPrefix("leaving.") && $0.isOpen(asOf: asker.now)
      }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
      return Row(
        child: record.id, name: record.person.name?.spoken ?? record.id.rawValue,
        age: record.person.age(on: asker.today), situation: situation,
        isLookedAfter: record.care.isLookedAfter(on: asker.today),
        adviserMissing: record.withoutPersonalAdviser(on: asker.today),
        plan: record.leavingCare.plan(on: asker.today)?.date, due: due)
    }
    let categories = CareLeaverStanding.Category.allCases
    rows.sort { left, right in
      let places = [left, right].map {
        categories.firstIndex(of: $0.situation.standing.category) ?? 0
      }
      let due = [left, right].map { $0.due.first?.due.date ?? .latest }
      return (places[0], due[0], left.name, left.child)
        < (places[1], due[1], right.name, right.child)
    }
  }
}
