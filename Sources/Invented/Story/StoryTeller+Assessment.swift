import Casework

extension StoryTeller {
  /// Gives children a social worker.
  @discardableResult
  mutating func allocate(
    _ children: [InventedChild], to worker: WorkerID, from date: CivilDate,
    as role: Allocation.Role = .socialWorker, reason: SocialWorkerChangeReason? = nil
  ) -> Items {
    let team = stock.staff.worker(worker)?.post(on: date)?.team
    let allocations = record(children, by: "tblake") { _, _ in
      WorkerAllocated(worker, team: team, as: role, from: date, reason: reason)
    }
    if role == .socialWorker { allocationOf.merge(allocations) { _, new in new } }
    return allocations
  }

  /// Starts an assessment and goes on with it until the telling stops: the child is seen, and a manager looks
  /// at it on the days on which that is due.
  ///
  /// - Parameters:
  ///   - children: who is assessed.
  ///   - referred: the day of the referral.
  ///   - worker: who assesses.
  ///   - end: the day on which it is finished, where it is.
  ///   - seenAfter: working days until the child was seen; nil when the child has not been seen.
  ///   - checks: the working days after which a manager looked at it.
  /// - Returns: the assessments.
  @discardableResult
  mutating func assess(
    _ children: [InventedChild], referred: CivilDate, by worker: WorkerID, end: CivilDate? = nil,
    seenAfter: Int? = 3, checks: [Int] = [9, 24]
  ) -> Items {
    let start = next(1, after: referred)
    let assessments = record(children, by: worker) { story, child in
      AssessmentStarted(on: start, note: story.say("assessment.reason", child))
    }
    let last = end ?? today
    if let seenAfter {
      see(assessments, children, on: next(seenAfter, after: referred), by: worker)
    }
    for day in checks {
      let date = calendar.date(day, workingDaysAfter: referred).date
      guard date < last else { continue }
      step(assessments, children, by: "tblake") { story, child, assessment in
        AssessmentCheckpointHeld(
          assessment, on: date, note: story.say("assessment.checkpoint", child))
      }
    }
    return assessments
  }

  private mutating func see(
    _ assessments: Items, _ children: [InventedChild], on date: CivilDate, by worker: WorkerID
  ) {
    visit(children, on: date, .assessment, by: worker)
    step(assessments, children, by: worker) { story, child, assessment in
      let alone = story.talks(child, on: date)
      return AssessmentChildSeen(
        assessment, on: date, alone: alone,
        childsWords: alone ? story.say("assessment.childView", child) : nil)
    }
  }

  /// Completes assessments, and authorises them where a day is given.
  mutating func complete(
    _ assessments: Items, _ children: [InventedChild], on date: CivilDate, by worker: WorkerID,
    _ outcome: AssessmentOutcome, factors: [AssessmentFactor], authorised: CivilDate? = nil
  ) {
    step(assessments, children, by: worker) { story, child, assessment in
      AssessmentCompleted(
        assessment, on: date, outcome, factors: factors,
        analysis: story.say("assessment.analysis", child),
        childsWords: story.talks(child, on: date)
          ? story.say("assessment.childView", child) : nil)
    }
    guard let authorised else { return }
    step(assessments, children, by: "tblake") { _, _, assessment in
      AssessmentAuthorised(assessment, on: authorised)
    }
  }

  /// An assessment from the referral to its authorisation.
  mutating func assessFully(
    _ children: [InventedChild], referred: CivilDate, by worker: WorkerID, days: Int = 32,
    _ outcome: AssessmentOutcome, factors: [AssessmentFactor]
  ) {
    let end = next(days, after: referred)
    let assessments = assess(children, referred: referred, by: worker, end: end)
    guard end < today else { return }
    complete(
      assessments, children, on: end, by: worker, outcome, factors: factors, authorised: end)
  }

  /// Starts child in need plans.
  @discardableResult
  mutating func startPlan(
    _ children: [InventedChild], on date: CivilDate, by worker: WorkerID
  ) -> Items {
    record(children, by: worker) { story, child in
      ChildInNeedPlanStarted(on: date, aims: story.say("plan.need", child))
    }
  }

  /// Reviews child in need plans.
  mutating func review(
    _ plans: Items, _ children: [InventedChild], on date: CivilDate, by worker: WorkerID
  ) {
    step(plans, children, by: worker) { story, child, plan in
      ChildInNeedPlanReviewed(
        plan, on: date, decision: story.say("plan.review.need", child),
        childsWords: story.words(of: child, on: date))
    }
  }

  /// Whether a child is old enough to be seen alone and asked.
  func talks(_ child: InventedChild, on date: CivilDate) -> Bool {
    (child.born?.completedYears(to: date) ?? 0) >= 4
  }
}
