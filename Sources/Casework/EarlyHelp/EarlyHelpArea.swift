/// Early help: assessments, plans, teams around families, family group conferences.
///
/// None of it keeps a statutory case from being closed: it goes on beside it and after it.
public enum EarlyHelpArea: PracticeArea {
  public static let title = "Early help"
  public static let events: [any CaseEvent.Type] = [
    EarlyHelpAssessmentStarted.self, EarlyHelpAssessmentCompleted.self,
    LeadProfessionalNamed.self, LeadProfessionalEnded.self, FamilyTeamMemberJoined.self,
    FamilyTeamMemberLeft.self, EarlyHelpPlanAgreed.self, FamilyTeamMeetingHeld.self,
    EarlyHelpPlanReviewed.self, FamilyGroupConferenceConsidered.self,
    FamilyGroupConferenceOffered.self, FamilyGroupConferenceHeld.self, EarlyHelpEnded.self,
  ]

  /// Reviews of each plan, every six weeks until early help ends. The closure of a statutory case beside it
  /// stops nothing.
  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    let ended = record.person.endOfRecord.map {
      Deadline.Closure.ceased(on: $0.date, "Child’s \($0.cause.title)")
    }
    return record.earlyHelp.episodes.flatMap { episode -> [Deadline] in
      guard let planned = episode.planned, let plan = episode.plan else { return [] }
      let trigger = Deadline.Trigger(
        what: "Early help plan agreed", at: .day(planned), event: plan.rawValue)
      let closed = episode.closure.map {
        Deadline.Closure.ceased(on: $0.date, "Early help ended: \($0.reason.title.loweringFirst)")
      }
      let next = episode.meetings.last?.next
      var clocks = ClockChain(
        from: trigger, of: plan, occasions: episode.occasionsOfReview,
        until: .earliest(closed, ended)
      ).deadlines(first: "earlyHelp.review", later: "earlyHelp.review", timescales)
      if let last = clocks.indices.last, clocks[last].closure == nil, let next,
        clocks[last].trigger.at.date <= next
      {
        clocks[last].planned = next
      }
      return clocks
    }
  }
}
