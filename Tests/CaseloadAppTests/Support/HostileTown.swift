import Casework
import ScreenTesting
import Terminal

@testable import CaseloadApp

/// A child whose every text is what a careless import or a malicious sender could have put there.
enum HostileTown {
  static let child: ChildID = "C0009999"

  /// Characters that are wide, that combine, that control a terminal or turn the direction of text.
  private static let alphabet: [String] = [
    "a", "Z", " ", "é", "e\u{301}", "ß", "漢", "字", "ｆ", "한", "👩‍👧", "👍🏽", "⚠️", "🇬🇧",
    "\u{301}\u{302}\u{303}",
    "\u{1B}[31m", "\u{1B}]0;title\u{7}", "\u{9B}2J", "\u{0}", "\u{8}", "\r", "\t", "\u{7F}",
    "\u{202E}", "\u{202A}", "\u{2066}", "\u{200F}", "\u{200B}", "\u{FEFF}", "\u{2028}", "א", "ب",
    "\u{E0001}", "…", "“", "—", "\u{FFFD}", "x\u{336}\u{336}\u{336}\u{336}\u{336}\u{336}",
  ]

  static func text(_ count: Int, _ generator: inout SeededGenerator) -> String {
    (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
  }

  /// The town with the child in it.
  static func casebook(seed: UInt64) throws -> MemoryCasebook {
    var generator = SeededGenerator(seed: seed)
    let book = try Town.casebook()
    let day = Town.day("2021-03-01")
    try book.add(
      ChildRegistered(
        on: day,
        name: PersonName(given: "A" + text(12, &generator), family: "B" + text(20, &generator)),
        dateOfBirth: Town.day("2012-02-29"), sex: .unknown,
        address: Address(lines: ["C" + text(30, &generator)], postcode: "ZZ99 3VZ")), to: child)
    try book.add(WorkerAllocated("w1", team: "t1", from: day), to: child)
    try book.add(AlertRaised(on: day, "D" + text(40, &generator)), to: child)
    let referral = try book.add(ReferralReceived(on: day, source: "2A"), to: child)
    try book.add(ReferralDecided(referral, on: day, .accepted), to: child)
    try book.add(AssessmentStarted(on: day), to: child)
    for length in [1, 40, 400] {
      try book.add(
        NoteAdded(
          on: Town.day("2021-03-08"), .telephoneCall, "E" + text(length, &generator),
          words: "F" + text(length, &generator)), to: child)
    }
    try book.add(
      ContactReceived(
        at: Moment(date: Town.day("2021-03-24"), hour: 9), source: "2A",
        referrer: Referrer(
          name: "G" + text(9, &generator), agency: "H" + text(9, &generator), isProfessional: true),
        concern: "I" + text(90, &generator)), to: child)
    return book
  }
}

extension Screen {
  /// What in the screen could break a terminal; empty for a sound screen.
  var flaws: [String] {
    var flaws: [String] = []
    for row in 0..<size.rows {
      var column = 0
      while column < size.columns {
        let cell = self[row, column]
        let width = Int(cell.width)
        if width == 0 { flaws.append("row \(row), column \(column): covered by nothing") }
        if column + width > size.columns { flaws.append("row \(row): beyond the edge") }
        for covered in (column + 1)..<max(column + 1, column + width)
        where !self[row, covered].isCovered {
          flaws.append("row \(row), column \(covered): a wide character is cut")
        }
        if cell.text.unicodeScalars.contains(where: Self.isDangerous) {
          flaws.append("row \(row), column \(column): \(cell.text.unicodeScalars.map(\.value))")
        }
        if glyphs.isASCII, !cell.text.isASCII { flaws.append("row \(row): \(cell.text)") }
        if width > 0, String(cell.text).cellWidth(glyphs: glyphs) != width {
          flaws.append("row \(row), column \(column): width of \(cell.text)")
        }
        column += max(1, width)
      }
    }
    return flaws
  }

  private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    case .format: scalar != "\u{200D}"
    default: false
    }
  }
}
