/// A summary of the case was written: where things stand and what matters now.
public struct SummaryWritten: CaseEvent {
  public static let name = "summaryWritten"
  public static let title = "Summary"
  public static let mayFollowEndOfRecord = true
  public static let isRemark = true

  /// The day for which it is written.
  public var date: CivilDate

  /// The summary.
  public var summary: String

  /// The summary it was written from, so that two people who write one at once find out.
  public var follows: EventID?

  /// Writes a summary.
  public init(on date: CivilDate, _ summary: String, follows: EventID? = nil) {
    self.date = date
    self.summary = summary
    self.follows = follows
  }

  public var changes: [EventID] { follows.map { [$0] } ?? [] }

  public var text: [String] { [summary] }

  public func headline(_ codes: CodeBook) -> String {
    "Summary: " + String(summary.drop { $0.isWhitespace }.prefix { !$0.isNewline })
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard !summary.isBlank else {
      throw RuleBreach(
        "summary.empty", "A summary says something.",
        facts: ["Nothing is written for \(date.medium)."],
        remedy: "Write the summary, or leave the form.")
    }
    guard let before = record.chronology.summary(on: date),
      let share = TextChange(from: before.text, to: summary).copiedShare
    else { return [] }
    return [
      Advice(
        "summary.copied",
        "\(share) % of the summary is as it was on \(before.date.medium): say what has changed.")
    ]
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.chronology.insert(
      CaseSummary(id: stamp.id, date: date, text: summary, by: stamp.by, written: stamp.at))
  }

  public static let example = SummaryWritten(
    on: CivilDate(dayNumber: 18_694),
    "On a plan with her sister for neglect. Attendance has risen since the breakfast club began.",
    follows: "k3v9q2m7x4t1")
}
