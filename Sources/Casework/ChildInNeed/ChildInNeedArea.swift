/// Child in need plans, with their visits and reviews.
public enum ChildInNeedArea: PracticeArea {
  public static let title = "Child in need"
  public static let events: [any CaseEvent.Type] = [
    ChildInNeedPlanStarted.self, ChildInNeedPlanReviewed.self, ChildInNeedPlanEnded.self,
  ]

  public static func openWork(of record: ChildRecord, on date: CivilDate) -> [OpenWork] {
    record.childInNeed.plans.filter { $0.end == nil && $0.start <= date }.map {
      OpenWork(
        "The child in need plan", since: $0.start,
        remedy: "End the plan, then close the case.", reference: "CIN census 4004")
    }
  }

  /// Visits and reviews under each plan, until it ends.
  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    let sights = record.childInNeed.plans.isEmpty ? [] : record.visits.sights
    return record.childInNeed.plans.flatMap { plan in
      let start = Deadline.Trigger(
        what: "Child in need plan began", at: .day(plan.start), event: plan.id.rawValue)
      let ended = plan.end.map { Deadline.Closure.ceased(on: $0, "Child in need plan ended") }
      let stop = Deadline.Closure.earliest(ended, record.caseEnd(after: plan.start))
      let reviews = plan.reviews.map {
        ClockChain.Occasion("Child in need review", on: $0.date)
      }
      // The census holds the plan's first and last day, and nothing between them.
      let kept = record.kept(since: plan.id, timescales)
      let note = kept == nil ? nil : RecordKept.note
      return ClockChain(from: start, of: plan.id, occasions: sights, until: stop)
        .deadlines(
          first: "visit.childInNeed", later: "visit.childInNeed", timescales, note: note,
          kept: kept)
        + ClockChain(from: start, of: plan.id, occasions: reviews, until: stop)
        .deadlines(
          first: "childInNeed.firstReview", later: "childInNeed.laterReview", timescales,
          note: note, kept: kept)
    }
  }
}
