/// One of the eight colours every colour terminal has.
///
/// What they look like is the user's choice: the terminal's own palette decides. There is no
/// background colour, because the background is the user's own as well.
public enum Colour: UInt8, Sendable, Hashable, CaseIterable {
  /// Colour 0. Not used on text: it vanishes on a dark background.
  case black = 1
  /// Colour 1, used with reverse video for what is overdue.
  case red
  /// Colour 2.
  case green
  /// Colour 3, used with bold for what is due soon.
  case yellow
  /// Colour 4. Not used on text: many terminals show it too dark to read.
  case blue
  /// Colour 5.
  case magenta
  /// Colour 6.
  case cyan
  /// Colour 7.
  case white
}
