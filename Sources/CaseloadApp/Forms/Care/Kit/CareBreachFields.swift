/// Which field a rule on looked-after children is about.
enum CareBreachFields {
  private static let date = ["date", "at.date"]

  /// The fields by rule, the first that is shown counts.
  static let table: [String: [String]] = [
    "care.notLookedAfter": date, "care.episodeOfNoDay": date, "care.unborn": date,
    "care.startAge": date, "care.openPeriod": date, "care.startReason": date,
    "care.endOrder": date, "care.adoptionBeforeEvents": date, "care.reviewTwice": date,
    "care.reviewOutside": date, "care.laterChange": ["legalStatus", "date"],
    "care.youthJusticeAge": ["legalStatus"], "care.statusSame": ["legalStatus"],
    "care.accommodatedWithParents": ["legalStatus", "placement"],
    "care.parentsProvide": ["provider", "placement"], "care.endContinues": ["reason"],
    "care.endAge": ["reason"], "care.endDeath": ["reason", "date"],
    "care.outcomesTwice": ["year"], "care.scoreOrReason": ["reason", "score"],
    "care.score": ["score"], "missing.beforeBirth": date, "missing.overlap": date,
    "missing.outsideCare": date, "missing.endOrder": ["time", "date"],
    "missing.interviewOrder": ["time", "date"], "missing.none": ["absences"],
    "liberty.overlap": date, "liberty.end": date, "adoption.decided": date,
    "adoption.matchOrder": date, "adoption.numberAndSexes": ["sexes"],
    "adoption.numberAndStatus": ["adopterStatus"], "adoption.sexesAndStatus": ["adopterStatus"],
    "adoption.reversal": date, "person.unaccompaniedDates": ["ceases"],
  ]
}
