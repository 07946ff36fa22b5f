import Casework

/// The teams of an invented city, and who works in them.
struct CityStaff {
  /// What a team is for.
  enum Kind: String, CaseIterable {
    case assessment, protection, care, leavingCare, early

    var title: String {
      switch self {
      case .assessment: "Assessment"
      case .protection: "Protection and Court"
      case .care: "Children in Care"
      case .leavingCare: "Leaving Care"
      case .early: "Family Help"
      }
    }

    /// Teams in a city, and social workers in each beside the manager.
    var teams: Int { self == .assessment ? 6 : self == .protection ? 5 : self == .care ? 3 : 1 }
    var workers: Int { self == .early ? 8 : 10 }
  }

  private(set) var staff = Staff()
  private var workers: [Kind: [Worker]] = [:]
  private var managers: [TeamID: WorkerID] = [:]

  /// Teams and workers of some cities side by side.
  init(_ names: NameStock, cities: Int, _ chance: inout Chance) {
    let from = CivilDate(dayNumber: 16_000)
    var number = 0
    var taken: Set<String> = []
    for kind in Kind.allCases {
      let count = kind.teams * cities
      for place in 1...count {
        number += 1
        let team = Team(
          id: TeamID("\(kind.rawValue)\(place)"),
          names: [Team.Name(count == 1 ? kind.title : "\(kind.title) \(place)", from: from)])
        staff.teams.append(team)
        for seat in 0...kind.workers {
          let worker = Worker(
            id: WorkerID("w\(number * 100 + seat)"), name: Self.name(names, &taken, &chance),
            posts: [
              Worker.Post(team: team.id, role: seat == 0 ? .manager : .socialWorker, from: from)
            ])
          staff.workers.append(worker)
          if seat > 0 {
            workers[kind, default: []].append(worker)
          } else {
            managers[team.id] = worker.id
          }
        }
      }
    }
  }

  /// A name that no colleague has, as long as the stock has one.
  private static func name(
    _ names: NameStock, _ taken: inout Set<String>, _ chance: inout Chance
  ) -> String {
    var name = ""
    for _ in 0..<50 {
      let community = names.communities[chance.below(names.communities.count)]
      let given = chance.one(of: community.women + community.men) ?? "Sam"
      let family = chance.one(of: community.families) ?? "Lee"
      name = "\(given) \(family)"
      if taken.insert(name).inserted { break }
    }
    return name
  }

  /// Who manages the team of that worker.
  func manager(_ kind: Kind, for home: Int) -> WorkerID {
    let worker = worker(kind, for: home)
    return worker.posts.last.flatMap { managers[$0.team] } ?? worker.id
  }

  /// The worker of a kind of team who has a household.
  func worker(_ kind: Kind, for home: Int) -> Worker {
    let all = workers[kind] ?? staff.workers
    return all[home % all.count]
  }
}
