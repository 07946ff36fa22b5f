import Casework

/// A row of the review file.
public struct ReviewRow: Sendable, Hashable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The child (`CHILD`).
  public var child: ChildID
  /// The day of the review (`REVIEW`).
  public var date: CivilDate
  /// How the child took part (`REVIEW_CODE`).
  public var participation: ReviewParticipation

  init?(_ reader: inout SSDA903RowReader) {
    let child = reader.child()
    let date = reader.requiredDate("REVIEW", rule: 166)
    let participation: ReviewParticipation? = reader.requiredCode("REVIEW_CODE", rule: 167)
    reader.refuseIfAfterYear(date, "REVIEW", rule: 166)
    guard reader.fault == nil, let child, let date, let participation else { return nil }
    place = reader.place
    self.child = child
    self.date = date
    self.participation = participation
  }
}

/// A row of the missing file: a time missing, or away without authorisation.
public struct MissingRow: Sendable, Hashable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The child (`CHILD`).
  public var child: ChildID
  /// Missing, or away without authorisation (`MISSING`).
  public var kind: MissingKind
  /// The first day (`MIS_START`).
  public var began: CivilDate
  /// The day on which the child was back (`MIS_END`).
  public var ended: CivilDate?

  init?(_ reader: inout SSDA903RowReader) {
    let child = reader.child()
    let kind: MissingKind? = reader.requiredCode("MISSING", rule: nil)
    let began = reader.requiredDate("MIS_START", rule: nil)
    let ended = reader.requiredDateIfGiven("MIS_END", rule: nil)
    reader.refuseIfAfterYear(began, "MIS_START", rule: 570)
    reader.refuseIfAfterYear(ended, "MIS_END", rule: 571)
    if let began, let ended, ended < began {
      reader.refuse(
        .contradiction, "MIS_END \(ended.medium) is before MIS_START \(began.medium).", rule: 571)
    }
    guard reader.fault == nil, let child, let kind, let began else { return nil }
    place = reader.place
    self.child = child
    self.kind = kind
    self.began = began
    self.ended = ended
  }
}

/// A row of the file of children who came alone to seek asylum.
public struct UnaccompaniedRow: Sendable, Hashable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The child (`CHILD`).
  public var child: ChildID
  /// The day on which the status ends or ended (`DUC`), which may lie ahead.
  public var ceases: CivilDate?

  init?(_ reader: inout SSDA903RowReader) {
    let child = reader.child()
    let ceases = reader.requiredDateIfGiven("DUC", rule: 304)
    guard reader.fault == nil, let child else { return nil }
    place = reader.place
    self.child = child
    self.ceases = ceases
  }
}

/// A row of the file of permanence before the period of care.
public struct PreviousPermanenceRow: Sendable, Hashable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The child (`CHILD`).
  public var child: ChildID
  /// The permanence the child had (`PREV_PERM`); `Z1` for none.
  public var permanence: PreviousPermanence
  /// Where the order was made, as written (`LA_PERM`).
  public var authority: String?
  /// The day of the order, as written: parts of it may be unknown, as in `zz/11/2012` (`DATE_PERM`).
  public var orderDate: String?

  init?(_ reader: inout SSDA903RowReader) {
    let child = reader.child()
    let permanence: PreviousPermanence? = reader.requiredCode("PREV_PERM", rule: 631)
    guard reader.fault == nil, let child, let permanence else { return nil }
    place = reader.place
    self.child = child
    self.permanence = permanence
    authority = reader.text("LA_PERM")
    orderDate = reader.text("DATE_PERM")
  }
}

/// A row of the social worker file.
public struct SocialWorkerRow: Sendable, Hashable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The child (`CHILD`).
  public var child: ChildID
  /// The worker's registration number (`SW_ID`).
  public var worker: String
  /// The first day (`SW_DECOM`).
  public var began: CivilDate
  /// The last day (`SW_DEC`).
  public var ended: CivilDate?
  /// Why the worker changed (`SW_REASON`).
  public var reason: SocialWorkerChangeReason?

  init?(_ reader: inout SSDA903RowReader) {
    let child = reader.child()
    let began = reader.requiredDate("SW_DECOM", rule: "SW04STG1")
    let ended = reader.requiredDateIfGiven("SW_DEC", rule: "SW05STG1")
    let worker = reader.text("SW_ID")
    if worker == nil { reader.refuse(.missingValue, "SW_ID is not given.", rule: nil) }
    if let began, let ended, ended < began {
      reader.refuse(
        .contradiction, "SW_DEC \(ended.medium) is before SW_DECOM \(began.medium).",
        rule: "SW18STG2")
    }
    guard reader.fault == nil, let child, let worker, let began else { return nil }
    place = reader.place
    self.child = child
    self.worker = worker
    self.began = began
    self.ended = ended
    reason = reader.code("SW_REASON", rule: "SW13STG1")
  }
}

/// A row of the file of deprivations of liberty.
public struct DeprivationOfLibertyRow: Sendable, Hashable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The child (`CHILD`).
  public var child: ChildID
  /// The first day (`DOLO_START`).
  public var began: CivilDate
  /// The last day (`DOLO_END`).
  public var ended: CivilDate?

  init?(_ reader: inout SSDA903RowReader) {
    let child = reader.child()
    let began = reader.requiredDate("DOLO_START", rule: nil)
    let ended = reader.requiredDateIfGiven("DOLO_END", rule: nil)
    if let began, let ended, ended < began {
      reader.refuse(
        .contradiction, "DOLO_END \(ended.medium) is before DOLO_START \(began.medium).", rule: nil)
    }
    guard reader.fault == nil, let child, let began else { return nil }
    place = reader.place
    self.child = child
    self.began = began
    self.ended = ended
  }
}
