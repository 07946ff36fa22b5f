import Casework

/// A row of the header file: who the child is.
public struct HeaderRow: Sendable, Hashable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The child (`CHILD`).
  public var child: ChildID
  /// Date of birth (`DOB`).
  public var dateOfBirth: CivilDate
  /// Sex (`SEX`); unknown where it is not given or not a code.
  public var sex: Sex
  /// Ethnicity (`ETHNIC`).
  public var ethnicity: Ethnicity?
  /// The unique pupil number, or why there is none (`UPN`).
  public var pupilNumber: PupilNumber?
  /// Whether the child is a mother (`MOTHER`).
  public var isMother: Bool?
  /// The birth of the mother's child (`MC_DOB`).
  public var childBorn: CivilDate?

  init?(_ reader: inout SSDA903RowReader) {
    let child = reader.child()
    let dateOfBirth = reader.requiredDate("DOB", rule: 102)
    reader.refuseIfAfterYear(dateOfBirth, "DOB", rule: 102)
    guard reader.fault == nil, let child, let dateOfBirth else { return nil }
    place = reader.place
    self.child = child
    self.dateOfBirth = dateOfBirth
    sex = reader.sex("SEX", rule: 101) ?? .unknown
    ethnicity = reader.code("ETHNIC", rule: 103)
    pupilNumber = Self.pupilNumber(&reader)
    isMother = reader.flag("MOTHER", rule: 165)
    childBorn = reader.date("MC_DOB", rule: 171)
  }

  private static func pupilNumber(_ reader: inout SSDA903RowReader) -> PupilNumber? {
    guard let text = reader.text("UPN")?.uppercased() else { return nil }
    if text.hasPrefix("UN") {
      let reason: UPNUnknownReason? = reader.code("UPN", rule: 168)
      return reason.map { PupilNumber(unknownReason: $0) }
    }
    guard text.utf8.count == 13 else {
      reader.remark(
        .valueLeftOut, "UPN “\(text.shown)” has not 13 characters. It was left out.", rule: 168)
      return nil
    }
    return PupilNumber(current: text)
  }
}
