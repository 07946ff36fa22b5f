/// The child is missing, or away from the placement without authorisation.
public struct MissingStarted: CaseEvent {
  public static let name = "missingStarted"
  public static let title = "Missing"

  /// When it began: an instant where that is known, else a day.
  public var at: TimePoint

  /// M for missing, A for away without authorisation (SSDA903 `MISSING`).
  public var kind: MissingKind

  /// Where the child went missing from.
  public var origin: MissingEpisode.Origin

  /// What is known.
  public var summary: String?

  /// When the police were told.
  public var policeTold: TimePoint?

  /// Records that a child is missing.
  public init(
    at start: TimePoint, _ kind: MissingKind = "M", from origin: MissingEpisode.Origin = .placement,
    summary: String? = nil, policeTold: TimePoint? = nil
  ) {
    self.at = start
    self.kind = kind
    self.origin = origin
    self.summary = summary
    self.policeTold = policeTold
  }

  public var date: CivilDate { at.date }
  public var text: [String] { summary.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    codes.shortLabel(for: kind) + (origin == .home ? ", from home" : "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(kind, on: date, as: "kind of absence")
    if let born = record.person.dateOfBirth, date < born {
      throw RuleBreach(
        "missing.beforeBirth", "A child can be missing from the day of birth.",
        facts: ["Born: \(born.medium).", "Missing from \(at.medium)."],
        remedy: "Correct one of the two dates.", reference: "SSDA903 586")
    }
    try checkOrigin(in: record)
    if let policeTold, policeTold.isClearlyBefore(at) {
      throw RuleBreach(
        "missing.policeOrder", "The police are told once the child is missing.",
        facts: ["Missing from \(at.medium).", "The police were told at \(policeTold.medium)."],
        remedy: "Correct one of the two.")
    }
    if let other = record.care.missing.first(where: { other in
      other.end.map { at.isClearlyBefore($0) } ?? true
    }) {
      throw RuleBreach(
        "missing.overlap", "A child is missing once at a time.",
        facts: [
          "The child was \(other.words) from \(other.start.medium)"
            + (other.end.map { " to \($0.medium)." } ?? "; no return is recorded."),
          "The new absence begins at \(at.medium).",
        ],
        remedy: other.end == nil
          ? "Record the return first."
          : "Record absences in their order; correct one of the dates.",
        reference: "SSDA903 574")
    }
    return []
  }

  /// The return counts only children who go missing from a placement, so care must be open then. A child
  /// who is missing from home is just as missing, and is recorded as such.
  private func checkOrigin(in record: ChildRecord) throws(RuleBreach) {
    let period = record.care.period(on: date)
    guard (origin == .placement) != (period != nil) else { return }
    let last = record.care.periods.last
    let careFact =
      period.map { "The child is looked after since \($0.start.medium)." }
      ?? last?.end.map { "Care ended on \($0.medium)." }
      ?? last.map { "Care started on \($0.start.medium)." }
      ?? "The record holds no period of care."
    throw RuleBreach(
      "missing.outsideCare",
      "A child is missing from a placement while looked after, and from home otherwise.",
      facts: [careFact, "Missing \(origin.title.loweringFirst) at \(at.medium)."],
      remedy: "Correct the date, or where the child went missing from.",
      reference: "SSDA903 578, 581")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.missing.insert(
      MissingEpisode(
        id: stamp.id, start: at, kind: kind, origin: origin, policeTold: policeTold)
    ) { $0.start.date }
  }

  public static let example = MissingStarted(
    at: .moment(Moment(date: CivilDate(dayNumber: 18_710), hour: 22, minute: 30, second: 0)), "M",
    summary: "Did not come back from training; telephone is off.")
}

/// The child returned or was found.
public struct MissingEnded: CaseEvent {
  public static let name = "missingEnded"
  public static let title = "Return"

  /// The missing episode.
  public var missing: EventID

  /// When: an instant where that is known, else a day. Day 0 of the 72 hours for the return interview.
  public var at: TimePoint

  /// Where and how, in words.
  public var summary: String?

  /// Records a return.
  public init(_ missing: EventID, at end: TimePoint, summary: String? = nil) {
    self.missing = missing
    self.at = end
    self.summary = summary
  }

  public var date: CivilDate { at.date }
  public var changes: [EventID] { [missing] }
  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { "Returned or found" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let episode = try MissingRules.episode(missing, in: record)
    let startFact = "The child was \(episode.words) from \(episode.start.medium)."
    if let end = episode.end {
      throw RuleBreach(
        "missing.endedTwice", "A child returns once from an absence.",
        facts: [startFact, "The return is recorded at \(end.medium)."],
        remedy: "Correct that one if it is wrong.")
    }
    if at.isClearlyBefore(episode.start) {
      throw RuleBreach(
        "missing.endOrder", "A child returns after going missing.",
        facts: [startFact, "The return would be at \(at.medium)."],
        remedy: "Correct one of the two.", reference: "SSDA903 567")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.changeMissing([missing]) { $0.end = at }
  }

  public static let example = MissingEnded(
    "k3v9q2m7x4t7",
    at: .moment(Moment(date: CivilDate(dayNumber: 18_711), hour: 6, minute: 15, second: 0)),
    summary: "Found at a friend's by the police.")
}

/// Rules that the events of an absence share.
enum MissingRules {
  /// The absence with an id.
  static func episode(_ id: EventID, in record: ChildRecord) throws(RuleBreach) -> MissingEpisode {
    if let episode = record.care.missing(id) { return episode }
    throw RuleBreach(
      "missing.unknown", "A return or an interview belongs to an absence of this child.",
      facts: ["The record of \(record.id) holds no absence \(id)."],
      remedy: "Record first that the child was missing.")
  }

  /// The absences that one offer or interview is about, all of them begun before it.
  static func check(_ ids: [EventID], at point: TimePoint, in record: ChildRecord)
    throws(RuleBreach)
  {
    guard !ids.isEmpty else {
      throw RuleBreach(
        "missing.none", "A return interview is about at least one absence.",
        facts: ["No absence is named."], remedy: "Choose one or more of the child's absences.")
    }
    for id in ids {
      let episode = try episode(id, in: record)
      if point.isClearlyBefore(episode.start) {
        throw RuleBreach(
          "missing.interviewOrder", "A return interview follows the absence.",
          facts: [
            "The child was \(episode.words) from \(episode.start.medium).",
            "The interview or its offer is dated \(point.medium).",
          ],
          remedy: "Correct one of the two.")
      }
    }
  }
}

extension Care {
  /// Changes missing episodes.
  mutating func changeMissing(_ ids: [EventID], _ change: (inout MissingEpisode) -> Void) {
    for index in missing.indices where ids.contains(missing[index].id) { change(&missing[index]) }
  }
}
