extension RegisterRecord {
  /// Puts an event to the gate: folds it into the record when every rule holds.
  ///
  /// - Parameters:
  ///   - recorded: the stamped event.
  ///   - rulebook: timescales, working days and code sets.
  /// - Returns: what is unusual about it though it was accepted.
  /// - Throws: the first rule it breaks; the record is then unchanged.
  @discardableResult
  public mutating func accept(_ recorded: RecordedRegisterEvent, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]
  {
    try accept(recorded, recordedBy: recorded.at.date, using: rulebook)
  }

  /// Puts an event to the gate as if it were recorded on a day.
  ///
  /// - Parameter day: the latest day on which it can have happened.
  mutating func accept(
    _ recorded: RecordedRegisterEvent, recordedBy day: CivilDate, using rulebook: Rulebook
  ) throws(RuleBreach) -> [Advice] {
    try checkGeneralRules(recorded, recordedBy: day)
    let advice = try recorded.event.check(against: self, using: rulebook)
    fold(recorded)
    return advice
  }

  /// The event that somebody else recorded about the same item since a revision, if there is one.
  ///
  /// - Parameters:
  ///   - event: what is about to be recorded.
  ///   - revision: what its author had in front of them.
  public func conflict(with event: any RegisterEvent, basedOn revision: Int)
    -> RecordedRegisterEvent?
  {
    let items = Set(event.changes)
    guard !items.isEmpty, revision < events.count else { return nil }
    return events[max(0, revision)...].last { !items.isDisjoint(with: $0.event.changes) }
  }

  /// The rules that every event must hold to, whatever its kind.
  private func checkGeneralRules(_ recorded: RecordedRegisterEvent, recordedBy day: CivilDate)
    throws(RuleBreach)
  {
    let kind = type(of: recorded.event)
    if let twin = events.first(where: { $0.id == recorded.id }) {
      throw RuleBreach(
        "record.duplicate", "An event is recorded once.",
        facts: ["\(recorded.id) was recorded on \(twin.at.date.medium)."],
        remedy: "Nothing to do: it is already in the record.")
    }
    if let own = Registers.kind(of: recorded.event), own != id.kind {
      throw RuleBreach(
        "register.otherKind", "An event stands in the register of its kind.",
        facts: ["“\(kind.title)” belongs to \(own.rawValue).", "The record is \(id)."],
        remedy: "Name a record of \(own.rawValue), such as \(own.rawValue)/0001.")
    }
    if events.isEmpty ? !kind.mayOpen : kind.isOpening {
      throw RuleBreach(
        "register.openingFirst", "A record begins with what opens it, once.",
        facts: events.isEmpty
          ? ["There is no record \(id).", "“\(kind.title)” does not open one."]
          : ["\(id) was opened on \(events[0].date.medium)."],
        remedy: events.isEmpty
          ? "Check the identifier, or open the record first."
          : "Record a change to it, or open another with an identifier of its own.")
    }
    if recorded.date > day {
      throw RuleBreach(
        "record.future", "An event can be recorded on the day it happens or later.",
        facts: [
          "“\(kind.title)” is dated \(recorded.date.medium).",
          "It is being recorded on \(day.medium).",
        ],
        remedy: "Enter the day on which it happened.")
    }
  }
}
