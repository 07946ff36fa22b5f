import Casework

// Which kinds of event the forms of care make.

extension StartCareForm { var events: [any CaseEvent.Type] { [CareStarted.self] } }
extension ChangePlacementForm { var events: [any CaseEvent.Type] { [PlacementChanged.self] } }
extension ChangeLegalStatusForm { var events: [any CaseEvent.Type] { [LegalStatusChanged.self] } }
extension EndCareForm { var events: [any CaseEvent.Type] { [CareEnded.self] } }
extension CareReviewForm { var events: [any CaseEvent.Type] { [CareReviewHeld.self] } }
extension PlacementPlanForm { var events: [any CaseEvent.Type] { [PlacementPlanAgreed.self] } }
extension PermanencePlanForm { var events: [any CaseEvent.Type] { [PermanencePlanSet.self] } }
extension HealthAssessmentForm { var events: [any CaseEvent.Type] { [HealthAssessmentHeld.self] } }
extension ImmunisationsForm { var events: [any CaseEvent.Type] { [ImmunisationsChecked.self] } }
extension QuestionnaireForm {
  var events: [any CaseEvent.Type] { [StrengthsAndDifficultiesScored.self] }
}
extension YearlyOutcomesForm { var events: [any CaseEvent.Type] { [OutcomesRecorded.self] } }
extension MissingForm { var events: [any CaseEvent.Type] { [MissingStarted.self] } }
extension ReturnForm { var events: [any CaseEvent.Type] { [MissingEnded.self] } }
extension OfferInterviewForm { var events: [any CaseEvent.Type] { [ReturnInterviewOffered.self] } }
extension ReturnInterviewForm { var events: [any CaseEvent.Type] { [ReturnInterviewHeld.self] } }
extension EndDeprivationForm {
  var events: [any CaseEvent.Type] { [DeprivationOfLibertyEnded.self] }
}
extension MatchAdoptersForm { var events: [any CaseEvent.Type] { [AdoptersMatched.self] } }
extension ReverseAdoptionForm {
  var events: [any CaseEvent.Type] { [AdoptionDecisionReversed.self] }
}
extension PreviousPermanenceForm {
  var events: [any CaseEvent.Type] { [PreviousPermanenceRecorded.self] }
}
extension UnaccompaniedForm {
  var events: [any CaseEvent.Type] { [UnaccompaniedStatusRecorded.self] }
}
extension CareLeaverForm { var events: [any CaseEvent.Type] { [CareLeaverOutcomeRecorded.self] } }
