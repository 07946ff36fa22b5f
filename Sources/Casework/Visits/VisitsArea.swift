/// Visits to the child. Their clocks belong to the plans under which they are made.
public enum VisitsArea: PracticeArea {
  public static let title = "Visits"
  public static let events: [any CaseEvent.Type] = [VisitMade.self]
}
