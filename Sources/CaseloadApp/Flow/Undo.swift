import Casework
import Terminal
import Widgets

/// Taking back what was recorded last: a new entry, for the old one stays in the history.
enum Undo {
  /// Why nothing can be undone; nil when something can.
  static func whyNot(_ state: AppState) -> String? {
    if let reason = state.whyReadOnly { return reason }
    return state.undo.last == nil
      ? "Nothing that you recorded in this session is left to undo. Open an older entry and "
        + "withdraw it there." : nil
  }

  /// Fetches the records that the last entry is in.
  static func begin(_ state: AppState) -> [Effect] {
    guard let entry = state.undo.last else { return [] }
    return [.prepareUndo(entry.id, entry.subjects.sorted())]
  }

  /// Asks, or says why not.
  static func prepared(
    _ entry: EntryID, _ records: [ChildRecord], _ registers: [RegisterRecord], fresh: EntryID,
    _ state: inout AppState
  ) {
    guard let last = state.undo.last, last.id == entry else { return }
    do throws(UndoRefusal) {
      let plan =
        last.registers.isEmpty
        ? try plan(last, records, fresh: fresh, state)
        : try RegisterUndo.plan(last, registers, fresh: fresh, state)
      state.undo.plan = plan
      state.overlay = .question(question(plan))
    } catch {
      state.overlay = .notice(
        NoticeState(
          title: "This cannot be undone",
          lines: [
            NoticeState.Line(label: "Why", text: error.reason),
            NoticeState.Line(label: "What to do", text: error.remedy),
          ]))
    }
  }

  /// Records what was agreed to.
  static func run(_ state: AppState) -> [Effect] {
    state.undo.plan.map { [.commit($0.proposal)] } ?? []
  }

  /// Says what was undone, and fetches everything that is shown again.
  static func done(_ plan: UndoPlan, _ state: inout AppState) -> [Effect] {
    for part in plan.proposal.parts { state.nextSteps[part.child] = nil }
    state.message = MessageLine(
      "Undone: \(plan.what) for \(plan.whom). It stays in the history.", kind: .success)
    return Navigation.reload(&state)
  }

  /// Shows why the gate would not have it.
  static func refused(_ refusal: CommitRefusal, _ state: inout AppState) {
    state.undo.plan = nil
    switch refusal {
    case .breach(let breach): state.overlay = .notice(NoticeScreen.notice(breach))
    case .conflict, .registerConflict:
      state.message = MessageLine(
        "Somebody changed it meanwhile, so nothing was undone. Look at it, then try again.",
        kind: .problem)
    }
  }

  // MARK: - The plan

  private static func question(_ plan: UndoPlan) -> QuestionState {
    let reason = plan.proposal.reason ?? ""
    let text = [
      "\(plan.what) for \(plan.whom) will no longer count.",
      "It stays in the history with the reason “\(reason)”.", plan.remainder,
    ]
    return QuestionState(
      dialog: Dialog(
        title: "Undo what you recorded last?",
        text: text.compactMap { $0 }.joined(separator: " "),
        buttons: [
          DialogButton(id: "keep", title: "Keep it", letter: "k"),
          DialogButton(id: "undo", title: "Undo it", letter: "u"),
        ]),
      actions: ["undo": .undo])
  }

