/// An event by which somebody answers what a colleague asked or raised, and which that colleague cannot record.
protocol AnsweredByAnother: CaseEvent {
  /// Who asked or raised it, where the record knows.
  func asker(in record: ChildRecord) -> WorkerID?

  /// The rule in a sentence.
  var whyByAnother: String { get }
}

/// An event that only some roles record.
protocol RoleBound: CaseEvent {
  /// The roles that record it.
  static var rolesThatRecord: Set<Worker.Role> { get }
}

extension ChildRecord {
  /// Refuses an answer by the one who asked. What was brought in from elsewhere was answered there.
  func checkIsByAnother(_ recorded: RecordedEvent) throws(RuleBreach) {
    guard recorded.source == nil, let answer = recorded.event as? any AnsweredByAnother,
      answer.asker(in: self) == recorded.by
    else { return }
    throw RuleBreach(
      "oversight.byAnother", answer.whyByAnother,
      facts: ["“\(type(of: recorded.event).title)” would be by \(recorded.by), who asked."],
      remedy: "Ask the colleague who is to answer; it waits until then.")
  }
}

extension Staff {
  /// Refuses what the role of its author does not record. A correction is held to the role of what it corrects to;
  /// what was brought in from elsewhere was recorded there.
  public func checkRole(_ recorded: RecordedEvent) throws(RuleBreach) {
    guard recorded.source == nil else { return }
    let event = (recorded.event as? EntryCorrected)?.corrected.event ?? recorded.event
    if let breach = roleBreach(event, by: recorded.by) { throw breach }
  }

  /// Why a worker may not record an event on its day, by their role; nothing when they may.
  ///
  /// - Parameters:
  ///   - event: what is to be recorded.
  ///   - worker: who would record it.
  public func roleBreach(_ event: any CaseEvent, by worker: WorkerID) -> RuleBreach? {
    guard let kind = type(of: event) as? any RoleBound.Type else { return nil }
    let role = self.worker(worker)?.post(on: event.date)?.role
    if let role, kind.rolesThatRecord.contains(role) { return nil }
    let allowed = Worker.Role.allCases.filter(kind.rolesThatRecord.contains)
      .map { $0.title.loweringFirst }
    return RuleBreach(
      "staff.role", "“\(kind.title)” is recorded by a \(allowed.joined(separator: " or ")).",
      facts: [
        "\(name(of: worker)) is \(role?.title.loweringFirst ?? "in no team") on \(event.date.medium)."
      ],
      remedy: "Ask a colleague in that role to record it.")
  }
}
