/// A name in the forms in which it is compared with others, which are worked out once a record and not once a pair.
struct ComparedName: Hashable, Sendable {
  /// How two words of a name compare.
  enum Likeness { case same, near, sounds, none }

  /// A word of a name.
  private struct Word: Hashable, Sendable {
    let letters: [Unicode.Scalar]
    let sound: String

    init?(_ word: String?) {
      guard let word, !word.isEmpty else { return nil }
      letters = Array(word.unicodeScalars)
      sound = NameForms.soundex(word)
    }
  }

  private let words: [String]
  private let swappedWords: [String]
  private let given: Word?
  private let family: Word?

  init(_ name: PersonName) {
    words = NameForms.words(name.spoken)
    swappedWords = NameForms.words(PersonName(given: name.family, family: name.given).spoken)
    given = Word(NameForms.words(name.given).first)
    family = Word(NameForms.words(name.family).joined())
  }

  func isSame(as other: ComparedName) -> Bool { !words.isEmpty && words == other.words }

  /// Whether given and family name stand in each other's place.
  func isSwapped(of other: ComparedName) -> Bool {
    !swappedWords.isEmpty && swappedWords == other.words
  }

  func given(like other: ComparedName) -> Likeness { Self.compare(given, other.given) }

  func family(like other: ComparedName) -> Likeness { Self.compare(family, other.family) }

  private static func compare(_ left: Word?, _ right: Word?) -> Likeness {
    guard let left, let right else { return .none }
    if left.letters == right.letters { return .same }
    if NameForms.isNear(left.letters, right.letters) { return .near }
    return left.sound == right.sound ? .sounds : .none
  }
}
