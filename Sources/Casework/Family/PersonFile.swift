/// Names a person who has a file of their own and is no subject child: a parent, a carer, somebody who poses a
/// risk.
public typealias PersonID = Identifier<PersonFile>

/// The file of a person who is no subject child: the fold of the events about them.
public struct PersonFile: Hashable, Sendable, Identifiable {
  /// What somebody is to a child, from a day to another.
  public struct Tie: Hashable, Sendable, Codable {
    /// The event that recorded it.
    public internal(set) var id: EventID?

    /// The child.
    public var child: ChildID

    /// What the person is to the child.
    public var kind: Relationship.Kind

    /// Whether the person has parental responsibility for the child.
    public var parentalResponsibility: Bool

    /// The first day; nil when it was always so.
    public var from: CivilDate?

    /// The last day; nil while it is so.
    public var to: CivilDate?

    /// Makes a tie.
    public init(
      _ child: ChildID, _ kind: Relationship.Kind, parentalResponsibility: Bool = false,
      from: CivilDate? = nil, to: CivilDate? = nil
    ) {
      self.child = child
      self.kind = kind
      self.parentalResponsibility = parentalResponsibility
      self.from = from
      self.to = to
    }

    /// Whether it holds on a day.
    public func holds(on date: CivilDate) -> Bool {
      (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
    }
  }

  /// A risk that a person poses to children, with what it rests on.
  public struct Risk: Hashable, Sendable, Identifiable {
    /// The event that recorded it.
    public let id: EventID

    /// What the risk is, in a line.
    public let what: String

    /// What it rests on: a conviction, a finding of the court, what the police say.
    public let basis: String

    /// The manager who agreed that it is recorded.
    public let agreedBy: String

    /// The first day.
    public let from: CivilDate

    /// The day by which it is to be looked at again.
    public let review: CivilDate

    /// The first day without it.
    public internal(set) var to: CivilDate?

    /// Whether it holds on a day.
    public func holds(on date: CivilDate) -> Bool { from <= date && (to.map { date < $0 } ?? true) }
  }

  /// Names the person.
  public let id: PersonID

  /// Names, oldest first; the last is the present one.
  public internal(set) var names: [Dated<PersonName>] = []

  /// Date of birth.
  public internal(set) var born: CivilDate?

  /// Date of death.
  public internal(set) var died: CivilDate?

  /// Sex.
  public internal(set) var sex: Sex = .unknown

  /// Addresses, oldest first.
  public internal(set) var addresses: [Dated<Address>] = []

  /// Telephone numbers, oldest first.
  public internal(set) var telephones: [Dated<String>] = []

  /// Email addresses, oldest first.
  public internal(set) var emails: [Dated<String>] = []

  /// Ties to children, ended ones included.
  public internal(set) var ties: [Tie] = []

  /// Risks that the person poses, ended ones included.
  public internal(set) var risks: [Risk] = []

  /// An empty file.
  public init(id: PersonID) { self.id = id }

  /// The present name.
  public var name: PersonName? { names.last?.value }

  /// The address on a day.
  public func address(on date: CivilDate) -> Address? {
    addresses.last { $0.holds(on: date) }?.value
  }

  /// The telephone numbers on a day, the latest first.
  public func telephones(on date: CivilDate) -> [String] {
    telephones.filter { $0.holds(on: date) }.map(\.value).reversed()
  }

  /// The ties that hold on a day.
  public func ties(on date: CivilDate) -> [Tie] { ties.filter { $0.holds(on: date) } }

  /// The risks that hold on a day.
  public func risks(on date: CivilDate) -> [Risk] { risks.filter { $0.holds(on: date) } }
}
