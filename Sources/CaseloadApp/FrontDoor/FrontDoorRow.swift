import Casework

/// A contact at the front door, with what has to be known of its child to read it.
struct FrontDoorRow: Hashable, Sendable {
  /// The child.
  let child: ChildID
  /// The name for lists; what is known instead where there is none.
  let name: String
  /// The child's name inside a sentence.
  let called: String
  /// The age as lists say it.
  let age: String
  /// The contact.
  let contact: Contact
  /// How far it has got.
  let stage: ContactStage
  /// Its clocks, open and closed.
  let clocks: [Deadline]
  /// Earlier contacts and the last closure.
  let history: ContactHistory
  /// What is open of the child already; empty where this contact is all there is.
  let ownWork: String?
  /// What is open of brothers and sisters: "Grace: CP plan".
  let siblingWork: [String]
  /// Whether nothing is left to do about it: it was moved on just now.
  var isFinished = false

  /// What Enter opens.
  var target: Target { .childEvent(child, contact.id) }

  /// Reads the contacts of a child that are not finished.
  static func rows(
    of record: ChildRecord, siblings: [ChildRecord], rulebook: Rulebook, at now: Moment
  ) -> [FrontDoorRow] {
    let unfinished = record.frontDoor.contacts.filter { $0.stage != nil && $0.received <= now }
    guard !unfinished.isEmpty else { return [] }
    let deadlines = record.deadlines(rulebook.timescales)
    let history = ContactHistory(record, on: now.date)
    let work = siblings.compactMap { sibling in
      OpenWorkWords.of(sibling, rulebook, at: now).map { "\(sibling.calledName): \($0)" }
    }
    return unfinished.compactMap { contact in
      guard let stage = contact.stage else { return nil }
      return FrontDoorRow(
        child: record.id, name: listed(record.person), called: record.calledName,
        age: age(record, contact, on: now.date), contact: contact,
        stage: stage, clocks: deadlines.filter { $0.trigger.event == contact.id.rawValue },
        history: history,
        ownWork: OpenWorkWords.of(record, rulebook, at: now), siblingWork: work)
    }
  }

  /// The clocks that run at a moment, the nearest first.
  func running(at now: Moment) -> [Deadline] { contact.clocks(among: clocks, at: now) }

  /// The age by the date of birth, or else "c5": about what the caller gave.
  private static func age(_ record: ChildRecord, _ contact: Contact, on today: CivilDate) -> String
  {
    guard record.person.dateOfBirth == nil, let told = contact.statedAge else {
      return ColumnAge.text(born: record.person.dateOfBirth, on: today)
    }
    return ColumnAge.text(told: told)
  }

  private static func listed(_ person: PersonDetails) -> String {
    let name = person.name?.listed ?? ""
    if person.isUnborn { return name.isEmpty ? "(unborn)" : "(unborn) \(name)" }
    return name.isEmpty ? "no name yet" : name
  }
}

/// What is open of a child, in the fewest words: "CP plan", "Assessment".
enum OpenWorkWords {
  /// - Returns: nil when nothing is open but a contact.
  static func of(_ record: ChildRecord, _ rulebook: Rulebook, at now: Moment) -> String? {
    let reading = Reading(record: record, now: now, staff: Staff(), rulebook: rulebook)
    let line = Standing(reading).lines[0]
    guard line != "No open case", line != "Contact awaiting a decision" else { return nil }
    let phrase = line.prefix { $0 != ":" && $0 != "," }
    return String(phrase.firstRange(of: " since ").map { phrase[..<$0.lowerBound] } ?? phrase)
  }
}
