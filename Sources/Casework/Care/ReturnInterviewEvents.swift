/// A child who returned was offered an independent interview.
public struct ReturnInterviewOffered: CaseEvent {
  public static let name = "returnInterviewOffered"
  public static let title = "Offer of return interview"

  /// The absences it is about.
  public var missing: [EventID]

  /// When it was offered.
  public var at: TimePoint

  /// Whether the child accepted; nil while the child has not answered.
  public var accepted: Bool?

  /// Why not, or what was said.
  public var summary: String?

  /// Records an offer.
  public init(
    _ missing: [EventID], at point: TimePoint, accepted: Bool?, summary: String? = nil
  ) {
    self.missing = missing
    self.at = point
    self.accepted = accepted
    self.summary = summary
  }

  public var date: CivilDate { at.date }
  public var changes: [EventID] { missing }
  public var text: [String] { summary.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    switch accepted {
    case true: "Return interview offered and accepted"
    case false: "Return interview offered and refused"
    default: "Return interview offered"
    }
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try MissingRules.check(missing, at: at, in: record)
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.changeMissing(missing) {
      $0.offer = ReturnInterviewOffer(at: at, isAccepted: accepted)
    }
  }

  public static let example = ReturnInterviewOffered(
    ["k3v9q2m7x4t7"], at: .day(CivilDate(dayNumber: 18_711)), accepted: true,
    summary: "Wants to talk to somebody who is not from the home.")
}

/// A return interview was held; one may serve several absences.
public struct ReturnInterviewHeld: CaseEvent {
  public static let name = "returnInterviewHeld"
  public static let title = "Return interview"

  /// The absences it is about.
  public var missing: [EventID]

  /// When it was held.
  public var at: TimePoint

  /// What was learnt.
  public var account: String?

  /// The child's own words.
  public var words: String?

  /// Who held it: somebody whom the child does not live with.
  public var interviewer: String?

  /// Records an interview.
  public init(
    _ missing: [EventID], at point: TimePoint, account: String? = nil, words: String? = nil,
    interviewer: String? = nil
  ) {
    self.missing = missing
    self.at = point
    self.account = account
    self.words = words
    self.interviewer = interviewer
  }

  public var date: CivilDate { at.date }
  public var changes: [EventID] { missing }
  public var text: [String] { [account, words, interviewer].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    missing.count == 1 ? "Return interview" : "Return interview about \(missing.count) absences"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try MissingRules.check(missing, at: at, in: record)
    for id in missing {
      let episode = try MissingRules.episode(id, in: record)
      guard let end = episode.end, !at.isClearlyBefore(end) else {
        throw RuleBreach(
          "missing.interviewOrder", "A return interview follows the return.",
          facts: [
            "The child was \(episode.words) from \(episode.start.medium).",
            episode.end.map { "The return is recorded at \($0.medium)." }
              ?? "No return is recorded.",
            "The interview is dated \(at.medium).",
          ],
          remedy: "Record the return first, or correct one of the times.")
      }
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.changeMissing(missing) {
      $0.interview = ReturnInterview(id: stamp.id, at: at, interviewer: interviewer)
    }
  }

  public static let example = ReturnInterviewHeld(
    ["k3v9q2m7x4t7"],
    at: .moment(Moment(date: CivilDate(dayNumber: 18_712), hour: 16, minute: 0, second: 0)),
    account: "Stayed with an older cousin.", words: "I just wanted to be with my family.")
}
