/// Young people on the way out of care, and after it.
public enum LeavingCareArea: PracticeArea {
  public static let title = "Leaving care"

  public static let events: [any CaseEvent.Type] = [
    LeavingCareNeedsAssessed.self, PathwayPlanAuthorised.self, PathwayPlanReviewed.self,
    StayingPutDiscussed.self, LeaverHomeStarted.self, LeaverContactMade.self,
    LeavingCareSupportContinued.self, LeavingCareSupportEnded.self,
  ]

  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    LeavingCareDeadlines(record: record, timescales: timescales).all
  }

  /// Support that a pathway plan began keeps the case open until its end is recorded or the age for it is past.
  public static func openWork(of record: ChildRecord, on date: CivilDate) -> [OpenWork] {
    guard let plan = record.leavingCare.plans.first, plan.date <= date,
      record.leavingCare.ended.map({ date < $0.date }) ?? true,
      !record.care.isLookedAfter(on: date), record.careLeaverStanding(on: date) != nil
    else { return [] }
    return [
      OpenWork(
        "Support on leaving care", since: plan.date,
        remedy: "Record that the support ended first; the case stays open while it goes on.")
    ]
  }
}
