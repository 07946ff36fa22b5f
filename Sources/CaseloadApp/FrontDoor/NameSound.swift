import Terminal

/// How a name sounds, roughly: enough for Kaitlin and Caitlyn, Mohammed and Muhamad to meet.
///
/// It is kept rough on purpose. It only proposes, and the user reads that it was the sound.
enum NameSound {
  /// Ways in which a first sound is written.
  private static let initials: [[String]] = [
    ["c", "k", "q"], ["s", "z", "c"], ["f", "ph", "v"], ["g", "j"], ["i", "y", "e"], ["j", "y"],
    ["x", "z", "s"], ["v", "w"],
  ]

  /// Letters that sound alike within a name.
  private static let classes: [Character: Character] = [
    "b": "1", "p": "1", "f": "2", "v": "2", "w": "2", "c": "3", "k": "3", "q": "3", "g": "3",
    "j": "4", "s": "5", "z": "5", "x": "5", "d": "6", "t": "6", "l": "7", "m": "8", "n": "8",
    "r": "9",
  ]

  /// A word's sound; words that sound alike have the same.
  static func of(_ word: some StringProtocol) -> String {
    var letters = TextFold.fold(String(word)).replacing("ph", with: "f").replacing("gh", with: "g")
      .replacing("th", with: "t").replacing("ck", with: "k").filter(\.isLetter)
    // A g before e or i is soft at the start of a name: Gemma and Jemma.
    if letters.hasPrefix("ge") || letters.hasPrefix("gi") { letters = "j" + letters.dropFirst() }
    var sound = ""
    // Within a word a w is heard as part of a vowel: Brown and Braun.
    for (place, letter) in letters.enumerated() where letter != "w" || place == 0 {
      guard let group = classes[letter], sound.last != group else { continue }
      sound.append(group)
    }
    let startsOpen = letters.first.map { "aeiouyh".contains($0) } ?? false
    return (startsOpen ? "0" : "") + sound
  }

  /// The letters with which a word may be written that begins so; its own comes first.
  static func starts(of word: some StringProtocol) -> [String] {
    guard let first = TextFold.fold(String(word)).first.map(String.init) else { return [] }
    let others = initials.filter { $0.contains(first) }.flatMap { $0 }
    var seen: Set<String> = []
    return ([first] + others).filter { seen.insert($0).inserted }
  }
}
