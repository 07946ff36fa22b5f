import Casework

// What each form about the person and the family records, in the order in which the forms are offered.

extension RelationshipForm {
  var events: [any CaseEvent.Type] { [RelationshipRecorded.self, ChildRegistered.self] }
}
extension ChangeRelationshipForm {
  var events: [any CaseEvent.Type] { [RelationshipChanged.self] }
}
extension EndRelationshipForm { var events: [any CaseEvent.Type] { [RelationshipEnded.self] } }
extension ChangeAddressForm { var events: [any CaseEvent.Type] { [AddressChanged.self] } }
extension ChangeNameForm { var events: [any CaseEvent.Type] { [NameChanged.self] } }
extension ChangeDetailsForm { var events: [any CaseEvent.Type] { [PersonDetailsChanged.self] } }
extension BirthForm { var events: [any CaseEvent.Type] { [ChildBorn.self] } }
extension MotherhoodForm { var events: [any CaseEvent.Type] { [MotherhoodRecorded.self] } }
extension DeathForm { var events: [any CaseEvent.Type] { [ChildDied.self] } }
extension RegisterChildForm { var events: [any CaseEvent.Type] { [ChildRegistered.self] } }
