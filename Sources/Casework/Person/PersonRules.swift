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
    if let pupilNumber, !hasRightCheckLetter(pupilNumber) {
      advice.append(
        Advice(
          "person.pupilNumber",
          "The unique pupil number “\(pupilNumber)” does not agree with its check letter."))
    }
    if let nhsNumber, !hasRightCheckDigit(nhsNumber) {
      advice.append(
        Advice(
          "person.nhsNumber", "The NHS number “\(nhsNumber)” does not agree with its check digit."))
    }
    return advice
  }

  /// The check letter of a unique pupil number: digits weighted 2 to 13, sum modulo 23.
  static func hasRightCheckLetter(_ number: String) -> Bool {
    let characters = Array(number.uppercased())
    let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")
    guard characters.count == 13 else { return false }
    var sum = 0
    for (position, character) in characters.dropFirst().enumerated() {
      if let digit = character.wholeNumberValue {
        sum += digit * (position + 2)
      } else if position == 11, let value = letters.firstIndex(of: character) {
        sum += value * 13
      } else {
        return false
      }
    }
    return letters[sum % 23] == characters[0]
  }

  /// The check digit of an NHS number: modulus 11 over the first nine digits weighted 10 down to 2.
  static func hasRightCheckDigit(_ number: String) -> Bool {
    let digits = number.compactMap(\.wholeNumberValue)
    guard number.count == 10, digits.count == 10 else { return false }
    var sum = 0
    for (index, digit) in digits.prefix(9).enumerated() { sum += digit * (10 - index) }
    let check = (11 - sum % 11) % 11
    return check != 10 && check == digits[9]
  }
}
