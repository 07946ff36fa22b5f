/// Notes: what is worth keeping and has no step of its own.
public enum NotesArea: PracticeArea {
  public static let title = "Notes"
  public static let events: [any CaseEvent.Type] = [NoteAdded.self]
}
