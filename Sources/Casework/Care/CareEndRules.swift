/// Why care may end, at what age, and what must go with it.
enum CareEndRules {
  /// The ages at which a reason can be true.
  private static let ages:
    [EpisodeEndReason: (ages: ClosedRange<Int>, what: String, rule: String)] = {
      var ages: [EpisodeEndReason: (ages: ClosedRange<Int>, what: String, rule: String)] = [
        "E5": (14...120, "A child moves into independent living at 14 or later", "387"),
        "E6": (14...120, "A child moves into independent living at 14 or later", "387"),
        "E7": (16...120, "Adult social care takes over at 16 or later", "389"),
        "E17": (18...120, "“Stayed with carers at 18” is for a young person of 18 or more", "460"),
        "E11": (0...17, "A child is adopted before the eighteenth birthday", "386"),
        "E12": (0...17, "A child is adopted before the eighteenth birthday", "386"),
      ]
      for code in ["E43", "E44", "E45", "E46", "E47", "E48"] {
        ages[EpisodeEndReason(code)] = (
          0...17, "A special guardianship order is made before the eighteenth birthday", "407"
        )
      }
      return ages
    }()

  /// Refuses a reason that cannot be true at the child's age.
  static func checkAge(_ ending: CareEnded, of record: ChildRecord) throws(RuleBreach) {
    guard let reason = ending.reason, let rule = ages[reason],
      let age = record.person.age(on: ending.date),
      !rule.ages.contains(age)
    else { return }
    throw RuleBreach(
      "care.endAge", "\(rule.what).",
      facts: [
        "The reason is “\(reason)”.", "The child is \(age) on \(ending.date.medium).",
      ],
      remedy: "Choose the reason that is true, or correct the date of birth.",
      reference: "SSDA903 \(rule.rule)")
  }

  /// Refuses an end by death without the death, or on another day.
  static func checkDeath(_ ending: CareEnded, of record: ChildRecord) throws(RuleBreach) {
    guard ending.reason?.isDeath == true, record.person.dateOfDeath != ending.date else { return }
    throw RuleBreach(
      "care.endDeath", "Care ends by death on the day of the death.",
      facts: [
        record.person.dateOfDeath.map { "The death is recorded on \($0.medium)." }
          ?? "The record holds no death.",
        "Care would end by death on \(ending.date.medium).",
      ],
      remedy: "Record the death first, or choose another reason.", reference: "SSDA903 437")
  }

  /// Refuses an adoption that later work contradicts: an adopted child has a new, unlinked record.
  static func checkAdoption(_ ending: CareEnded, of record: ChildRecord) throws(RuleBreach) {
    guard ending.reason?.isAdoption == true else { return }
    let later = record.effectiveEvents.first {
      $0.date > ending.date && !type(of: $0.event).mayFollowEndOfRecord
    }
    guard let later else { return }
    throw RuleBreach(
      "care.adoptionBeforeEvents", "Nothing can happen in a case after the child's adoption.",
      facts: [
        "The adoption is dated \(ending.date.medium).",
        "“\(type(of: later.event).title)” is on \(later.date.medium).",
      ],
      remedy:
        "Correct the date, or withdraw what came after it: an adopted child has a new record.",
      reference: "SSDA903 199")
  }

  /// What is unusual about an end of care, though it may be so.
  static func advice(
    on ending: CareEnded, last: CareEpisode, in period: PeriodOfCare, of record: ChildRecord
  ) -> [Advice] {
    var advice: [Advice] = []
    let isAdoption = ending.reason?.isAdoption == true
    if ending.reason == nil {
      advice.append(
        Advice(
          "care.endReason", "No reason is given for the end of care on \(ending.date.medium)."))
    }
    if isAdoption, !period.episodes.contains(where: \.placement.type.isForAdoption) {
      advice.append(
        Advice(
          "care.adoptedUnplaced",
          "The child is adopted, but no placement for adoption is recorded (SSDA903 390)."))
    }
    if let reason = ending.reason, !reason.isDeath, record.person.dateOfDeath == ending.date {
      advice.append(
        Advice(
          "care.endOtherThanDeath",
          "The child died on \(ending.date.medium), but the reason is \(reason), not E2."))
    }
    if last.placement.type.isTemporary {
      advice.append(
        Advice("care.endsTemporary", "Care ends in a temporary placement (SSDA903 381)."))
    }
    if let missing = record.care.missing(on: ending.date), missing.isFromPlacement {
      advice.append(
        Advice(
          "care.endsMissing",
          "The child has been \(missing.words) since \(missing.start.medium): the return counts it "
            + "as ended with care, the search does not end (SSDA903 577, 580)."))
    }
    let open = record.care.adoptionDecisions.last { $0.reversed == nil && $0.date <= ending.date }
    if let open, !isAdoption {
      advice.append(
        Advice(
          "care.adoptionDecisionStands",
          "The decision of \(open.date.medium) that the child should be placed for adoption stands "
            + "(SSDA903 557)."))
    }
    return advice
  }
}
