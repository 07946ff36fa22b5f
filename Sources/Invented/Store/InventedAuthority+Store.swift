import CaseStore
import Casework

extension InventedAuthority {
  /// Whose work a demonstration opens with: a social worker with something in every state.
  public static let protagonist: WorkerID = "arahman"

  /// Makes a demonstration store of the small authority, which stands at ``now``.
  ///
  /// The user of the operating system becomes its manager, Tom Blake, and may work as anybody in it.
  ///
  /// - Parameters:
  ///   - path: a folder that is empty or not there yet.
  ///   - standard: the standard timescales and codes.
  ///   - user: who will open it.
  ///   - seed: another seed gives other names and words.
  /// - Throws: ``StockProblem``, `StoreError` or `CommitError`.
  public static func makeStore(
    at path: String, standard: Rulebook, user: SystemUser = .current, seed: UInt64 = 2021
  ) throws {
    let authority = try small(rulebook: standard, seed: seed)
    let store = try authority.emptyStore(at: path, standard, user)
    try store.recordHistory(
      authority.entries.map { HistoricalEntry($0.proposal, at: $0.at, by: $0.by) })
  }

  /// Makes the store with the authority's staff, of whom the first manager is the user.
  private func emptyStore(
    at path: String, _ standard: Rulebook, _ user: SystemUser
  ) throws -> CaseStore {
    try Self.emptyStore(at: path, named: name, staff, standard, user)
  }

  static func emptyStore(
    at path: String, named name: String, _ staff: Staff, _ standard: Rulebook, _ user: SystemUser,
    standsAt: Moment = now, dataset: DatasetSettings = DatasetSettings()
  ) throws -> CaseStore {
    var settings = StoreSettings(
      authority: StoreSettings.Authority(name: name, code: "000"), isDemonstration: true,
      standsAt: standsAt)
    settings.dataset = dataset
    let today = standsAt.date
    try CaseStore.create(at: path, settings: settings, user: user, today: today)
    let store = try CaseStore.open(at: path, standard: standard, user: user).store
    try store.changeStaff(on: today) { current in
      current = staff
      let manager = current.workers.firstIndex { $0.post(on: today)?.role == .manager }
      if let manager { current.workers[manager].user = user.name }
    }
    return try CaseStore.open(at: path, standard: standard, user: user).store
  }
}

extension LargeAuthority {
  /// Makes a demonstration store of the authority. Children pass the gate and are committed by the hundred.
  ///
  /// - Parameters:
  ///   - path: a folder that is empty or not there yet.
  ///   - standard: the standard timescales and codes.
  ///   - user: who will open it.
  ///   - progress: called with the number of children done so far.
  /// - Throws: `StoreError`, `CommitError`, or the first refusal of the gate, which would be a fault here.
  public func makeStore(
    at path: String, standard: Rulebook, user: SystemUser = .current,
    progress: (Int) -> Void = { _ in }
  ) throws {
    let store = try InventedAuthority.emptyStore(
      at: path, named: "Exampleton and surroundings", staff, standard, user)
    let outcomes = try store.importEntries(
      lazy.map(\.proposal), at: InventedAuthority.now, progress: progress)
    for (number, parts) in outcomes.enumerated() {
      for case .refused(let breach) in parts {
        throw CommitError.refused(
          breach, child: ChildID("C\(String(10_000_001 + number).dropFirst())"), part: 0)
      }
    }
  }
}
