/// Single assessments: what the child needs, found out in 45 working days.
public enum AssessmentArea: PracticeArea {
  public static let title = "Assessment"
  public static let events: [any CaseEvent.Type] = [
    AssessmentStarted.self, AssessmentInternalReviewDateSet.self, AssessmentChildSeen.self,
    AssessmentCheckpointHeld.self, AssessmentCompleted.self, AssessmentReturned.self,
    AssessmentAuthorised.self,
  ]

  public static func openWork(of record: ChildRecord, on date: CivilDate) -> [OpenWork] {
    record.assessments.all.filter { $0.end == nil && $0.start <= date }.map {
      OpenWork(
        "The assessment", since: $0.start,
        remedy: "Complete it and have it authorised, then close the case.",
        reference: "CIN census 8867")
    }
  }

  /// The clock of every assessment, with its checkpoints and the first sight of the child, and the clock of
  /// every accepted referral whose assessment has not started.
  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    var assessed: Set<EventID> = []
    var deadlines: [Deadline] = []
    for assessment in record.assessments.all.sorted(by: { $0.start < $1.start }) {
      let referral = assessment.referral.flatMap { record.frontDoor.referral($0) }
      let isFirst = referral.map { assessed.insert($0.id).inserted } ?? false
      let clock = AssessmentClock(assessment, of: isFirst ? referral : nil, in: record)
      deadlines += clock.deadlines(timescales)
    }
    let waiting = record.frontDoor.referrals.filter { !assessed.contains($0.id) }
    return deadlines + waiting.compactMap { awaited(by: $0, in: record, timescales) }
  }

  /// The clock of an accepted referral whose assessment has not started. It stops when a plan begins without
  /// an assessment on record: what was to be found out is known by then.
  private static func awaited(
    by referral: Referral, in record: ChildRecord, _ timescales: Timescales
  ) -> Deadline? {
    guard referral.decision?.kind == .accepted else { return nil }
    let plans = record.protection.plans.map(\.start) + record.childInNeed.plans.map(\.start)
    let plan = plans.filter { referral.covers($0) }.min().map {
      Deadline.Closure.ceased(on: $0, "Plan began without an assessment on record")
    }
    return Deadline(
      rule: "assessment.complete", in: timescales, from: Deadline.Trigger(referral),
      closure: .earliest(plan, record.caseEnd(after: referral.received)),
      note: "No assessment has been started.")
  }
}

/// The clocks of one assessment.
///
/// Working Together counts from the referral. A child who is assessed again in an open case has no new
/// referral, so the clock of a later assessment runs from its start. The census tables count every assessment
/// from its start; that is the other reading.
private struct AssessmentClock {
  private let record: ChildRecord
  private let assessment: Assessment
  private let trigger: Deadline.Trigger
  private let otherTrigger: (label: String, trigger: Deadline.Trigger)?
  private let isAgain: Bool
  private let stop: Deadline.Closure?
  private let seen: CivilDate?

  /// - Parameters:
  ///   - assessment: the assessment.
  ///   - referral: the referral from which it counts; nothing for one that counts from its start.
  ///   - record: the child.
  init(_ assessment: Assessment, of referral: Referral?, in record: ChildRecord) {
    let start = Deadline.Trigger(
      what: "Assessment started", at: .day(assessment.start), event: assessment.id.rawValue)
    self.record = record
    self.assessment = assessment
    self.trigger = referral.map { Deadline.Trigger($0) } ?? start
    self.otherTrigger = referral.map { _ in
      ("used by the census tables", start)
    }
    self.isAgain = referral == nil && assessment.referral != nil
    self.stop = record.caseEnd(after: assessment.start)
    self.seen = record.daysSeen(in: assessment).first
  }

  func deadlines(_ timescales: Timescales) -> [Deadline] {
    let ended = assessment.authorisation.map {
      Deadline.Closure.met(on: $0.date, "Assessment authorised")
    }
    let over = assessment.authorisation.map {
      Deadline.Closure.ceased(on: $0.date, "Assessment authorised")
    }
    let checks = assessment.checkpoints.map(\.date).sorted().map {
      Deadline.Closure.met(on: $0, "Progress checked")
    }
    let whole = Deadline(
      rule: "assessment.complete", in: timescales, from: trigger, otherTrigger: otherTrigger,
      closure: .earliest(ended, stop),
      note: isAgain ? "The child was assessed before in this case." : nil)
    let early = clock("assessment.checkpoint10", checks.first, over, timescales)
    let late = clock("assessment.checkpoint25", checks.dropFirst().first, over, timescales)
    let sight = clock(
      "assessment.childSeen", seen.map { Deadline.Closure.met(on: $0, "Child seen") }, over,
      timescales)
    return [whole, early, late, sight].compactMap { $0 }
  }

  /// A clock within the assessment, which the assessment's end stops too. The census tells of none of them.
  private func clock(
    _ rule: DeadlineRule.ID, _ met: Deadline.Closure?, _ over: Deadline.Closure?,
    _ timescales: Timescales
  ) -> Deadline? {
    guard
      met != nil
        || record.canJudge(rule, from: trigger, recordedBy: assessment.id, timescales)
    else { return nil }
    return Deadline(
      rule: rule, in: timescales, from: trigger, closure: .earliest(met, over, stop))
  }
}

extension Deadline.Trigger {
  /// A clock that runs from a referral.
  init(_ referral: Referral) {
    self.init(what: "Referral", at: .day(referral.received), event: referral.id.rawValue)
  }
}
