/// What became of a text that was copied forward: which words are new, and how much is as it was.
public struct TextChange: Hashable, Sendable {
  /// A run of the new text.
  public struct Run: Hashable, Sendable {
    /// The text, with the blanks and line ends around its words.
    public var text: String

    /// Whether the earlier text did not have it.
    public var isNew: Bool
  }

  /// The share above which a text counts as copied, in per cent.
  public static let copiedLimit = 90

  /// The new text in runs; joined, they are the text.
  public let runs: [Run]

  /// How many words are new.
  public let added: Int

  /// How many words of the earlier text are gone.
  public let removed: Int

  /// How many words of the new text were in the earlier one, in the same order.
  private let kept: Int

  /// Compares two texts word by word; blanks and line ends do not count.
  public init(from old: String, to new: String) {
    let (before, after) = (Self.words(old), Self.words(new))
    let difference = after.map(\.word).difference(from: before.map(\.word))
    var inserted: Set<Int> = []
    for case .insert(let offset, _, _) in difference { inserted.insert(offset) }
    added = inserted.count
    removed = difference.removals.count
    kept = after.count - inserted.count
    var runs: [Run] = []
    for (index, piece) in after.enumerated() {
      let isNew = inserted.contains(index)
      if runs.last?.isNew == isNew {
        runs[runs.count - 1].text += piece.whole
      } else {
        runs.append(Run(text: piece.whole, isNew: isNew))
      }
    }
    self.runs = runs
  }

  /// The per cent of both texts that is the same, where it is more than ``copiedLimit``; else nil.
  public var copiedShare: Int? {
    let all = 2 * kept + added + removed
    guard all > 0, kept > 0 else { return nil }
    let share = 200 * kept / all
    return share > Self.copiedLimit ? share : nil
  }

  /// Whether not a word is new and none is gone.
  public var isUnchanged: Bool { added + removed == 0 }

  /// Whether at least half of the earlier text still stands in the new one. Two texts that were written
  /// each for itself share less, in whatever order.
  public var isWrittenFromTheEarlier: Bool { kept > 0 && kept >= removed }

  /// The words of a text, each with what stands between it and the next.
  private static func words(_ text: String) -> [(word: Substring, whole: String)] {
    var words: [(word: Substring, whole: String)] = []
    var rest = text[...]
    while !rest.isEmpty {
      let lead = rest.prefix { $0.isWhitespace }
      let word = rest.dropFirst(lead.count).prefix { !$0.isWhitespace }
      let tail = rest.dropFirst(lead.count + word.count).prefix { $0.isWhitespace }
      rest = rest.dropFirst(lead.count + word.count + tail.count)
      words.append((word, String(lead) + word + tail))
    }
    return words
  }
}
