import CaseStore
import Casework
import Glibc

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

  /// Writes a file that only the user can read, beside whatever is there already.
  ///
  /// - Parameters:
  ///   - text: what is written.
  ///   - name: the file's name without its ending; a number is added where there is such a file.
  ///   - ending: the ending: "csv".
  /// - Returns: the file's path.
  func export(_ text: String, as name: String, _ ending: String) throws -> String
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
    return rows
  }

  public func export(_ text: String, as name: String, _ ending: String) throws -> String {
    guard let folder = getcwd(nil, 0) else { throw ExportProblem(reason: "no folder is open") }
    defer { free(folder) }
    for number in 1...99 {
      let suffix = number == 1 ? "" : "-\(number)"
      let path = "\(String(cString: folder))/\(name)\(suffix).\(ending)"
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else {
        throw ExportProblem(reason: "\(path): \(String(cString: strerror(errno)))")
      }
      defer { close(file) }
      try write(Array(text.utf8), to: file, path)
      return path
    }
    throw ExportProblem(reason: "there are 99 files named \(name) already")
  }

  private func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        throw ExportProblem(reason: "\(path): \(String(cString: strerror(errno)))")
      }
      rest = rest.dropFirst(written)
    }
  }
}

/// A report that could not be written.
struct ExportProblem: Error, CustomStringConvertible {
  /// Where and why.
  let reason: String

  var description: String {
    "The report could not be written: \(reason). Start the program in a folder that is yours, and export again."
  }
}
