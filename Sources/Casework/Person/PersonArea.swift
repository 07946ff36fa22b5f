/// Who the child is, and how that changes.
public enum PersonArea: PracticeArea {
  public static let title = "Person"
  public static let events: [any CaseEvent.Type] = [
    ChildRegistered.self, PersonDetailsChanged.self, NameChanged.self, AddressChanged.self,
    ChildBorn.self, ChildDied.self, AlertRaised.self, AlertEnded.self,
    RelationshipRecorded.self, RelationshipChanged.self, RelationshipEnded.self,
    UnaccompaniedStatusRecorded.self,
    MotherhoodRecorded.self,
  ]
}
