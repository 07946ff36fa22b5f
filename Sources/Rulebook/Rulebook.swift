// The standard rulebook, made of the data that is compiled into the program.

import Casework

extension Rulebook {
  /// The rulebook of the data in `Resources/`, made once and kept.
  ///
  /// The calendar and the timescales are read here. The code sets and the thresholds, which are many times
  /// larger, are read when they are first looked up.
  ///
  /// - Throws: ``ResourceProblem`` when a resource cannot be read.
  public static func standard() throws(ResourceProblem) -> Rulebook {
    try StandardRulebook.rulebook.get()
  }
}

/// The values that are made once, each when it is first needed.
private enum StandardRulebook {
  static let rulebook = Result<Rulebook, ResourceProblem> { () throws(ResourceProblem) in
    let calendar = try HolidayFile.calendar()
    let rules = try TimescaleFile.rules()
    return Rulebook(
      timescales: Timescales(calendar: calendar, rules: rules),
      codes: CodeBook { (try? codeSets.get()) ?? [:] },
      thresholds: Thresholds { (try? thresholds.get()) ?? Thresholds.Contents() })
  }

  static let codeSets = Result<[String: CodeSet], ResourceProblem> { () throws(ResourceProblem) in
    let sets = try CodeSetFile.sets()
    return Dictionary(sets.map { ($0.id, $0) }) { first, _ in first }
  }

  static let thresholds = Result<Thresholds.Contents, ResourceProblem> {
    () throws(ResourceProblem) in try ThresholdFile.contents()
  }
}
