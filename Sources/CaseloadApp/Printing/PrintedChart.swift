/// A bar chart on a page: a bar a month, each with its number printed.
struct PrintedChart: Hashable, Sendable {
  /// A bar.
  struct Bar: Hashable, Sendable {
    /// What stands under it: “Jun 21”.
    let label: String
    /// Its height; nil where there is nothing to show, which is not the same as a bar of nought.
    let value: Double?
    /// The number as it is printed.
    let text: String
  }

  /// What it shows.
  let title: String
  /// The bars, from left to right.
  let bars: [Bar]

  /// The greatest value.
  var greatest: Double { bars.compactMap(\.value).max() ?? 0 }

  /// The share of the greatest value that a bar has; nil where it has none.
  func share(_ bar: Bar) -> Double? {
    bar.value.map { greatest > 0 ? max(0, $0 / greatest) : 0 }
  }

  /// The chart in a sentence, for those who do not see it.
  var sentence: String {
    "\(title): " + bars.map { "\($0.label) \($0.text)" }.joined(separator: ", ") + "."
  }
}

/// A chart as a drawing within a page, which needs no other file.
enum ChartDrawing {
  private static let (step, height, foot, head) = (56, 120, 22, 20)

  /// The drawing. A month without a value is hatched, so that it cannot be taken for nought.
  static func svg(_ chart: PrintedChart) -> String {
    let width = max(1, chart.bars.count) * step
    let title = HTMLPage.escaped(chart.title)
    var lines = [
      "<figure><figcaption>\(title)</figcaption>",
      "<svg role=\"img\" viewBox=\"0 0 \(width) \(head + height + foot)\" "
        + "style=\"max-width: \(width)px\">",
      "<title>\(title)</title><desc>\(HTMLPage.escaped(chart.sentence))</desc>",
    ]
    for (index, bar) in chart.bars.enumerated() {
      let middle = index * step + step / 2
      let share = chart.share(bar)
      let tall = share.map { max(1, Int((Double(height) * $0).rounded())) } ?? height / 3
      let top = head + height - tall
      lines.append(
        "<rect class=\"\(share == nil ? "none" : "bar")\" x=\"\(middle - 18)\" y=\"\(top)\" "
          + "width=\"36\" height=\"\(tall)\"/>")
      lines.append(
        "<text x=\"\(middle)\" y=\"\(top - 5)\">\(HTMLPage.escaped(bar.text))</text>")
      lines.append(
        "<text x=\"\(middle)\" y=\"\(head + height + 16)\">\(HTMLPage.escaped(bar.label))</text>")
    }
    return (lines + ["</svg></figure>"]).joined(separator: "\n")
  }

  /// The hatching that months without a value are filled with; once a page.
  static let patterns = """
    <svg width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" \
    patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="#555" \
    stroke-width="2"/></pattern></defs></svg>
    """
}
