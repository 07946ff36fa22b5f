import Terminal

/// How well a few letters fit the title of a command.
///
/// Only commands and other short lists are matched like this. Children are never: a wrong child
/// that looks plausible is worse than none.
public enum FuzzyMatch {
  /// The score of a title, `nil` if it does not hold the letters in this order.
  ///
  /// First letters of words count most, then letters that follow one another; of two titles with
  /// the same letters the shorter wins.
  public static func score(_ query: String, in title: String) -> Int? {
    let wanted = Array(TextFold.fold(query)).filter { $0 != " " }
    guard !wanted.isEmpty else { return 0 }
    let text = Array(TextFold.fold(title))
    // The best score of a match whose last letter stands at each place.
    var best = [Int?](repeating: nil, count: text.count)
    for (step, letter) in wanted.enumerated() {
      var next = [Int?](repeating: nil, count: text.count)
      var before: Int?
      for (place, character) in text.enumerated() {
        if character == letter {
          let isStart = place == 0 || !text[place - 1].isLetter
          let own = isStart ? 10 : 1
          let previous = step == 0 ? 0 : before
          let neighbour = place > 0 && step > 0 ? best[place - 1].map { $0 + 6 } : nil
          next[place] = [previous, neighbour].compactMap { $0 }.max().map { $0 + own }
        }
        if let here = best[place], here > before ?? .min { before = here }
      }
      best = next
    }
    return best.compactMap { $0 }.max().map { $0 * 100 - text.count }
  }
}
