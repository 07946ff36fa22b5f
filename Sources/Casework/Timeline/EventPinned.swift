/// An event of the chronology was pinned, or the analysis of a pinned one was written anew.
public struct EventPinned: CaseEvent {
  public static let name = "eventPinned"
  public static let title = "Pin"
  public static let mayFollowEndOfRecord = true
  public static let isRemark = true

  /// How many characters an analysis may have: a line, not an essay.
  public static let longestAnalysis = 200

  /// The event.
  public var event: EventID

  /// The day it was pinned.
  public var date: CivilDate

  /// Why it matters, in a line.
  public var analysis: String?

  /// Pins an event.
  public init(_ event: EventID, on date: CivilDate, analysis: String? = nil) {
    self.event = event
    self.date = date
    self.analysis = analysis
  }

  public var changes: [EventID] { [event] }

  public var text: [String] { analysis.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    analysis.map { "Pinned: \($0)" } ?? "Pinned to the summary"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try PinRules.require(event, in: record)
    if let analysis, analysis.contains(where: \.isNewline) || analysis.count > Self.longestAnalysis
    {
      throw RuleBreach(
        "pin.line", "The analysis of a pinned event is one line.",
        facts: [
          "\(analysis.count) characters are written; a line holds \(Self.longestAnalysis)."
        ],
        remedy: "Shorten it; what needs more room is a note or the summary.")
    }
    if let pin = record.chronology.pin(on: event), pin.analysis == analysis {
      throw RuleBreach(
        "pin.twice", "An event is pinned once.",
        facts: ["It was pinned on \(pin.at.date.medium) with the same words."],
        remedy: "Change the line of analysis, or leave it.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.chronology.put(
      Pin(id: stamp.id, event: event, analysis: analysis, by: stamp.by, at: stamp.at))
  }

  public static let example = EventPinned(
    "k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_702), analysis: "Third incident in a year.")
}

/// A pin was taken off an event; the event itself stays as it is.
public struct EventUnpinned: CaseEvent {
  public static let name = "eventUnpinned"
  public static let title = "Pin taken off"
  public static let mayFollowEndOfRecord = true
  public static let isRemark = true

  /// The event.
  public var event: EventID

  /// The day the pin was taken off.
  public var date: CivilDate

  /// Takes a pin off.
  public init(_ event: EventID, on date: CivilDate) {
    self.event = event
    self.date = date
  }

  public var changes: [EventID] { [event] }

  public func headline(_ codes: CodeBook) -> String { "Pin taken off" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard record.chronology.pin(on: event) == nil else { return [] }
    throw RuleBreach(
      "pin.none", "Only a pin that is there can be taken off.",
      facts: ["The event \(event) is not pinned."], remedy: "Nothing to do.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.chronology.removePin(on: event)
  }

  public static let example = EventUnpinned("k3v9q2m7x4t1", on: CivilDate(dayNumber: 18_703))
}

/// What both kinds of pin ask of the event they are about.
enum PinRules {
  /// Refuses a pin on something that is not in the chronology.
  static func require(_ event: EventID, in record: ChildRecord) throws(RuleBreach) {
    guard let recorded = record.events.first(where: { $0.id == event }) else {
      throw RuleBreach(
        "pin.noEvent", "A pin is put on an event of the child’s record.",
        facts: ["The record of \(record.id) holds no event \(event)."],
        remedy: "Choose the event in the child’s timeline.")
    }
    let kind = type(of: recorded.event)
    if kind.isRemark || recorded.event is any Amendment {
      throw RuleBreach(
        "pin.remark", "A pin is put on something that happened.",
        facts: ["\(event) is “\(kind.title)”, recorded on \(recorded.at.date.medium)."],
        remedy: "Choose an event in the child’s timeline.")
    }
  }
}
