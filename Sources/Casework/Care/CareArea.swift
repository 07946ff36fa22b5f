/// Looked-after children and care leavers.
public enum CareArea: PracticeArea {
  public static let title = "Care"

  public static let events: [any CaseEvent.Type] = [
    CareStarted.self, PlacementChanged.self, LegalStatusChanged.self, CareEnded.self,
    CarePlanAuthorised.self, PlacementPlanAgreed.self, CareReviewBooked.self,
    CareReviewHeld.self, CareReviewRecordMade.self, PlacementNotified.self,
    PlacementSearchOpened.self, PlacementProviderAsked.self, PlacementProviderAnswered.self,
    PlacementSearchClosed.self, AgeAssessmentRecorded.self,
    PersonalEducationPlanHeld.self, HealthAssessmentHeld.self, DentalCheckHeld.self,
    ImmunisationsChecked.self, StrengthsAndDifficultiesScored.self, PermanencePlanSet.self,
    AdoptionDecided.self, AdoptionDecisionReversed.self, AdoptersMatched.self,
    PreviousPermanenceRecorded.self, MissingStarted.self, MissingEnded.self,
    ReturnInterviewOffered.self, ReturnInterviewHeld.self, MissingReviewHeld.self,
    DeprivationOfLibertyStarted.self,
    DeprivationOfLibertyEnded.self, OutcomesRecorded.self, CareLeaverOutcomeRecorded.self,
  ]

  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    CareDeadlines(record: record, timescales: timescales).all
      + MissingDeadlines(record: record, timescales: timescales).all
      + MissingDiscussionClocks(record: record, timescales: timescales).all
  }

  public static func openWork(of record: ChildRecord, on date: CivilDate) -> [OpenWork] {
    guard let period = record.care.period(on: date) else { return [] }
    return [
      OpenWork(
        "The period of care", since: period.start,
        remedy: "Record the end of care first; the case stays open while the child is looked after."
      )
    ]
  }
}
