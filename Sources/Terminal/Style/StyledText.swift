/// A line of text whose parts look different.
public struct StyledText: Hashable, Sendable {
  /// A part in one style.
  public struct Span: Hashable, Sendable {
    /// The part's text.
    public var text: String
    /// The part's style.
    public var style: Style

    /// Creates a part.
    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The parts, from the left.
  public var spans: [Span]

  /// Creates a text in one style.
  public init(_ text: String, _ style: Style = .plain) {
    spans = [Span(text, style)]
  }

  /// Creates a text from its parts.
  public init(spans: [Span]) {
    self.spans = spans
  }

  /// The text without its styles.
  public var plain: String { spans.map(\.text).joined() }

  /// How many cells the text takes when it is drawn.
  public func cellWidth(glyphs: Glyphs = .unicode) -> Int {
    spans.reduce(0) { $0 + $1.text.cellWidth(glyphs: glyphs) }
  }

  /// The text cut to a width on a grapheme's border, with an ellipsis if anything was cut.
  public func clipped(to width: Int, glyphs: Glyphs = .unicode) -> StyledText {
    guard cellWidth(glyphs: glyphs) > width else { return self }
    var room = width
    var kept: [Span] = []
    for span in spans where room > 0 {
      let cells = span.text.cellWidth(glyphs: glyphs)
      // A part that ends exactly at the edge is cut too: something follows, and the mark says so.
      let text = cells < room ? span.text : (span.text + " ").clipped(to: room, glyphs: glyphs)
      kept.append(Span(text, span.style))
      room -= min(room, cells)
    }
    return StyledText(spans: kept)
  }

  /// Adds a part at the end.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    spans.append(Span(text, style))
  }

  /// Puts one text after another.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(spans: left.spans + right.spans)
  }
}

extension StyledText: ExpressibleByStringLiteral {
  /// Creates a plain text.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
