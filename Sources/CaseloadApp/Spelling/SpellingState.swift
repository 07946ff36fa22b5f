import Spelling
import Terminal

/// The words of a long text that no dictionary knows, looked at one after another.
struct SpellingState: Hashable, Sendable {
  /// The field of the text.
  let field: String
  /// The words that are still to be looked at; the first is on the screen.
  var waiting: [Misspelling]
  /// How many were put right.
  var corrected = 0
  /// The suggestion that Enter takes.
  var selected = 0

  /// The word on the screen.
  var current: Misspelling? { waiting.first }

  /// Goes on with the next word.
  ///
  /// - Parameter change: by how many graphemes the text has grown before the words that follow.
  mutating func advance(shiftingBy change: Int = 0) {
    waiting = waiting.dropFirst().map { word in
      var word = word
      word.range = (word.range.lowerBound + change)..<(word.range.upperBound + change)
      return word
    }
    selected = 0
  }
}
