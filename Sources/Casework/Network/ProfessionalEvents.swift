/// A professional has another telephone number, email or name.
public struct ProfessionalChanged: CaseEvent {
  public static let name = "professionalChanged"
  public static let title = "Professional changed"
  public static let isRemark = true

  /// The professional.
  public var professional: EventID

  /// The day.
  public var date: CivilDate

  /// The name now; nil where it stays.
  public var person: String?

  /// The agency or service now; nil where it stays.
  public var agency: String?

  /// The telephone number now; nil where it stays.
  public var telephone: String?

  /// The email now; nil where it stays.
  public var email: String?

  /// Changes a professional.
  public init(
    _ professional: EventID, on date: CivilDate, name: String? = nil, agency: String? = nil,
    telephone: String? = nil, email: String? = nil
  ) {
    self.professional = professional
    self.date = date
    self.person = name
    self.agency = agency
    self.telephone = telephone
    self.email = email
  }

  public var changes: [EventID] { [professional] }
  public var text: [String] { [person, agency].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Network: now " + [person, agency, telephone, email].compactMap { $0 }.joined(separator: ", ")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try NetworkRules.working(professional, in: record, on: date)
    guard [person, agency, telephone, email].allSatisfy({ $0 == nil }) else { return [] }
    throw RuleBreach(
      "network.unchanged", "A change says what is new.",
      facts: ["Nothing new is given for: \(own.oneLine)."], remedy: "Enter what has changed.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.network.change(professional) {
      $0.name = person ?? $0.name
      $0.agency = agency ?? $0.agency
      $0.telephone = telephone ?? $0.telephone
      $0.email = email ?? $0.email
    }
  }

  public static let example = ProfessionalChanged(
    "k3v9q2m7x4t4", on: CivilDate(dayNumber: 18_690), name: "Joan Hale-Moore",
    agency: "Exampleton Community Health", telephone: "01632 960146",
    email: "joan.hale-moore@health.example")
}

/// Somebody was in contact with a professional.
public struct ProfessionalContacted: CaseEvent {
  public static let name = "professionalContacted"
  public static let title = "Contact with a professional"
  public static let isRemark = true

  /// The professional.
  public var professional: EventID

  /// The day.
  public var date: CivilDate

  /// What it was about, in a line.
  public var note: String?

  /// Records a contact.
  public init(_ professional: EventID, on date: CivilDate, note: String? = nil) {
    self.professional = professional
    self.date = date
    self.note = note
  }

  public var text: [String] { [note].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "In contact with a professional" + (note.map { ": \($0.firstWrittenLine)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try NetworkRules.known(professional, in: record)
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.network.change(professional) { own in
      own.contacts.insert(date) { $0 }
    }
  }

  public static let example = ProfessionalContacted(
    "k3v9q2m7x4t4", on: CivilDate(dayNumber: 18_695), note: "Weight is on its line again.")
}

/// A professional no longer works with the child.
public struct ProfessionalEnded: CaseEvent {
  public static let name = "professionalEnded"
  public static let title = "Professional left"
  public static let mayFollowEndOfRecord = true
  public static let isRemark = true

  /// The professional.
  public var professional: EventID

  /// The first day without them.
  public var date: CivilDate

  /// Why.
  public var reason: String?

  /// Ends a professional’s part.
  public init(_ professional: EventID, on date: CivilDate, reason: String? = nil) {
    self.professional = professional
    self.date = date
    self.reason = reason
  }

  public var changes: [EventID] { [professional] }
  public var text: [String] { [reason].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Left the network" + (reason.map { ": \($0.firstWrittenLine)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try NetworkRules.working(professional, in: record, on: date)
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.network.change(professional) { $0.to = date }
  }

  public static let example = ProfessionalEnded(
    "k3v9q2m7x4t4", on: CivilDate(dayNumber: 18_760), reason: "The child has started school.")
}

/// Rules that the events of the network share.
enum NetworkRules {
  /// The professional with an id.
  static func known(_ id: EventID, in record: ChildRecord) throws(RuleBreach) -> Professional {
    if let own = record.network.professional(id) { return own }
    throw RuleBreach(
      "network.unknown", "Only a professional of this child’s network is changed.",
      facts: ["The record of \(record.id) holds no professional \(id)."],
      remedy: "Choose one from the network.")
  }

  /// The professional with an id who has not left, on their first day or later.
  static func working(_ id: EventID, in record: ChildRecord, on date: CivilDate)
    throws(RuleBreach) -> Professional
  {
    let own = try known(id, in: record)
    guard own.to == nil, own.from <= date else {
      throw RuleBreach(
        "network.left", "What changes about a professional lies within their time with the child.",
        facts: [
          "From \(own.from.medium)" + (own.to.map { " until \($0.medium)." } ?? "."),
          "This is dated \(date.medium).",
        ],
        remedy: "Correct the date, or add the professional anew.")
    }
    return own
  }
}
