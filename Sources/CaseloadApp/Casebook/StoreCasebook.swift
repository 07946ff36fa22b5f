import CaseStore
import Casework
import FoundationEssentials

/// The data folder, as the client asks of it.
public struct StoreCasebook: Casebook {
  let store: CaseStore
  private let clock: () -> Moment
  /// What this session tells the others.
  let presence: Presence

  /// A casebook on an open store.
  ///
  /// - Parameters:
  ///   - store: the store.
  ///   - clock: what time it is when something is recorded.
  public init(_ store: CaseStore, clock: @escaping () -> Moment) {
    self.store = store
    self.clock = clock
    presence = store.presence()
  }

  public var rulebook: Rulebook { store.rulebook }
  public var staff: Staff { store.staff }

  public func latestChange() throws -> Int { try store.refresh() }

  /// Pages follow one another through the statuses, since urgency and not the due point alone orders
  /// the list.
  public func worklist(_ query: WorkQuery, after mark: WorkMark?, limit: Int) throws
    -> WorkPage
  {
    guard query.grouping == .urgency else {
      return try groupedWorklist(query, after: mark, limit: limit)
    }
    var place = mark.flatMap { StoreMark($0) } ?? StoreMark(status: 0, start: nil)
    let statuses: [DeadlineStatus] = [.overdue, .dueSoon, .onTrack]
    var rows: [WorkRow] = []
    while place.status < statuses.count, rows.count < limit {
      let page = try store.worklist(
        WorklistQuery(
          try scope(query), statuses: [statuses[place.status]], text: query.text,
          asOf: query.asOf, start: place.start, limit: limit - rows.count))
      rows += page.rows.sorted(by: Self.standsTogether).map(Self.row)
      if let next = page.next {
        return WorkPage(rows: rows, next: StoreMark(status: place.status, start: next).mark)
      }
      place = StoreMark(status: place.status + 1, start: nil)
    }
    return WorkPage(rows: rows, next: place.status < statuses.count ? place.mark : nil)
  }

  public func counts(_ query: WorkQuery) throws -> WorkCounts {
    let counts = try store.counts(
      WorklistQuery(try scope(query), text: query.text, asOf: query.asOf))
    return WorkCounts(
      overdue: counts[.overdue] ?? 0, dueSoon: counts[.dueSoon] ?? 0,
      onTrack: counts[.onTrack] ?? 0)
  }

  public func children(matching text: String, limit: Int) throws -> [ChildMatch] {
    try store.find(text, limit: limit).map {
      ChildMatch(id: $0.id, name: $0.name, dateOfBirth: $0.dateOfBirth)
    }
  }

  public func record(_ id: ChildID) throws -> ChildRecord? {
    do throws(StoreError) {
      return try store.record(id)
    } catch {
      guard case .noSuchChild = error else { throw error }
      return nil
    }
  }

  public func commit(_ proposal: ProposedEntry) throws -> [Advice] {
    do throws(CommitError) {
      return try store.commit(proposal, at: clock()).advice
    } catch {
      switch error {
      case .refused(let breach, let child, _):
        let isAboutSeveral = Set(proposal.parts.map(\.child)).count > 1
        let name = isAboutSeveral ? try store.summary(of: child)?.name ?? child.rawValue : nil
        throw CommitRefusal.breach(breach.about(name))
      case .conflict(let conflict): throw CommitRefusal.conflict(theirs: conflict.theirs)
      case .refusedRegister(let breach, _, _): throw CommitRefusal.breach(breach)
      case .registerConflict(let conflict):
        throw CommitRefusal.registerConflict(theirs: conflict.theirs)
      case .readOnlyWorker, .store: throw error
      }
    }
  }

  /// A draft that cannot be read any more is left where it is and not offered.
  public func drafts() throws -> [FormDraft] {
    try store.drafts.list().compactMap { draft in
      guard let bytes = try store.drafts.load(draft.key) else { return nil }
      return try? JSONDecoder().decode(FormDraft.self, from: Data(bytes))
    }
  }

  public func save(_ draft: FormDraft) throws {
    let bytes = try JSONEncoder().encode(draft)
    try store.drafts.save([UInt8](bytes), as: draft.key.name)
  }

  public func remove(_ draft: FormDraft.Key) throws { try store.drafts.remove(draft.name) }

  public func freshEntryID() -> EntryID {
    var generator = SystemRandomNumberGenerator()
    return EntryID.fresh(using: &generator)
  }

  /// The letters of an entry's id behind an N, which stands for a child that was not imported.
  public func freshChildID() -> ChildID {
    ChildID("N" + freshEntryID().rawValue.uppercased())
  }

  /// Whose deadlines are asked for: a worker's, with those of the colleagues whom the worker covers that day.
  func scope(_ query: WorkQuery) throws -> WorkScope {
    guard case .worker(let worker) = query.scope else { return .everyone }
    let day = query.asOf.date
    let whose = try covers(from: day).lists(of: worker, on: day)
    return whose.count == 1 ? .worker(worker) : .workers(whose)
  }

  /// Of what is due at the same point, the same things of one family stand together.
  static func standsTogether(_ left: WorklistRow, _ right: WorklistRow) -> Bool {
    (left.due, left.title, left.name) < (right.due, right.title, right.name)
  }

  static func row(_ row: WorklistRow) -> WorkRow {
    WorkRow(
      id: WorkRowID(child: row.child, deadline: row.deadline), name: row.name,
      dateOfBirth: row.dateOfBirth, rule: row.rule, title: row.title, trigger: row.trigger,
      due: row.due, original: row.original, status: row.status, planned: row.planned,
      plannedTime: row.plannedTime, worker: row.worker)
  }
}

/// Where a page of the store's worklist starts: the status, and the place within it.
private struct StoreMark {
  var status: Int
  var start: PageStart?

  init(status: Int, start: PageStart?) {
    self.status = status
    self.start = start
  }

  init?(_ mark: WorkMark) {
    let parts = mark.token.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let status = Int(first) else { return nil }
    self.init(
      status: status, start: parts.count == 3 ? PageStart(key: parts[1], id: parts[2]) : nil)
  }

  var mark: WorkMark {
    WorkMark(([String(status)] + [start?.key, start?.id].compactMap { $0 }).joined(separator: " "))
  }
}

extension RuleBreach {
  /// The refusal with the child it is about among its facts, for an entry of several children.
  fileprivate func about(_ name: String?) -> RuleBreach {
    guard let name else { return self }
    return RuleBreach(
      rule, statement,
      facts: ["This is about \(name); nothing was recorded for the others."] + facts,
      remedy: remedy, reference: reference)
  }
}
