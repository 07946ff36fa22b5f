import Casework
import Widgets

// What had been answered about plans, reviews, health and education, told from the events that the forms make.

extension CareStepForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard type(of: event) == kind else { return nil }
    var values = ["date": event.date.typed]
    values["summary"] = event.text.first
    return values
  }
}

extension CareReviewForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let held = event as? CareReviewHeld else { return nil }
    var values = ["date": held.date.typed]
    values["participation"] = held.participation?.rawValue
    values["words.\(child)"] = held.words
    values["summary"] = held.summary
    return values
  }
}

extension PlacementPlanForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let agreed = event as? PlacementPlanAgreed else { return nil }
    var values = ["date": agreed.date.typed]
    values["placement"] = agreed.placement?.rawValue
    values["summary"] = agreed.summary
    return values
  }
}

extension PermanencePlanForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let set = event as? PermanencePlanSet else { return nil }
    var values = ["date": set.date.typed, "plan": set.plan.rawValue]
    values["summary"] = set.summary
    return values
  }
}

extension HealthAssessmentForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let held = event as? HealthAssessmentHeld else { return nil }
    var values = ["date": held.date.typed, "kind": held.kind.rawValue]
    values["summary"] = held.summary
    return values
  }
}

extension ImmunisationsForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let checked = event as? ImmunisationsChecked else { return nil }
    return ["date": checked.date.typed, "upToDate": checked.upToDate.answer]
  }
}

extension QuestionnaireForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let scored = event as? StrengthsAndDifficultiesScored else { return nil }
    var values = ["date": scored.date.typed]
    values["score"] = scored.score.map { "\($0)" }
    values["reason"] = scored.reason?.rawValue
    return values
  }
}

extension YearlyOutcomesForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let recorded = event as? OutcomesRecorded else { return nil }
    let outcomes = recorded.outcomes
    var values = ["year": "\(recorded.year.endYear)"]
    values["teeth"] = outcomes.teethChecked?.answer
    values["health"] = outcomes.healthAssessed?.answer
    values["immunisations"] = outcomes.immunisationsUpToDate?.answer
    values["checks"] = outcomes.healthChecksUpToDate?.answer
    values["convicted"] = outcomes.convicted?.answer
    values["substances"] = outcomes.substanceMisuse?.answer
    values["received"] = outcomes.interventionReceived?.answer
    values["offered"] = outcomes.interventionOffered?.answer
    return values
  }

  /// The day for which they hold stays, unless the year is another.
  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var recorded = event as? OutcomesRecorded, let old = original as? OutcomesRecorded,
      recorded.year == old.year
    else { return event }
    recorded.date = old.date
    return recorded
  }
}
