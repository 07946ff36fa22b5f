import Casework
import Widgets

extension FieldCorrections {
  /// What follows on a contact, referrals and closures.
  static let frontDoor: [any CorrectableForm] = [
    FieldCorrection(
      ContactCompleted.self,
      [
        .text(
          \.concern, "concern", "Concern", hint: "What the caller said, in the caller’s words",
          rows: 3, whenMissing: "Enter what the concern is"),
        .choice(
          \.source, "source", "Who told us", hint: "Type a word of it, such as school or police",
          codes(CodeSets.ReferralSource.self)),
        referrer("referrerName", "Caller’s name", \.name),
        referrer("agency", "Caller’s agency", \.agency),
        referrer("telephone", "Caller’s telephone", \.telephone),
        .moment(\.at, "when it was added"),
      ]),
    FieldCorrection(
      ContactConsentRecorded.self,
      [
        .choice(
          \.consent, "consent", "Consent", whenMissing: "Select whether consent was given",
          titled(Consent.self, \.title)),
        .text(\.by, "consentBy", "Given by", hint: "Who gave or refused it, such as mother"),
        .text(
          \.reason, "consentReason", "Why without it",
          hint: "Why the child is safer if consent is not waited for"),
        .moment(\.at, "of the consent"),
      ]),
    FieldCorrection(
      AgenciesAsked.self,
      [
        .ticks(
          \.agencies, "agencies", "Agencies asked", whenMissing: "Select the agencies",
          titled(StrategyDiscussion.Agency.self, \.title)),
        .moment(\.at, "when they were asked"),
      ]),
    FieldCorrection(ReferrerTold.self, [.moment(\.at, "when the referrer was told")]),
    FieldCorrection(
      ReferralReceived.self,
      [
        day(\.date, "date the referral was received", label: "Received"),
        .choice(
          \.source, "source", "Who referred", hint: "Type a word of it, such as school or police",
          whenMissing: "Select who referred", codes(CodeSets.ReferralSource.self)),
        .choice(
          \.primaryNeed, "need", "Primary need",
          hint: "Type a word of it; the census asks for it", codes(CodeSets.PrimaryNeed.self)),
      ]),
    FieldCorrection(
      ReferralDecided.self,
      [
        .choice(
          \.decision, "decision", "Decision", whenMissing: "Select what was decided",
          { _ in
            Choice.list([
              (ReferralDecision.Kind.accepted, "accepted", "a"),
              (.noFurtherAction, "no further action", "n"),
            ])
          }),
        .text(
          \.rationale, "rationale", "Rationale",
          hint: "Why this is the right step for this child", rows: 3,
          whenMissing: "Enter the reason for the decision"),
        day(\.date, "date of the decision"),
      ]),
    FieldCorrection(
      ReferralClosed.self,
      [
        day(\.date, "date of closure", label: "Closed"),
        .choice(
          \.closureReason, "reason", "Reason", hint: "Type a word of it, or its code",
          whenMissing: "Select the reason for closure",
          codes(CodeSets.ReferralClosureReason.self)),
        .text(
          \.summary, "summary", "Summary",
          hint: "What was achieved, what remains, and who was told", rows: 6,
          whenMissing: "Enter what was achieved and what remains"),
      ]),
  ]

  /// What became known of the caller, where anything did.
  private static func referrer(
    _ id: String, _ label: String, _ path: any WritableKeyPath<Referrer, String?> & Sendable
  ) -> CorrectionQuestion<ContactCompleted> {
    CorrectionQuestion(
      fields: { _, _ in [FormField(id: id, label: label)] },
      tell: { event in
        event.referrer?[keyPath: path].map { [id: $0] } ?? [:]
      },
      put: { answers, event in event.referrer?[keyPath: path] = answers.text(id) }
    ).only { $0.referrer != nil }
  }
}
