import Casework
import Widgets

// What had been answered about legal statuses and placements, told from the events that the forms make.

extension PlacementQuestions {
  /// The answers that a placement stands for.
  static func values(telling placement: Placement) -> FormValues {
    var values: FormValues = ["placement": placement.type.rawValue]
    if placement.provider != "PR0" { values["provider"] = placement.provider?.rawValue }
    values["carer"] = placement.carer
    values["home"] = placement.name
    values["urn"] = placement.providerURN
    values["postcode"] = placement.postcode
    values["miles"] = placement.milesFromHome.map { miles in
      let tenths = Int((miles * 10).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }
    values["location"] = placement.location?.rawValue
    values["authority"] = placement.localAuthority
    values["lasting"] = placement.isPlannedToEighteen?.answer
    values["assessmentOpen"] = (placement.regulation == .parentsBeforeAssessment).answer
    values["temporaryApproval"] = (placement.regulation == .temporaryApproval).answer
    values["homePostcode"] = placement.homePostcode
    return values
  }
}

extension StartCareForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let started = event as? CareStarted else { return nil }
    var values = PlacementQuestions.values(telling: started.placement)
    values["date"] = started.date.typed
    values["category"] = started.category.rawValue
    values["legalStatus"] = started.legalStatus.rawValue
    values["summary"] = started.summary
    return values
  }

  /// Why the first episode began is not asked: a return may have begun in the middle of a period.
  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var started = event as? CareStarted, let old = original as? CareStarted else {
      return event
    }
    started.startReason = old.startReason
    return started
  }
}

extension ChangePlacementForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let moved = event as? PlacementChanged else { return nil }
    var values = PlacementQuestions.values(telling: moved.placement)
    values["date"] = moved.date.typed
    values["reason"] = moved.changeReason?.rawValue
    values["carers"] = moved.reason.changesCarers ? "new" : "same"
    values["statusChanges"] = (moved.legalStatus != nil).answer
    values["legalStatus"] = moved.legalStatus?.rawValue
    values["summary"] = moved.summary
    return values
  }

  /// A category of need that an old return gave to one episode stays.
  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var moved = event as? PlacementChanged, let old = original as? PlacementChanged else {
      return event
    }
    moved.category = old.category
    return moved
  }
}

extension ChangeLegalStatusForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let changed = event as? LegalStatusChanged else { return nil }
    var values = ["date": changed.date.typed, "legalStatus": changed.legalStatus.rawValue]
    values["summary"] = changed.summary
    return values
  }

  /// A category of need that an old return gave to one episode stays.
  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent {
    guard var changed = event as? LegalStatusChanged, let old = original as? LegalStatusChanged
    else { return event }
    changed.category = old.category
    return changed
  }
}

extension EndCareForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let ended = event as? CareEnded else { return nil }
    var values = ["date": ended.date.typed]
    values["reason"] = ended.reason?.rawValue
    values["summary"] = ended.summary
    return values
  }
}
