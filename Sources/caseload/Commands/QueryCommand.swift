import ArgumentParser
import CaseStore
import CaseloadApp
import Casework
import Foundation

/// Questions in SQL, answered from the index without the power to change it.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Answer a question in SQL from the index; nothing can be changed by it.",
    discussion: """
      The index has views with plain names for analysts; --views lists them with their columns. Any SQLite \
      client can open index.sqlite in the data folder for reading. docs/QUERY.md has ten examples.

        caseload query --views
        caseload query "SELECT team, count(*) FROM on_plan WHERE until IS NULL GROUP BY team"
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "How: table, csv or json.")
  var format: ListFormat = .table

  @Option(help: "How many rows at most.")
  var limit = 10_000

  @Option(help: "Read the question from this file.", completion: .file())
  var file: String?

  @Flag(help: "List the views with what they hold and their columns.")
  var views = false

  @Argument(help: "One statement that reads.")
  var sql: String?

  func validate() throws {
    let given = [sql != nil, file != nil, views].count { $0 }
    guard given == 1 else { throw ValidationError("Give a question, --file or --views.") }
    guard limit > 0 else { throw ValidationError("Give a limit of 1 or more.") }
  }

  func run() throws {
    try StoreSession.with(store) { session in
      views ? try listViews(session.store) : try answer(session.store)
    }
  }

  private func listViews(_ store: CaseStore) throws {
    var listing = Listing(
      [.init("view"), .init("what"), .init("columns")], whenEmpty: "There is no view.")
    listing.rows = try store.indexViews().map {
      [$0.name, $0.comment, $0.columns.joined(separator: ", ")]
    }
    try listing.write(as: format)
  }

  private func answer(_ store: CaseStore) throws {
    let question = try sql ?? String(contentsOfFile: file ?? "", encoding: .utf8)
    let found: QueryAnswer
    do {
      found = try store.query(question, limit: limit)
    } catch let problem as QueryProblem {
      throw ValidationError(problem.description)
    }
    var listing = Listing(found.distinctColumns.map { .init($0) }, whenEmpty: "No rows.")
    listing.rows = found.rows.map { row in row.map { $0 ?? "" } }
    try listing.write(as: format)
    if found.isCut { Console.note("There are more than \(limit) rows: --limit shows more.") }
  }
}
