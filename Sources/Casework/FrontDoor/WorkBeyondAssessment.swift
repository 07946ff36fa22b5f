/// Work that a case has only when it went further than an assessment: an enquiry, a conference, a plan.
///
/// A case closed as “closed after assessment” (RC8, RC9) has none of it (CIN census 2990).
protocol WorkBeyondAssessment: ReferredWork {}

extension WorkBeyondAssessment {
  /// The referral under which the work falls.
  ///
  /// - Throws: what `referral(covering:for:reference:)` throws, and `referral.closedAfterAssessment` when its
  ///   case closed after the assessment.
  func checkReferral(in record: ChildRecord, for activity: String, reference: String)
    throws(RuleBreach) -> Referral
  {
    let referral = try record.referral(covering: date, for: activity, reference: reference)
    if let closure = referral.closure, closure.reason.meansAssessmentOnly {
      throw .closedAfterAssessment(
        closure, facts: ["\(activity) is dated \(date.medium)."],
        remedy: "Correct the reason for closure, or the date.")
    }
    return referral
  }
}

extension ReferralClosureReason {
  /// Whether it says that an assessment was all that the case came to.
  var meansAssessmentOnly: Bool { self == "RC8" || self == "RC9" }
}

extension RuleBreach {
  /// A case closed after its assessment beside work that went further.
  static func closedAfterAssessment(
    _ closure: ReferralClosure, facts: [String], remedy: String
  ) -> RuleBreach {
    RuleBreach(
      "referral.closedAfterAssessment",
      "A case that closed after its assessment has no enquiry, conference or plan.",
      facts: ["The closure of \(closure.date.medium) gives “\(closure.reason.rawValue)”."] + facts,
      remedy: remedy, reference: "CIN census 2990")
  }
}
