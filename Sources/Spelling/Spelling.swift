/// A word of a text that no dictionary knows.
public struct Misspelling: Hashable, Sendable {
  /// Where it stands: places of graphemes in the text.
  public var range: Range<Int>
  /// The word.
  public var word: String
  /// Words that may have been meant, the likeliest first.
  public var suggestions: [String]

  /// Names a word.
  public init(range: Range<Int>, word: String, suggestions: [String]) {
    self.range = range
    self.word = word
    self.suggestions = suggestions
  }
}

/// Finds the words of a text that a dictionary does not know.
public enum Spelling {
  /// How many suggestions are worth reading.
  private static let most = 6

  /// The words that are in doubt, in order. Numbers, words with numbers in them and abbreviations in
  /// capitals are left alone.
  ///
  /// - Parameters:
  ///   - text: what was written.
  ///   - names: names of people and places, which no dictionary holds; their case does not count.
  ///   - checker: the dictionary.
  public static func misspellings(
    in text: String, knowing names: Set<String>, _ checker: some SpellingChecker
  ) -> [Misspelling] {
    let known = Set(names.map { $0.lowercased() })
    return words(of: Array(text)).compactMap { range, word in
      guard !known.contains(stem(word).lowercased()), !isAbbreviation(word),
        !checker.accepts(word)
      else { return nil }
      return Misspelling(
        range: range, word: word,
        suggestions: Array(checker.suggestions(for: word).prefix(most)))
    }
  }

  /// The words, with their places. An apostrophe within a word belongs to it.
  private static func words(of characters: [Character]) -> [(Range<Int>, String)] {
    var words: [(Range<Int>, String)] = []
    var start: Int?
    func isApostrophe(_ place: Int) -> Bool {
      (characters[place] == "'" || characters[place] == "’") && place + 1 < characters.count
        && characters[place + 1].isLetter
    }
    for place in 0...characters.count {
      let isInside =
        place < characters.count
        && (characters[place].isLetter || characters[place].isNumber
          || (start != nil && isApostrophe(place)))
      if isInside {
        start = start ?? place
      } else if let first = start {
        let word = String(characters[first..<place])
        if !word.contains(where: \.isNumber) { words.append((first..<place, word)) }
        start = nil
      }
    }
    return words
  }

  /// A name in the genitive is still the name: "Daniel’s".
  private static func stem(_ word: String) -> String {
    for ending in ["’s", "'s"] where word.hasSuffix(ending) { return String(word.dropLast(2)) }
    return word
  }

  private static func isAbbreviation(_ word: String) -> Bool {
    word.count > 1 && word.allSatisfy(\.isUppercase)
  }
}
