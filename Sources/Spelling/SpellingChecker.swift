/// Knows which words are in a dictionary.
public protocol SpellingChecker {
  /// Whether a word is in the dictionary, in the case in which it is written.
  func accepts(_ word: String) -> Bool

  /// Words that may have been meant, the likeliest first.
  func suggestions(for word: String) -> [String]
}

/// Why spelling cannot be checked on this machine.
public enum SpellingProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The library is not installed.
  case noLibrary
  /// The dictionary is not installed.
  case noDictionary(language: String)

  /// What is missing, and what installs it.
  public var description: String {
    switch self {
    case .noLibrary:
      "Spelling is checked by the library Hunspell, which is not installed here. "
        + "Its package is libhunspell-1.7-0."
    case .noDictionary(let language):
      "There is no dictionary for \(language) here. Its package is hunspell-en-gb."
    }
  }
}
