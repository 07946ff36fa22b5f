import ArgumentParser
import CaseStore
import Casework

/// Every open deadline, the most urgent first.
struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "List what is due: child, rule, trigger, due, time left, status, worker.",
    discussion: """
      With --count the figures are listed instead: how much of each kind is overdue and due soon \
      with each worker.
      """)

  /// Which deadlines are listed.
  enum Status: String, ExpressibleByArgument, CaseIterable {
    case overdue, soon, all

    var statuses: Set<DeadlineStatus> {
      switch self {
      case .overdue: [.overdue]
      case .soon: [.overdue, .dueSoon]
      case .all: [.overdue, .dueSoon, .onTrack]
      }
    }
  }

  @OptionGroup var store: StoreOptions
  @OptionGroup var list: ListOptions

  @Option(name: .customLong("worker"), help: "Only what is due from this worker, by id or name.")
  var forWorker: String?

  @Option(help: "Only what is due from this team, by id or name.")
  var team: String?

  @Option(help: "overdue; soon (overdue and due soon); or all.")
  var status: Status = .all

  @Flag(help: "Count what is overdue and due soon, by team, worker and kind.")
  var count = false

  @Argument(help: "Part of a child's name or number.")
  var text: [String] = []

  /// Whose work is asked for. A name that nobody has is an error: an empty list would say that nothing is due.
  private func scope(_ session: StoreSession) throws -> WorkScope {
    if let forWorker { return .worker(try session.worker(named: forWorker)) }
    if let team { return .team(try session.team(named: team)) }
    return .everyone
  }

  func validate() throws {
    guard count, !text.isEmpty || status != .all else { return }
    throw ValidationError(
      "--count counts whole workers and teams. Leave out --status and the text.")
  }

  func run() throws {
    try StoreSession.with(store) { session in
      if count { return try listCounts(session) }
      var query = WorklistQuery(
        try scope(session), statuses: status.statuses, text: text.joined(separator: " "),
        asOf: session.asOf,
        limit: 1_000)
      var listing = Listing(
        [
          .init("left", alignsRight: true), .init("status"), .init("child"), .init("name"),
          .init("what"), .init("rule"), .init("since"), .init("due"), .init("planned"),
          .init("worker"),
        ], whenEmpty: "Nothing is due.")
      repeat {
        let page = try session.store.worklist(query)
        listing.rows += page.rows.map { row($0, session) }
        query.start = page.next
      } while query.start != nil
      try listing.write(as: list.format)
    }
  }

  private func listCounts(_ session: StoreSession) throws {
    var listing = Listing(
      [
        .init("team"), .init("worker"), .init("what"), .init("rule"),
        .init("overdue", alignsRight: true), .init("due soon", alignsRight: true),
      ], whenEmpty: "Nothing is overdue or due soon.")
    let staff = session.store.staff
    let counts = try session.store.deadlineCounts(try scope(session), asOf: session.asOf)
    listing.rows = counts.map { count in
      [
        count.team.map { staff.team($0)?.name(on: session.today) ?? $0.rawValue } ?? "",
        count.worker.map { staff.name(of: $0) }
          ?? (count.isUnallocated ? "unallocated" : "front door"),
        session.store.rulebook.timescales[count.rule]?.title ?? "", count.rule,
        String(count.overdue), String(count.dueSoon),
      ]
    }
    try listing.write(as: list.format)
  }

  private func row(_ row: WorklistRow, _ session: StoreSession) -> [String] {
    let left = TimeLeft(
      until: row.due, asOf: session.asOf, calendar: session.store.rulebook.calendar)
    return [
      left.description, row.status.word, row.child.rawValue, row.name, row.title, row.rule,
      row.trigger.description, row.due.description, row.planned?.description ?? "",
      row.worker.map { session.store.staff.name(of: $0) } ?? "",
    ]
  }
}
