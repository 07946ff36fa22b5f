/// Another authority gives notice that a child on a plan has moved here: day 0 of the transfer-in conference.
public struct TransferInNotified: CaseEvent {
  public static let name = "transferInNotified"
  public static let title = "Notice of transfer in"

  /// The day of the notice.
  public var date: CivilDate

  /// The other authority.
  public var authority: String?

  /// Records a notice.
  public init(on date: CivilDate, from authority: String? = nil) {
    self.date = date
    self.authority = authority
  }

  public var text: [String] { authority.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Notice of a child on a plan" + (authority.map { " from \($0)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard
      let other = record.protection.transfersIn.last(where: { $0.conferenceHeld == nil })
    else { return [] }
    return [
      Advice(
        "transfer.noticeAgain", "Notice was given before, on \(other.notified.medium).")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.protection.transfersIn.append(
      TransferIn(id: stamp.id, notified: date, authority: authority))
  }

  public static let example = TransferInNotified(
    on: CivilDate(dayNumber: 18_695), from: "Invented County Council")
}

/// A plan comes into this record whose initial conference is not in it: it was held before these records
/// began, or by another authority.
public struct ProtectionPlanTakenOver: WorkBeyondAssessment {
  public static let name = "protectionPlanTakenOver"
  public static let title = "Child protection plan taken over"

  /// The first day of the plan (CIN `CPPstartDate`); of another authority's plan the day on which it began there,
  /// which may be before the first referral here.
  public var date: CivilDate

  /// How it comes into the record: anything but a conference of this record.
  public var origin: ProtectionPlan.Origin

  /// The category with which it began.
  public var initialCategory: AbuseCategory

  /// The present category, where it is another one.
  public var latestCategory: AbuseCategory?

  /// How many plans the child had before, where that is known.
  public var previousPlans: Int?

  /// Why the plan has no conference here.
  public var note: String

  /// Takes a plan over.
  public init(
    on date: CivilDate, _ origin: ProtectionPlan.Origin, initialCategory: AbuseCategory,
    latestCategory: AbuseCategory? = nil, previousPlans: Int? = nil, note: String
  ) {
    self.date = date
    self.origin = origin
    self.initialCategory = initialCategory
    self.latestCategory = latestCategory
    self.previousPlans = previousPlans
    self.note = note
  }

  public var text: [String] { [note] }

  public func headline(_ codes: CodeBook) -> String {
    "Child protection plan (\(codes.label(for: initialCategory).loweringFirst)): "
      + origin.title.loweringFirst
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if origin == .conference || note.isBlank {
      throw RuleBreach(
        "protection.needsConference", "A plan begins with its initial conference.",
        facts: [
          origin == .conference
            ? "The plan of \(date.medium) is said to come from a conference of this record."
            : "It is not said why the plan of \(date.medium) has no conference here."
        ],
        remedy: "Record the conference; the plan begins with it. Or say why there is none.",
        reference: "CIN census 2883, 2885")
    }
    try checkCase(in: record)
    try rulebook.require(initialCategory, on: date, as: "category of abuse")
    try rulebook.require(latestCategory, on: date, as: "category of abuse")
    return try ProtectionRules.checkPlanStart(on: date, in: record)
      + ProtectionRules.advice(on: initialCategory)
  }

  /// The plan falls under a referral of this authority. One that began with another authority may have begun before
  /// the child came here: the first referral after its start is then the case in which it goes on.
  private func checkCase(in record: ChildRecord) throws(RuleBreach) {
    let reference = "CIN census 1105, 8565"
    guard origin.isFromElsewhere, record.frontDoor.referral(covering: date) == nil,
      let first = record.frontDoor.referral(after: date)
    else {
      _ = try checkReferral(in: record, for: "The plan", reference: reference)
      return
    }
    guard let closure = first.closure, closure.reason.meansAssessmentOnly else { return }
    throw .closedAfterAssessment(
      closure, facts: ["The plan came here with the referral of \(first.received.medium)."],
      remedy: "Correct the reason for closure.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    ProtectionRules.endChildInNeedPlan(on: date, in: &record)
    record.protection.plans.append(
      ProtectionPlan(
        id: stamp.id, start: date, origin: origin, initialCategory: initialCategory,
        categoryChanges: latestCategory.map { [Dated($0, from: date)] } ?? [],
        statedPreviousPlans: previousPlans))
    if origin == .transferIn { record.protection.meetTransfers(on: date) }
  }

  public static let example = ProtectionPlanTakenOver(
    on: CivilDate(dayNumber: 18_500), .beforeRecords, initialCategory: "NEG",
    latestCategory: "EMO", previousPlans: 1,
    note: "The conference was in an earlier collection year.")
}

extension Protection {
  /// Marks the notices that a conference of this authority answers.
  mutating func meetTransfers(on date: CivilDate) {
    for index in transfersIn.indices
    where transfersIn[index].conferenceHeld == nil && transfersIn[index].notified <= date {
      transfersIn[index].conferenceHeld = date
    }
  }
}
