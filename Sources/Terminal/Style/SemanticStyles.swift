/// The styles by what they mean. Screens use these and never a bare colour.
///
/// Meaning is carried by a word first, a mark second and a style last, so each of these may be lost
/// (on a monochrome terminal, to a colour-blind reader) without anything being left unsaid.
extension Style {
  /// Ordinary text.
  public static let plain = Style()
  /// A title or the head of a group.
  public static let heading = Style(bold: true)
  /// The name of a field, a column or a figure.
  public static let label = Style(.cyan)
  /// The name of the field that has the focus.
  public static let focusedLabel = Style(.cyan, bold: true)
  /// Help beside a field, the footer's words, anything secondary.
  public static let hint = Style()
  /// A key the reader can press.
  public static let key = Style(bold: true)
  /// The selected row, tab or button.
  public static let selected = Style(reverse: true)
  /// What needs doing and is late.
  public static let overdue = Style(.red, bold: true, reverse: true)
  /// What needs doing and is nearly late.
  public static let dueSoon = Style(.yellow, bold: true)
  /// What is in hand.
  public static let onTrack = Style()
  /// An error, at its field and in the summary.
  public static let error = Style(.red, bold: true)
  /// Something done: "Visit saved".
  public static let success = Style(.green)
  /// The part of a text that a filter matched.
  public static let match = Style(bold: true, underline: true)
  /// The field that has the focus.
  public static let field = Style(underline: true)
  /// A mark that says the data is not real.
  public static let demo = Style(.magenta, bold: true)

  /// The letter that stands for each style in a golden screen's second pass, first match wins.
  static let letters: [(style: Style, letter: Character)] = [
    (.plain, "."), (.heading, "B"), (.label, "l"), (.focusedLabel, "F"), (.selected, "S"),
    (.overdue, "O"),
    (.dueSoon, "D"), (.error, "E"), (.success, "g"), (.match, "m"), (.field, "u"), (.demo, "X"),
    (Style(.red, reverse: true), "r"), (Style(.yellow, bold: true, reverse: true), "d"),
    (Style(.cyan, reverse: true), "L"), (Style(bold: true, reverse: true), "H"),
    (Style(reverse: true, underline: true), "U"), (Style(.green, reverse: true), "G"),
    (Style(bold: true, reverse: true, underline: true), "M"),
  ]

  /// The letter of this style in a golden screen; `?` for a mixture that has none.
  public var letter: Character {
    Style.letters.first { $0.style == self }?.letter ?? "?"
  }
}
