import Casework

/// Something that happens to a person of an invented city on a day.
enum CityStep: Sendable {
  case contact(hour: Int, decidedAfter: Int, ContactOutcome)
  case referral
  case assessment(start: CivilDate, seen: CivilDate, AssessmentOutcome, factors: [AssessmentFactor])
  case openAssessment(completedWith: [AssessmentFactor]?)
  case enquiry
  case enquiryWithoutConference
  case conference(enquired: Bool, toPlan: Bool, previous: Int, notified: CivilDate?)
  case planTakenOver(previous: Int)
  case planReview(ends: Bool)
  case visit(Visit.Kind)
  case attempt
  case close(ReferralClosureReason)
  case unaccompanied
  case care(LegalStatus, PlacementProvider)
  case statusChange(LegalStatus)
  case placementChange(PlacementProvider)
  case carePlan
  case careReview
  case careEnd(EpisodeEndReason)
  case pathwayPlan
  case leaverContact
  case leaverHome(CareLeaverAccommodation)
  case supportEnd
  case missing(until: CivilDate)
  case earlyHelp(adults: Int, completed: CivilDate)
  case earlyHelpPlan
  case earlyHelpStepUp
}
