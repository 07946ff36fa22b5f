/// What somebody undertook to do for a family: which agency, who there, and by when.
public struct AgreedAction: Hashable, Sendable, Codable {
  /// What is to be done.
  public var what: String

  /// The agency that does it.
  public var agency: PartnerAgency

  /// Who there does it.
  public var owner: String

  /// The last day on which it is in time.
  public var due: CivilDate

  /// Whether it is aimed at the person who does the harm, as in a domestic abuse plan.
  public var isOnPerpetrator: Bool?

  /// Makes an action.
  public init(
    _ what: String, _ agency: PartnerAgency, owner: String, by due: CivilDate,
    isOnPerpetrator: Bool? = nil
  ) {
    self.what = what
    self.agency = agency
    self.owner = owner
    self.due = due
    self.isOnPerpetrator = isOnPerpetrator
  }
}

/// Names an action: the event in which it was agreed, and its place there, from 1 on.
public struct ActionID: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The event in which it was agreed.
  public let event: EventID

  /// Its place among the actions of that event, from 1 on.
  public let number: Int

  /// Names an action.
  public init(_ event: EventID, _ number: Int = 1) {
    self.event = event
    self.number = number
  }

  /// "k3v9q2m7x4t1/2".
  public var description: String { "\(event)/\(number)" }
}

/// Rules for what agencies undertake.
enum ActionRules {
  /// Refuses actions that nobody could be held to.
  ///
  /// - Parameter date: the day on which they were agreed.
  static func check(_ actions: [AgreedAction], agreedOn date: CivilDate) throws(RuleBreach) {
    for action in actions {
      if action.what.isBlank || action.owner.isBlank {
        throw RuleBreach(
          "action.incomplete", "An action says what is done, and by whom.",
          facts: [
            action.what.isBlank
              ? "An action of \(action.agency.title.loweringFirst) says nothing."
              : "“\(action.what)” has no owner."
          ],
          remedy: "Enter what is to be done and the name of who does it.")
      }
      guard action.due < date else { continue }
      throw RuleBreach(
        "action.dueBeforeAgreed", "An action is due on the day on which it is agreed, or later.",
        facts: [
          "“\(action.what)” would be due on \(action.due.medium).",
          "It was agreed on \(date.medium).",
        ],
        remedy: "Correct one of the two dates.")
    }
  }
}
