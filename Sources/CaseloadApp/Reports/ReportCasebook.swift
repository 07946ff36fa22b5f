import CaseStore
import Casework

/// A child as reports count it.
public struct ReportChild: Hashable, Sendable {
  /// The child.
  public var id: ChildID
  /// The name for lists.
  public var name: String
  /// Date of birth.
  public var dateOfBirth: CivilDate?
  /// Where the child stands.
  public var status: ChildSummary.Status
  /// The day the open case was referred.
  public var opened: CivilDate?
  /// The child's worker.
  public var worker: WorkerID?
  /// The child's team.
  public var team: TeamID?
  /// When the child was last seen.
  public var lastSeen: CivilDate?
  /// When anything was last recorded.
  public var lastRecorded: Moment

  /// Makes a child of what the index keeps.
  public init(_ summary: ChildSummary) {
    id = summary.id
    name = summary.name
    dateOfBirth = summary.dateOfBirth
    status = summary.status
    opened = summary.opened
    worker = summary.worker
    team = summary.team
    lastSeen = summary.lastSeen
    lastRecorded = summary.lastRecorded
  }
}

/// What reports ask of the casebook.
public protocol ReportCasebook {
  /// The children of some statuses, by name.
  func reportChildren(_ statuses: Set<ChildSummary.Status>) throws -> [ReportChild]

  /// Every deadline that is overdue, worker after worker.
  func overdue(asOf moment: Moment) throws -> [WorkRow]
}

extension StoreCasebook {
  public func reportChildren(_ statuses: Set<ChildSummary.Status>) throws -> [ReportChild] {
    var children: [ReportChild] = []
    for status in ChildSummary.Status.allCases.reversed() where statuses.contains(status) {
      var query = ChildListQuery(status: status, limit: 1_000)
      repeat {
        let page = try store.children(query)
        children += page.rows.map(ReportChild.init)
        query.start = page.next
      } while query.start != nil
    }
    return children
  }

  public func overdue(asOf moment: Moment) throws -> [WorkRow] {
    var rows: [WorkRow] = []
    var query = WorklistQuery(statuses: [.overdue], asOf: moment, limit: 1_000)
    repeat {
      let page = try store.worklist(query)
      rows += page.rows.map(Self.row)
      query.start = page.next
    } while query.start != nil
    let listed = Set(rows.map(\.id))
    rows += try store.extendedPastOriginal(asOf: moment).map(Self.row)
      .filter { !listed.contains($0.id) }
    return rows.map(\.byOriginal).sorted { $0.due < $1.due }
  }
}

extension WorkRow {
  /// The row as figures count it: due by its original due point, whatever it was extended to.
  var byOriginal: WorkRow {
    guard let original else { return self }
    var row = self
    row.due = original
    return row
  }
}
