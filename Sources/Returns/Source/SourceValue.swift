import Casework

/// How the returns write values, of whichever edition and however a spreadsheet has treated them.
enum SourceValue {
  /// A date written `27/03/2021`, `7/3/2021` or `2021-03-27`, with or without a midnight after it.
  ///
  /// A year of two digits is not read: which century it means would be a guess.
  static func date(_ text: String) -> CivilDate? {
    let bytes = Array(withoutMidnight(text).utf8)
    let isSlashed = bytes.contains(UInt8(ascii: "/"))
    let parts = bytes.split(
      separator: UInt8(ascii: isSlashed ? "/" : "-"), omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let (day, year) = isSlashed ? (parts[0], parts[2]) : (parts[2], parts[0])
    guard year.count == 4, (1...2).contains(day.count), (1...2).contains(parts[1].count),
      let day = number(day), let month = number(parts[1]), let year = number(year)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// A whole number, also where a spreadsheet has made `1.0` of it.
  static func integer(_ text: String) -> Int? {
    Int(withoutZeroFraction(text))
  }

  /// `1`, `0`, `true`, `false`, `yes`, `no`, in any case, and `1.0`.
  static func flag(_ text: String) -> Bool? {
    switch withoutZeroFraction(text).lowercased() {
    case "1", "true", "y", "yes": true
    case "0", "false", "n", "no": false
    default: nil
    }
  }

  /// The text without the `.0` that a spreadsheet puts after a number.
  static func withoutZeroFraction(_ text: String) -> String {
    guard text.hasSuffix(".0"), text.dropLast(2).allSatisfy(\.isASCIIDigit) else { return text }
    return String(text.dropLast(2))
  }

  private static func withoutMidnight(_ text: String) -> Substring {
    for midnight in [" 00:00:00", "T00:00:00", " 00:00"] where text.hasSuffix(midnight) {
      return text.dropLast(midnight.count)
    }
    return text[...]
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
