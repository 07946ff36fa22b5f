/// Rules that several person events share.
enum PersonRules {
  /// Refuses `NONE` beside a disability, and a disability named twice.
  static func checkDisabilities(_ disabilities: [Disability]) throws(RuleBreach) {
    if disabilities.contains("NONE"), disabilities.count > 1 {
      throw RuleBreach(
        "person.disabilityNone", "“No disability” stands alone.",
        facts: ["It is given with \(disabilities.count - 1) other."],
        remedy: "Take out either “no disability” or the others.", reference: "CIN census 8790")
    }
    var seen: Set<Disability> = []
    for disability in disabilities where !seen.insert(disability).inserted {
      throw RuleBreach(
        "person.disabilityTwice", "A disability is named once.",
        facts: ["“\(disability.rawValue)” is given twice."], remedy: "Take one of the two out.",
        reference: "CIN census 8794")
    }
  }

  /// What is unusual about a pupil number or an NHS number. Neither stops a record from being made.
  static func adviceOnNumbers(pupilNumber: String?, nhsNumber: String?) -> [Advice] {
    var advice: [Advice] = []
    if let pupilNumber, !UniquePupilNumber.isSound(pupilNumber) {
      advice.append(
        Advice(
          "person.pupilNumber",
          "The unique pupil number “\(pupilNumber)” does not agree with its check letter."))
    }
    if let nhsNumber, !NHSNumber.isSound(nhsNumber) {
      advice.append(
        Advice(
          "person.nhsNumber", "The NHS number “\(nhsNumber)” does not agree with its check digit."))
    }
    return advice
  }
}
