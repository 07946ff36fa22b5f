import ArgumentParser
import CaseStore
import Casework

/// Every open deadline, the most urgent first.
struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what is due: child, rule, trigger, due, time left, status, worker.")

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

  @Option(name: .customLong("worker"), help: "Only what is due from this worker.")
  var forWorker: WorkerID?

  @Option(help: "Only what is due from this team.")
  var team: TeamID?

  @Option(help: "overdue; soon (overdue and due soon); or all.")
  var status: Status = .all

  @Argument(help: "Part of a child's name or number.")
  var text: [String] = []

  func run() throws {
    try StoreSession.with(store) { session in
      let scope: WorkScope =
        forWorker.map { .worker($0) } ?? team.map { .team($0) } ?? .everyone
      var query = WorklistQuery(
        scope, statuses: status.statuses, text: text.joined(separator: " "), asOf: session.asOf,
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
