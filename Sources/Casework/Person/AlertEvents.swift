/// A hazard or an alert that everybody who opens the record must see.
public struct AlertRaised: CaseEvent {
  public static let name = "alertRaised"
  public static let title = "Alert"

  /// The day it was raised.
  public var date: CivilDate

  /// What it warns of, in a few words.
  public var warning: String

  /// The day by which it is to be looked at again.
  public var review: CivilDate?

  /// What it is about.
  public var kind: Alert.Kind?

  /// The manager who agreed to it.
  public var agreedBy: String?

  /// Whether the family has been told of it.
  public var disclosed: Bool?

  /// Why the family has not been told.
  public var whyNotDisclosed: String?

  /// Raises an alert.
  public init(
    on date: CivilDate, _ warning: String, review: CivilDate? = nil, kind: Alert.Kind? = nil,
    agreedBy: String? = nil, disclosed: Bool? = nil, whyNotDisclosed: String? = nil
  ) {
    self.date = date
    self.warning = warning
    self.review = review
    self.kind = kind
    self.agreedBy = agreedBy
    self.disclosed = disclosed
    self.whyNotDisclosed = whyNotDisclosed
  }

  public var text: [String] { [warning] + [whyNotDisclosed].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String { "Alert raised: \(warning)" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if let review, review < date {
      throw RuleBreach(
        "person.alertReview", "An alert is looked at again on the day it is raised or later.",
        facts: ["Raised \(date.medium).", "To be looked at again by \(review.medium)."],
        remedy: "Enter a day to come.")
    }
    guard warning.isBlank else { return [] }
    throw RuleBreach(
      "person.emptyAlert", "An alert says what it warns of.", facts: ["No words were given."],
      remedy: "Enter the warning in a few words.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    var alert = Alert(id: stamp.id, warning: warning, raised: date, review: review)
    alert.kind = kind
    alert.agreedBy = agreedBy
    alert.isDisclosed = disclosed
    alert.whyNotDisclosed = whyNotDisclosed
    alert.raisedBy = stamp.by
    record.person.alerts.append(alert)
  }

  public static let example = AlertRaised(
    on: CivilDate(dayNumber: 18_660), "Dog at the address, ask for it to be shut away",
    review: CivilDate(dayNumber: 18_750), kind: .animal, agreedBy: "Hana Ashdown",
    disclosed: false, whyNotDisclosed: "The owner is not one of the family.")
}

/// An alert no longer holds.
public struct AlertEnded: CaseEvent {
  public static let name = "alertEnded"
  public static let title = "End of alert"

  /// The first day without it.
  public var date: CivilDate

  /// The alert.
  public var alert: EventID

  /// Why it ended.
  public var reason: String

  /// Ends an alert.
  public init(_ alert: EventID, on date: CivilDate, reason: String) {
    self.date = date
    self.alert = alert
    self.reason = reason
  }

  public var changes: [EventID] { [alert] }
  public var text: [String] { [reason] }

  public func headline(_ codes: CodeBook) -> String { "Alert ended: \(reason)" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard let raised = record.person.alerts.first(where: { $0.id == alert }) else {
      throw RuleBreach(
        "person.noAlert", "Only an alert of this child can be ended.",
        facts: ["The record holds no alert \(alert)."],
        remedy: "Choose one from the child's alerts.")
    }
    guard raised.ended == nil, raised.raised <= date else {
      throw RuleBreach(
        "person.alertEnd", "An alert ends once, on or after the day it was raised.",
        facts: [
          "Raised \(raised.raised.medium).",
          raised.ended.map { "Ended \($0.medium)." } ?? "Ending \(date.medium).",
        ],
        remedy: "Check the dates.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let index = record.person.alerts.firstIndex(where: { $0.id == alert }) else { return }
    record.person.alerts[index].ended = date
  }

  public static let example = AlertEnded(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_720), reason: "The dog has gone to a relative")
}