  private static func plan(
    _ entry: ProposedEntry, _ records: [ChildRecord], fresh: EntryID, _ state: AppState
  ) throws(UndoRefusal) -> UndoPlan {
    let who = state.user?.name ?? "the user"
    let reason = "Undone by \(who) at \(state.now.time) on \(state.today.medium)"
    let ids = entry.eventIDs
    let ignored = state.undo.settled.union(ids)
    var parts: [ProposedEntry.Part] = []
    var titles: [String] = []
    var started: [String] = []
    for (part, id) in zip(entry.parts, ids).reversed() {
      guard let record = records.first(where: { $0.id == part.child }),
        let place = record.events.firstIndex(where: { $0.id == id })
      else {
        throw UndoRefusal(
          reason: "The entry is no longer in the record of \(part.child).",
          remedy: "Open the child and look at the timeline.")
      }
      titles.insert(type(of: part.event).title, at: 0)
      if part.event is ChildRegistered {
        started.append(name(record))
        continue
      }
      let step = UndoStep(record: record, place: place, today: state.today, reason: reason)
      try step.checkThatNothingRestsOnIt(ignoring: ignored, state)
      parts.append(ProposedEntry.Part(part.child, step.event))
    }
    guard !parts.isEmpty else {
      throw UndoRefusal(
        reason: "A record begins with the child’s registration, so that is not undone.",
        remedy: "Correct what is wrong in it.")
    }
    let children = entry.parts.map(\.child)
    let names = records.sorted { left, right in
      (children.firstIndex(of: left.id) ?? 0) < (children.firstIndex(of: right.id) ?? 0)
    }.map(name)
    return UndoPlan(
      undone: entry.id, events: ids, what: listed(unique(titles)), whom: listed(names),
      proposal: ProposedEntry(
        id: fresh, parts: parts,
        basedOn: Dictionary(uniqueKeysWithValues: records.map { ($0.id, $0.revision) }),
        reason: reason),
      remainder: started.isEmpty
        ? nil : "The record of \(listed(started)) stays, with the registration alone.")
  }

  private static func name(_ record: ChildRecord) -> String {
    let spoken = record.person.name?.spoken ?? ""
    return spoken.isEmpty ? record.id.rawValue : spoken
  }

  static func unique(_ words: [String]) -> [String] {
    words.enumerated().filter { words.firstIndex(of: $1) == $0 }.map(\.element)
  }

  /// "Daniel, Grace and Tom".
  static func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// Why an entry cannot be undone.
struct UndoRefusal: Error, Hashable {
  /// What stands in the way.
  let reason: String
  /// What to do about it.
  let remedy: String
}

/// One event being taken back.
private struct UndoStep {
  let record: ChildRecord
  /// Which of the record's events it is.
  let place: Int
  let today: CivilDate
  let reason: String

  private var recorded: RecordedEvent { record.events[place] }

  /// The event whose meaning changes: of a correction or withdrawal, what it was about.
  private var item: EventID {
    switch recorded.event {
    case let correction as EntryCorrected: correction.amends
    case let withdrawal as EntryWithdrawn: withdrawal.amends
    default: recorded.id
    }
  }

  /// What takes it back. A correction or withdrawal is taken back by what counted before it.
  var event: any CaseEvent {
    guard item != recorded.id,
      let before = record.at(revision: place).effectiveEvents.first(where: { $0.id == item })
    else { return EntryWithdrawn(of: item, on: today, reason: reason) }
    return EntryCorrected(of: item, to: before.event, on: today, reason: reason)
  }

  func checkThatNothingRestsOnIt(ignoring ignored: Set<EventID>, _ state: AppState)
    throws(UndoRefusal)
  {
    let later = record.events[(place + 1)...].last { other in
      !ignored.contains(other.id) && other.event.changes.contains(item) && counts(other)
    }
    guard let later else { return }
    let title = type(of: later.event).title
    throw UndoRefusal(
      reason:
        "“\(title)” of \(later.date.medium), recorded by \(state.staff.name(of: later.by)) on "
        + "\(later.at.medium), changes it or rests on it.",
      remedy: later.event is EntryCorrected || later.event is EntryWithdrawn
        ? "Open the entry in the timeline; correct or withdraw it there."
        : "Withdraw that entry first, then undo.")
  }

  /// Whether an event has not been withdrawn.
  private func counts(_ other: RecordedEvent) -> Bool {
    guard let amendment = record.superseded[other.id] else { return true }
    return !(record.events.first { $0.id == amendment }?.event is EntryWithdrawn)
  }
}
