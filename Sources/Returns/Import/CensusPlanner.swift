import Casework

/// Maps one child of a children in need census to events, in the order of their dates.
struct CensusPlanner {
  var planner: ChildPlanner
  let child: CensusChild
  let year: CollectionYear
  private var steps: [Step] = []

  /// Something of a module that happened on a day.
  private struct Step {
    var date: CivilDate
    var rank: Rank
    var perform: (inout CensusPlanner) -> Void
  }

  /// The order of what happened on one day: a case opens before anything is done in it, what ends does
  /// so before what begins instead, and a closure comes last.
  enum Rank: Int {
    case referral, ending, beginning, conference, within, takingOver, review, planEnd, closure,
      death
  }

  init(_ planner: ChildPlanner, child: CensusChild, year: CollectionYear) {
    self.planner = planner
    self.child = child
    self.year = year
  }

  /// Adds what a census says to the child.
  static func plan(_ child: CensusChild, year: CollectionYear, into planner: inout ChildPlanner) {
    var mapping = CensusPlanner(planner, child: child, year: year)
    mapping.run()
    planner = mapping.planner
  }

  private mutating func run() {
    let row = enter(child.place, "Child")
    CensusPersonMapping(child: child, year: year).apply(to: &planner, row)
    for (index, episode) in child.details.enumerated() {
      CensusEpisodeMapping(episode: episode, number: index, year: year).collect(into: &self)
    }
    if let died = child.died {
      let row = enter(died.place, "PersonDeathDate")
      on(died.value, .death) { mapping in
        mapping.planner.put(
          ChildDied(on: died.value), mapping.planner.key("death"), from: row)
      }
    }
    steps.sort { ($0.date, $0.rank.rawValue) < ($1.date, $1.rank.rawValue) }
    for step in steps { step.perform(&self) }
  }

  /// Enters a module in the ledger.
  mutating func enter(_ place: SourcePlace, _ table: String) -> RowLedger.ID {
    planner.ledger.enter(place, table)
  }

  /// Has something done on its day.
  mutating func on(
    _ date: CivilDate, _ rank: Rank, _ perform: @escaping (inout CensusPlanner) -> Void
  ) {
    steps.append(Step(date: date, rank: rank, perform: perform))
  }
}

/// Maps who the child is: the registration, or what has changed since an earlier return.
struct CensusPersonMapping {
  let child: CensusChild
  let year: CollectionYear

  func apply(to planner: inout ChildPlanner, _ row: RowLedger.ID) {
    if planner.record.events.isEmpty {
      register(&planner, row)
    } else {
      change(&planner, row)
    }
  }

  private func register(_ planner: inout ChildPlanner, _ row: RowLedger.ID) {
    var sex = child.sex
    if child.dateOfBirth == nil, child.expectedDateOfBirth != nil, sex != .unknown {
      planner.ledger.remark(
        row, .valueLeftOut, "The sex of an unborn child is given. It was left out.",
        rule: "CIN rule 8750")
      sex = .unknown
    }
    let first = child.details.map(\.referred).min() ?? year.start
    planner.put(
      ChildRegistered(
        on: first, name: nil, dateOfBirth: child.dateOfBirth,
        expectedDateOfBirth: child.expectedDateOfBirth, sex: sex, ethnicity: child.ethnicity,
        disabilities: child.disabilities, pupilNumber: child.pupilNumber),
      planner.key("census", year.endYear), from: row)
  }

  /// Adds what the census says otherwise than the record had it at the start of the census year.
  private func change(_ planner: inout ChildPlanner, _ row: RowLedger.ID) {
    let key = planner.key("census", year.endYear)
    if let born = child.dateOfBirth, planner.record.person.dateOfBirth == nil,
      planner.record.person.expectedDateOfBirth != nil
    {
      planner.put(ChildBorn(on: born, sex: child.sex), planner.key("birth"), from: row)
    }
    let date = max(year.start, planner.record.events.first?.date ?? year.start)
    let then = KnownDetails(of: planner.record, on: date)
    var change = PersonDetailsChanged(on: date)
    if child.sex != .unknown, child.sex != then.sex, child.dateOfBirth != nil {
      change.sex = child.sex
    }
    if let ethnicity = child.ethnicity, ethnicity != then.ethnicity {
      change.ethnicity = ethnicity
    }
    if !child.disabilities.isEmpty, Set(child.disabilities) != Set(then.disabilities) {
      change.disabilities = child.disabilities
    }
    if let number = child.pupilNumber,
      number.current != then.pupilNumber.current
        || number.unknownReason != then.pupilNumber.unknownReason
    {
      change.pupilNumber = number
      change.pupilNumber?.former = number.former ?? then.pupilNumber.current
    }
    if let born = child.dateOfBirth, born != then.dateOfBirth { change.dateOfBirth = born }
    planner.put(change, ifNotEmpty: key, from: row)
  }
}
