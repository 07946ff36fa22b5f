import Casework

/// What a family's copy of the chronology says of a kind of event.
///
/// Each kind has a decision of its own. What is written for colleagues must not reach a family because nobody
/// thought of it, so that a kind without a decision is left out.
enum FamilyDecision: Hashable, Sendable {
  /// What everybody reads.
  case given
  /// What ``FamilyVersion`` finds for the one event: it depends on who told, or on a mark.
  case weighed
  /// That it happened, in these words, and nothing that was written about it.
  case inWords(String, instead: FamilyOmission)
  /// Nothing.
  case leftOut(FamilyOmission)

  /// The decision on a kind of event; nil where none was made.
  static func on(_ kind: any CaseEvent.Type) -> FamilyDecision? { decisions[kind.name] }

  private static let decisions: [String: FamilyDecision] = {
    var decisions: [String: FamilyDecision] = [:]
    for kind in asEverybodyReadsThem { decisions[kind.name] = .given }
    for kind in weighedSingly { decisions[kind.name] = .weighed }
    for (kind, words, omission) in inNeutralWords {
      decisions[kind.name] = .inWords(words, instead: omission)
    }
    for (kind, omission) in notAtAll { decisions[kind.name] = .leftOut(omission) }
    return decisions
  }()

  private static let asEverybodyReadsThem: [any CaseEvent.Type] = [
    ChildRegistered.self, PersonDetailsChanged.self, NameChanged.self, ChildBorn.self,
    ChildDied.self, RelationshipRecorded.self, RelationshipChanged.self, RelationshipEnded.self,
    UnaccompaniedStatusRecorded.self, MotherhoodRecorded.self,
    ContactTriaged.self, ContactDiscussed.self, ReferrerTold.self, ReferralDecided.self,
    ReferralClosed.self,
    EarlyHelpAssessmentStarted.self, EarlyHelpAssessmentCompleted.self,
    LeadProfessionalNamed.self, LeadProfessionalEnded.self, FamilyTeamMemberJoined.self,
    FamilyTeamMemberLeft.self, EarlyHelpPlanAgreed.self, FamilyTeamMeetingHeld.self,
    EarlyHelpPlanReviewed.self, FamilyGroupConferenceConsidered.self,
    FamilyGroupConferenceOffered.self, FamilyGroupConferenceHeld.self, EarlyHelpEnded.self,
    AssessmentStarted.self, AssessmentInternalReviewDateSet.self, AssessmentChildSeen.self,
    AssessmentCompleted.self, AssessmentAuthorised.self,
    ChildInNeedPlanStarted.self, ChildInNeedPlanReviewed.self, ChildInNeedPlanEnded.self,
    StrategyDiscussionHeld.self, Section47EnquiryStarted.self, Section47EnquiryConcluded.self,
    TransferInNotified.self, ConferenceBooked.self, ConferenceHeld.self,
    ProtectionPlanTakenOver.self, CoreGroupHeld.self, ReviewConferenceHeld.self,
    PlanCategoryChanged.self, ProtectionPlanEnded.self,
    CareStarted.self, PlacementChanged.self, LegalStatusChanged.self, CareEnded.self,
    CarePlanAuthorised.self, PlacementPlanAgreed.self, CareReviewHeld.self,
    PersonalEducationPlanHeld.self, HealthAssessmentHeld.self, DentalCheckHeld.self,
    ImmunisationsChecked.self, StrengthsAndDifficultiesScored.self, PermanencePlanSet.self,
    AdoptionDecided.self, AdoptionDecisionReversed.self, AdoptersMatched.self,
    PreviousPermanenceRecorded.self, MissingStarted.self, MissingEnded.self,
    ReturnInterviewOffered.self, ReturnInterviewHeld.self, DeprivationOfLibertyStarted.self,
    DeprivationOfLibertyEnded.self, OutcomesRecorded.self, CareLeaverOutcomeRecorded.self,
    AgeAssessmentRecorded.self, LeavingCareNeedsAssessed.self,
    PathwayPlanAuthorised.self, PathwayPlanReviewed.self, StayingPutDiscussed.self,
    LeaverContactMade.self, LeavingCareSupportContinued.self, LeavingCareSupportEnded.self,
    VisitMade.self, WorkerAllocated.self,
  ]

