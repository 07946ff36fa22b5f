/// Those who need to know of a placement were told of it.
public struct PlacementNotice: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day.
  public let date: CivilDate

  /// The placement, where it is named; else the one of that day, or the next.
  public let placement: EventID?

  /// Who was told.
  public let told: [String]
}

/// Parents, carers, the local authority, health and school are told where the child lives.
public struct PlacementNotified: CaseEvent {
  public static let name = "placementNotified"
  public static let title = "Placement notified"

  /// The day.
  public var date: CivilDate

  /// The event that began the placement, where it is named; else the one of that day, or the next.
  public var placement: EventID?

  /// Who was told: "health", "school", "mother".
  public var told: [String]

  /// Why somebody who would be told was not, in words.
  public var summary: String?

  /// Records that a placement was notified.
  public init(
    on date: CivilDate, of placement: EventID? = nil, to told: [String], summary: String? = nil
  ) {
    self.date = date
    self.placement = placement
    self.told = told
    self.summary = summary
  }

  public var text: [String] { told + [summary].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Told of the placement: \(told.joined(separator: ", "))"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if told.allSatisfy(\.isBlank) {
      throw RuleBreach(
        "care.nobodyTold", "A notice of a placement names who was told.",
        facts: ["Nobody is named for \(date.medium)."], remedy: "Enter who was told.")
    }
    let known = record.care.periods.flatMap(\.placements)
    guard let placement, !known.contains(where: { $0.id == placement }) else { return [] }
    throw RuleBreach(
      "care.noPlacement", "A notice is of a placement of this child.",
      facts: ["The record of \(record.id) holds no placement \(placement)."],
      remedy: "Choose one of the child's placements, or leave it out.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.placementNotices.insert(
      PlacementNotice(id: stamp.id, date: date, placement: placement, told: told)
    ) { $0.date }
  }

  public static let example = PlacementNotified(
    on: CivilDate(dayNumber: 18_683), of: "k3v9q2m7x4t5",
    to: ["Mother", "Invented Lane surgery", "Invented Primary School"],
    summary: "Father not told on the judge’s direction.")
}
