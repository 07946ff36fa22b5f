import ArgumentParser
import CaseStore
import CaseloadApp
import Casework
import Foundation
import Rulebook

/// The monthly dataset: every indicator by its written definition, months as columns.
struct DatasetCommand: ParsableCommand {
  /// How it is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, text, markdown, html
  }

  static let configuration = CommandConfiguration(
    commandName: "dataset",
    abstract:
      "Count the indicators of a month, with the months before, or name who is behind a figure.",
    discussion: """
      Without a month, the last whole one. Every export says its filter, how many indicators it has, the \
      moment as at which it holds, and the definitions. “no data” is not 0, and “-” is a share of nothing.

        caseload dataset 2021-06
        caseload dataset 2021-06 --months 12 --format html --output june.html
        caseload dataset 2021-06 --indicator CP8-QL --missing
        caseload dataset 2021-03 --as-recorded 2021-04-07 --format csv
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "How many months, the last one included.")
  var months = 7

  @Option(help: "Only this indicator; may be given more than once.")
  var indicator: [String] = []

  @Option(help: "Only indicators of this part of the work, such as \"Child protection\".")
  var group: String?

  @Option(help: "How: table, csv, json, text, markdown or html.")
  var format: Format = .table

  @Option(help: "How many places shares and rates have.")
  var decimals = 0

  @Flag(help: "Name who is counted in one indicator.")
  var names = false

  @Flag(help: "Name who is in the whole of a share and not counted in it.")
  var missing = false

  @Option(help: "As known at the end of this day: what was recorded later is left out.")
  var asRecorded: CivilDate?

  @Option(
    help: "Write to this file, readable by you alone; one that is there is never overwritten.",
    completion: .file())
  var output: String?

  @Argument(help: "The month, as 2021-06.")
  var month: DatasetMonth?

  func validate() throws {
    guard (1...36).contains(months) else { throw ValidationError("Give 1 to 36 months.") }
    guard (0...4).contains(decimals) else { throw ValidationError("Give 0 to 4 places.") }
    guard !(names && missing) else { throw ValidationError("Give --names or --missing.") }
    if names || missing, indicator.count != 1 {
      throw ValidationError("Say whose names: give one --indicator, such as CP8-QL.")
    }
  }

  func run() throws {
    try StoreSession.with(store) { session in
      let last = month ?? DatasetMonth(of: session.today).adding(-1)
      let indicators = try chosen()
      let source = try read(session, last)
      let text =
        names || missing
        ? try nameList(indicators[0], last, source, session)
        : try report(indicators, last, source, session)
      guard let output else { return Console.write(text) }
      do throws(PrivateFile.Problem) {
        Console.note("Printed to \(try PrivateFile.write(text, to: output)).")
      } catch {
        throw Ending.because(Ending.cannotWrite, error.description)
      }
    }
  }

  /// The indicators that were asked for, in the order of their definitions.
  private func chosen() throws -> [Indicator] {
    let all = try IndicatorFile.standard()
    if let stray = indicator.first(where: { id in !all.contains { $0.id == id } }) {
      let near = all.filter { $0.id.lowercased().hasPrefix(stray.lowercased()) }.map(\.id)
      let help =
        near.isEmpty ? "caseload dataset lists them." : "There is \(near.joined(separator: ", "))."
      throw ValidationError("There is no indicator “\(stray)”. \(help)")
    }
    let groups = Set(all.map(\.group))
    if let group, !groups.contains(where: { $0.lowercased() == group.lowercased() }) {
      throw ValidationError(
        "There is no part “\(group)”. There is \(groups.sorted().joined(separator: ", ")).")
    }
    return all.filter { own in
      (indicator.isEmpty || indicator.contains(own.id))
        && (group.map { $0.lowercased() == own.group.lowercased() } ?? true)
    }
  }

  private func read(_ session: StoreSession, _ last: DatasetMonth) throws -> DatasetSource {
    let first = last.adding(-max(12, months))
    guard let asRecorded else {
      return try session.store.dataset(touching: first.firstDay...last.lastDay, at: session.asOf)
    }
    let line = ProgressLine("Reading as recorded")
    let end = Moment(date: asRecorded, hour: 23, minute: 59, second: 59)
    let source = try session.store.dataset(asRecordedBy: end) { line.update($0, of: $1) }
    line.finish()
    return source
  }

  private func report(
    _ indicators: [Indicator], _ last: DatasetMonth, _ source: DatasetSource,
    _ session: StoreSession
  ) throws -> String {
    let filters = indicator + [group.map { "part \($0)" }].compactMap { $0 }
    let report = DatasetReport(
      authority: session.store.settings.authority.name,
      isDemonstration: session.store.settings.isDemonstration,
      table: DatasetTable(indicators, months: last.last(months), source.ledger),
      benchmarks: try session.store.benchmarks(standard: try IndicatorFile.benchmarks()),
      asAt: source.asAt, isAsRecorded: source.isAsRecorded,
      filter: filters.isEmpty ? nil : filters.joined(separator: ", "), decimals: decimals)
    let user = session.store.staff.name(of: session.store.worker.id)
    switch format {
    case .table: return try DatasetListing(report).table
    case .csv: return try DatasetListing(report).csv
    case .json: return try JSONText.pretty(DatasetDocument(report))
    case .text: return report.page(as: .text, by: user)
    case .markdown: return report.page(as: .markdown, by: user)
    case .html: return report.page(as: .html, by: user)
    }
  }

  private func nameList(
    _ indicator: Indicator, _ month: DatasetMonth, _ source: DatasetSource,
    _ session: StoreSession
  ) throws -> String {
    let figure = source.ledger.figure(indicator, in: month)
    let facts =
      missing
      ? source.ledger.missing(indicator, in: month)
      : source.ledger.counted(indicator, in: month)
    guard let facts else {
      throw ValidationError(
        "Nobody is missing from \(indicator.id): \(indicator.definition)")
    }
    Console.note(
      "\(indicator.id) \(indicator.name), \(month.short): \(figure.words); "
        + "\(facts.count) \(missing ? "not in it" : "counted").")
    let staff = session.store.staff
    var listing = Listing(
      [
        .init("child"), .init("name"), .init("since"), .init("until"),
        .init("days", alignsRight: true), .init("worker"), .init("team"),
      ], whenEmpty: "Nobody.")
    listing.rows = try source.names(of: facts, on: month.lastDay).map { line in
      let isEvent = line.fact.until == line.fact.since.adding(days: 1)
      return [
        line.subject.record.description, line.subject.name, line.fact.since.description,
        isEvent ? "" : line.fact.until?.description ?? "",
        line.fact.measure.map { "\($0)" } ?? "",
        line.subject.worker.map { staff.name(of: $0) } ?? "",
        line.subject.team.map { staff.team($0)?.name(on: month.lastDay) ?? $0.rawValue } ?? "",
      ]
    }
    return try listing.text(as: ListFormat(rawValue: format.rawValue) ?? .table)
  }
}

extension DatasetMonth: ExpressibleByArgument {
  /// Reads a month from the command line.
  public init?(argument: String) { self.init(argument) }
}
