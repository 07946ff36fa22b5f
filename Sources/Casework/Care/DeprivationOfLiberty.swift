/// A time during which a court order deprived the child of liberty (SSDA903 `DOLO_START`, `DOLO_END`).
public struct DeprivationOfLiberty: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The first day.
  public let start: CivilDate

  /// The day it ended; nil while it goes on.
  public internal(set) var end: CivilDate?
}

/// A court order deprives the child of liberty.
public struct DeprivationOfLibertyStarted: CaseEvent {
  public static let name = "deprivationOfLibertyStarted"
  public static let title = "Deprivation of liberty"

  /// The first day.
  public var date: CivilDate

  /// What the order allows.
  public var summary: String?

  /// Records an order.
  public init(on date: CivilDate, summary: String? = nil) {
    self.date = date
    self.summary = summary
  }

  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { "Deprived of liberty by court order" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let other = record.care.deprivations.first { other in other.end.map { date < $0 } ?? true }
    if let other {
      throw RuleBreach(
        "liberty.overlap", "One order deprives a child of liberty at a time.",
        facts: [
          "An order runs from \(other.start.medium)"
            + (other.end.map { " to \($0.medium)." } ?? "."),
          "The new one would start on \(date.medium).",
        ],
        remedy: "End that one first, or correct one of the dates.")
    }
    return CareRules.adviceOutsideCare("The deprivation of liberty", on: date, in: record)
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.deprivations.insert(DeprivationOfLiberty(id: stamp.id, start: date)) { $0.start }
  }

  public static let example = DeprivationOfLibertyStarted(
    on: CivilDate(dayNumber: 18_745), summary: "Doors locked at night, two staff in town.")
}

/// The child is no longer deprived of liberty.
public struct DeprivationOfLibertyEnded: CaseEvent {
  public static let name = "deprivationOfLibertyEnded"
  public static let title = "End of deprivation of liberty"

  /// The order.
  public var deprivation: EventID

  /// The day it ended.
  public var date: CivilDate

  /// Ends an order.
  public init(_ deprivation: EventID, on date: CivilDate) {
    self.deprivation = deprivation
    self.date = date
  }

  public var changes: [EventID] { [deprivation] }
  public func headline(_ codes: CodeBook) -> String { "No longer deprived of liberty" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard let held = record.care.deprivations.first(where: { $0.id == deprivation }) else {
      throw RuleBreach(
        "liberty.unknown", "Only an order on this child can be ended.",
        facts: ["The record of \(record.id) holds no order \(deprivation)."],
        remedy: "Record the order first.")
    }
    guard held.end == nil, held.start <= date else {
      throw RuleBreach(
        "liberty.end", "An order ends once, on its first day or later.",
        facts: [
          "It began on \(held.start.medium).",
          held.end.map { "It ended on \($0.medium)." } ?? "It would end on \(date.medium).",
        ],
        remedy: "Correct one of the dates.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let index = record.care.deprivations.firstIndex(where: { $0.id == deprivation })
    else { return }
    record.care.deprivations[index].end = date
  }

  public static let example = DeprivationOfLibertyEnded(
    "k3v9q2m7x4t8", on: CivilDate(dayNumber: 18_773))
}
