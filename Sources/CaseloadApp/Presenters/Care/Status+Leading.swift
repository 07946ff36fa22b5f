import Terminal
import Widgets

extension Status {
  /// A sentence of which the first words carry the mark and the style, so that no later line is styled without
  /// a mark however it wraps.
  func leading(_ sentence: String, glyphs: Glyphs) -> StyledText {
    var lead = ""
    var rest = sentence[...]
    while let space = rest.firstIndex(of: " "), lead.count + rest[..<space].count < 20 {
      lead += rest[...space]
      rest = rest[rest.index(after: space)...]
    }
    if lead.isEmpty || sentence.count <= 24 { return text(sentence, glyphs: glyphs) }
    return text(String(lead.dropLast()), glyphs: glyphs) + StyledText(" " + rest)
  }
}
