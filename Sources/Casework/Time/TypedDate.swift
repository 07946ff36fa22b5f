/// The day, month and year found in a typed text, some of which may be missing.
struct TypedDate {
  private var day: Int?
  private var month: Int?
  private var year: Int?
  private var yearHasTwoDigits = false

  /// Splits a text in lower case into its parts.
  init(_ typed: String) throws(DateInput.Problem) {
    let words = Self.words(of: typed)
    guard (1...3).contains(words.count) else { throw .notUnderstood }
    if let number = Int(words[0]), words[0].count == 4 {
      year = number
      if words.count > 1 { try takeMonth(words[1]) }
      if words.count > 2 { try takeDay(words[2]) }
      return
    }
    for (index, word) in words.enumerated() {
      guard let number = Int(word) else {
        try takeMonth(word)
        continue
      }
      if word.count == 4 {
        try takeYear(number, digits: 4)
      } else if day == nil, month == nil || index == 1 {
        day = number
      } else if month == nil {
        month = number
      } else {
        try takeYear(number, digits: word.count)
      }
    }
  }

  /// The words between the separators, or between digits and letters; six or eight digits alone are taken
  /// apart.
  private static func words(of typed: String) -> [String] {
    let words = typed.split { " ./-,".contains($0) }.flatMap { part in
      let digits = part.prefix { $0.isNumber }
      return [digits, part.dropFirst(digits.count)].filter { !$0.isEmpty }.map(String.init)
    }
    guard words.count == 1, let only = words.first, Int(only) != nil else { return words }
    let digits = Array(only)
    switch digits.count {
    case 8 where CivilDate(isoOf: only) != nil:
      return [String(digits[0..<4]), String(digits[4..<6]), String(digits[6..<8])]
    case 6, 8:
      return [String(digits[0..<2]), String(digits[2..<4]), String(digits[4...])]
    default:
      return words
    }
  }

  private mutating func takeMonth(_ word: String) throws(DateInput.Problem) {
    guard month == nil else { throw .notUnderstood }
    if let number = Int(word) {
      month = number
    } else if word.count >= 3,
      let index = CivilDate.monthNames.firstIndex(where: { $0.lowercased().hasPrefix(word) })
    {
      month = index + 1
    } else {
      throw .notUnderstood
    }
  }

  private mutating func takeDay(_ word: String) throws(DateInput.Problem) {
    guard let number = Int(word) else { throw .notUnderstood }
    day = number
  }

  private mutating func takeYear(_ number: Int, digits: Int) throws(DateInput.Problem) {
    guard year == nil, digits == 2 || digits == 4 else { throw .notUnderstood }
    year = number
    yearHasTwoDigits = digits == 2
  }

  /// The date that the parts make, with what may be left out filled in from today.
  func date(near today: CivilDate) throws(DateInput.Problem) -> CivilDate {
    guard let day else { throw .mustInclude(.day) }
    guard let month else { throw .mustInclude(.month) }
    guard let typedYear = year else { return try nearest(day: day, month: month, to: today) }
    let year = yearHasTwoDigits ? Self.fullYear(typedYear, today: today) : typedYear
    guard CivilDate.years.contains(year) else { throw .yearOutOfRange }
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .notReal }
    return date
  }

  private static func fullYear(_ twoDigits: Int, today: CivilDate) -> Int {
    let earliest = today.year - 79
    return earliest + ((twoDigits - earliest) % 100 + 100) % 100
  }

  private func nearest(
    day: Int, month: Int, to today: CivilDate
  ) throws(DateInput.Problem) -> CivilDate {
    let candidates = (today.year - 1...today.year + 1).compactMap {
      CivilDate(year: $0, month: month, day: day)
    }
    guard let date = candidates.min(by: { abs($0.days(to: today)) < abs($1.days(to: today)) })
    else { throw month == 2 && day == 29 ? .mustInclude(.year) : .notReal }
    // Only 29 February can be further away than half a year; the year is then not plain.
    guard abs(date.days(to: today)) <= 184 else { throw .mustInclude(.year) }
    return date
  }
}

extension CivilDate {
  /// The date written as eight digits, year first.
  fileprivate init?(isoOf digits: String) {
    var reader = FixedFormReader(digits)
    guard let year = reader.number(digits: 4), let month = reader.number(digits: 2),
      let day = reader.number(digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
