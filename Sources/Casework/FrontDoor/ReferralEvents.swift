/// A referral is received: day 0 of the assessment clock.
public struct ReferralReceived: CaseEvent {
  public static let name = "referralReceived"
  public static let title = "Referral"

  /// The day it was received.
  public var date: CivilDate

  /// Who referred.
  public var source: ReferralSource

  /// The main reason for services.
  public var primaryNeed: PrimaryNeed?

  /// The contact it came from.
  public var contact: EventID?

  /// Records a referral.
  public init(
    on date: CivilDate, source: ReferralSource, primaryNeed: PrimaryNeed? = nil,
    contact: EventID? = nil
  ) {
    self.date = date
    self.source = source
    self.primaryNeed = primaryNeed
    self.contact = contact
  }

  public func headline(_ codes: CodeBook) -> String {
    "Referral from \(codes.shortLabel(for: source))"
      + (primaryNeed.map { ": \(codes.label(for: $0))" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(source, on: date, as: "referral source")
    try rulebook.require(primaryNeed, on: date, as: "primary need")
    if let contact, record.frontDoor.contact(contact) == nil {
      throw RuleBreach(
        "contact.unknown", "A referral names a contact of this child, or none.",
        facts: ["The record of \(record.id) holds no contact \(contact)."],
        remedy: "Leave the contact out, or record it first.")
    }
    try checkOverlap(with: record.frontDoor.referrals)
    return adviceOnReReferral(in: record)
  }

  private func checkOverlap(with referrals: [Referral]) throws(RuleBreach) {
    for other in referrals where !other.isNoFurtherAction {
      if other.received <= date, other.closure.map({ date < $0.date }) ?? true {
        throw RuleBreach(
          "referral.open", "A child has one open case at a time.",
          facts: [
            "The case opened with the referral of \(other.received.medium)"
              + (other.closure.map { " and closed on \($0.date.medium)." } ?? " is still open."),
            "The new referral is dated \(date.medium).",
          ],
          remedy: "Record this as a contact on the open case, or close that case first.",
          reference: "CIN census 8815, 8816, 8820")
      }
    }
  }

  private func adviceOnReReferral(in record: ChildRecord) -> [Advice] {
    let year = date.adding(months: -12)
    guard
      let last = record.frontDoor.referrals.map(\.received).filter({ $0 < date && year <= $0 })
        .max()
    else { return [] }
    return [
      Advice(
        "referral.again",
        "Re-referral: the last one was \(last.days(to: date)) days before, on \(last.medium).")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.frontDoor.referrals.append(
      Referral(
        id: stamp.id, received: date, source: source, primaryNeed: primaryNeed, contact: contact))
  }

  public static let example = ReferralReceived(
    on: CivilDate(dayNumber: 18_660), source: "2A", primaryNeed: "N1", contact: "k3v9q2m7x4t1")
}

/// It is decided what to do about a referral.
public struct ReferralDecided: CaseEvent {
  public static let name = "referralDecided"
  public static let title = "Decision on referral"

  /// The referral.
  public var referral: EventID

  /// When it was decided.
  public var date: CivilDate

  /// Services, or nothing.
  public var decision: ReferralDecision.Kind

  /// Why.
  public var rationale: String?

  /// Decides a referral.
  public init(
    _ referral: EventID, on date: CivilDate, _ decision: ReferralDecision.Kind,
    rationale: String? = nil
  ) {
    self.referral = referral
    self.date = date
    self.decision = decision
    self.rationale = rationale
  }

  public var changes: [EventID] { [referral] }
  public var text: [String] { rationale.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Referral decided: \(decision.title.lowercased())"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let referral = try FrontDoorRules.referral(referral, in: record, on: date)
    if let decided = referral.decision {
      throw RuleBreach(
        "referral.decided", "A referral is decided once.",
        facts: [
          "It was decided on \(decided.date.medium): \(decided.kind.title.lowercased()).",
          "This decision is dated \(date.medium).",
        ],
        remedy: "If that decision was wrong, correct it in the history.")
    }
    guard decision == .noFurtherAction else { return [] }
    if let work = record.effectiveEvents.first(where: {
      $0.date >= referral.received && $0.event is any ReferredWork
    }) {
      throw RuleBreach(
        "referral.noFurtherAction", "No work follows a referral without further action.",
        facts: [
          "The referral is of \(referral.received.medium).",
          "“\(type(of: work.event).title)” is dated \(work.date.medium).",
        ],
        remedy: "Accept the referral, and close the case instead.",
        reference: "CIN census 8831, 8832, 4000")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.frontDoor.change(referral) { $0.decision = ReferralDecision(date: date, kind: decision) }
  }

  public static let example = ReferralDecided(
    "k3v9q2m7x4t2", on: CivilDate(dayNumber: 18_661), .accepted,
    rationale: "Needs a single assessment.")
}

/// The case is closed.
public struct ReferralClosed: CaseEvent {
  public static let name = "referralClosed"
  public static let title = "Closure"
  public static let mayFollowEndOfRecord = true

  /// The referral that opened the case.
  public var referral: EventID

  /// The day of closure.
  public var date: CivilDate

  /// Why.
  public var closureReason: ReferralClosureReason

  /// What was achieved and what remains, in words.
  public var summary: String?

  /// Closes a case.
  public init(
    _ referral: EventID, on date: CivilDate, reason: ReferralClosureReason, summary: String? = nil
  ) {
    self.referral = referral
    self.date = date
    self.closureReason = reason
    self.summary = summary
  }

  public var changes: [EventID] { [referral] }
  public var text: [String] { summary.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Case closed: \(codes.label(for: closureReason))"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let referral = try FrontDoorRules.referral(referral, in: record, on: date)
    if let closed = referral.closure {
      throw RuleBreach(
        "referral.closedTwice", "A case is closed once.",
        facts: [
          "It was closed on \(closed.date.medium).", "This closure is dated \(date.medium).",
        ],
        remedy: "If that closure was wrong, correct it in the history.")
    }
    try rulebook.require(closureReason, on: date, as: "reason for closure")
    let advice = try ClosureRules.check(self, of: referral, in: record)
    return closureReason == "RC2" && record.person.dateOfDeath == nil
      ? advice
        + [Advice("referral.died", "The reason is that the child died, but no death is recorded.")]
      : advice
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.frontDoor.change(referral) {
      $0.closure = ReferralClosure(date: date, reason: closureReason)
    }
  }

  public static let example = ReferralClosed(
    "k3v9q2m7x4t2", on: CivilDate(dayNumber: 18_800), reason: "RC7",
    summary: "Routines are settled; school reports no concerns since April.")
}

/// Work that can only be done under a referral: it may neither follow a closure nor belong to a referral
/// without further action.
protocol ReferredWork: CaseEvent {}
