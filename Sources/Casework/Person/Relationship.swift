/// Somebody's tie to the child.
public struct Relationship: Hashable, Sendable, Codable {
  /// Through which of the child's parents somebody is related.
  public enum Side: String, Hashable, Sendable, Codable, CaseIterable {
    case maternal, paternal

    /// What people call it.
    public var title: String {
      switch self {
      case .maternal: "Mother’s side"
      case .paternal: "Father’s side"
      }
    }
  }

  /// What the other person is to the child.
  public var kind: Kind

  /// The other person, where they are a child with a record here.
  public var child: ChildID?

  /// The other person's name.
  public var name: String

  /// The other person's sex, which decides the word: sister, brother.
  public var sex: Sex?

  /// Through which parent they are related, for grandparents, aunts and half-brothers.
  public var side: Side?

  /// The other person's date of birth, where they have no record of their own that knows it.
  public var born: CivilDate?

  /// The other person's expected date of birth, while they are not born.
  public var expected: CivilDate?

  /// Whether the other person has parental responsibility for the child.
  public var parentalResponsibility: Bool

  /// What the parental responsibility rests on; nil where it was not asked.
  public var responsibilitySource: ResponsibilitySource?

  /// How to reach them.
  public var telephone: String?

  /// What family time the child has with them: "Saturdays, supervised".
  public var familyTime: String?

  /// What a parent, or a parent's partner, is to the child's other parent.
  public var partnership: Partnership?

  /// Whether they lived with the child when the tie was recorded; nil where it was not asked.
  public var livesWithChild: Bool?

  /// When they moved in with the child or away, in the order of recording; set by the record.
  public internal(set) var moves: [Dated<Bool>]?

  /// The event that recorded it; set by the record.
  public internal(set) var id: EventID?

  /// The day from which it is known; set by the record.
  public internal(set) var known: CivilDate?

  /// The day it ended, for ties that end.
  public internal(set) var ended: CivilDate?

  /// Makes a tie.
  public init(
    _ kind: Kind, name: String, child: ChildID? = nil, sex: Sex? = nil, side: Side? = nil,
    born: CivilDate? = nil, expected: CivilDate? = nil, parentalResponsibility: Bool = false,
    source: ResponsibilitySource? = nil, telephone: String? = nil, familyTime: String? = nil,
    partnership: Partnership? = nil, livesWithChild: Bool? = nil
  ) {
    self.kind = kind
    self.child = child
    self.name = name
    self.sex = sex
    self.side = side
    self.born = born
    self.expected = expected
    self.parentalResponsibility = parentalResponsibility
    self.responsibilitySource = source
    self.telephone = telephone
    self.familyTime = familyTime
    self.partnership = partnership
    self.livesWithChild = livesWithChild
  }

  /// The word for what they are to the child: "Half-brother", or "Half-brother or half-sister" where the
  /// sex is not known.
  public var word: String { kind.title(sex ?? .unknown) }

  /// Whether the tie holds.
  public var isOpen: Bool { ended == nil }

  /// Whether they lived with the child on a day; nil where nobody recorded it, and before the tie was
  /// known.
  public func livedWithChild(on date: CivilDate) -> Bool? {
    if let ended, ended <= date { return false }
    let moved = (moves ?? []).filter { ($0.from ?? date) <= date }
      .max { ($0.from ?? date) < ($1.from ?? date) }
    if let moved { return moved.value }
    guard let known, known <= date else { return nil }
    return livesWithChild
  }
}

/// What somebody's parental responsibility for a child rests on (Children Act 1989, sections 2 to 4A, 5, 12
/// and 14C; Adoption and Children Act 2002, section 46).
public enum ResponsibilitySource: String, Hashable, Sendable, Codable, CaseIterable {
  case birthMother, marriage, birthCertificate, agreement, parentalResponsibilityOrder
  case childArrangementsOrder, specialGuardianship, adoption, guardian, notKnown

  /// What people call it.
  public var title: String {
    switch self {
    case .birthMother: "Gave birth to the child"
    case .marriage: "Married to the mother, or her civil partner"
    case .birthCertificate: "On the birth certificate, since December 2003"
    case .agreement: "Parental responsibility agreement"
    case .parentalResponsibilityOrder: "Parental responsibility order"
    case .childArrangementsOrder: "Child arrangements order: lives with"
    case .specialGuardianship: "Special guardianship order"
    case .adoption: "Adoption order"
    case .guardian: "Appointed guardian"
    case .notKnown: "Not seen in writing"
    }
  }

  /// The same in a few words, for a list.
  public var short: String {
    switch self {
    case .birthMother: "gave birth"
    case .marriage: "by marriage"
    case .birthCertificate: "birth certificate"
    case .agreement: "agreement"
    case .parentalResponsibilityOrder: "court order"
    case .childArrangementsOrder: "child arrangements order"
    case .specialGuardianship: "special guardianship"
    case .adoption: "adoption order"
    case .guardian: "guardian"
    case .notKnown: "not seen in writing"
    }
  }
}

/// What two adults are to each other.
public enum Partnership: String, Hashable, Sendable, Codable, CaseIterable {
  case married, together, separated, divorced, neverTogether

  /// What people call it.
  public var title: String {
    switch self {
    case .married: "Married or civil partners"
    case .together: "Living together or a couple"
    case .separated: "Separated"
    case .divorced: "Divorced"
    case .neverTogether: "Never a couple"
    }
  }
}
