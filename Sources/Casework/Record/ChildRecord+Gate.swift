extension ChildRecord {
  /// Puts an event to the gate: folds it into the record when every rule holds.
  ///
  /// - Parameters:
  ///   - recorded: the stamped event.
  ///   - rulebook: timescales, working days and code sets.
  /// - Returns: what is unusual about it though it was accepted.
  /// - Throws: the first rule it breaks; the record is then unchanged.
  @discardableResult
  public mutating func accept(_ recorded: RecordedEvent, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]
  {
    try accept(recorded, recordedBy: recorded.at.date, using: rulebook)
  }

  /// Puts an event to the gate as if it were recorded on a day.
  ///
  /// - Parameter day: the latest day on which it can have happened.
  mutating func accept(
    _ recorded: RecordedEvent, recordedBy day: CivilDate, using rulebook: Rulebook
  ) throws(RuleBreach) -> [Advice] {
    try checkGeneralRules(recorded, recordedBy: day)
    try checkIsNotOwnWork(recorded)
    try checkIsByAnother(recorded)
    let advice = try recorded.event.check(against: self, using: rulebook)
    fold(recorded)
    return advice
  }

  /// The event that somebody else recorded about the same item since a revision, if there is one.
  ///
  /// Adding to a newer record is fine; changing an item that changed meanwhile is a conflict, and both
  /// versions are shown.
  ///
  /// - Parameters:
  ///   - event: what is about to be recorded.
  ///   - revision: what its author had in front of them.
  public func conflict(with event: any CaseEvent, basedOn revision: Int) -> RecordedEvent? {
    let items = Set(event.changes)
    guard !items.isEmpty, revision < events.count else { return nil }
    return events[max(0, revision)...].last { !items.isDisjoint(with: $0.event.changes) }
  }

  /// The rules that every event must hold to, whatever its kind.
  private func checkGeneralRules(_ recorded: RecordedEvent, recordedBy day: CivilDate)
    throws(RuleBreach)
  {
    let event = recorded.event
    let title = type(of: event).title
    if let twin = events.first(where: { $0.id == recorded.id }) {
      throw RuleBreach(
        "record.duplicate", "An event is recorded once.",
        facts: ["\(recorded.id) was recorded on \(twin.at.date.medium)."],
        remedy: "Nothing to do: it is already in the record.")
    }
    if events.isEmpty != (event is ChildRegistered) {
      throw RuleBreach(
        "record.registrationFirst", "A record begins with the child's registration, once.",
        facts: events.isEmpty
          ? ["“\(title)” would come before it."]
          : ["\(id) was registered on \(events[0].date.medium)."],
        remedy: events.isEmpty
          ? "Register the child first." : "Change the child's details instead.")
    }
    if event.date > day {
      throw RuleBreach(
        "record.future", "An event can be recorded on the day it happens or later.",
        facts: [
          "“\(title)” is dated \(event.date.medium).",
          "It is being recorded on \(day.medium).",
        ],
        remedy: "Enter the day on which it happened; book what is still to come as a plan.")
    }
    try checkLifespan(event, title: title)
    try checkIsNotUnderAnother(event)
    try checkIsNoMerger(event)
  }

  private func checkLifespan(_ event: any CaseEvent, title: String) throws(RuleBreach) {
    if let end = person.endOfRecord, event.date > end.date, !type(of: event).mayFollowEndOfRecord {
      throw RuleBreach(
        "record.ended",
        "Nothing can happen in a child's case after the child's \(end.cause.title).",
        facts: [
          "The child's \(end.cause.title) is recorded on \(end.date.medium).",
          "“\(title)” is dated \(event.date.medium).",
        ],
        remedy: end.cause.remedy, reference: "CIN census 8555, 8915, 8920; SSDA903 437")
    }
    guard let born = person.dateOfBirth, !(event is ChildRegistered) else { return }
    let earliest = born.adding(days: -280)
    if event.date < earliest {
      throw RuleBreach(
        "record.beforeConception", "A case cannot begin more than 40 weeks before the birth.",
        facts: [
          "The child was born on \(born.medium).", "“\(title)” is dated \(event.date.medium).",
        ],
        remedy: "Correct the date, or the date of birth.", reference: "CIN census 8606")
    }
  }
}

extension Rulebook {
  /// Refuses a code that is not in its code set in the collection year of a date.
  ///
  /// - Parameters:
  ///   - code: the code, where one was given.
  ///   - date: when it applied.
  ///   - field: what the person calls the field, such as "referral source".
  /// - Throws: `code.unknown`, `code.notYet` or `code.ended`.
  public func require<Kind>(_ code: Code<Kind>?, on date: CivilDate, as field: String)
    throws(RuleBreach)
  {
    guard let code else { return }
    let year = CollectionYear.containing(date).endYear
    let used = "“\(code.rawValue)” is used on \(date.medium), in the year ending 31 March \(year)."
    switch codes.standing(of: code, on: date) {
    case .current: return
    case .unknown:
      throw RuleBreach(
        "code.unknown", "The \(field) must be a code of its list.",
        facts: ["“\(code.rawValue)” is not in the list."],
        remedy: "Choose a code from the list, or correct it where it came from.")
    case .notYet(let first):
      throw RuleBreach(
        "code.notYet", "The \(field) must be a code that was in use at the time.",
        facts: [used, "The code came in with the year ending 31 March \(first)."],
        remedy: "Choose the code that was in use then.")
    case .ended(let last):
      throw RuleBreach(
        "code.ended", "The \(field) must be a code that was in use at the time.",
        facts: [used, "The code went out with the year ending 31 March \(last)."],
        remedy: "Choose the code that replaced it.")
    }
  }
}

extension String {
  /// Whether there is nothing in it but spaces and line ends.
  public var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
