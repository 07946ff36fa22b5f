import CTerminal

/// How many cells text takes.
///
/// The width of a grapheme is the sum of the widths of its scalars, because that is how a terminal
/// and ncurses advance: "漢字" takes 4 cells, "é" takes 1 whether it is one scalar or two. The
/// widths are glibc's for a UTF-8 locale, so a screen is the same value on every machine.
enum CellWidth {
  /// The width of a scalar: 0, 1 or 2; `nil` for one that must not reach a terminal.
  static func of(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.value >= 0x20, scalar.value < 0x7F { return 1 }
    guard !isUnsafe(scalar) else { return nil }
    let width = terminal_width(scalar.value)
    return width < 0 ? nil : Int(width)
  }

  /// Whether a scalar could move the cursor, switch the terminal's state or reorder the text:
  /// C0 and C1 controls, line and paragraph separators, bidirectional and invisible format
  /// controls. Data may hold them; they are replaced before they are drawn.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
