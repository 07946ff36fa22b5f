/// Text for a terminal that shows only ASCII.
///
/// A letter with a diacritic becomes the letter ("Siân" is drawn "Sian"); what has no likeness
/// becomes "?". This is for drawing alone: the result is never stored.
enum Transliteration {
  private static let likenesses: [Character: String] = [
    "‘": "'", "’": "'", "‚": ",", "“": "\"", "”": "\"", "„": "\"", "–": "-", "—": "-", "‐": "-",
    "‑": "-", "−": "-", "…": "...", "•": "*", "·": ".", "×": "x", "÷": "/", "£": "GBP", "€": "EUR",
    "©": "(c)", "®": "(R)", "°": "o", "½": "1/2", "¼": "1/4", "¾": "3/4", "«": "<<", "»": ">>",
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th",
    "ð": "d", "Ð": "D", "ı": "i", "ĳ": "ij", "Ĳ": "IJ", "ŉ": "'n", "\u{A0}": " ", "→": "->",
    "←": "<-", "↑": "^", "↓": "v", "▲": "!", "◆": "~", "✓": "x", "│": "|", "─": "-",
  ]

  static func ascii(for character: Character) -> String {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return String(character) }
    if let likeness = likenesses[character] { return likeness }
    guard let first = character.unicodeScalars.first, let letter = baseLetter(of: first) else {
      return "?"
    }
    return String(letter)
  }

  /// The ASCII letter in the Unicode name of a scalar: "LATIN SMALL LETTER E WITH ACUTE" is an e.
  /// The names of characters never change, so neither does this.
  private static func baseLetter(of scalar: Unicode.Scalar) -> Character? {
    if scalar.isASCII {
      return scalar.value >= 0x20 && scalar.value < 0x7F ? Character(scalar) : nil
    }
    guard let words = scalar.properties.name?.split(separator: " "), words.count >= 4,
      words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1
    else { return nil }
    let letter = Character(String(words[3]))
    return words[1] == "SMALL" ? Character(letter.lowercased()) : letter
  }
}
