import Casework
import Widgets

// What had been answered about adoption, liberty, earlier orders and leaving care, told from the events.

extension EndDeprivationForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    (event as? DeprivationOfLibertyEnded).map { ["date": $0.date.typed] }
  }
}

extension MatchAdoptersForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let matched = event as? AdoptersMatched else { return nil }
    var values = ["date": matched.date.typed]
    values["sexes"] = matched.match.sexes?.rawValue
    values["adopterStatus"] = matched.match.legalStatus?.rawValue
    values["fosterCarers"] = matched.match.isByFosterCarers?.answer
    return values
  }
}

extension ReverseAdoptionForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let reversed = event as? AdoptionDecisionReversed else { return nil }
    return ["date": reversed.date.typed, "reason": reversed.reason.rawValue]
  }
}

extension PreviousPermanenceForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let recorded = event as? PreviousPermanenceRecorded else { return nil }
    var values = ["date": recorded.date.typed, "option": recorded.option.rawValue]
    values["authority"] = recorded.authority?.rawValue
    values["ordered"] = recorded.ordered?.description
    return values
  }
}

extension UnaccompaniedForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let recorded = event as? UnaccompaniedStatusRecorded else { return nil }
    var values = ["date": recorded.date.typed]
    values["ceases"] = recorded.ceases?.typed
    return values
  }
}

extension CareLeaverForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let recorded = event as? CareLeaverOutcomeRecorded else { return nil }
    var values = ["date": recorded.date.typed, "inTouch": recorded.inTouch.rawValue]
    values["activity"] = recorded.activity?.rawValue
    values["accommodation"] = recorded.accommodation?.rawValue
    values["summary"] = recorded.summary
    return values
  }
}