  private static let weighedSingly: [any CaseEvent.Type] = [
    ContactReceived.self, ContactCompleted.self, ContactDecided.self, ReferralReceived.self,
    NoteAdded.self, ConferencePostponed.self, CareReviewBooked.self,
  ]

  private static let inNeutralWords: [(any CaseEvent.Type, String, FamilyOmission)] = [
    (AddressChanged.self, "Change of address", .address),
    (ContactConsentRecorded.self, "Consent to share information recorded", .consent),
    (AgenciesAsked.self, "Other agencies asked what they know", .agency),
    (AgencyAnswered.self, "Another agency answered", .agency),
    (AssessmentCheckpointHeld.self, "Assessment checked", .amongWorkers),
    (AssessmentReturned.self, "Assessment returned", .amongWorkers),
    (AllocationEnded.self, "Allocation ended", .amongWorkers),
    (PlacementNotified.self, "Others told of the placement", .agency),
    (CareReviewRecordMade.self, "Record of the care review", .amongWorkers),
    (PlacementSearchOpened.self, "Search for a home opened", .amongWorkers),
    (PlacementSearchClosed.self, "Search for a home closed", .amongWorkers),
    (SettingFoundUnregistered.self, "Setting not registered with Ofsted", .amongWorkers),
    (SettingRegistered.self, "Setting registered with Ofsted", .amongWorkers),
    (PlacementApprovalSought.self, "Approval of the placement sought", .amongWorkers),
    (PlacementApprovalDecided.self, "Approval of the placement decided", .amongWorkers),
    (PlacementCheckMade.self, "Check of the placement", .amongWorkers),
    (TemporaryApprovalExtended.self, "Temporary approval of the carers extended", .amongWorkers),
    (LeaverHomeStarted.self, "Moved into a home after care", .address),
    (WorkAuthorised.self, "Authorised by a manager", .amongWorkers),
    (WorkReturned.self, "Returned by a manager", .amongWorkers),
    (ManagementOversightRecorded.self, "Management oversight", .amongWorkers),
    (DeadlineExtended.self, "More time given by a manager", .amongWorkers),
    (EscalationRaised.self, "Concern raised about how the plan is carried out", .amongWorkers),
    (EscalationMovedUp.self, "Concern taken further", .amongWorkers),
    (EscalationAnswered.self, "Concern answered", .amongWorkers),
    (EscalationEnded.self, "Concern ended", .amongWorkers),
    (GoodPracticeNoted.self, "Good work noted", .amongWorkers),
  ]

  private static let notAtAll: [(any CaseEvent.Type, FamilyOmission)] = [
    (AlertRaised.self, .alert), (AlertReviewed.self, .alert), (AlertAcknowledged.self, .alert),
    (AlertEnded.self, .alert),
    (TaskSet.self, .amongWorkers), (TaskChanged.self, .amongWorkers),
    (TaskDone.self, .amongWorkers),
    (ProfessionalAdded.self, .telephone), (ProfessionalChanged.self, .telephone),
    (ProfessionalContacted.self, .agency), (ProfessionalEnded.self, .agency),
    (RecordMerged.self, .amongWorkers), (RecordUnmerged.self, .amongWorkers),
    // A copy may come into the hands of whoever does the harm: neither what was reported nor where somebody is
    // safe may stand in it, nor may the words for what is left out say what it was about.
    (DomesticAbuseReported.self, .agency), (DomesticAbuseMeetingHeld.self, .agency),
    (SafetyPlanAgreed.self, .agency), (DomesticAbuseHelpOffered.self, .agency),
    (ExploitationRiskAssessed.self, .agency), (ExploitationTeamTold.self, .agency),
    (MissingReviewHeld.self, .agency), (AgencyActionAgreed.self, .agency),
    (AgencyActionFinished.self, .agency), (StrategyDiscussionNotHeld.self, .amongWorkers),
    (PlacementProviderAsked.self, .amongWorkers), (PlacementProviderAnswered.self, .amongWorkers),
    (ArrangementDiscussed.self, .amongWorkers), (ArrangementPlanned.self, .amongWorkers),
    (PanelDecided.self, .amongWorkers), (PanelConditionMet.self, .amongWorkers),
    (EventPinned.self, .amongWorkers), (EventUnpinned.self, .amongWorkers),
    (SummaryWritten.self, .amongWorkers),
    (EntryCorrected.self, .amongWorkers), (EntryWithdrawn.self, .amongWorkers),
  ]
}
