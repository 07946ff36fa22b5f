/// Who the child is, as the record has it now. Names and addresses keep their dates.
public struct PersonDetails: Hashable, Sendable {
  /// Names, oldest first; the last that holds is the child's name.
  public internal(set) var names: [Dated<PersonName>] = []

  /// Date of birth (CIN `PersonBirthDate`, SSDA903 `DOB`); nil while unborn.
  public internal(set) var dateOfBirth: CivilDate?

  /// Expected date of birth of an unborn child (CIN `ExpectedPersonBirthDate`).
  public internal(set) var expectedDateOfBirth: CivilDate?

  /// Sex, kept neutrally; each return writes the code of its year.
  public internal(set) var sex: Sex = .unknown

  /// Ethnicity.
  public internal(set) var ethnicity: Ethnicity?

  /// Disabilities; `NONE` alone says that there is none.
  public internal(set) var disabilities: [Disability] = []

  /// Unique pupil number and what goes with it.
  public internal(set) var pupilNumber = PupilNumber()

  /// NHS number, ten digits.
  public internal(set) var nhsNumber: String?

  /// Addresses, oldest first.
  public internal(set) var addresses: [Dated<Address>] = []

  /// Alerts and hazards, oldest first, ended ones included.
  public internal(set) var alerts: [Alert] = []

  /// Relationships to other people, ended ones included.
  public internal(set) var relationships: [Relationship] = []

  /// The span as an unaccompanied asylum-seeking child, where the child was one.
  public internal(set) var unaccompanied: Dated<Bool>?

  /// Whether the child is a mother, and since which child's birth (SSDA903 `MOTHER`, `MC_DOB`).
  public internal(set) var motherhood: Motherhood?

  /// Death or adoption, after which nothing more can happen.
  public internal(set) var endOfRecord: EndOfRecord?

  /// The child's date of death.
  public var dateOfDeath: CivilDate? {
    endOfRecord?.cause == .death ? endOfRecord?.date : nil
  }

  /// The child's present name.
  public var name: PersonName? { names.last?.value }

  /// Whether the child is not yet born as far as the record knows. A child of whom neither date is known
  /// was seen by whoever told of them, so is taken to be born.
  public var isUnborn: Bool { dateOfBirth == nil && expectedDateOfBirth != nil }

  /// The address of a kind that holds on a day.
  public func address(_ kind: Address.Kind = .home, on date: CivilDate) -> Address? {
    addresses.last { $0.value.kind == kind && $0.holds(on: date) }?.value
  }

  /// Completed years on a day; nil while unborn or when the date of birth is not known.
  public func age(on date: CivilDate) -> Int? {
    dateOfBirth.flatMap { $0 <= date ? $0.completedYears(to: date) : nil }
  }

  /// The age as people say it on a day: "7", "5 weeks", "unborn", "age not known". A child who died grows no
  /// older.
  public func spokenAge(on day: CivilDate) -> String {
    let death = endOfRecord.flatMap { $0.cause == .death ? $0.date : nil }
    let date = death.map { min($0, day) } ?? day
    guard let dateOfBirth else { return isUnborn ? "unborn" : "age not known" }
    guard dateOfBirth <= date else { return "unborn" }
    let years = dateOfBirth.completedYears(to: date)
    if years >= 2 { return "\(years)" }
    let days = dateOfBirth.days(to: date)
    if days < 14 { return days == 1 ? "1 day" : "\(days) days" }
    if days < 91 { return "\(days / 7) weeks" }
    var months = 3
    while dateOfBirth.adding(months: months + 1) <= date { months += 1 }
    return "\(months) months"
  }
}

/// Unique pupil number, the one before it, or why there is none.
public struct PupilNumber: Hashable, Sendable, Codable {
  /// The number: thirteen characters.
  public var current: String?

  /// The number before it.
  public var former: String?

  /// Why there is none.
  public var unknownReason: UPNUnknownReason?

  /// Makes a pupil number.
  public init(
    current: String? = nil, former: String? = nil, unknownReason: UPNUnknownReason? = nil
  ) {
    self.current = current
    self.former = former
    self.unknownReason = unknownReason
  }
}

/// A young mother, for the SSDA903.
public struct Motherhood: Hashable, Sendable, Codable {
  /// Whether she is a mother.
  public var isMother: Bool

  /// Her child's date of birth.
  public var childBorn: CivilDate?

  /// Makes the fact.
  public init(isMother: Bool, childBorn: CivilDate? = nil) {
    self.isMother = isMother
    self.childBorn = childBorn
  }
}

/// What ends a record for good.
public struct EndOfRecord: Hashable, Sendable, Codable {
  /// Death, or adoption: an adopted child has a new, unlinked record.
  public enum Cause: String, Hashable, Sendable, Codable {
    case death, adoption

    /// The word for it.
    public var title: String { rawValue }

    /// What to do when something later is to be recorded.
    var remedy: String {
      switch self {
      case .death: "Correct the date of the event, or the date of death."
      case .adoption: "Record it in the child's new record; the old one stays unlinked."
      }
    }
  }

  /// What ended it.
  public var cause: Cause

  /// When.
  public var date: CivilDate
}
