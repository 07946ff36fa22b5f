/// Facts about the child that were missing or have changed. What is left out stays as it was.
public struct PersonDetailsChanged: CaseEvent {
  public static let name = "personDetailsChanged"
  public static let title = "Change of details"

  /// The day from which the new details hold.
  public var date: CivilDate

  /// Sex.
  public var sex: Sex?

  /// Ethnicity.
  public var ethnicity: Ethnicity?

  /// All disabilities, or `NONE` alone.
  public var disabilities: [Disability]?

  /// Unique pupil number or why there is none.
  public var pupilNumber: PupilNumber?

  /// NHS number, ten digits without spaces.
  public var nhsNumber: String?

  /// Date of birth, where none was known.
  public var dateOfBirth: CivilDate?

  /// Records new details.
  public init(
    on date: CivilDate, sex: Sex? = nil, ethnicity: Ethnicity? = nil,
    disabilities: [Disability]? = nil, pupilNumber: PupilNumber? = nil, nhsNumber: String? = nil,
    dateOfBirth: CivilDate? = nil
  ) {
    self.date = date
    self.sex = sex
    self.ethnicity = ethnicity
    self.disabilities = disabilities
    self.pupilNumber = pupilNumber
    self.nhsNumber = nhsNumber
    self.dateOfBirth = dateOfBirth
  }

  public func headline(_ codes: CodeBook) -> String {
    var changed: [String] = []
    if let dateOfBirth { changed.append("born \(dateOfBirth.medium)") }
    if let sex { changed.append("sex \(sex.word)") }
    if let ethnicity { changed.append("ethnicity \(codes.label(for: ethnicity))") }
    if let disabilities {
      changed.append(
        "disability " + disabilities.map { codes.label(for: $0) }.joined(separator: ", "))
    }
    if pupilNumber != nil { changed.append("pupil number") }
    if nhsNumber != nil { changed.append("NHS number") }
    return "Details changed: " + changed.joined(separator: "; ")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if let dateOfBirth, let known = record.person.dateOfBirth, known != dateOfBirth {
      throw RuleBreach(
        "person.otherDateOfBirth", "A date of birth is corrected, not changed.",
        facts: ["Recorded: \(known.medium).", "Now given: \(dateOfBirth.medium)."],
        remedy: "If the recorded one is wrong, correct the registration, with the reason.",
        reference: "SSDA903 203")
    }
    try PersonRules.checkDisabilities(disabilities ?? [])
    try rulebook.require(ethnicity, on: date, as: "ethnicity")
    for disability in disabilities ?? [] {
      try rulebook.require(disability, on: date, as: "disability")
    }
    return PersonRules.adviceOnNumbers(pupilNumber: pupilNumber?.current, nhsNumber: nhsNumber)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    if let sex { record.person.sex = sex }
    if let ethnicity { record.person.ethnicity = ethnicity }
    if let disabilities { record.person.disabilities = disabilities }
    if let pupilNumber { record.person.pupilNumber = pupilNumber }
    if let nhsNumber { record.person.nhsNumber = nhsNumber }
    if let dateOfBirth { record.person.dateOfBirth = dateOfBirth }
  }

  public static let example = PersonDetailsChanged(
    on: CivilDate(dayNumber: 18_690), ethnicity: "MWBA", disabilities: ["LD", "AUT"],
    pupilNumber: PupilNumber(current: "A123456789012"))
}
