import Casework

/// A row of the episodes file: one stretch of one legal status in one placement.
public struct EpisodeRow: Sendable, Hashable {
  /// Where the row stands.
  public var place: SourcePlace
  /// The child (`CHILD`).
  public var child: ChildID
  /// The day it began (`DECOM`).
  public var began: CivilDate
  /// Why it began (`RNE`).
  public var startReason: EpisodeStartReason
  /// The legal status (`LS`).
  public var legalStatus: LegalStatus
  /// The need for which the child came into care (`CIN`).
  public var categoryOfNeed: CategoryOfNeed
  /// The kind of placement (`PLACE`).
  public var placementType: PlacementType
  /// Who provides the placement (`PLACE_PROVIDER`).
  public var provider: PlacementProvider?
  /// The day it ended (`DEC`); `nil` while it went on.
  public var ended: CivilDate?
  /// Why it ended (`REC`). Where it ended and this is `nil`, care ended with it, for a reason that is not
  /// known.
  public var endReason: EpisodeEndReason?
  /// Why the placement changed at its end (`REASON_PLACE_CHANGE`).
  public var placementChangeReason: PlacementChangeReason?
  /// The postcode of the home that the child left (`HOME_POST`).
  public var homePostcode: String?
  /// The postcode of the placement (`PL_POST`).
  public var placementPostcode: String?
  /// Ofsted's number of the provision (`URN`).
  public var provisionNumber: String?

  init?(_ reader: inout SSDA903RowReader) {
    let child = reader.child()
    let began = reader.requiredDate("DECOM", rule: 141)
    let startReason: EpisodeStartReason? = reader.requiredCode("RNE", rule: 143)
    let legalStatus: LegalStatus? = reader.requiredCode("LS", rule: 144)
    let categoryOfNeed: CategoryOfNeed? = reader.requiredCode("CIN", rule: 145)
    let placementType: PlacementType? = reader.requiredCode("PLACE", rule: 146)
    let ended = reader.requiredDateIfGiven("DEC", rule: 147)
    let endReason = Self.endReason(&reader)
    Self.checkDates(&reader, began: began, ended: ended)
    guard reader.fault == nil, let child, let began, let startReason, let legalStatus,
      let categoryOfNeed, let placementType
    else { return nil }
    place = reader.place
    self.child = child
    self.began = began
    self.startReason = startReason
    self.legalStatus = legalStatus
    self.categoryOfNeed = categoryOfNeed
    self.placementType = placementType
    self.ended = ended
    self.endReason = endReason
    provider = reader.code("PLACE_PROVIDER", rule: 178)
    placementChangeReason = reader.code("REASON_PLACE_CHANGE", rule: nil)
    homePostcode = reader.text("HOME_POST")
    placementPostcode = reader.text("PL_POST")
    provisionNumber = reader.text("URN")
  }

  /// The reason for the end, which belongs to a row with an end and to no other.
  ///
  /// A reason that is not in use in the return's year says all the same that care ended, because X1, on
  /// which care goes on, is always in use.
  private static func endReason(_ reader: inout SSDA903RowReader) -> EpisodeEndReason? {
    if reader.has("DEC") {
      return reader.requiredCode("REC", rule: 149, orLeaveOut: .codeOutsideItsYears)
    }
    if let text = reader.text("REC") {
      reader.remark(
        .valueLeftOut,
        "REC “\(text.shown)” is given without DEC. The episode is read as going on.", rule: 148)
    }
    return nil
  }

  /// Whether the period of care ended with the episode.
  var endsCare: Bool { ended != nil && endReason != .continues }

  private static func checkDates(
    _ reader: inout SSDA903RowReader, began: CivilDate?, ended: CivilDate?
  ) {
    reader.refuseIfAfterYear(began, "DECOM", rule: nil)
    reader.refuseIfAfterYear(ended, "DEC", rule: 385)
    guard let began, let ended, ended <= began else { return }
    let rule: LookedAfterRule = ended == began ? 355 : 356
    reader.refuse(
      .contradiction, "DEC \(ended.medium) is not after DECOM \(began.medium).", rule: rule)
  }
}
