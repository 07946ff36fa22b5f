import CaseStore
import Casework
import Rulebook
import Terminal

@testable import CaseloadApp

/// A casebook in memory: it keeps records, puts entries to the gate and computes deadlines itself.
final class MemoryCasebook: Casebook {
  let rulebook: Casework.Rulebook
  var staff: Staff
  private(set) var records: [ChildID: ChildRecord] = [:]
  /// Records that are not children's.
  var registerRecords: [RegisterID: RegisterRecord] = [:]
  private(set) var committed: [ProposedEntry] = []
  private(set) var pagesFetched = 0
  var keptDrafts: [FormDraft] = []
  /// What this session told the others, what they told, and in what an earlier session ended.
  private(set) var announced: [OpenForm] = []
  var elsewhere: [OpenForm] = []
  var interrupted: [OpenForm] = []
  var now: Moment
  /// Who records.
  var user: WorkerID = "w1"
  private var change = 0
  private var ids = 0
  /// What the user has read and opened, as the store keeps it.
  var desk = Desk()

  init(now: Moment, staff: Staff) throws {
    self.rulebook = try Casework.Rulebook.standard()
    self.now = now
    self.staff = staff
  }

  /// Puts an event to the gate, recorded on its own day at noon unless said otherwise.
  @discardableResult
  func add(
    _ event: any CaseEvent, to child: ChildID, recorded: CivilDate? = nil, by: WorkerID = "w1"
  )
    throws -> EventID
  {
    change += 1
    let id = EventID("e\(change)")
    let at = Moment(date: recorded ?? event.date, hour: 23)
    var record = records[child] ?? ChildRecord(id: child)
    try record.accept(RecordedEvent(id: id, at: at, by: by, event), using: rulebook)
    records[child] = record
    return id
  }

  func latestChange() throws -> Int { change }

  func worklist(_ query: WorkQuery, after mark: WorkMark?, limit: Int) throws -> WorkPage {
    pagesFetched += 1
    let all = rows(query)
    let start = mark.flatMap { Int($0.token) } ?? 0
    let rows = Array(all.dropFirst(start).prefix(limit))
    let end = start + rows.count
    return WorkPage(rows: rows, next: end < all.count ? WorkMark("\(end)") : nil)
  }

  func counts(_ query: WorkQuery) throws -> WorkCounts {
    let rows = rows(query)
    return WorkCounts(
      overdue: rows.count { $0.status == .overdue }, dueSoon: rows.count { $0.status == .dueSoon },
      onTrack: rows.count { $0.status == .onTrack })
  }

  private func rows(_ query: WorkQuery) -> [WorkRow] {
    let ranks: [DeadlineStatus] = [.overdue, .dueSoon, .onTrack]
    let day = query.asOf.date
    let covers = (try? covers(from: day)) ?? Covers()
    return records.values.flatMap { record -> [WorkRow] in
      let name = record.person.name?.listed ?? record.id.rawValue
      guard TextFold.matches(query.text, in: "\(name) \(record.id)") else { return [] }
      let own = record.allocations.worker(on: day)
      return record.deadlines(rulebook.timescales).filter { deadline in
        guard case .worker(let worker) = query.scope else { return true }
        return covers.lists(of: worker, on: day).contains { $0 == deadline.owner ?? own }
      }.filter {
        $0.isOpen(asOf: query.asOf) && !rulebook.timescales.isManagersDuty($0.rule)
      }.map {
        WorkRow(
          id: WorkRowID(child: record.id, deadline: $0.id), name: name,
          dateOfBirth: record.person.dateOfBirth, rule: $0.rule, title: $0.title,
          trigger: $0.trigger.at, due: $0.due(asOf: query.asOf),
          original: $0.extensions.isEmpty ? nil : $0.due, status: $0.status(asOf: query.asOf),
          planned: $0.planned, plannedTime: $0.plannedTime,
          worker: $0.owner ?? own,
          group: query.grouping == .family ? family(of: record) : nil)
      }
    }.sorted { left, right in
      if query.grouping != .urgency {
        let keys = [left, right].map { groupKey($0, query.grouping) }
        if keys[0] != keys[1] { return keys[0] < keys[1] }
        return (left.due, left.title, left.name) < (right.due, right.title, right.name)
      }
      let (a, b) = (ranks.firstIndex(of: left.status) ?? 3, ranks.firstIndex(of: right.status) ?? 3)
      return (a, left.due, left.title, left.name) < (b, right.due, right.title, right.name)
    }
  }

  func children(matching text: String, limit: Int) throws -> [ChildMatch] {
    records.values.map {
      ChildMatch(
        id: $0.id, name: $0.person.name?.listed ?? $0.id.rawValue,
        dateOfBirth: $0.person.dateOfBirth)
    }
    .filter { TextFold.matches(text, in: "\($0.name) \($0.id)") }
    .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  func record(_ id: ChildID) throws -> ChildRecord? { shown(id) }

  func commit(_ proposal: ProposedEntry) throws -> [Advice] {
    var changed = records
    var advice: [Advice] = []
    for (child, recorded) in proposal.stamped(at: now, by: user) {
      var record = changed[child] ?? ChildRecord(id: child)
      if let revision = proposal.basedOn[child],
        let theirs = records[child]?.conflict(with: recorded.event, basedOn: revision)
      {
        throw CommitRefusal.conflict(theirs: theirs)
      }
      do throws(RuleBreach) {
        try staff.checkRole(recorded)
        advice += try record.accept(recorded, using: rulebook)
      } catch {
        throw CommitRefusal.breach(error)
      }
      changed[child] = record
    }
    let registers = try accepted(proposal, &advice)
    records = changed
    registerRecords = registers
    committed.append(proposal)
    change += 1
    return advice
  }

  func drafts() throws -> [FormDraft] { keptDrafts.sorted { $0.written > $1.written } }

  func save(_ draft: FormDraft) throws {
    try remove(draft.key)
    keptDrafts.append(draft)
  }

  func remove(_ draft: FormDraft.Key) throws { keptDrafts.removeAll { $0.key == draft } }

  func freshEntryID() -> EntryID {
    ids += 1
    return EntryID("entry\(ids)")
  }

  func freshChildID() -> ChildID {
    ids += 1
    return ChildID("N\(ids)")
  }
}

extension MemoryCasebook: PresenceCasebook {
  func announce(_ forms: [OpenForm]) throws { announced = forms }

  func formsOpenElsewhere() throws -> [OpenForm] { elsewhere }

  func interruptedForms() throws -> [OpenForm] {
    defer { interrupted = [] }
    return interrupted
  }
}
