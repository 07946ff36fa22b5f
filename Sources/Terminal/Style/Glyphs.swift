/// The marks and lines the screens are drawn with, chosen once for the terminal.
///
/// Each mark is one cell wide, differs in shape from the others of its group, and has a likeness in
/// ASCII, so that a status can be told without colour on any terminal.
public struct Glyphs: Sendable, Hashable {
  /// Whether everything drawn must be ASCII, data included.
  public let isASCII: Bool
  /// The mark of what is overdue.
  public let overdue: Character
  /// The mark of what is due soon.
  public let dueSoon: Character
  /// The mark of what is on track.
  public let onTrack: Character
  /// A horizontal line.
  public let horizontal: Character
  /// A vertical line.
  public let vertical: Character
  /// The corners of a box: top left, top right, bottom left, bottom right.
  public let corners: [Character]
  /// The end of a text that was cut.
  public let ellipsis: String
  /// An item of a list.
  public let bullet: Character
  /// A mark for what is done.
  public let done: Character
  /// A mark for more above.
  public let moreAbove: Character
  /// A mark for more below.
  public let moreBelow: Character
  /// Fillings for the series of a bar chart, each told from the others by its shape.
  public let bars: [Character]

  /// The marks for a UTF-8 locale.
  public static let unicode = Glyphs(
    isASCII: false, overdue: "▲", dueSoon: "◆", onTrack: "·", horizontal: "─", vertical: "│",
    corners: ["┌", "┐", "└", "┘"], ellipsis: "…", bullet: "•", done: "✓", moreAbove: "↑",
    moreBelow: "↓", bars: ["█", "▒", "░"])

  /// The marks for any other locale, and for `--ascii`.
  public static let ascii = Glyphs(
    isASCII: true, overdue: "!", dueSoon: "~", onTrack: ".", horizontal: "-", vertical: "|",
    corners: ["+", "+", "+", "+"], ellipsis: "..", bullet: "*", done: "x", moreAbove: "^",
    moreBelow: "v", bars: ["#", "=", "."])
}
