import Terminal

/// How urgent something is. A status is shown as a word, then a mark, then a style.
public enum Status: Hashable, Sendable, CaseIterable {
  /// It should have been done.
  case overdue
  /// It should be done now.
  case dueSoon
  /// There is time.
  case onTrack
  /// There is nothing to do.
  case none

  /// The mark: a shape that needs no colour to be told from the others.
  public func mark(_ glyphs: Glyphs) -> Character {
    switch self {
    case .overdue: glyphs.overdue
    case .dueSoon: glyphs.dueSoon
    case .onTrack: glyphs.onTrack
    case .none: " "
    }
  }

  /// The style of the mark and its words.
  public var style: Style {
    switch self {
    case .overdue: .overdue
    case .dueSoon: .dueSoon
    case .onTrack, .none: .onTrack
    }
  }

  /// The mark followed by the words: "▲ 2 wd over".
  public func text(_ words: String, glyphs: Glyphs) -> StyledText {
    StyledText("\(mark(glyphs)) \(words)", style)
  }
}
