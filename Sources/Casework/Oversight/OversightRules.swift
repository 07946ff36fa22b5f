/// Rules that decisions on finished work share.
enum OversightRules {
  /// The work that a decision is about, when it exists, came first and is not authorised yet.
  static func undecided(
    _ id: EventID, in record: ChildRecord, on date: CivilDate, doing action: String
  ) throws(RuleBreach) -> RecordedEvent {
    guard let work = record.effectiveEvents.first(where: { $0.id == id }),
      let kind = (work.event as? any WorkForManager)?.kindOfWork, kind != .assessment
    else {
      throw RuleBreach(
        "oversight.unknownWork",
        "A manager decides on a section 47 outcome, a plan or a closure of this child.",
        facts: ["The record of \(record.id) holds no such work \(id)."],
        remedy: "Choose the work from the list of what waits; an assessment has a form of its own.")
    }
    guard work.date <= date else {
      throw RuleBreach(
        "oversight.order", "A manager decides on work once it is finished.",
        facts: [
          "“\(type(of: work.event).title)” is dated \(work.date.medium).",
          "\(action) is dated \(date.medium).",
        ],
        remedy: "Correct one of the two dates.")
    }
    if let last = record.oversight.decision(on: id), !last.isReturn {
      throw RuleBreach(
        "oversight.authorised", "Work is authorised once.",
        facts: [
          "It was authorised on \(last.date.medium).", "\(action) is dated \(date.medium).",
        ],
        remedy: "If that was wrong, withdraw the authorisation in the history first.")
    }
    return work
  }
}

/// A decision on somebody's finished work.
protocol DecisionOnWork: CaseEvent {
  /// The event by which the work was finished, where the record has it.
  func workDecidedOn(in record: ChildRecord) -> RecordedEvent?
}

extension WorkAuthorised: DecisionOnWork {
  func workDecidedOn(in record: ChildRecord) -> RecordedEvent? {
    record.events.first { $0.id == work }
  }
}

extension WorkReturned: DecisionOnWork {
  func workDecidedOn(in record: ChildRecord) -> RecordedEvent? {
    record.events.first { $0.id == work }
  }
}

extension AssessmentAuthorised: DecisionOnWork {
  func workDecidedOn(in record: ChildRecord) -> RecordedEvent? {
    record.assessmentCompletion(of: assessment)
  }
}

extension AssessmentReturned: DecisionOnWork {
  func workDecidedOn(in record: ChildRecord) -> RecordedEvent? {
    record.assessmentCompletion(of: assessment)
  }
}

extension ChildRecord {
  /// Refuses a decision on work by the person who did it. What was brought in from elsewhere was decided on
  /// there, often under one name.
  func checkIsNotOwnWork(_ recorded: RecordedEvent) throws(RuleBreach) {
    guard recorded.source == nil, let decision = recorded.event as? any DecisionOnWork,
      let work = decision.workDecidedOn(in: self), work.source == nil, work.by == recorded.by
    else { return }
    throw RuleBreach(
      "oversight.ownWork", "Nobody decides on their own work.",
      facts: [
        "\(work.by) recorded “\(type(of: work.event).title)” on \(work.date.medium).",
        "“\(type(of: recorded.event).title)” would be by \(recorded.by) too.",
      ],
      remedy: "Ask another manager; it waits in the list until then.")
  }
}

extension String {
  /// The first line with something in it, for a headline.
  var firstWrittenLine: String {
    split(whereSeparator: \.isNewline).first { !String($0).isBlank }.map(String.init) ?? ""
  }
}
