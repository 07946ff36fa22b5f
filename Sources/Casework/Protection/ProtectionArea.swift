/// Strategy discussions, section 47 enquiries, conferences and child protection plans.
public enum ProtectionArea: PracticeArea {
  public static let title = "Protection"
  public static let events: [any CaseEvent.Type] = [
    StrategyDiscussionHeld.self, Section47EnquiryStarted.self, Section47EnquiryConcluded.self,
    TransferInNotified.self, ConferenceBooked.self, ConferencePostponed.self,
    ConferenceHeld.self, ProtectionPlanTakenOver.self, CoreGroupHeld.self,
    ReviewConferenceHeld.self, PlanCategoryChanged.self, ProtectionPlanEnded.self,
  ]

  public static func openWork(of record: ChildRecord, on date: CivilDate) -> [OpenWork] {
    let enquiries = record.protection.enquiries.filter { $0.end == nil && $0.start <= date }
    let plans = record.protection.plans.filter { $0.end == nil && $0.start <= date }
    return enquiries.map {
      OpenWork(
        "The section 47 enquiry", since: $0.start,
        remedy: $0.conclusion == nil
          ? "Conclude the enquiry, then close the case."
          : "Record the conference, or conclude that none is required.",
        reference: "CIN census 8868")
    }
      + plans.map {
        OpenWork(
          "The child protection plan", since: $0.start,
          remedy: "End the plan, then close the case.", reference: "CIN census 8935")
      }
  }
}
