/// An alert was looked at again and still holds.
public struct AlertReviewed: CaseEvent {
  public static let name = "alertReviewed"
  public static let title = "Review of alert"

  /// The alert.
  public var alert: EventID

  /// The day.
  public var date: CivilDate

  /// What was found. Required.
  public var note: String

  /// The day by which it is to be looked at next.
  public var next: CivilDate?

  /// Reviews an alert.
  public init(_ alert: EventID, on date: CivilDate, _ note: String, next: CivilDate? = nil) {
    self.alert = alert
    self.date = date
    self.note = note
    self.next = next
  }

  public var changes: [EventID] { [alert] }
  public var text: [String] { [note] }

  public func headline(_ codes: CodeBook) -> String {
    "Alert reviewed: \(note.firstWrittenLine)" + (next.map { "; again by \($0.medium)" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try AlertRules.holding(alert, in: record, on: date)
    if note.isBlank {
      throw RuleBreach(
        "person.alertReviewNote", "A review of an alert says what was found.",
        facts: ["Nothing is written for \(date.medium)."], remedy: "Write it in a few words.")
    }
    if let next, next <= date {
      throw RuleBreach(
        "person.alertReview", "An alert is looked at again on a later day.",
        facts: ["Reviewed \(date.medium).", "To be looked at again by \(next.medium)."],
        remedy: "Enter a day to come, or end the alert.")
    }
    guard next == nil else { return [] }
    return [
      Advice(
        "person.alertWithoutReview",
        "“\(own.warning)” would hold with no day by which it is looked at again.")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let index = record.person.alerts.firstIndex(where: { $0.id == alert }) else { return }
    record.person.alerts[index].reviews.append(
      Alert.Review(date: date, by: stamp.by, note: note, next: next))
    record.person.alerts[index].review = next
  }

  public static let example = AlertReviewed(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_748), "The dog is there still, and is shut away.",
    next: CivilDate(dayNumber: 18_840))
}

/// Somebody has taken note of an alert. Who and when stays with it.
public struct AlertAcknowledged: CaseEvent {
  public static let name = "alertAcknowledged"
  public static let title = "Alert taken note of"
  public static let mayFollowEndOfRecord = true
  public static let isRemark = true

  /// The alert.
  public var alert: EventID

  /// The day.
  public var date: CivilDate

  /// Takes note of an alert.
  public init(_ alert: EventID, on date: CivilDate) {
    self.alert = alert
    self.date = date
  }

  public func headline(_ codes: CodeBook) -> String { "Alert taken note of" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try AlertRules.holding(alert, in: record, on: date)
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let index = record.person.alerts.firstIndex(where: { $0.id == alert }) else { return }
    record.person.alerts[index].acknowledgements.append(
      Alert.Acknowledgement(id: stamp.id, by: stamp.by, at: stamp.at))
  }

  public static let example = AlertAcknowledged(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_662))
}

/// Rules that events about an alert share.
enum AlertRules {
  /// The alert, when it holds on a day.
  static func holding(_ id: EventID, in record: ChildRecord, on date: CivilDate)
    throws(RuleBreach) -> Alert
  {
    guard let alert = record.person.alerts.first(where: { $0.id == id }) else {
      throw RuleBreach(
        "person.noAlert", "Only an alert of this child is reviewed or taken note of.",
        facts: ["The record holds no alert \(id)."], remedy: "Choose one from the child’s alerts.")
    }
    guard alert.holds(on: date) else {
      throw RuleBreach(
        "person.alertNotHeld", "Only an alert that holds is reviewed or taken note of.",
        facts: [
          "Raised \(alert.raised.medium)"
            + (alert.ended.map { " and ended \($0.medium)." } ?? "."),
          "This is dated \(date.medium).",
        ],
        remedy: "Check the dates; an alert that holds again is raised anew.")
    }
    return alert
  }
}
