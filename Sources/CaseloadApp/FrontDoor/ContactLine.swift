import Casework
import Terminal

/// A contact in one line, as it is typed while the caller talks: "leo carter 3 police disturbance at home".
///
/// The name comes first and ends at an age, a date, a postcode, who tells, or a comma. Nothing in it is
/// guessed silently: the form reads it back.
struct ContactLine: Hashable {
  /// The child's names, in the order in which they were said.
  private(set) var name = ""
  /// The age in completed years.
  private(set) var age: Int?
  /// The age as it was said: "3", "6 months".
  private(set) var spokenAge: String?
  /// The date of birth.
  private(set) var dateOfBirth: CivilDate?
  /// The postcode of the home.
  private(set) var postcode: String?
  /// Who tells.
  private(set) var source: ReferralSource?
  /// What the caller says.
  private(set) var concern = ""

  /// Words for who tells, as they are said on the telephone. Parents are not among them: what is said of
  /// a mother is said far more often than what she tells.
  private static let sources: [String: ReferralSource] = [
    "police": "6", "school": "2A", "teacher": "2A", "nursery": "2B", "college": "2B", "gp": "3A",
    "doctor": "3A", "hv": "3B", "midwife": "3D", "dentist": "3D", "a&e": "3E", "hospital": "3F",
    "ambulance": "3F", "housing": "4", "probation": "7", "court": "7", "neighbour": "1B",
    "relative": "1A", "anonymous": "9",
  ]

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: what was typed.
  ///   - today: the day, for dates without a year.
  init(_ line: String, today: CivilDate, calendar: WorkingCalendar) {
    var words = line.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    var names: [String] = []
    while let word = words.first, TextFold.fold(Self.bare(word)) != "unborn" {
      if takeFact(&words, today, calendar) { break }
      words.removeFirst()
      let isLast = word.hasSuffix(",") || word.hasSuffix(":") || word.hasSuffix(".")
      let bare = isLast ? String(word.dropLast()) : word
      if !bare.isEmpty { names.append(Self.capitalised(bare)) }
      if isLast { break }
    }
    name = names.joined(separator: " ")
    while takeFact(&words, today, calendar) {}
    concern = words.joined(separator: " ").capitalised
  }

  /// The name in its parts: of several words the last is the family name.
  var personName: PersonName? {
    let words = name.split(separator: " ").map(String.init)
    guard let last = words.last else { return nil }
    return words.count == 1
      ? PersonName(given: last, family: "")
      : PersonName(given: words.dropLast().joined(separator: " "), family: last)
  }

  /// What the records are searched for.
  var likely: LikelyChild {
    LikelyChild(name: name, dateOfBirth: dateOfBirth, age: age, postcode: postcode)
  }

  /// How the line is read: "Leo Carter, age 3, from Police. Disturbance at home".
  func reading(_ codes: CodeBook) -> String {
    let facts = [
      name.isEmpty ? "no name yet" : name, spokenAge.map { "age \($0)" },
      dateOfBirth.map { "born \($0.medium)" }, postcode,
      source.map { "from \(codes.shortLabel(for: $0))" },
    ].compactMap { $0 }
    return facts.joined(separator: ", ")
      + (concern.isEmpty ? ". The concern can follow" : ": \(concern)")
  }

  /// Takes an age, a date, a postcode or who tells from the front of some words.
  private mutating func takeFact(
    _ words: inout ArraySlice<String>, _ today: CivilDate, _ calendar: WorkingCalendar
  ) -> Bool {
    guard let first = words.first else { return false }
    let word = Self.bare(first)
    let next = words.dropFirst().first.map(Self.bare)
    if Self.introductions.contains(TextFold.fold(word)), let next,
      Self.years(next) != nil || next.contains("/") || Self.months(next, nil) != nil
    {
      words.removeFirst()
      return takeFact(&words, today, calendar)
    }
    if TextFold.fold(word) == "unborn" { return false }
    if age == nil, dateOfBirth == nil, let (months, taken) = Self.months(word, next) {
      age = months / 12
      spokenAge = words.prefix(taken).map(Self.bare).joined(separator: " ")
      words.removeFirst(taken)
    } else if age == nil, dateOfBirth == nil, let years = Self.years(word) {
      (age, spokenAge) = (years, "\(years)")
      words.removeFirst()
    } else if dateOfBirth == nil, word.contains("/") || word.filter({ $0 == "." }).count == 2,
      case .success(let date) = DateInput.parse(word, today: today, calendar: calendar),
      date <= today
    {
      dateOfBirth = date
      words.removeFirst()
    } else if postcode == nil, words.count >= 2, word.contains(where: \.isNumber),
      let written = Postcode.written(word + words[words.startIndex + 1])
    {
      postcode = written
      words.removeFirst(2)
    } else if source == nil, let code = Self.sources[TextFold.fold(word)] {
      source = code
      words.removeFirst()
    } else if source == nil, words.count >= 2, TextFold.fold(word) == "health",
      next.map(TextFold.fold)?.hasPrefix("visitor") == true
    {
      source = "3B"
      words.removeFirst(2)
    } else {
      return false
    }
    return true
  }

  /// Words that say what follows, and are no name.
  private static let introductions: Set = ["dob", "born", "age", "aged"]

  /// The word without the signs that part it from the next.
  private static func bare(_ word: String) -> String {
    var word = word[...]
    while let last = word.last, ",:;".contains(last) { word.removeLast() }
    return String(word)
  }

  /// "6 months", "2 weeks", "10 days" and "6m" in whole months, with the number of words that say so.
  private static func months(_ word: String, _ next: String?) -> (months: Int, words: Int)? {
    let digits = word.prefix { $0.isNumber }
    guard let number = Int(digits), number < 100 else { return nil }
    let attached = word.dropFirst(digits.count).lowercased()
    let unit = attached.isEmpty ? next?.lowercased() ?? "" : attached
    let words = attached.isEmpty ? 2 : 1
    switch unit {
    case "month", "months", "mth", "mths", "m", "mo": return (number, words)
    case "week", "weeks", "wk", "wks", "w": return (number / 4, words)
    case "day", "days", "d": return (0, words)
    default: return nil
    }
  }

  /// "3", "3y" and "3yrs" as 3.
  private static func years(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard let years = Int(digits), (0...25).contains(years) else { return nil }
    return ["", "y", "yr", "yrs", "yo"].contains(word.dropFirst(digits.count).lowercased())
      ? years : nil
  }

  /// A name typed in small letters with its capitals; one that has any is left as it is.
  private static func capitalised(_ word: String) -> String {
    guard word == word.lowercased() else { return word }
    var result = ""
    for character in word {
      let isStart = result.isEmpty || result.last == "-" || result.last == "'" || result.last == "’"
      result += isStart ? character.uppercased() : String(character)
    }
    return result
  }
}
