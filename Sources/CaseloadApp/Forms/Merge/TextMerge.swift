/// Two people went on from one text: what each wrote is brought together, and no sentence of either is lost.
enum TextMerge {
  /// A sentence or line, with the blanks that follow it.
  private struct Unit {
    let words: String
    let gap: String
  }

  /// What somebody made of the text before: the units they replaced, and by which.
  private struct Change {
    let replaced: Range<Int>
    let by: [Unit]
  }

  /// The text that holds what both wrote: changes at different places both apply; where both changed one place,
  /// theirs stands first and yours follows.
  ///
  /// - Parameters:
  ///   - before: the text from which both went on.
  ///   - theirs: what somebody else made of it.
  ///   - yours: what the user made of it.
  static func both(before: String, theirs: String, yours: String) -> String {
    if theirs == yours || yours == before { return theirs }
    if theirs == before { return yours }
    let base = units(before)
    let (left, right) = (
      change(from: base, to: units(theirs)), change(from: base, to: units(yours))
    )
    let first = min(left.replaced.lowerBound, right.replaced.lowerBound)
    let last = max(left.replaced.upperBound, right.replaced.upperBound)
    let middle: [Unit]
    if left.replaced.upperBound <= right.replaced.lowerBound {
      middle =
        left.by + base[left.replaced.upperBound..<right.replaced.lowerBound] + right.by
    } else if right.replaced.upperBound <= left.replaced.lowerBound {
      middle =
        right.by + base[right.replaced.upperBound..<left.replaced.lowerBound] + left.by
    } else {
      middle =
        whole(left, of: base, from: first, to: last) + whole(right, of: base, from: first, to: last)
    }
    return joined(base[..<first] + middle + base[last...], isOfLines: before.contains("\n"))
  }

  /// A version of the part of the text that both changed.
  private static func whole(_ change: Change, of base: [Unit], from first: Int, to last: Int)
    -> [Unit]
  {
    base[first..<change.replaced.lowerBound] + change.by + base[change.replaced.upperBound..<last]
  }

  /// What differs between two texts: all between the units with which both begin and those with which both end.
  private static func change(from base: [Unit], to other: [Unit]) -> Change {
    let most = min(base.count, other.count)
    var head = 0
    while head < most, base[head].words == other[head].words { head += 1 }
    var tail = 0
    while tail < most - head,
      base[base.count - 1 - tail].words == other[other.count - 1 - tail].words
    { tail += 1 }
    return Change(
      replaced: head..<(base.count - tail), by: Array(other[head..<(other.count - tail)]))
  }

  private static func joined(_ units: some Sequence<Unit>, isOfLines: Bool) -> String {
    let units = Array(units)
    var text = ""
    for (index, unit) in units.enumerated() {
      text += unit.words
      guard index + 1 < units.count else { break }
      text += unit.gap.isEmpty ? (isOfLines ? "\n" : " ") : unit.gap
    }
    return text
  }

  /// The sentences and lines of a text.
  private static func units(_ text: String) -> [Unit] {
    var units: [Unit] = []
    var (words, gap) = ("", "")
    var before: Character?
    for character in text {
      let isBlank = character.isWhitespace
      let endsSentence = before.map { ".!?".contains($0) } ?? false
      if isBlank, !gap.isEmpty || character.isNewline || endsSentence {
        gap.append(character)
      } else {
        if !gap.isEmpty {
          units.append(Unit(words: words, gap: gap))
          (words, gap) = ("", "")
        }
        words.append(character)
      }
      before = character
    }
    if !words.isEmpty { units.append(Unit(words: words, gap: gap)) }
    return units
  }
}
