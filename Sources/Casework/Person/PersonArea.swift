/// Who the child is, and how that changes.
public enum PersonArea: PracticeArea {
  public static let title = "Person"
  public static let events: [any CaseEvent.Type] = [
    ChildRegistered.self, PersonDetailsChanged.self, NameChanged.self, AddressChanged.self,
    ChildBorn.self, ChildDied.self, AlertRaised.self, AlertReviewed.self, AlertAcknowledged.self,
    AlertEnded.self,
    RelationshipRecorded.self, RelationshipChanged.self, RelationshipEnded.self,
    UnaccompaniedStatusRecorded.self,
    MotherhoodRecorded.self,
  ]

  /// When each alert is to be looked at again: the day that was set when it was raised, and then the day that
  /// each review set.
  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    record.person.alerts.flatMap { deadlines(of: $0, in: record, timescales) }
  }

  private static func deadlines(
    of alert: Alert, in record: ChildRecord, _ timescales: Timescales
  ) -> [Deadline] {
    let ended = alert.ended.map { Deadline.Closure.ceased(on: $0, "Alert ended") }
    let stop = Deadline.Closure.earliest(
      ended, record.person.endOfRecord.map { .ceased(on: $0.date, "Child’s \($0.cause.title)") })
    var turns: [Deadline?] = []
    var (due, set, by) = (alert.firstReview, alert.raised, alert.raisedBy)
    for (turn, review) in ([nil] + alert.reviews.map(Optional.some)).enumerated() {
      if let review { (due, set, by) = (review.next, review.date, review.by) }
      guard let due, let by else { continue }
      let next = alert.reviews.indices.contains(turn) ? alert.reviews[turn] : nil
      turns.append(
        Deadline(
          rule: "alert.review", in: timescales,
          from: Deadline.Trigger(
            what: review == nil ? "Alert raised" : "Alert reviewed", at: .day(set),
            event: alert.id.rawValue),
          agreed: due, given: GivenDate(by: by, on: set),
          id: "alert.review/\(alert.id)" + (turn == 0 ? "" : "/\(turn)"),
          title: "Alert: \(alert.kind?.title.loweringFirst ?? alert.warning)",
          closure: next.map { .met(on: $0.date, "Alert reviewed") } ?? stop, note: alert.warning))
    }
    return turns.compactMap { $0 }
  }
}
