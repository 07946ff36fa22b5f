import Casework

@testable import Returns

/// A record as lines that can be compared by eye with the rows of a return: the date, then what
/// happened in the codes of the return.
enum Story {
  static func of(_ record: ChildRecord?) -> [String] {
    (record?.effectiveEvents ?? []).map { recorded in
      (recorded.date, "\(recorded.date) " + line(recorded.event))
    }
    .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
  }

  private static func line(_ event: any CaseEvent) -> String {
    switch event {
    case let event as ChildRegistered:
      "registered \(event.dateOfBirth?.description ?? "unborn") \(event.sex.rawValue)"
        + " \(event.ethnicity?.rawValue ?? "-")"
    case let event as CareStarted:
      "care \(event.startReason) \(event.legalStatus) \(event.category) \(event.placement.type)"
        + " \(event.placement.postcode ?? "-")"
    case let event as PlacementChanged:
      "moved \(event.reason) \(event.placement.type) \(event.placement.postcode ?? "-")"
        + (event.legalStatus.map { " \($0)" } ?? "")
        + (event.changeReason.map { " because \($0)" } ?? "")
    case let event as LegalStatusChanged: "status \(event.legalStatus)"
    case let event as CareEnded: "care ended \(event.reason?.rawValue ?? "-")"
    case let event as CareReviewHeld: "review \(event.participation?.rawValue ?? "-")"
    case let event as MissingStarted: "missing \(event.kind)"
    case is MissingEnded: "returned"
    case let event as UnaccompaniedStatusRecorded:
      "unaccompanied until \(event.ceases?.description ?? "-")"
    case let event as MotherhoodRecorded:
      "mother of \(event.motherhood.childBorn?.description ?? "-")"
    case let event as PreviousPermanenceRecorded:
      "before \(event.option) \(event.authority?.rawValue ?? "-")"
        + " \(event.ordered?.description ?? "-")"
    case let event as StrengthsAndDifficultiesScored:
      "sdq \(event.score?.description ?? event.reason?.rawValue ?? "-")"
    case let event as CareLeaverOutcomeRecorded:
      "leaver \(event.inTouch) \(event.activity?.rawValue ?? "-")"
        + " \(event.accommodation?.rawValue ?? "-")"
    case let event as WorkerAllocated: "worker \(event.worker)"
    case let event as ReferralReceived:
      "referral \(event.source) \(event.primaryNeed?.rawValue ?? "-")"
    case let event as ReferralDecided: event.decision.rawValue
    case let event as ReferralClosed: "closed \(event.closureReason)"
    case let event as AssessmentAuthorised:
      "assessment authorised " + (event.factors ?? []).map(\.rawValue).joined(separator: " ")
    case let event as ConferenceHeld:
      "conference \(event.category?.rawValue ?? "-")"
        + " \(event.previousPlans.map(String.init) ?? "-")"
    case let event as PlanCategoryChanged: "category \(event.category)"
    case let event as ProtectionPlanTakenOver: "plan \(event.origin) \(event.initialCategory)"
    case let event as ProtectionPlanEnded: "plan ended \(event.endReason.rawValue)"
    default: type(of: event).name
    }
  }
}

extension ImportReport {
  /// What was rejected of a child: file, line, class and rule.
  func rejected(_ child: String) -> [String] {
    rejections.filter { $0.child == child }.map { rejection in
      let file = rejection.place.file.split(separator: "/").last ?? ""
      return "\(file):\(rejection.place.line) \(rejection.kind) \(rejection.rule ?? "-")"
    }
  }
}
