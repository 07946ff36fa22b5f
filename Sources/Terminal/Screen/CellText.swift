/// A piece of text as it can be drawn: safe, no wider than its cells, indivisible.
struct DrawnGlyph: Hashable, Sendable {
  var text: Character
  /// How many cells it takes, at least 1.
  var width: Int
}

/// Turns text into what may be drawn: this is the border between data and terminal.
///
/// Here controls are replaced, marks are kept with their base, and the few scalars over whose width
/// terminals disagree are left out. The data itself is never changed.
enum CellText {
  /// Spacing marks that ncurses can hold in one cell besides the base.
  private static let marksPerCell = 4

  static func glyphs(of text: String, for glyphs: Glyphs) -> [DrawnGlyph] {
    var result: [DrawnGlyph] = []
    result.reserveCapacity(text.utf8.count)
    for character in text {
      if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
        result.append(DrawnGlyph(text: character, width: 1))
      } else {
        append(character, to: &result, for: glyphs)
      }
    }
    return result
  }

  private static func append(
    _ character: Character, to result: inout [DrawnGlyph], for glyphs: Glyphs
  ) {
    if character == "\t" || character.isNewline {
      result.append(DrawnGlyph(text: " ", width: 1))
    } else if glyphs.isASCII {
      result += Transliteration.ascii(for: character).map { DrawnGlyph(text: $0, width: 1) }
    } else {
      result += drawable(character)
    }
  }

  /// The grapheme without anything unsafe, with at least one cell of its own.
  ///
  /// A family of joined emoji comes apart into its members: some terminals draw it in two cells,
  /// others in the sum of the parts, and everything to the right would be out of step.
  private static func drawable(_ character: Character) -> [DrawnGlyph] {
    var scalars = String.UnicodeScalarView()
    var marks = 0
    var last = 0
    for scalar in character.unicodeScalars {
      guard let cells = CellWidth.of(scalar) else {
        return [DrawnGlyph(text: "\u{FFFD}", width: 1)]
      }
      marks = cells == 0 ? marks + 1 : 0
      let isDisputed = scalar.properties.isVariationSelector || (scalar == "\u{200D}" && last == 2)
      guard !isDisputed, marks <= marksPerCell else { continue }
      if cells == 0, scalars.isEmpty { scalars.append(" ") }
      if cells > 0 { last = cells }
      scalars.append(scalar)
    }
    return String(scalars).map { part in
      let width = part.unicodeScalars.reduce(0) { $0 + (CellWidth.of($1) ?? 0) }
      return width > 0 ? DrawnGlyph(text: part, width: width) : DrawnGlyph(text: " ", width: 1)
    }
  }
}

extension String {
  /// How many cells the text takes when it is drawn.
  ///
  /// - Parameter glyphs: the table it will be drawn with: in ASCII "…" takes three cells.
  public func cellWidth(glyphs: Glyphs = .unicode) -> Int {
    CellText.glyphs(of: self, for: glyphs).reduce(0) { $0 + $1.width }
  }

  /// The text as it may be written to a terminal that only prints: controls replaced, and in ASCII where
  /// the table is.
  public func drawable(glyphs: Glyphs) -> String {
    String(CellText.glyphs(of: self, for: glyphs).map(\.text))
  }

  /// The text followed by blanks up to a width; unchanged when it is as wide or wider.
  public func padded(to width: Int, glyphs: Glyphs = .unicode) -> String {
    self + String(repeating: " ", count: max(0, width - cellWidth(glyphs: glyphs)))
  }

  /// The text after blanks up to a width, as numbers stand in a column; unchanged when it is as wide or wider.
  public func paddedBefore(to width: Int, glyphs: Glyphs = .unicode) -> String {
    String(repeating: " ", count: max(0, width - cellWidth(glyphs: glyphs))) + self
  }

  /// The text cut to a width on a grapheme's border, with an ellipsis if anything was cut.
  ///
  /// - Parameters:
  ///   - width: the cells there are.
  ///   - glyphs: the table the text will be drawn with, which decides widths and the ellipsis.
  public func clipped(to width: Int, glyphs: Glyphs = .unicode) -> String {
    let drawn = CellText.glyphs(of: self, for: glyphs)
    guard drawn.reduce(0, { $0 + $1.width }) > width else { return self }
    let room = max(0, width - glyphs.ellipsis.count)
    var used = 0
    let kept = drawn.prefix { glyph in
      used += glyph.width
      return used <= room
    }
    return String(kept.map(\.text)) + glyphs.ellipsis.prefix(width)
  }
}
