import Casework

// Early help, and what risks lead to.

extension NextStep {
  /// What follows on a step of early help, or on statutory work that hands over to it.
  static func afterEarlyHelp(_ event: any CaseEvent, _ id: EventID, _ record: ChildRecord?)
    -> NextStep?
  {
    switch event {
    case let decided as ContactDecided where decided.outcome == .earlyHelp:
      NextStep(EarlyHelpForms.start, on: decided.contact, "start the early help assessment")
    case let told as ReferrerTold: afterTelling(told, record)
    case is EarlyHelpAssessmentStarted:
      NextStep(EarlyHelpForms.complete, "complete the early help assessment")
    case let completed as EarlyHelpAssessmentCompleted: afterCompletion(completed, record)
    case let named as LeadProfessionalNamed:
      record?.earlyHelp.episode(named.episode)?.completion != nil
        && record?.earlyHelp.episode(named.episode)?.planned == nil
        ? NextStep(EarlyHelpForms.plan, "agree the plan with the family") : nil
    case let reviewed as EarlyHelpPlanReviewed:
      switch reviewed.decision {
      case .stepUp: NextStep(ContactForm(), "record the contact that asks for statutory help")
      case .close: NextStep(EarlyHelpForms.end, "end early help")
      case .goOn, .change: nil
      }
    case let considered as FamilyGroupConferenceConsidered where considered.isWanted:
      NextStep(EarlyHelpForms.offer, "offer the family group conference")
    case let offered as FamilyGroupConferenceOffered where offered.accepted == true:
      NextStep(EarlyHelpForms.conference, "record the family group conference, once it is held")
    case is ReferralClosed:
      record?.earlyHelpAwaited(on: event.date).last.map {
        NextStep(EarlyHelpForms.start, on: $0.origin, "start the early help that was decided")
      }
    default: nil
    }
  }

  private static func afterCompletion(
    _ completed: EarlyHelpAssessmentCompleted, _ record: ChildRecord?
  ) -> NextStep {
    if completed.need?.level == 4 {
      return NextStep(ContactForm(), "record the contact that asks for statutory help")
    }
    return NextStep(EarlyHelpForms.plan, "agree the plan with the family")
  }

  /// Help that was stepped up has been taken on: its early help ends.
  private static func afterTelling(_ told: ReferrerTold, _ record: ChildRecord?) -> NextStep? {
    guard record?.earlyHelp.episode(openOn: told.date) != nil,
      record?.frontDoor.contact(told.contact)?.decision?.outcome.leadsToReferral == true
    else { return nil }
    return NextStep(EarlyHelpForms.end, "end early help, which this contact takes up")
  }

  /// What follows on a report of domestic abuse or an assessment of exploitation.
  static func afterRisk(_ event: any CaseEvent, _ id: EventID) -> NextStep? {
    switch event {
    case let reported as DomesticAbuseReported:
      reported.judgement == .high || reported.ticks.map { $0 >= reported.highFrom } ?? false
        ? NextStep(RiskForms.meeting, on: id, "record the daily meeting, once it is held")
        : NextStep(RiskForms.help, on: id, "record what help was offered")
    case let assessed as ExploitationRiskAssessed:
      switch max(assessed.scored, assessed.judgement) {
      case .high: NextStep(StrategyDiscussionForm(), "record the strategy discussion")
      case .medium:
        NextStep(
          RiskForms.tellTeam, on: id, "tell the team for missing and exploited children")
      case .low: nil
      }
    default: nil
    }
  }
}
