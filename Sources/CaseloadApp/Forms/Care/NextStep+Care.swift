import Casework

extension NextStep {
  /// The step that follows on an entry about a looked-after child.
  ///
  /// Coming into care sets off a handful of duties with days of their own. The one that must be done first is
  /// offered, with its last day, until all are done; it is found in the record as the entry leaves it, so the
  /// order in which they are done does not matter.
  ///
  /// - Parameters:
  ///   - entry: what was recorded; its first event decides.
  ///   - context: the form's view of the record before the entry.
  /// - Returns: nil when nothing in particular follows.
  static func afterCare(_ entry: ProposedEntry, _ context: FormContext) -> (
    child: ChildID, step: NextStep
  )? {
    guard let part = entry.parts.first, let record = context.knownRecord(part.child) else {
      return nil
    }
    return after(part.event, entry, record, context).map { (part.child, $0) }
  }

  private static func after(
    _ event: any CaseEvent, _ entry: ProposedEntry, _ record: ChildRecord, _ context: FormContext
  ) -> NextStep? {
    switch event {
    case let authorised as AssessmentAuthorised:
      let outcome = record.assessments.assessment(authorised.assessment)?.completion?.outcome
      guard outcome == .lookedAfter, CareStanding.open(record, context) == nil else { return nil }
      return NextStep(
        form: StartCareForm().id, item: nil, offer: "Next: record the start of care.")
    case let ended as MissingEnded:
      guard record.care.missing(ended.missing)?.isMissing != false else { return nil }
      return NextStep(
        form: OfferInterviewForm().id, item: ended.missing,
        offer: "Next: offer the return interview.")
    case let offered as ReturnInterviewOffered where offered.accepted == true:
      return NextStep(
        form: ReturnInterviewForm().id, item: offered.missing.first,
        offer: "Next: record the return interview, once it is held.")
    case is SettingFoundUnregistered:
      return NextStep(
        form: PlacementOversightForms.sought.id, item: EventID(entry.id.rawValue),
        offer: "Next: seek approval of the placement.")
    case is PlacementApprovalDecided, is PlacementCheckMade:
      return openCheck(entry, record, context)
    case is LeavingCareNeedsAssessed where record.leavingCare.plans.isEmpty:
      return NextStep(
        form: LeavingCareForms.plan.id, item: nil, offer: "Next: authorise the pathway plan.")
    case is PlacementSearchOpened:
      return NextStep(
        form: SearchForms.asked.id, item: nil, offer: "Next: record who was asked.")
    case is AdoptionDecided:
      return NextStep(
        form: PermanencePlanForm().id, item: nil, offer: "Next: set the permanence plan.")
    case is CareStarted, is PlacementChanged, is PlacementPlanAgreed, is CarePlanAuthorised,
      is HealthAssessmentHeld, is PersonalEducationPlanHeld, is CareReviewHeld, is VisitMade:
      return firstDuty(entry, record, context)
    default: return nil
    }
  }

  /// The check of the arrangement that is still to be made.
  private static func openCheck(
    _ entry: ProposedEntry, _ record: ChildRecord, _ context: FormContext
  ) -> NextStep? {
    var record = record
    for (child, recorded) in entry.stamped(at: context.now, by: context.user ?? "")
    where child == record.id {
      guard (try? record.accept(recorded, using: context.rulebook)) != nil else { return nil }
    }
    guard let own = ArrangementChoice.own(record, context), own.holds(on: context.today) else {
      return nil
    }
    let standards = context.rulebook.timescales.placementStandards
    let open = record.checklist(of: own, on: context.today, standards).first(where: \.isOpen)
    return open.map { check in
      NextStep(
        form: PlacementOversightForms.check.id, item: own.id,
        offer: "Next: \(check.kind.title.loweringFirst).")
    }
  }

  /// The duties of the first weeks in care and in a placement, each with the form that does it.
  private static let duties: [DeadlineRule.ID: (form: String, what: String)] = [
    "placement.approval": (PlacementOversightForms.sought.id, "approval of the placement"),
    "care.placementPlan": (PlacementPlanForm().id, "placement plan"),
    "care.visit.firstWeek": (VisitForm().id, "first visit"),
    "care.plan": (CareStepForm.carePlan.id, "care plan"),
    "care.personalEducationPlan": (CareStepForm.educationPlan.id, "personal education plan"),
    "care.health.initial": (HealthAssessmentForm().id, "health assessment"),
    "care.review.first": (CareReviewForm().id, "first review"),
  ]

  /// The duty of the first weeks that must be done next.
  private static func firstDuty(
    _ entry: ProposedEntry, _ record: ChildRecord, _ context: FormContext
  ) -> NextStep? {
    var record = record
    for (child, recorded) in entry.stamped(at: context.now, by: context.user ?? "")
    where child == record.id {
      guard (try? record.accept(recorded, using: context.rulebook)) != nil else { return nil }
    }
    let open = record.deadlines(context.rulebook.timescales).filter { deadline in
      duties[deadline.rule] != nil && deadline.isOpen(asOf: context.now)
    }
    guard let first = open.min(by: { ($0.due, $0.id) < ($1.due, $1.id) }),
      let duty = duties[first.rule]
    else { return nil }
    return NextStep(
      form: duty.form, item: nil,
      offer: "Next: \(duty.what), must by \(first.due.brief(near: context.today)).")
  }
}
