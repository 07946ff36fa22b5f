import ArgumentParser
import CaseStore
import Casework

/// Workers and teams.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "List workers and teams, or add one. Managers only.",
    subcommands: [Members.self, Add.self, AddTeam.self], defaultSubcommand: Members.self)

  /// Everybody in the store.
  struct Members: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the workers with their teams and roles.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var list: ListOptions

    func run() throws {
      try StoreSession.with(store) { session in
        var listing = Listing(
          [.init("worker"), .init("name"), .init("user"), .init("role"), .init("team")],
          whenEmpty: "There are no workers.")
        listing.rows = session.store.staff.workers.map { worker in
          let post = worker.post(on: session.today)
          let team = post.flatMap { session.store.staff.team($0.team)?.name(on: session.today) }
          return [
            worker.id.rawValue, worker.name, worker.user ?? "", post?.role.title ?? "", team ?? "",
          ]
        }
        try listing.write(as: list.format)
      }
    }
  }

  /// Lets somebody in, or gives them another post.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Let an operating-system user in as a worker, or give a worker a new post.")

    @OptionGroup var store: StoreOptions

    @Argument(help: "The operating-system user.")
    var user: String

    @Option(help: "The worker's name, as it stands beside what they record.")
    var name: String?

    @Option(help: "What the worker may do; as before, or social worker for somebody new.")
    var role: Worker.Role?

    @Option(help: "The team.")
    var team: TeamID

    func run() throws {
      try StoreSession.with(store) { session in
        let today = SystemClock.now.date
        guard session.store.staff.team(team) != nil else {
          let known = session.store.staff.teams.map(\.id.rawValue).joined(separator: ", ")
          throw Ending.because(
            Ending.noSuchInput,
            "There is no team “\(team)”. There are: \(known). Make one with: caseload staff add-team"
          )
        }
        let known = session.store.staff.workers.first { $0.user == user }
        let role = role ?? known?.post(on: today)?.role ?? .socialWorker
        try session.store.changeStaff(on: today) { staff in
          staff.give(user, name: name, role: role, in: team, from: today)
        }
        Console.note("\(user) is \(role.title.lowercased()) in \(team) from \(today.medium).")
      }
    }
  }

  /// Makes a team, or renames one from today on.
  struct AddTeam: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add-team", abstract: "Make a team, or rename one from today on.")

    @OptionGroup var store: StoreOptions

    @Argument(help: "The team's short id.")
    var team: TeamID

    @Argument(help: "Its name.")
    var name: String

    func run() throws {
      try StoreSession.with(store) { session in
        let today = SystemClock.now.date
        try session.store.changeStaff(on: today) { staff in
          let entry = Team.Name(name, from: today)
          if let index = staff.teams.firstIndex(where: { $0.id == team }) {
            staff.teams[index].names.append(entry)
          } else {
            staff.teams.append(Team(id: team, names: [entry]))
          }
        }
        Console.note("\(team) is called \(name) from \(today.medium).")
      }
    }
  }
}

extension Staff {
  /// Gives a user a post, ending the one held so far.
  fileprivate mutating func give(
    _ user: String, name: String?, role: Worker.Role, in team: TeamID, from today: CivilDate
  ) {
    let post = Worker.Post(team: team, role: role, from: today)
    if let index = workers.firstIndex(where: { $0.user == user }) {
      if let last = workers[index].posts.indices.last, workers[index].posts[last].to == nil {
        workers[index].posts[last].to = today.adding(days: -1)
      }
      workers[index].posts.append(post)
      if let name { workers[index].name = name }
    } else {
      workers.append(
        Worker(id: WorkerID(user), name: name ?? user, user: user, posts: [post]))
    }
  }
}

extension Worker.Role: ExpressibleByArgument {}
