import ArgumentParser
import CaseStore
import Casework

/// The columns of every list of children.
private let childColumns: [Listing.Column] = [
  .init("child"), .init("name"), .init("born"), .init("age", alignsRight: true), .init("status"),
  .init("legal status"), .init("plan"), .init("worker"), .init("last seen"),
]

extension StoreSession {
  /// A child's line in a list.
  fileprivate func row(_ child: ChildSummary) -> [String] {
    let age = child.dateOfBirth.map { $0 <= today ? "\($0.completedYears(to: today))" : "unborn" }
    return [
      child.id.rawValue, child.name, (child.dateOfBirth ?? child.expected)?.description ?? "",
      age ?? "", child.status.word, child.legalStatus ?? "", child.planCategory ?? "",
      child.worker.map { store.staff.name(of: $0) } ?? "", child.lastSeen?.description ?? "",
    ]
  }

  /// Every page of a list of children.
  fileprivate func listing(_ query: ChildListQuery, whenEmpty: String) throws -> Listing {
    var query = query
    var listing = Listing(childColumns, whenEmpty: whenEmpty)
    query.limit = 1_000
    repeat {
      let page = try store.children(query)
      listing.rows += page.rows.map(row)
      query.start = page.next
    } while query.start != nil
    return listing
  }
}

/// All children or some, or the records of a register.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List children, or the records of a register.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var list: ListOptions

  @Option(help: "Only children of this status.")
  var status: ChildSummary.Status?

  @Option(name: .customLong("worker"), help: "Only children of this worker.")
  var forWorker: WorkerID?

  @Option(help: "Only children of this team.")
  var team: TeamID?

  @Option(help: "The order of the list.")
  var order: ChildListQuery.Order = .name

  @Option(help: "Not children, but the records of this register, such as improvement.")
  var register: RegisterKind?

  func run() throws {
    if let register { return try RegisterList.write(register, of: forWorker, store, list) }
    try StoreSession.with(store) { session in
      let scope: WorkScope =
        forWorker.map { .worker($0) } ?? team.map { .team($0) } ?? .everyone
      try session.listing(
        ChildListQuery(scope, status: status, order: order), whenEmpty: "There are no children."
      ).write(as: list.format)
    }
  }
}

/// Children by whatever is known of them.
struct Find: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find children by name, number, date of birth or postcode; or words in the records.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var list: ListOptions

  @Flag(help: "Look for the words in what was written, not in names and numbers.")
  var notes = false

  @Argument(
    help: "What to look for: names in any order, their beginnings, with or without accents.")
  var text: [String]

  func run() throws {
    try StoreSession.with(store) { session in
      let typed = text.joined(separator: " ")
      let listing =
        notes
        ? try events(typed, session)
        : try session.listing(
          ChildListQuery(text: typed), whenEmpty: "No child is found by “\(typed)”.")
      try listing.write(as: list.format)
      if listing.rows.isEmpty { throw Ending.problemsFound }
    }
  }

  private func events(_ typed: String, _ session: StoreSession) throws -> Listing {
    var listing = Listing(
      [.init("child"), .init("date"), .init("event"), .init("by"), .init("what")],
      whenEmpty: "No record holds “\(typed)”.")
    listing.rows = try session.store.events(containing: typed, of: nil, limit: 500).map { row in
      [
        row.child.rawValue, row.happened?.description ?? "", row.kind,
        session.store.staff.name(of: row.by), row.headline,
      ]
    }
    return listing
  }
}

extension ChildSummary.Status: ExpressibleByArgument {}
extension ChildListQuery.Order: ExpressibleByArgument {}
