import Casework

/// `staff.json`: workers and teams with a format of their own.
struct StaffDocument: FormattedDocument, Encodable {
  static let knownFormat = 1

  var format = knownFormat
  var workers: [Worker]
  var teams: [Team]

  init(_ staff: Staff) {
    workers = staff.workers
    teams = staff.teams
  }

  static func read(_ layout: StoreLayout, _ files: any StoreFileSystem) throws(StoreError) -> Staff
  {
    let document = try StoreDocument.read(StaffDocument.self, at: layout.staff, files)
    return Staff(workers: document.workers, teams: document.teams)
  }
}

extension CaseStore {
  /// Changes workers and teams, under the lock. Only a manager may.
  ///
  /// - Parameters:
  ///   - today: the day on which the user must be a manager.
  ///   - change: what to change in the staff as it is now.
  /// - Throws: `managersOnly`, or `lastManager` when nobody would be left to manage.
  public func changeStaff(on today: CivilDate, _ change: (inout Staff) -> Void) throws(StoreError) {
    let lock = try self.lock()
    defer { withExtendedLifetime(lock) {} }
    var current = try StaffDocument.read(layout, files)
    guard current.worker(user: user.name)?.post(on: today)?.role == .manager else {
      throw .managersOnly(action: "change the staff", user: user.name)
    }
    change(&current)
    guard
      current.workers.contains(where: { $0.user != nil && $0.post(on: today)?.role == .manager })
    else { throw .lastManager }
    try StoreDocument.write(StaffDocument(current), to: layout.staff, layout, access, files)
    staff = current
  }
}
