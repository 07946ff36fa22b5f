/// The child's record begins.
public struct ChildRegistered: CaseEvent {
  public static let name = "childRegistered"
  public static let title = "Registration"

  /// The day the record begins: the first contact, or the first thing an import knows of.
  public var date: CivilDate

  /// The child's name; old returns give none.
  public var childName: PersonName?

  /// Date of birth; leave out for an unborn child.
  public var dateOfBirth: CivilDate?

  /// Expected date of birth, for an unborn child only.
  public var expectedDateOfBirth: CivilDate?

  /// Sex; unknown for an unborn child.
  public var sex: Sex

  /// Ethnicity.
  public var ethnicity: Ethnicity?

  /// Disabilities, or `NONE` alone.
  public var disabilities: [Disability]

  /// Unique pupil number or why there is none.
  public var pupilNumber: PupilNumber?

  /// NHS number, ten digits without spaces.
  public var nhsNumber: String?

  /// The home address.
  public var address: Address?

  /// Registers a child.
  public init(
    on date: CivilDate, name: PersonName?, dateOfBirth: CivilDate?,
    expectedDateOfBirth: CivilDate? = nil, sex: Sex, ethnicity: Ethnicity? = nil,
    disabilities: [Disability] = [], pupilNumber: PupilNumber? = nil, nhsNumber: String? = nil,
    address: Address? = nil
  ) {
    self.date = date
    self.childName = name
    self.dateOfBirth = dateOfBirth
    self.expectedDateOfBirth = expectedDateOfBirth
    self.sex = sex
    self.ethnicity = ethnicity
    self.disabilities = disabilities
    self.pupilNumber = pupilNumber
    self.nhsNumber = nhsNumber
    self.address = address
  }

  public func headline(_ codes: CodeBook) -> String {
    if let dateOfBirth { return "Record begins; born \(dateOfBirth.medium)" }
    if let expectedDateOfBirth { return "Record begins; expected \(expectedDateOfBirth.medium)" }
    return "Record begins; date of birth not known"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if let dateOfBirth, let expectedDateOfBirth {
      throw RuleBreach(
        "person.bornOrExpected", "A child has either a date of birth or an expected one.",
        facts: [
          "Date of birth: \(dateOfBirth.medium).", "Expected: \(expectedDateOfBirth.medium).",
        ],
        remedy: "Keep the one that is true.", reference: "CIN census 8525")
    }
    if expectedDateOfBirth != nil, sex != .unknown {
      throw RuleBreach(
        "person.unbornSex", "The sex of an unborn child is recorded as not known.",
        facts: ["The child is expected on \(expectedDateOfBirth?.medium ?? "")."],
        remedy: "Record the sex with the birth.", reference: "CIN census 8750")
    }
    try PersonRules.checkDisabilities(disabilities)
    try rulebook.require(ethnicity, on: date, as: "ethnicity")
    for disability in disabilities {
      try rulebook.require(disability, on: date, as: "disability")
    }
    return PersonRules.adviceOnNumbers(pupilNumber: pupilNumber?.current, nhsNumber: nhsNumber)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.person.names = childName.map { [Dated($0, from: nil)] } ?? []
    record.person.dateOfBirth = dateOfBirth
    record.person.expectedDateOfBirth = expectedDateOfBirth
    record.person.sex = sex
    record.person.ethnicity = ethnicity
    record.person.disabilities = disabilities
    record.person.pupilNumber = pupilNumber ?? PupilNumber()
    record.person.nhsNumber = nhsNumber
    record.person.addresses = address.map { [Dated($0, from: nil)] } ?? []
  }

  public static let example = ChildRegistered(
    on: CivilDate(dayNumber: 18_659), name: PersonName(given: "Daniel", family: "Okafor"),
    dateOfBirth: CivilDate(dayNumber: 16_113), sex: .male, ethnicity: "BAFR",
    disabilities: ["NONE"], pupilNumber: PupilNumber(unknownReason: "UN4"),
    nhsNumber: "9991234567",
    address: Address(lines: ["12 Invented Row", "Exampleton"], postcode: "ZZ9 9ZZ"))
}
