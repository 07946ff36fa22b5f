import Terminal

extension StyledText {
  /// Breaks the text into lines no wider than `width`; the parts keep their styles, and lines after
  /// the first are set in as far as the first is.
  public func wrapped(to width: Int) -> [StyledText] {
    let characters = spans.flatMap { span in span.text.map { (character: $0, style: span.style) } }
    let plain = characters.map(\.character)
    let indent = min(plain.prefix { $0 == " " }.count, max(0, width / 2))
    let lines = Wrapping.lines(of: Array(plain.dropFirst(indent)), width: width - indent)
    return lines.map { range in
      var line = StyledText(String(repeating: " ", count: indent))
      for entry in characters[(range.lowerBound + indent)..<(range.upperBound + indent)] {
        if line.spans.last?.style == entry.style {
          line.spans[line.spans.count - 1].text.append(entry.character)
        } else {
          line.append(String(entry.character), entry.style)
        }
      }
      return line
    }
  }
}
