/// Somebody outside the team who works with the child: the health visitor, the head of year, the solicitor.
public struct Professional: Hashable, Sendable, Identifiable {
  /// The event that recorded them.
  public let id: EventID

  /// What they are to the child: "Health visitor".
  public internal(set) var role: String

  /// The agency or service.
  public internal(set) var agency: String?

  /// Their name.
  public internal(set) var name: String?

  /// Telephone.
  public internal(set) var telephone: String?

  /// Email.
  public internal(set) var email: String?

  /// The first day on which they worked with the child, or on which it was known.
  public let from: CivilDate

  /// The first day on which they no longer did.
  public internal(set) var to: CivilDate?

  /// The days on which somebody was in contact with them, the earliest first.
  public internal(set) var contacts: [CivilDate] = []

  /// Whether they work with the child on a day.
  public func holds(on date: CivilDate) -> Bool { from <= date && (to.map { date < $0 } ?? true) }

  /// The last contact up to a day.
  public func lastContact(by date: CivilDate) -> CivilDate? { contacts.last { $0 <= date } }

  /// Who they are in a line: "Joan Hale, health visitor, Exampleton NHS".
  public var oneLine: String {
    [name, name == nil ? role : role.loweringFirst, agency].compactMap { $0 }
      .filter { !$0.isBlank }.joined(separator: ", ")
  }
}

/// The professionals around one child, now and before.
public struct ProfessionalNetwork: Hashable, Sendable {
  /// Everybody, in the order of recording.
  public internal(set) var all: [Professional] = []

  /// The professional with an id.
  public func professional(_ id: EventID) -> Professional? { all.first { $0.id == id } }

  /// Those who work with the child on a day, by role and name.
  public func members(on date: CivilDate) -> [Professional] {
    all.filter { $0.holds(on: date) }
      .sorted { ($0.role, $0.name ?? "", $0.id) < ($1.role, $1.name ?? "", $1.id) }
  }

  /// A line with the telephone number of each of them on a day, to be copied at once.
  public func telephones(on date: CivilDate) -> [String] {
    members(on: date).compactMap { member in
      member.telephone.map { "\(member.oneLine): \($0)" }
    }
  }

  /// Those with whom nobody was in contact for more than some calendar days, the longest first; who was never
  /// contacted counts from their first day.
  public func silent(forMoreThan days: Int, on date: CivilDate) -> [Professional] {
    let since = { (member: Professional) in member.lastContact(by: date) ?? member.from }
    return members(on: date).filter { since($0).days(to: date) > days }
      .sorted { since($0) < since($1) }
  }

  /// Changes one of them.
  mutating func change(_ id: EventID, _ change: (inout Professional) -> Void) {
    guard let index = all.firstIndex(where: { $0.id == id }) else { return }
    change(&all[index])
  }
}

/// The professionals around a child.
public enum NetworkArea: PracticeArea {
  public static let title = "Professional network"
  public static let events: [any CaseEvent.Type] = [
    ProfessionalAdded.self, ProfessionalChanged.self, ProfessionalContacted.self,
    ProfessionalEnded.self,
  ]
}
