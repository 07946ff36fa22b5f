/// A strengths and difficulties questionnaire, or why there is none.
public struct StrengthsAndDifficulties: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day.
  public let date: CivilDate

  /// The score, 0 to 40 (SSDA903 `SDQ_SCORE`).
  public let score: Int?

  /// Why there is no score (SSDA903 `SDQ_REASON`).
  public let reason: SDQReason?
}

/// A strengths and difficulties questionnaire was scored, or it is known why there is no score.
public struct StrengthsAndDifficultiesScored: CaseEvent {
  public static let name = "strengthsAndDifficultiesScored"
  public static let title = "Strengths and difficulties questionnaire"

  /// The day.
  public var date: CivilDate

  /// The score, 0 to 40.
  public var score: Int?

  /// Why there is no score.
  public var reason: SDQReason?

  /// Records a score, or why there is none.
  public init(on date: CivilDate, score: Int?, reason: SDQReason? = nil) {
    self.date = date
    self.score = score
    self.reason = reason
  }

  public func headline(_ codes: CodeBook) -> String {
    if let score { return "SDQ score \(score)" }
    return "No SDQ score" + (reason.map { ": \(codes.shortLabel(for: $0))" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try rulebook.require(reason, on: date, as: "reason for no score")
    if (score == nil) == (reason == nil) {
      throw RuleBreach(
        "care.scoreOrReason", "There is either a score or a reason for having none.",
        facts: [
          score.map { "The score is \($0)." } ?? "There is no score.",
          reason.map { "The reason is \($0)." } ?? "There is no reason.",
        ],
        remedy: "Give one of the two.", reference: "SSDA903 197a")
    }
    if let score, !(0...40).contains(score) {
      throw RuleBreach(
        "care.score", "A score lies from 0 to 40.", facts: ["The score is \(score)."],
        remedy: "Add up the questionnaire again.", reference: "SSDA903 180")
    }
    guard let age = record.person.age(on: date), !(4...16).contains(age), reason != "SDQ1" else {
      return []
    }
    return [
      Advice(
        "care.scoreAge",
        "The questionnaire is for ages 4 to 16; the child is \(age) on \(date.medium) "
          + "(SSDA903 188, 189).")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.questionnaires.insert(
      StrengthsAndDifficulties(id: stamp.id, date: date, score: score, reason: reason)
    ) { $0.date }
  }

  public static let example = StrengthsAndDifficultiesScored(
    on: CivilDate(dayNumber: 18_750), score: 17)
}
