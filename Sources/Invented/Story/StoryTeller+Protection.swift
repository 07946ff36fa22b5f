import Casework

extension StoryTeller {
  /// Holds a strategy discussion and starts the enquiry that it decides on.
  ///
  /// - Returns: the enquiries.
  @discardableResult
  mutating func enquire(
    _ children: [InventedChild], on date: CivilDate, by worker: WorkerID,
    _ kind: Section47Enquiry.Kind = .joint
  ) -> Items {
    let discussions = discuss(
      children, on: date, by: worker,
      kind == .joint ? .jointEnquiry : .singleAgencyEnquiry)
    return step(discussions, children, by: worker) { _, _, discussion in
      Section47EnquiryStarted(on: date, kind, discussion: discussion)
    }
  }

  /// Holds a strategy discussion.
  @discardableResult
  mutating func discuss(
    _ children: [InventedChild], on date: CivilDate, by worker: WorkerID,
    _ decision: StrategyDiscussion.Decision
  ) -> Items {
    let at = Moment(date: date, hour: chance.number(in: 14...15), minute: chance.below(12) * 5)
    let note = draw("strategy.note")
    return record(children, by: worker, at: min(at, now)) { _, _ in
      StrategyDiscussionHeld(
        at: .moment(at), agencies: [.childrensServices, .police, .health, .education], decision,
        rationale: note)
    }
  }

  /// Concludes enquiries.
  mutating func conclude(
    _ enquiries: Items, _ children: [InventedChild], on date: CivilDate, by worker: WorkerID,
    _ finding: Section47Enquiry.Finding, conference: Bool
  ) {
    let key =
      switch finding {
      case .substantiatedContinuingRisk: "enquiry.substantiated"
      case .substantiatedNoContinuingRisk: "enquiry.noConference"
      default: "enquiry.notSubstantiated"
      }
    step(enquiries, children, by: worker) { story, child, enquiry in
      Section47EnquiryConcluded(
        enquiry, on: date, finding, isConferenceRequired: conference,
        rationale: story.say(key, child))
    }
  }

  /// Books a conference.
  @discardableResult
  mutating func book(
    _ kind: Conference.Kind, _ children: [InventedChild], on date: CivilDate, for planned: CivilDate
  ) -> Items {
    let chair = stock.staff.name(of: "hashdown")
    return record(children, by: "hashdown") { _, _ in
      ConferenceBooked(
        kind, on: date, for: planned, chair: chair,
        at: TimeAndPlace(TimeOfDay(hour: 10, minute: 30), "Civic Centre, room 2"))
    }
  }

  /// Books a review of the care plan, or moves the one that is booked.
  mutating func bookReview(
    _ children: [InventedChild], on date: CivilDate, for planned: CivilDate, reason: String? = nil
  ) {
    let officer = stock.staff.name(of: "hashdown")
    record(children, by: "hashdown") { _, _ in
      CareReviewBooked(
        on: date, for: planned, officer: officer, reason: reason,
        at: TimeAndPlace(TimeOfDay(hour: 16, minute: 0), "The carers’ home"))
    }
  }

  /// Holds an initial conference; a plan begins where a category is given.
  ///
  /// - Returns: the conferences, which are the plans.
  @discardableResult
  mutating func confer(
    _ children: [InventedChild], on date: CivilDate, _ category: AbuseCategory?,
    enquiry: Items = [:], transferNotified: CivilDate? = nil, previousPlans: Int? = nil
  ) -> Items {
    let summary = draw("conference.summary")
    return record(children, by: "hashdown", late: chance.below(3)) { story, child in
      ConferenceHeld(
        on: date, plan: category, enquiry: enquiry[child.id], transferNotified: transferNotified,
        previousPlans: previousPlans, attendance: story.attendance(of: child),
        participation: story.talks(child, on: date) ? .viewsConveyed : .tooYoung,
        childsWords: story.talks(child, on: date) ? story.say("conference.childView", child) : nil,
        summary: story.fill(summary, child))
    }
  }

  /// Holds a review conference.
  mutating func reviewConference(
    _ plans: Items, _ children: [InventedChild], on date: CivilDate,
    _ outcome: ReviewConferenceHeld.Outcome = .planContinues
  ) {
    let summary = draw(outcome == .planContinues ? "conference.summary" : "cp.end")
    step(plans, children, by: "hashdown", late: chance.below(4)) { story, child, plan in
      ReviewConferenceHeld(
        plan, on: date, outcome, attendance: story.attendance(of: child),
        participation: story.talks(child, on: date) ? .advocateSpoke : .tooYoung,
        childsWords: story.talks(child, on: date) ? story.say("conference.childView", child) : nil,
        summary: story.fill(summary, child))
    }
  }

  /// Holds a core group.
  mutating func coreGroup(
    _ plans: Items, _ children: [InventedChild], on date: CivilDate, by worker: WorkerID,
    late: Int = 0
  ) {
    let note = draw("coreGroup")
    step(plans, children, by: worker, late: late) { story, child, plan in
      CoreGroupHeld(
        plan, on: date, attendance: story.attendance(of: child), note: story.fill(note, child),
        childsWords: story.words(of: child, on: date))
    }
  }

  private mutating func attendance(of child: InventedChild) -> [Attendee] {
    [
      Attendee("Mother", name: child.mother),
      Attendee("School or nursery", name: child.school, sentReport: true),
      Attendee("Health visitor or school nurse", attended: chance.happens(80), sentReport: true),
      Attendee("Police", attended: chance.happens(40), sentReport: true),
    ]
  }
}
