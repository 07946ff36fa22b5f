import CaseStore
import Casework

/// An import of returns: worked out child by child, then committed.
///
/// Each year's return is added to a child after the one before, just as if the years were imported one
/// after another, so that both ways lead to the same record. A child's new events are one entry.
public struct ReturnsImport: Sendable {
  /// How far an import has come.
  public struct Progress: Sendable, Hashable {
    /// Children done.
    public var done: Int
    /// Children in all.
    public var total: Int
  }

  /// What one return says of one child.
  enum Chapter: Sendable {
    case lookedAfter(SSDA903Return.ChildRows, CollectionYear)
    case census(CensusChild, CollectionYear)

    func add(to planner: inout ChildPlanner) {
      switch self {
      case .lookedAfter(let rows, let year):
        LookedAfterPlanner.plan(rows, year: year, into: &planner)
      case .census(let child, let year):
        CensusPlanner.plan(child, year: year, into: &planner)
      }
    }
  }

  /// How many children are worked out, and committed, at a time.
  private static let batch = 512

  /// What each return says of each child, in the order of the years; children in order of identifier.
  let chapters: [(child: ChildID, chapters: [Chapter])]
  /// What the reading of the files already settled.
  let read: ImportReport

  /// How many children the returns tell of.
  public var childCount: Int { chapters.count }

  /// An import of children looked after returns.
  public init(_ returns: [SSDA903Return]) {
    var report = ImportReport(source: "SSDA903")
    var byChild: [ChildID: [Chapter]] = [:]
    for yearly in returns.sorted(by: { ($0.year, $0.name) < ($1.year, $1.name) }) {
      report.collections.append(
        ImportReport.Collection(
          name: yearly.name, year: yearly.year.endYear, basis: yearly.basis))
      report.tallies += yearly.tallies
      report.rejections += yearly.rejections
      report.remarks += yearly.remarks
      for (child, rows) in yearly.children {
        byChild[child, default: []].append(.lookedAfter(rows, yearly.year))
      }
    }
    read = report
    chapters = byChild.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// An import of children in need census files.
  public init(_ returns: [CensusReturn]) {
    var report = ImportReport(source: "CIN census")
    var byChild: [ChildID: [Chapter]] = [:]
    for census in returns.sorted(by: { ($0.year, $0.name) < ($1.year, $1.name) }) {
      report.collections.append(
        ImportReport.Collection(
          name: census.name, year: census.year.endYear, basis: census.basis))
      report.tallies += census.tallies
      report.rejections += census.rejections
      report.remarks += census.remarks
      for child in census.children {
        byChild[child.id, default: []].append(.census(child, census.year))
      }
    }
    read = report
    chapters = byChild.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Works out what the import would do, and saves nothing.
  /// - Throws: What keeps a record that is there from being read.
  public func rehearse(
    on target: any ImportTarget, at moment: Moment,
    progress: (Progress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws -> ImportReport {
    try run(on: target, at: moment, saving: false, progress, isCancelled)
  }

  /// Imports.
  ///
  /// Cancelling stops between children: those that are done are saved, and importing again goes on
  /// from there.
  /// - Parameters:
  ///   - target: what is imported into.
  ///   - moment: when the entries are recorded.
  ///   - progress: called from time to time with the children done.
  ///   - isCancelled: asked from time to time whether to stop.
  /// - Throws: What keeps a record from being read, or the target from being written.
  public func perform(
    on target: any ImportTarget, at moment: Moment,
    progress: (Progress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws -> ImportReport {
    try run(on: target, at: moment, saving: true, progress, isCancelled)
  }

  private func run(
    on target: any ImportTarget, at moment: Moment, saving: Bool,
    _ progress: (Progress) -> Void, _ isCancelled: () -> Bool
  ) throws -> ImportReport {
    var account = ImportAccount(read, children: Set(chapters.map(\.child.rawValue)))
    account.report.isDryRun = !saving
    var next = 0
    while next < chapters.count {
      if isCancelled() {
        account.report.wasCancelled = true
        break
      }
      let end = min(next + Self.batch, chapters.count)
      let planned = try plan(next..<end, for: target, at: moment)
      let entries = planned.compactMap(\.entry)
      var outcomes: [[ImportOutcome]] = []
      if saving, !entries.isEmpty { outcomes = try target.record(entries, at: moment) }
      var committed = outcomes.makeIterator()
      for child in planned {
        let hasEntry = child.entry != nil
        account.add(child, committed: hasEntry && saving ? committed.next() : nil)
      }
      next = end
      progress(Progress(done: next, total: chapters.count))
    }
    return account.finished()
  }

  /// Works out some children, side by side.
  private func plan(_ range: Range<Int>, for target: any ImportTarget, at moment: Moment) throws
    -> [PlannedChild]
  {
    let (rulebook, author) = (target.rulebook, target.author)
    let planners = try chapters[range].map { child, chapters in
      let planner = ChildPlanner(
        child, existing: try target.existingRecord(child), rulebook: rulebook, moment: moment,
        author: author)
      return (planner, chapters)
    }
    return try ParallelMap.map(planners) { planner, chapters in
      var planner = planner
      for chapter in chapters { chapter.add(to: &planner) }
      return PlannedChild(planner)
    }
  }
}
