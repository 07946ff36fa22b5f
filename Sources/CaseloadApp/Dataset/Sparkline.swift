import Terminal

/// A year of figures in twelve characters: how high each is beside the highest.
enum Sparkline {
  private static let unicode: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let ascii: [Character] = ["_", ".", "-", "~", "=", "+", "*", "#"]

  /// The line. A month without a value is a blank, which no value is.
  static func text(_ values: [Double?], glyphs: Glyphs) -> String {
    let steps = glyphs.isASCII ? ascii : unicode
    let known = values.compactMap { $0 }
    guard let low = known.min(), let high = known.max() else {
      return String(repeating: " ", count: values.count)
    }
    return String(
      values.map { value in
        guard let value else { return " " }
        guard low < high else { return steps[low == 0 ? 0 : 3] }
        let share = (value - low) / (high - low)
        return steps[min(steps.count - 1, Int(share * Double(steps.count)))]
      })
  }

  /// A bar as long as a share of a width, at least one character where the value is not nought.
  static func bar(
    _ value: Double, of greatest: Double, width: Int, glyphs: Glyphs, filling: Int = 0
  )
    -> String
  {
    guard greatest > 0, value > 0 else { return "" }
    let length = max(1, Int((value / greatest * Double(max(0, width))).rounded()))
    return String(repeating: glyphs.bars[filling % glyphs.bars.count], count: length)
  }
}
