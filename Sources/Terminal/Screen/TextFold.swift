/// Text reduced to what a search compares: no case, no accents, one kind of quote and dash.
public enum TextFold {
  /// The text as a search sees it: "Siobhán O’Neill" is "siobhan o'neill".
  public static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return String(text.flatMap { fold($0) })
  }

  /// A grapheme as a search sees it; letters of other scripts lose only their case.
  public static func fold(_ character: Character) -> String {
    let ascii = Transliteration.ascii(for: character)
    return (ascii == "?" ? String(character) : ascii).lowercased()
  }

  /// Whether every word of the query begins a word of the text, in any order.
  ///
  /// Names of people are never matched loosely: a wrong child that looks plausible is worse than
  /// an empty list.
  public static func matches(_ query: String, in text: String) -> Bool {
    let words = words(of: text)
    return self.words(of: query).allSatisfy { part in words.contains { $0.hasPrefix(part) } }
  }

  /// The folded words of a text: runs of letters, digits, apostrophes and hyphens.
  static func words(of text: String) -> [Substring] {
    fold(text).split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "-") }
  }
}
