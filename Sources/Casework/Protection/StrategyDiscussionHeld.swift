/// A strategy discussion is held.
///
/// It may come before its referral is recorded, so it is no work that needs one; the enquiry does.
public struct StrategyDiscussionHeld: CaseEvent {
  public static let name = "strategyDiscussionHeld"
  public static let title = "Strategy discussion"

  /// When: the day, with the time where it is known.
  public var at: TimePoint

  /// Who took part.
  public var agencies: [StrategyDiscussion.Agency]

  /// What was decided.
  public var decision: StrategyDiscussion.Decision

  /// Why. Required.
  public var rationale: String

  /// The enquiry that it belongs to; without it, the one that is open on that day, if there is one.
  public var enquiry: EventID?

  /// Records a discussion.
  public init(
    at: TimePoint, agencies: [StrategyDiscussion.Agency],
    _ decision: StrategyDiscussion.Decision, rationale: String, enquiry: EventID? = nil
  ) {
    self.at = at
    self.agencies = agencies
    self.decision = decision
    self.rationale = rationale
    self.enquiry = enquiry
  }

  public var date: CivilDate { at.date }
  public var changes: [EventID] { enquiry.map { [$0] } ?? [] }
  public var text: [String] { [rationale] }

  public func headline(_ codes: CodeBook) -> String {
    "Strategy discussion: \(decision.title.loweringFirst)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if rationale.isBlank {
      throw RuleBreach(
        "discussion.rationale", "A strategy discussion gives the reason for what it decides.",
        facts: ["“\(decision.title)” was chosen without one."],
        remedy: "Enter why this is the right step for this child.")
    }
    try checkEnquiry(in: record)
    return advice(in: record)
  }

  private func checkEnquiry(in record: ChildRecord) throws(RuleBreach) {
    if let enquiry {
      let own = try ProtectionRules.enquiry(enquiry, in: record)
      guard own.includes(date) || initiates(own) else {
        throw RuleBreach(
          "discussion.outsideEnquiry", "A strategy discussion lies within its enquiry.",
          facts: ["The enquiry \(own.standing).", "The discussion is dated \(date.medium)."],
          remedy: "Correct the date, or leave the enquiry out.")
      }
    } else if decision == .enquiryContinues, record.protection.enquiry(openOn: date) == nil {
      throw RuleBreach(
        "discussion.noEnquiry", "Only an enquiry that is going on can continue.",
        facts: ["No enquiry is open on \(date.medium)."],
        remedy: "Choose another decision, or record the start of the enquiry first.")
    }
  }

  /// Whether it is the discussion at which an enquiry began.
  private func initiates(_ enquiry: Section47Enquiry) -> Bool {
    decision.beginsEnquiry && enquiry.initiatingDiscussion == nil && date <= enquiry.start
  }

  private func advice(in record: ChildRecord) -> [Advice] {
    var advice: [Advice] = []
    let needed: [StrategyDiscussion.Agency] = [.childrensServices, .police, .health]
    let missing = needed.filter { !agencies.contains($0) }.map(\.title)
    if !missing.isEmpty {
      advice.append(
        Advice(
          "discussion.agencies",
          "Children’s social care, police and health take part; not recorded: "
            + missing.joined(separator: ", ") + "."))
    }
    if record.frontDoor.referral(covering: date) == nil {
      advice.append(
        Advice("discussion.noReferral", "No referral is open on \(date.medium)."))
    }
    return advice
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    let own =
      enquiry.flatMap { record.protection.enquiry($0) }
      ?? record.protection.enquiry(openOn: date)
    let isInitiating = own.map(initiates) ?? false
    record.protection.discussions.append(
      StrategyDiscussion(
        id: stamp.id, at: at, agencies: agencies, decision: decision, rationale: rationale,
        enquiry: own?.id, isInitiating: isInitiating))
    if let own, isInitiating {
      record.protection.change(enquiry: own.id) { $0.initiatingDiscussion = stamp.id }
    }
  }

  public static let example = StrategyDiscussionHeld(
    at: .moment(Moment(secondsSinceEpoch: 1_614_607_200)),
    agencies: [.childrensServices, .police, .health, .education], .jointEnquiry,
    rationale: "A second bruise in two weeks, and two accounts of it.", enquiry: "k3v9q2m7x4t5")
}
