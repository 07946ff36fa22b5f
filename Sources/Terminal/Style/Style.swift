/// How a cell looks: bold, reverse video, underlined, and one of eight colours or the user's own.
///
/// A style is one byte, so comparing two frames stays cheap, and the byte is what the terminal's
/// C layer takes: see `TERMINAL_STYLE_BOLD` and its neighbours in `CTerminal.h`.
public struct Style: Hashable, Sendable {
  /// The attributes in bits 0 to 2, the colour in bits 3 to 6.
  public let rawValue: UInt8

  private init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Creates a style from its attributes and an optional colour.
  public init(
    _ colour: Colour? = nil, bold: Bool = false, reverse: Bool = false, underline: Bool = false
  ) {
    let attributes: UInt8 = (bold ? 1 : 0) | (reverse ? 2 : 0) | (underline ? 4 : 0)
    rawValue = attributes | ((colour?.rawValue ?? 0) << 3)
  }

  /// Whether the text is bold.
  public var isBold: Bool { rawValue & 1 != 0 }

  /// Whether text and background change places.
  public var isReverse: Bool { rawValue & 2 != 0 }

  /// Whether the text is underlined.
  public var isUnderlined: Bool { rawValue & 4 != 0 }

  /// The colour of the text; `nil` is the user's own.
  public var colour: Colour? { Colour(rawValue: rawValue >> 3) }

  /// The same style for a terminal that shows no colour.
  public var withoutColour: Style { Style(rawValue: rawValue & 7) }

  /// The attributes of both styles; the other's colour wins where it has one.
  public func combined(with other: Style) -> Style {
    let colour = other.rawValue >> 3 == 0 ? rawValue & ~7 : other.rawValue & ~7
    return Style(rawValue: (rawValue | other.rawValue) & 7 | colour)
  }
}
