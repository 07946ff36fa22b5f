/// The forms of looked-after children, in the order of a child's time in care.
enum CareForms {
  /// Coming into care, moving, leaving; plans and reviews.
  static let care: [any RecordForm] = [
    StartCareForm(), PlacementPlanForm(), CareStepForm.carePlan, CareReviewForm(),
    PermanencePlanForm(), ChangePlacementForm(), ChangeLegalStatusForm(), EndCareForm(),
  ]

  /// Health and education.
  static let health: [any RecordForm] = [
    HealthAssessmentForm(), CareStepForm.educationPlan, CareStepForm.dentalCheck,
    ImmunisationsForm(), QuestionnaireForm(), YearlyOutcomesForm(),
  ]

  /// Missing children.
  static let missing: [any RecordForm] = [
    MissingForm(), ReturnForm(), OfferInterviewForm(), ReturnInterviewForm(),
    RiskForms.missingReview,
  ]

  /// Adoption, and what is recorded of few children.
  static let adoption: [any RecordForm] = [
    CareStepForm.adoptionDecision, MatchAdoptersForm(), ReverseAdoptionForm(),
    PreviousPermanenceForm(), UnaccompaniedForm(), CareStepForm.deprivation,
    EndDeprivationForm(), CareLeaverForm(),
  ]

  /// Those in which an entry can be corrected: all.
  static let correctable: [any CorrectableForm] =
    (care + health + missing + adoption + SearchForms.all + AroundCareForms.all).compactMap {
      $0 as? any CorrectableForm
    }
}
