import Casework

// The chain from a concern that a child may suffer significant harm to a plan, and from an assessment to
// help or to the end of the case.

extension NextStep {
  /// What follows on a step of an assessment.
  static func afterAssessment(_ event: any CaseEvent, _ id: EventID, _ record: ChildRecord?)
    -> NextStep?
  {
    switch event {
    case is AssessmentStarted:
      NextStep(VisitForm(), "see the child within the first days")
    case let completed as AssessmentCompleted:
      NextStep(
        AuthoriseAssessmentForm(), on: completed.assessment,
        "a manager authorises it or returns it")
    case let returned as AssessmentReturned:
      NextStep(
        CompleteAssessmentForm(), on: returned.assessment,
        "change what was asked for and complete it again")
    case let authorised as AssessmentAuthorised:
      afterOutcome(
        record?.assessments.assessment(authorised.assessment)?.completion?.outcome, record)
    default: nil
    }
  }

  private static func afterOutcome(_ outcome: AssessmentOutcome?, _ record: ChildRecord?)
    -> NextStep?
  {
    switch outcome {
    case .childInNeedPlan: NextStep(StartNeedPlanForm(), "start the child in need plan")
    case .strategyDiscussion:
      NextStep(StrategyDiscussionForm(), "record the strategy discussion")
    case .earlyHelp, .universalServices, .otherAuthority, .noFurtherAction:
      NextStep(CloseReferralForm(), "close the case")
    case .lookedAfter, .planContinues, .privateFostering, nil: nil
    }
  }

  /// What follows on a discussion, an enquiry or the booking of a conference.
  static func afterProtection(_ event: any CaseEvent, _ id: EventID, _ record: ChildRecord?)
    -> NextStep?
  {
    switch event {
    case let held as StrategyDiscussionHeld where held.decision.beginsEnquiry:
      NextStep(StartEnquiryForm(), on: id, "start the section 47 enquiry")
    case is Section47EnquiryStarted:
      NextStep(ConcludeEnquiryForm(), on: id, "see the child, then conclude the enquiry")
    case let concluded as Section47EnquiryConcluded:
      concluded.isConferenceRequired
        ? record?.protection.booking(.initial) == nil
          ? NextStep(
            BookMeetingForm(.initial), on: concluded.enquiry, "book the initial conference")
          : NextStep(InitialConferenceForm(), "record the initial conference, once it is held")
        : afterNoConference(record)
    case is TransferInNotified:
      NextStep(BookMeetingForm(.initial), "book the conference that answers the notice")
    case let booked as ConferenceBooked:
      afterBooking(booked.kind, record)
    default: nil
    }
  }

  /// An enquiry, or a conference, ended without child protection: the assessment says what the child needs.
  private static func afterNoConference(_ record: ChildRecord?) -> NextStep {
    let assessment = record?.assessments.all.first { $0.authorisation == nil }
    if assessment != nil {
      return NextStep(
        CompleteAssessmentForm(), on: assessment?.id, "finish the assessment of the child’s needs")
    }
    return NextStep(
      StartNeedPlanForm(), "offer a child in need plan, or close the case")
  }

  private static func afterBooking(_ kind: Conference.Kind, _ record: ChildRecord?) -> NextStep {
    if kind == .initial {
      return NextStep(InitialConferenceForm(), "record the initial conference, once it is held")
    }
    let plan = record?.protection.plans.last { $0.end == nil }
    return plan?.coreGroups.isEmpty == true
      ? NextStep(CoreGroupForm(), "record the first core group, once it is held")
      : NextStep(ReviewConferenceForm(), "record the review conference, once it is held")
  }

  /// What follows when a plan begins, is carried out or ends.
  static func afterPlan(_ event: any CaseEvent, _ id: EventID, _ record: ChildRecord?) -> NextStep?
  {
    switch event {
    case let held as ConferenceHeld:
      held.category == nil
        ? afterNoConference(record)
        : NextStep(BookMeetingForm(.review), on: id, "book the review conference")
    case let taken as ProtectionPlanTakenOver:
      taken.origin == .temporary
        ? NextStep(VisitForm(), "see the child")
        : NextStep(BookMeetingForm(.review), on: id, "book the review conference")
    case let held as CoreGroupHeld:
      record?.protection.plan(held.plan)?.coreGroups.isEmpty == true
        ? NextStep(VisitForm(), "record the next visit to the child") : nil
    case let held as ReviewConferenceHeld:
      held.outcome == .planContinues
        ? NextStep(BookMeetingForm(.review), on: held.plan, "book the next review conference")
        : NextStep(StartNeedPlanForm(), "start a child in need plan, or close the case")
    case let ended as ProtectionPlanEnded: afterEnd(ended)
    case is ChildInNeedPlanStarted:
      NextStep(VisitForm(), "visit the child under the plan")
    case let ended as ChildInNeedPlanEnded
    where ![.protectionPlan, .lookedAfter].contains(ended.endReason):
      NextStep(CloseReferralForm(), "close the case")
    default: nil
    }
  }

  private static func afterEnd(_ ended: ProtectionPlanEnded) -> NextStep? {
    switch ended.endReason {
    case .conferenceDecision:
      NextStep(StartNeedPlanForm(), "start a child in need plan, or close the case")
    case .eighteenthBirthday, .death, .transferOut: NextStep(CloseReferralForm(), "close the case")
    case .lookedAfter, .notRecorded: nil
    }
  }
}
