import Terminal

/// Writes a document line by line and does all the wrapping, so that presenters speak only of content.
struct DocumentBuilder {
  /// How wide the document is.
  let width: Int
  /// The marks to write with.
  let glyphs: Glyphs
  /// What has been written so far.
  private(set) var document = Document()
  /// The cells that a field's label takes before its text.
  private let labelWidth = 18

  init(width: Int, glyphs: Glyphs = .unicode) {
    self.width = max(12, width)
    self.glyphs = glyphs
  }

  /// An empty line; two in a row, or one at the top, are never written.
  mutating func blank() {
    guard let last = document.lines.last, !last.text.plain.isEmpty else { return }
    add(StyledText(""), item: nil)
  }

  /// The head of a part, with an empty line above it.
  mutating func heading(_ title: String) {
    blank()
    wrap(StyledText(title, .heading), indent: 0)
  }

  /// A line as it stands, cut at the width.
  mutating func line(_ text: StyledText) {
    add(text.clipped(to: width, glyphs: glyphs), item: nil)
  }

  /// Running text; its own line breaks are kept.
  mutating func paragraph(_ text: String, indent: Int = 0, style: Style = .plain) {
    wrap(StyledText(text, style), indent: indent)
  }

  /// A label and its text, which hangs beside the label however long it is.
  mutating func field(_ label: String, _ text: String?, style: Style = .plain) {
    guard let text, !text.isEmpty else { return }
    field(label, StyledText(text, style))
  }

  /// A label and a text of several styles.
  mutating func field(_ label: String, _ text: StyledText) {
    let room = width - labelWidth
    let name = label.clipped(to: width, glyphs: glyphs)
    // Where there is no room beside the label, or the label is long itself, the text stands below.
    if room < 24 || name.cellWidth(glyphs: glyphs) >= labelWidth {
      add(StyledText(name, .label), item: nil)
      wrap(text, indent: 2)
      return
    }
    for (index, line) in wrapped(text, to: room).enumerated() {
      let lead = index == 0 ? name : ""
      add(
        StyledText(lead.padded(to: labelWidth, glyphs: glyphs), .label) + line, item: nil)
    }
  }

  /// Something that can be opened: what stands in front, then text that wraps beside it.
  ///
  /// - Parameters:
  ///   - target: what Enter opens.
  ///   - lead: text of fixed widths: a date, an age, a status.
  ///   - text: the text that may wrap.
  ///   - more: further text on lines of its own below, such as the words of the event.
  ///   - moreIndent: where those lines begin, when that is not below the text.
  mutating func item(
    _ target: Target, lead: [(text: StyledText, width: Int)], text: StyledText,
    more: [String] = [], moreIndent: Int? = nil
  ) {
    let number = document.items.count
    document.items.append(target)
    var front = StyledText(" ")
    for part in lead {
      let clipped = part.text.clipped(to: part.width, glyphs: glyphs)
      let gap = part.width - clipped.cellWidth(glyphs: glyphs)
      front = front + clipped + StyledText(String(repeating: " ", count: gap + 1))
    }
    var indent = front.cellWidth(glyphs: glyphs)
    if width - indent < 24 {
      add(front.clipped(to: width, glyphs: glyphs), item: number)
      (front, indent) = (StyledText("   "), 3)
    }
    for (index, line) in wrapped(text, to: width - indent).enumerated()
    where !line.plain.isEmpty || index == 0 {
      let start = index == 0 ? front : StyledText(String(repeating: " ", count: indent))
      add(start + line, item: number)
    }
    let below = min(moreIndent ?? indent, indent)
    for text in more where !text.isEmpty {
      for line in wrapped(StyledText(text), to: width - below) {
        add(StyledText(String(repeating: " ", count: below)) + line, item: number)
      }
    }
  }

  /// A row of a table: each cell with a target can be selected and opened by itself.
  ///
  /// - Parameters:
  ///   - cells: the text of each cell with its width, what it opens, and whether it stands at the right.
  mutating func row(
    _ cells: [(text: StyledText, width: Int, target: Target?, isTrailing: Bool)]
  ) {
    var text = StyledText(" ")
    var parts: [Document.Cell] = []
    for cell in cells {
      // A window may be so narrow that a table has no room for some of its columns.
      let width = max(0, cell.width)
      let clipped = cell.text.clipped(to: width, glyphs: glyphs)
      let start = text.cellWidth(glyphs: glyphs)
      let gap = String(
        repeating: " ", count: max(0, width - clipped.cellWidth(glyphs: glyphs)))
      text =
        cell.isTrailing
        ? text + StyledText(gap) + clipped + StyledText(" ")
        : text + clipped + StyledText(gap + " ")
      guard let target = cell.target else { continue }
      parts.append(
        Document.Cell(columns: start..<(start + width), item: document.items.count))
      document.items.append(target)
    }
    add(text.clipped(to: width, glyphs: glyphs), item: nil)
    document.lines[document.lines.count - 1].cells = parts
  }

  /// Lines that are drawn as they are: a diagram, no wider than the document.
  mutating func drawing(_ lines: [StyledText]) {
    for line in lines { add(line.clipped(to: width, glyphs: glyphs), item: nil) }
  }

  /// Text that follows an item's columns but cannot be opened.
  mutating func note(_ text: String, style: Style = .plain) {
    wrap(StyledText(text, style), indent: 1)
  }

  private mutating func wrap(_ text: StyledText, indent: Int) {
    let margin = StyledText(String(repeating: " ", count: indent))
    for line in wrapped(text, to: width - indent) { add(margin + line, item: nil) }
  }

  private mutating func add(_ text: StyledText, item: Int?) {
    let kept = text.spans.filter { !$0.text.isEmpty }
    document.lines.append(Document.Line(text: StyledText(spans: kept), item: item))
  }

  /// Breaks a text into lines and gives each its part of the styles.
  private func wrapped(_ text: StyledText, to width: Int) -> [StyledText] {
    let characters = text.spans.flatMap { span in span.text.map { ($0, span.style) } }
    return Wrapping.lines(of: characters.map(\.0), width: max(1, width)).map { range in
      var line = StyledText(spans: [])
      // The blank at which a line was broken belongs to neither line.
      var end = range.upperBound
      while end > range.lowerBound, characters[end - 1].0 == " " { end -= 1 }
      for (character, style) in characters[range.lowerBound..<end] {
        if let last = line.spans.indices.last, line.spans[last].style == style {
          line.spans[last].text.append(character)
        } else {
          line.append(String(character), style)
        }
      }
      return line
    }
  }
}
