import CaseStore
import Casework
import Terminal

@testable import CaseloadApp

extension MemoryCasebook: RegisterCasebook {
  /// Puts an event of a register to the gate, recorded on its own day.
  func add(_ event: any RegisterEvent, to id: RegisterID, as eventID: EventID) throws {
    var record = registerRecords[id] ?? RegisterRecord(id: id)
    try record.accept(
      RecordedRegisterEvent(
        id: eventID, at: Moment(date: event.date, hour: 23), by: "w1", event), using: rulebook)
    registerRecords[id] = record
  }

  /// The records as a proposal would leave them.
  func accepted(_ proposal: ProposedEntry, _ advice: inout [Advice]) throws
    -> [RegisterID: RegisterRecord]
  {
    var changed = registerRecords
    for (id, recorded) in proposal.stampedRegisters(at: now, by: user) {
      if let revision = proposal.registersBasedOn[id],
        let theirs = registerRecords[id]?.conflict(with: recorded.event, basedOn: revision)
      {
        throw CommitRefusal.registerConflict(theirs: theirs)
      }
      var record = changed[id] ?? RegisterRecord(id: id)
      do throws(RuleBreach) {
        advice += try record.accept(recorded, using: rulebook)
      } catch {
        throw CommitRefusal.breach(error)
      }
      changed[id] = record
    }
    return changed
  }

  func registerRecord(_ id: RegisterID) throws -> RegisterRecord? { registerRecords[id] }

  func registers(_ query: RegisterQuery) throws -> [RegisterRow] {
    registerRecords.values.filter { $0.id.kind == query.kind }.compactMap { record in
      record.facts(rulebook.codes).map { facts in
        RegisterRow(
          id: record.id, revision: record.revision, title: facts.title, group: facts.group,
          status: facts.status, isOpen: facts.isOpen, workers: facts.workers, due: facts.due,
          lastRecorded: record.events.map(\.at).max() ?? now)
      }
    }.filter { row in
      (query.isOpen.map { $0 == row.isOpen } ?? true)
        && TextFold.matches(query.text, in: words(row.id))
        && (query.worker.map { row.workers.contains($0) } ?? true)
    }.sorted { ($0.group, $0.title, $0.id) < ($1.group, $1.title, $1.id) }
  }

  private func words(_ id: RegisterID) -> String {
    let facts = registerRecords[id]?.facts(rulebook.codes)
    return ([id.identifier, facts?.title ?? "", facts?.group ?? ""] + (facts?.words ?? []))
      .joined(separator: " ")
  }

  func registerDuties(of worker: WorkerID?, asOf moment: Moment) throws -> [RegisterDuty] {
    registerRecords.values.flatMap { record -> [RegisterDuty] in
      guard let facts = record.facts(rulebook.codes),
        worker.map({ facts.workers.contains($0) }) ?? true
      else { return [] }
      return record.deadlines(rulebook.timescales).filter { $0.isOpen(asOf: moment) }.map {
        RegisterDuty(
          register: record.id, name: facts.title, title: $0.title, due: $0.due,
          status: $0.status(asOf: moment))
      }
    }.sorted { ($0.due, $0.register) < ($1.due, $1.register) }
  }

  func freshRegister(_ kind: RegisterKind, letter: String) throws -> RegisterID {
    let numbers = registerRecords.keys.filter { $0.kind == kind }
      .compactMap { $0.identifier.hasPrefix(letter) ? Int($0.identifier.dropFirst()) : nil }
    let digits = String((numbers.max() ?? 0) + 1)
    return RegisterID(
      kind, letter + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
  }
}
