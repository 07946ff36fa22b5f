/// An approval to foster was reviewed: at least once a year.
public struct FosteringApprovalReviewed: FosteringEvent {
  public static let name = "fosteringApprovalReviewed"
  public static let title = "Review of foster carers"

  /// The day of the review.
  public var date: CivilDate

  /// The household.
  public var household: EventID

  /// What was found: how the children are, training, health, what the carers and the children say. Required.
  public var summary: String

  /// For what they are approved from now on; nil where it stays as it was.
  public var terms: FosteringHousehold.Terms?

  /// Records a review.
  public init(
    _ household: EventID, on date: CivilDate, _ summary: String,
    terms: FosteringHousehold.Terms? = nil
  ) {
    self.date = date
    self.household = household
    self.summary = summary
    self.terms = terms
  }

  public var changes: [EventID] { [household] }

  public var text: [String] { [summary] + [terms?.note].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    let change = terms.map { ", now for \($0.words)" } ?? ""
    return "Foster carers reviewed\(change): \(summary.firstWrittenLine)"
  }

  /// Refuses a review of carers who are not approved, and one that says nothing.
  public func check(against register: FosteringRegister, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]
  {
    let own = register.households.first { $0.id == household }
    guard let own, own.isApproved(on: date) else {
      throw RuleBreach(
        "fostering.notApproved", "Carers are reviewed while they are approved.",
        facts: [
          own.map { own in
            own.ended.map { "The approval ended on \($0.medium)." }
              ?? "The approval began on \(own.approved.medium)."
          } ?? "There is no such household.", "The review is dated \(date.medium).",
        ],
        remedy: "Correct the date.")
    }
    guard summary.isBlank || (terms?.places ?? 1) < 1 else { return [] }
    throw RuleBreach(
      "fostering.review", "A review says what was found, and leaves at least one place.",
      facts: [summary.isBlank ? "Nothing was written." : "The number of children is 0."],
      remedy: "Write what was found; end the approval if nobody is to be placed.")
  }

  public func apply(to register: inout FosteringRegister, stamp: Stamp) {
    guard let index = register.households.firstIndex(where: { $0.id == household }) else { return }
    register.households[index].reviews.insert(
      FosteringHousehold.Review(id: stamp.id, date: date, summary: summary)
    ) { $0.date }
    if let terms { register.households[index].terms = terms }
  }

  public static let example = FosteringApprovalReviewed(
    "k3v9q2m7x4w3", on: CivilDate(dayNumber: 18_990),
    "Both children are settled; training is done.",
    terms: FosteringHousehold.Terms(places: 3, ages: 4...14))
}

extension FosteringHousehold.Terms {
  /// In words: “2 children aged 4 to 12 (Siblings)”.
  public var words: String {
    let who = places == 1 ? "1 child" : "\(places) children"
    let ages =
      ages.lowerBound == ages.upperBound
      ? "\(ages.lowerBound)" : "\(ages.lowerBound) to \(ages.upperBound)"
    return "\(who) aged \(ages)" + (note.map { " (\($0))" } ?? "")
  }
}
