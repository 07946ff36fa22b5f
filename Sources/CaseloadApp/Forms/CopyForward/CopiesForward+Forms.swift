import Casework

// Which questions go on from an earlier text, form by form. Forms that are not named here, and questions that
// are not named of these, are answered afresh each time.

extension SummaryForm: CopiesForward {
  var copied: [CopiedText] {
    [CopiedText("summary") { (written: SummaryWritten) in written.summary }]
  }
}

extension CompleteAssessmentForm: CopiesForward {
  var copied: [CopiedText] {
    [
      CopiedText("analysis", ofEachChild: true) { (completed: AssessmentCompleted) in
        completed.analysis
      }
    ]
  }
}

/// What a child in need plan is to achieve.
private let aims = [
  CopiedText("aims") { (started: ChildInNeedPlanStarted) in started.aims },
  CopiedText("aims") { (reviewed: ChildInNeedPlanReviewed) in reviewed.aims },
]

extension StartNeedPlanForm: CopiesForward { var copied: [CopiedText] { aims } }
extension ReviewNeedPlanForm: CopiesForward { var copied: [CopiedText] { aims } }

/// What a child protection plan asks of whom.
private let measures = [
  CopiedText("measures") { (held: ConferenceHeld) in held.measures },
  CopiedText("measures") { (held: ReviewConferenceHeld) in held.measures },
]

extension InitialConferenceForm: CopiesForward { var copied: [CopiedText] { measures } }
extension ReviewConferenceForm: CopiesForward { var copied: [CopiedText] { measures } }

extension CoreGroupForm: CopiesForward {
  var copied: [CopiedText] { [CopiedText("summary") { (held: CoreGroupHeld) in held.note }] }
}

extension PlacementPlanForm: CopiesForward {
  var copied: [CopiedText] {
    [CopiedText("summary") { (agreed: PlacementPlanAgreed) in agreed.summary }]
  }
}

extension HealthAssessmentForm: CopiesForward {
  var copied: [CopiedText] {
    [CopiedText("summary") { (held: HealthAssessmentHeld) in held.summary }]
  }
}

/// Care plan and education plan; the other steps of a day are decisions, orders and findings.
extension CareStepForm: CopiesForward {
  var copied: [CopiedText] {
    [
      CarePlanAuthorised.name: CopiedText("summary") { (plan: CarePlanAuthorised) in plan.summary },
      PersonalEducationPlanHeld.name: CopiedText("summary") { (plan: PersonalEducationPlanHeld) in
        plan.summary
      },
    ][kind.name].map { [$0] } ?? []
  }
}

/// The parts of a pathway plan; what else is asked by the questions of one event is answered afresh.
extension EventForm: CopiesForward {
  var copied: [CopiedText] {
    guard Event.self == PathwayPlanAuthorised.self else { return [] }
    func part(
      _ field: String, _ read: @escaping @Sendable (PathwayPlanAuthorised.Sections) -> String?
    ) -> CopiedText {
      CopiedText(field) { (plan: PathwayPlanAuthorised) in read(plan.sections) }
    }
    return [
      part("emotionalWellbeing") { $0.emotionalWellbeing }, part("health") { $0.health },
      part("education") { $0.education }, part("accommodation") { $0.accommodation },
      part("money") { $0.money }, part("relationships") { $0.relationships },
      part("skills") { $0.skills }, part("contingency") { $0.contingency },
    ]
  }
}
