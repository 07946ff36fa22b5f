import Casework

/// A row of the outcomes file (OC2): a child looked after for a year at 31 March.
public struct OutcomesRow: Sendable, Hashable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The child (`CHILD`).
  public var child: ChildID
  /// The strengths and difficulties score, 0 to 40 (`SDQ_SCORE`).
  public var difficultiesScore: Int?
  /// Why there is no score (`SDQ_REASON`).
  public var noScoreReason: SDQReason?
  /// Convicted or cautioned in the year (`CONVICTED`).
  public var convicted: Bool?
  /// Development checks up to date, under five (`HEALTH_CHECK`).
  public var healthChecksUpToDate: Bool?
  /// Immunisations up to date (`IMMUNISATIONS`).
  public var immunised: Bool?
  /// Teeth checked in the year (`TEETH_CHECK`).
  public var teethChecked: Bool?
  /// Health assessed in the year (`HEALTH_ASSESSMENT`).
  public var healthAssessed: Bool?
  /// A substance misuse problem was found (`SUBSTANCE_MISUSE`).
  public var misusesSubstances: Bool?
  /// An intervention was received (`INTERVENTION_RECEIVED`).
  public var interventionReceived: Bool?
  /// An intervention was offered (`INTERVENTION_OFFERED`).
  public var interventionOffered: Bool?

  init?(_ reader: inout SSDA903RowReader) {
    guard let child = reader.child() else { return nil }
    place = reader.place
    self.child = child
    difficultiesScore = reader.integer("SDQ_SCORE", within: 0...40, rule: 180)
    noScoreReason = reader.code("SDQ_REASON", rule: 196)
    convicted = reader.flag("CONVICTED", rule: 181)
    healthChecksUpToDate = reader.flag("HEALTH_CHECK", rule: 181)
    immunised = reader.flag("IMMUNISATIONS", rule: 181)
    teethChecked = reader.flag("TEETH_CHECK", rule: 181)
    healthAssessed = reader.flag("HEALTH_ASSESSMENT", rule: 181)
    misusesSubstances = reader.flag("SUBSTANCE_MISUSE", rule: 181)
    interventionReceived = reader.flag("INTERVENTION_RECEIVED", rule: 181)
    interventionOffered = reader.flag("INTERVENTION_OFFERED", rule: 181)
  }
}

/// A row of the care leavers file (OC3).
public struct CareLeaverRow: Sendable, Hashable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The child (`CHILD`).
  public var child: ChildID
  /// The date of birth, which fixes the birthday that the row is about (`DOB`).
  public var dateOfBirth: CivilDate?
  /// Whether the authority is in touch (`IN_TOUCH`).
  public var inTouch: CareLeaverInTouch
  /// What the young person does (`ACTIV`).
  public var activity: CareLeaverActivity?
  /// Where the young person lives (`ACCOM`).
  public var accommodation: CareLeaverAccommodation?

  init?(_ reader: inout SSDA903RowReader) {
    let child = reader.child()
    let inTouch: CareLeaverInTouch? = reader.requiredCode("IN_TOUCH", rule: 131)
    guard reader.fault == nil, let child, let inTouch else { return nil }
    place = reader.place
    self.child = child
    self.inTouch = inTouch
    dateOfBirth = reader.date("DOB", rule: 102)
    activity = reader.code("ACTIV", rule: 132)
    accommodation = reader.code("ACCOM", rule: 133)
  }
}

/// A row of the adoption file (AD1).
public struct AdoptionRow: Sendable, Hashable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The child (`CHILD`).
  public var child: ChildID
  /// The decision that the child should be placed (`DATE_INT`).
  public var decided: CivilDate?
  /// The match of child and adopters (`DATE_MATCH`).
  public var matched: CivilDate?
  /// Adopted by the foster carer (`FOSTER_CARE`).
  public var byFosterCarer: Bool?
  /// How many adopters (`NB_ADOPTR`).
  public var adopters: Int?
  /// Their sexes (`SEX_ADOPTR`).
  public var sexes: AdopterSexes?
  /// How they are related in law (`LS_ADOPTR`).
  public var legalStatus: AdopterLegalStatus?

  init?(_ reader: inout SSDA903RowReader) {
    guard let child = reader.child() else { return nil }
    place = reader.place
    self.child = child
    decided = reader.date("DATE_INT", rule: 115)
    matched = reader.date("DATE_MATCH", rule: 115)
    byFosterCarer = reader.flag("FOSTER_CARE", rule: 151)
    adopters = reader.integer("NB_ADOPTR", within: 1...2, rule: 175)
    sexes = reader.code("SEX_ADOPTR", rule: 176)
    legalStatus = reader.code("LS_ADOPTR", rule: 177)
  }
}

/// A row of the file of decisions that a child should be placed for adoption.
public struct PlacedForAdoptionRow: Sendable, Hashable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The child (`CHILD`).
  public var child: ChildID
  /// The decision that the child should be placed (`DATE_PLACED`).
  public var decided: CivilDate
  /// The decision that the child should no longer be placed (`DATE_PLACED_CEASED`).
  public var ceased: CivilDate?
  /// Why (`REASON_PLACED_CEASED`).
  public var reason: AdoptionCeasedReason?

  init?(_ reader: inout SSDA903RowReader) {
    let child = reader.child()
    let decided = reader.requiredDate("DATE_PLACED", rule: 115)
    let ceased = reader.requiredDateIfGiven("DATE_PLACED_CEASED", rule: 116)
    reader.refuseIfAfterYear(decided, "DATE_PLACED", rule: 117)
    reader.refuseIfAfterYear(ceased, "DATE_PLACED_CEASED", rule: 117)
    if let decided, let ceased, ceased < decided {
      reader.refuse(
        .contradiction,
        "DATE_PLACED_CEASED \(ceased.medium) is before DATE_PLACED \(decided.medium).", rule: 118)
    }
    guard reader.fault == nil, let child, let decided else { return nil }
    place = reader.place
    self.child = child
    self.decided = decided
    self.ceased = ceased
    reason = reader.code("REASON_PLACED_CEASED", rule: 120)
  }
}
