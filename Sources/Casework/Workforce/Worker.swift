/// Somebody who works with the records, as `staff.json` holds them. Nothing is overwritten: a change of
/// team or role is a new dated line, so that history keeps the old name.
public struct Worker: Hashable, Sendable, Codable, Identifiable {
  /// A worker's part in a team over a span of days.
  public struct Post: Hashable, Sendable, Codable {
    /// The team.
    public var team: TeamID

    /// What the worker may do.
    public var role: Role

    /// The first day.
    public var from: CivilDate

    /// The last day; open when nil.
    public var to: CivilDate?

    /// Makes a post.
    public init(team: TeamID, role: Role, from: CivilDate, to: CivilDate? = nil) {
      self.team = team
      self.role = role
      self.from = from
      self.to = to
    }
  }

  /// What a worker may do. Every role but `reader` records.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case manager, socialWorker, frontDoor, conferenceChair, reader

    /// What people call the role.
    public var title: String {
      switch self {
      case .manager: "Team manager"
      case .socialWorker: "Social worker"
      case .frontDoor: "Front door worker"
      case .conferenceChair: "Conference chair or IRO"
      case .reader: "Read only"
      }
    }

    /// Whether the role may record.
    public var mayRecord: Bool { self != .reader }
  }

  /// Names the worker.
  public let id: WorkerID

  /// The name shown beside what they record.
  public var name: String

  /// The operating-system user who is this worker; nil for workers known only from imports.
  public var user: String?

  /// Their posts, oldest first.
  public var posts: [Post]

  /// Makes a worker.
  public init(id: WorkerID, name: String, user: String? = nil, posts: [Post] = []) {
    self.id = id
    self.name = name
    self.user = user
    self.posts = posts
  }

  /// The post held on a day.
  public func post(on date: CivilDate) -> Post? {
    posts.last { $0.from <= date && ($0.to.map { date <= $0 } ?? true) }
  }
}

/// A team, with its names over time.
public struct Team: Hashable, Sendable, Codable, Identifiable {
  /// A name from a day on.
  public struct Name: Hashable, Sendable, Codable {
    /// The name.
    public var name: String

    /// The first day on which it was used.
    public var from: CivilDate

    /// Makes a name.
    public init(_ name: String, from: CivilDate) {
      self.name = name
      self.from = from
    }
  }

  /// Names the team.
  public let id: TeamID

  /// Its names, oldest first.
  public var names: [Name]

  /// Makes a team.
  public init(id: TeamID, names: [Name]) {
    self.id = id
    self.names = names
  }

  /// What the team was called on a day.
  public func name(on date: CivilDate) -> String {
    (names.last { $0.from <= date } ?? names.first)?.name ?? id.rawValue
  }
}

/// Everybody in `staff.json`.
public struct Staff: Hashable, Sendable, Codable {
  /// The workers.
  public var workers: [Worker]

  /// The teams.
  public var teams: [Team]

  /// Makes a list of staff.
  public init(workers: [Worker] = [], teams: [Team] = []) {
    self.workers = workers
    self.teams = teams
  }

  /// The worker with an id.
  public func worker(_ id: WorkerID) -> Worker? { workers.first { $0.id == id } }

  /// The team with an id.
  public func team(_ id: TeamID) -> Team? { teams.first { $0.id == id } }

  /// The worker who is an operating-system user.
  public func worker(user: String) -> Worker? { workers.first { $0.user == user } }

  /// A worker's name, or the id of one who is not listed.
  public func name(of id: WorkerID) -> String { worker(id)?.name ?? id.rawValue }
}
