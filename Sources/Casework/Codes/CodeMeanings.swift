// What the rules of practice need to know about single codes. The words are in the code book.

extension Code where Kind == CodeSets.EpisodeStartReason {
  /// Whether the child started to be looked after.
  public var startsCare: Bool { rawValue == "S" }
  /// Whether the placement changed, with or without a change of carers.
  public var changesPlacement: Bool { ["P", "T", "B", "U"].contains(rawValue) }
  /// Whether the carers changed.
  public var changesCarers: Bool { ["P", "B"].contains(rawValue) }
  /// Whether the legal status changed.
  public var changesLegalStatus: Bool { ["L", "B", "U"].contains(rawValue) }
}

extension Code where Kind == CodeSets.EpisodeEndReason {
  /// The episode ends and another begins on the same day.
  public static var continues: Self { "X1" }
  /// Whether the child stops being looked after; only X1 goes on.
  public var endsCare: Bool { self != .continues }
  /// Whether the child was adopted.
  public var isAdoption: Bool { ["E11", "E12"].contains(rawValue) }
  /// Whether a special guardianship order was made.
  public var isSpecialGuardianship: Bool {
    ["E43", "E44", "E45", "E46", "E47", "E48"].contains(rawValue)
  }
  /// Whether the child died.
  public var isDeath: Bool { rawValue == "E2" }
}

extension Code where Kind == CodeSets.LegalStatus {
  /// Whether the child has short breaks in an agreed series (V3, V4), which most rules leave out.
  public var isShortBreaks: Bool { ["V3", "V4"].contains(rawValue) }
  /// Whether there is an interim or a full care order.
  public var isCareOrder: Bool { ["C1", "C2"].contains(rawValue) }
  /// Whether the child is accommodated under section 20 of the Children Act 1989.
  public var isAccommodated: Bool { ["V2", "V3", "V4"].contains(rawValue) }
  /// Whether the child is under police protection (72 hours at most).
  public var isPoliceProtection: Bool { rawValue == "L1" }
  /// Whether there is an emergency protection order (8 days, once extended by 7).
  public var isEmergencyProtection: Bool { rawValue == "L2" }
  /// Whether the child is on remand or otherwise in the youth justice system.
  public var isYouthJustice: Bool { ["J1", "J2", "J3"].contains(rawValue) }
}

extension Code where Kind == CodeSets.PlacementType {
  /// Whether the child is with foster carers.
  public var isFostering: Bool { rawValue.hasPrefix("U") }
  /// Whether the foster carers are relatives or friends.
  public var isWithRelativesOrFriends: Bool { ["U1", "U2", "U3"].contains(rawValue) }
  /// Whether the placement is long-term fostering, meant to last until the child is 18.
  public var isLongTermFostering: Bool { ["U1", "U4"].contains(rawValue) }
  /// Whether the child is placed for adoption.
  public var isForAdoption: Bool { ["A3", "A4", "A5", "A6"].contains(rawValue) }
  /// Whether the child is placed with parents or others with parental responsibility.
  public var isWithParents: Bool { rawValue == "P1" }
  /// Whether it is a temporary placement (T0 to T4), which leaves the placement it interrupts in being.
  public var isTemporary: Bool { ["T0", "T1", "T2", "T3", "T4"].contains(rawValue) }
  /// Whether it is an "other" placement, which has no provider code.
  public var isOther: Bool { rawValue.hasPrefix("Z") }
}

extension Code where Kind == CodeSets.ReferralClosureReason {
  /// Whether the case was closed after an assessment (RC8, RC9); there can then have been no enquiry, conference
  /// or plan in it.
  public var isAfterAssessment: Bool { ["RC8", "RC9"].contains(rawValue) }
  /// Whether the child died.
  public var isDeath: Bool { rawValue == "RC2" }
}

extension Code where Kind == CodeSets.AssessmentFactor {
  /// No factor was identified; it stands alone.
  public static var none: Self { "21" }
}

extension Code where Kind == CodeSets.Disability {
  /// No disability; it stands alone.
  public static var none: Self { "NONE" }
}

extension Code where Kind == CodeSets.ReviewParticipation {
  /// The child was under four at the review: exactly then is this code used.
  public static var underFour: Self { "PN0" }
}

extension Code where Kind == CodeSets.CareLeaverAccommodation {
  /// Whether the accommodation counts as suitable; nothing when it is not known.
  public var isSuitable: Bool? {
    switch rawValue.last {
    case "1": true
    case "2": false
    default: nil
    }
  }
}
