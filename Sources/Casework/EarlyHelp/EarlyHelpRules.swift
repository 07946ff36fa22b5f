/// Rules that several early help events share.
enum EarlyHelpRules {
  /// The episode that an event is about, when it exists, began first and is not over.
  static func open(
    _ id: EventID, in record: ChildRecord, on date: CivilDate, doing action: String
  ) throws(RuleBreach) -> EarlyHelpEpisode {
    guard let episode = record.earlyHelp.episode(id) else {
      throw RuleBreach(
        "earlyHelp.unknown",
        "A step in early help belongs to an early help assessment of this child.",
        facts: ["The record of \(record.id) holds no early help assessment \(id)."],
        remedy: "Record the start of the assessment first.")
    }
    if let end = episode.end, end < date {
      throw RuleBreach(
        "earlyHelp.ended", "Nothing is done in early help that has ended.",
        facts: ["Early help ended on \(end.medium).", "\(action) is dated \(date.medium)."],
        remedy: "Start a new assessment, or correct the end of this one in the history.")
    }
    guard episode.start <= date else {
      throw RuleBreach(
        "earlyHelp.order", "An early help assessment starts before anything else is done in it.",
        facts: [
          "The assessment started on \(episode.start.medium).",
          "\(action) is dated \(date.medium).",
        ],
        remedy: "Correct one of the two dates.")
    }
    return episode
  }

  /// Refuses a text that is needed and not there.
  static func require(
    _ text: String, _ rule: String, _ statement: String, remedy: String
  ) throws(RuleBreach) {
    guard text.isBlank else { return }
    throw RuleBreach(rule, statement, facts: ["Nothing is written."], remedy: remedy)
  }

  /// Refuses a level of need that is none.
  static func check(level: Int?) throws(RuleBreach) {
    guard let level, !(1...4).contains(level) else { return }
    throw RuleBreach(
      "earlyHelp.level", "The level of need is between 1 and 4.", facts: ["\(level) was given."],
      remedy: "Enter 1, 2, 3 or 4, or leave it out.")
  }

  /// Refuses a number of adults that cannot be.
  static func check(adults: Int?) throws(RuleBreach) {
    guard let adults, adults < 0 else { return }
    throw RuleBreach(
      "earlyHelp.adults", "The number of adults is 0 or more.", facts: ["\(adults) was given."],
      remedy: "Correct the number, or leave it out.")
  }
}
