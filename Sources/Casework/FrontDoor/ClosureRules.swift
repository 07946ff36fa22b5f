/// What must be finished before a case is closed.
enum ClosureRules {
  /// Refuses a closure that leaves work open, or that other work contradicts.
  ///
  /// - Returns: what is unusual about the closure's reason.
  static func check(_ closure: ReferralClosed, of referral: Referral, in record: ChildRecord)
    throws(RuleBreach) -> [Advice]
  {
    if referral.isNoFurtherAction { return [] }
    if let later = record.effectiveEvents.first(where: {
      $0.event is any ReferredWork && $0.date > closure.date
        && record.frontDoor.referral(covering: $0.date)?.id == referral.id
    }) {
      throw RuleBreach(
        "referral.workAfterClosure", "No work follows the closure of a case.",
        facts: [
          "The closure is dated \(closure.date.medium).",
          "“\(type(of: later.event).title)” is dated \(later.date.medium).",
        ],
        remedy: "Close the case on or after that day, or correct the date of that work.",
        reference: "CIN census 8565")
    }
    for unfinished in Practice.openWork(of: record, on: closure.date) {
      throw RuleBreach(
        "referral.openWork", "A case is closed when its work is finished.",
        facts: [
          "\(unfinished.what), of \(unfinished.since.medium), is open.",
          "The closure is dated \(closure.date.medium).",
        ],
        remedy: unfinished.remedy, reference: unfinished.reference)
    }
    if closure.closureReason.meansAssessmentOnly {
      try checkIsAssessmentOnly(closure, of: referral, in: record)
    }
    return advice(on: closure, of: referral, in: record)
  }

  private static func checkIsAssessmentOnly(
    _ closure: ReferralClosed, of referral: Referral, in record: ChildRecord
  ) throws(RuleBreach) {
    let span = referral.received...max(referral.received, closure.date)
    guard
      let work = record.effectiveEvents.first(where: {
        $0.event is any WorkBeyondAssessment && span.contains($0.date)
      })
    else { return }
    throw .closedAfterAssessment(
      ReferralClosure(date: closure.date, reason: closure.closureReason),
      facts: ["“\(type(of: work.event).title)” is dated \(work.date.medium)."],
      remedy: "Choose another reason for closure.")
  }

  /// Compares the reason for closure with the assessments of the case (CIN census 8825, 8873, 2991).
  private static func advice(
    on closure: ReferralClosed, of referral: Referral, in record: ChildRecord
  ) -> [Advice] {
    let assessments = record.assessments.all.filter { $0.referral == referral.id }
    let saysAssessed = closure.closureReason.meansAssessmentOnly
    var advice: [Advice] = []
    if saysAssessed, assessments.isEmpty {
      advice.append(
        Advice(
          "referral.noAssessment",
          "The reason is that the case closed after assessment, but none is recorded."))
    }
    if !saysAssessed, assessments.count == 1, assessments[0].factors == ["21"] {
      advice.append(
        Advice(
          "referral.noFactors",
          "The assessment found no factors, but the reason is not a closure after assessment."))
    }
    let enquiry = record.protection.enquiries.first { referral.covers($0.start) }
    if let enquiry, assessments.isEmpty {
      advice.append(
        Advice(
          "referral.enquiryWithoutAssessment",
          "The enquiry of \(enquiry.start.medium) has no assessment beside it."))
    }
    return advice
  }
}

/// Something that must be ended before the case can be closed.
public struct OpenWork: Hashable, Sendable {
  /// What it is: "The assessment".
  public let what: String

  /// The day it began.
  public let since: CivilDate

  /// What to do about it.
  public let remedy: String

  /// The published rule, where there is one.
  public let reference: String?

  /// Describes open work.
  public init(_ what: String, since: CivilDate, remedy: String, reference: String? = nil) {
    self.what = what
    self.since = since
    self.remedy = remedy
    self.reference = reference
  }
}
