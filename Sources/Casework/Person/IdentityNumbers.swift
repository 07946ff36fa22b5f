/// The NHS number: ten digits, the last of which checks the others.
public enum NHSNumber {
  /// A typed number as it is kept: ten digits without blanks or hyphens; nil when it has not the form of one.
  public static func written(_ typed: String) -> String? {
    let kept = typed.filter { !$0.isWhitespace && $0 != "-" }
    return kept.count == 10 && kept.allSatisfy { $0.isASCII && $0.isNumber } ? kept : nil
  }

  /// A kept number as people read it: "999 123 4567".
  public static func spoken(_ number: String) -> String {
    guard number.count == 10 else { return number }
    return "\(number.prefix(3)) \(number.dropFirst(3).prefix(3)) \(number.suffix(4))"
  }

  /// Whether a number agrees with its check digit: modulus 11 over the first nine digits, weighted 10 down
  /// to 2 (NHS Data Dictionary, NHS NUMBER).
  public static func isSound(_ number: String) -> Bool {
    let digits = number.compactMap(\.wholeNumberValue)
    guard number.count == 10, digits.count == 10 else { return false }
    var sum = 0
    for (index, digit) in digits.prefix(9).enumerated() { sum += digit * (10 - index) }
    let check = (11 - sum % 11) % 11
    return check != 10 && check == digits[9]
  }
}

/// The unique pupil number: a check letter, then twelve characters.
public enum UniquePupilNumber {
  /// A typed number as it is kept: thirteen characters in capitals; nil when it has not the form of one.
  public static func written(_ typed: String) -> String? {
    let kept = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    let characters = Array(kept)
    guard characters.count == 13, characters.allSatisfy(\.isASCII), characters[0].isLetter,
      characters[1...11].allSatisfy(\.isNumber), characters[12].isNumber || characters[12].isLetter
    else { return nil }
    return kept
  }

  /// Whether a number agrees with its check letter: digits weighted 2 to 13, sum modulo 23 (DfE, Unique
  /// pupil numbers). A temporary number ends with a letter.
  public static func isSound(_ number: String) -> Bool {
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
}
