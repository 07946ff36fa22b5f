import Casework

/// Something that happens to a person of an invented city on a day.
enum CityStep: Sendable {
  case contact(hour: Int, decidedAfter: Int, ContactOutcome)
  case referral
  case assessment(start: CivilDate, seen: CivilDate, AssessmentOutcome)
  case openAssessment(isCompleted: Bool)
  case enquiry
  case enquiryWithoutConference
  case conference(enquired: Bool, toPlan: Bool, previous: Int, notified: CivilDate?)
  /// The conference is arranged for a day, and put off to another.
  case conferenceBooked(for: CivilDate)
  case conferencePostponed(to: CivilDate)
  case planTakenOver(previous: Int)
  case coreGroup
  case planReview(ends: Bool)
  case visit(Visit.Kind)
  case attempt
  case close(ReferralClosureReason)
  case unaccompanied
  case care(LegalStatus, PlacementProvider)
  case statusChange(LegalStatus)
  case placementChange(PlacementProvider)
  case carePlan
  case duty(CareDuty)
  case unregistered
  case careEnd(EpisodeEndReason)
  case pathwayPlan
  case pathwayReview
  case leaverContact
  case leaverHome(CareLeaverAccommodation)
  case supportEnd
  case needPlan
  case needReview
  case needPlanEnd
  case missing(until: CivilDate, InterviewCourse)
  case earlyHelp(adults: Int, completed: CivilDate)
  case earlyHelpPlan
  case earlyHelpReview
  case earlyHelpEnd(EarlyHelpClosure.Reason)
  case earlyHelpStepUp
}

/// What is due again and again while a child is looked after.
enum CareDuty: Sendable {
  case placementPlan, review, initialHealth, health, dental, questionnaire, educationPlan
  case permanencePlan
}

/// What became of the interview after a child was missing.
enum InterviewCourse: Sendable {
  case held, refused, late
}
