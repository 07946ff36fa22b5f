/// What people add to the chronology.
public enum ChronologyArea: PracticeArea {
  public static let title = "Chronology"
  public static let events: [any CaseEvent.Type] = [
    EventPinned.self, EventUnpinned.self, SummaryWritten.self,
  ]
}
