/// Forms of a name that meet where its spelling differs.
public enum NameForms {
  /// Letters with marks, and what people type for them.
  private static let plain: [Character: String] = {
    let table: [(String, String)] = [
      ("áàâäãåāăą", "a"), ("çćčĉċ", "c"), ("ďđð", "d"), ("éèêëēĕėęě", "e"), ("ĝğġģ", "g"),
      ("ĥħ", "h"),
      ("íìîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľł", "l"), ("ñńņňŋ", "n"),
      ("óòôöõøōŏőơ", "o"),
      ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("úùûüũūŭůűųư", "u"), ("ŵ", "w"), ("ýÿŷ", "y"),
      ("źżž", "z"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"),
    ]
    var plain: [Character: String] = [:]
    for (marked, letter) in table { for character in marked { plain[character] = letter } }
    return plain
  }()

  /// The words of a name in small letters without marks: "O’Neill-Brown" is "oneill", "brown".
  public static func words(_ name: String) -> [String] {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return plainWords(name) }
    var words: [String] = []
    var word = ""
    for character in name.lowercased() {
      if let letters = plain[character] {
        word += letters
      } else if character.isLetter {
        word.append(character)
      } else if !"'’‘`.".contains(character), !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The same for a name that is ASCII alone, as most are.
  private static func plainWords(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z": word.unicodeScalars.append(scalar)
      case "A"..."Z": word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case "'", "`", ".": break
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The Soundex code of a word: its first letter and three digits (Russell, 1918, as the American census of 1930
  /// used it). Letters of other scripts have none, and the word stands for itself.
  public static func soundex(_ word: String) -> String {
    let letters = words(word).joined()
    guard let first = letters.first, letters.allSatisfy(\.isASCII) else { return letters }
    var code = first.uppercased()
    var last = digit(first)
    for letter in letters.dropFirst() where code.count < 4 {
      let next = digit(letter)
      if let next, next != last { code.append(next) }
      // H and W do not part two letters of one sound; vowels do.
      if letter != "h", letter != "w" { last = next }
    }
    return code + String(repeating: "0", count: 4 - code.count)
  }

  private static func digit(_ letter: Character) -> Character? {
    switch letter {
    case "b", "f", "p", "v": "1"
    case "c", "g", "j", "k", "q", "s", "x", "z": "2"
    case "d", "t": "3"
    case "l": "4"
    case "m", "n": "5"
    case "r": "6"
    default: nil
    }
  }

  /// How many letters must be put in, left out, replaced or swapped with their neighbour to make one word the other.
  public static func distance(_ left: String, _ right: String) -> Int {
    distance(Array(left.unicodeScalars), Array(right.unicodeScalars))
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before: [Int] = []
    var row = Array(0...b.count)
    for i in 1...a.count {
      var next = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        next[j] = min(row[j] + 1, next[j - 1] + 1, row[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          next[j] = min(next[j], before[j - 2] + 1)
        }
      }
      (before, row) = (row, next)
    }
    return row[b.count]
  }

  /// Whether two words are so near that a slip of the hand could lie between: one letter in a word of four or
  /// five, two in a longer one.
  public static func isNear(_ left: String, _ right: String) -> Bool {
    isNear(Array(left.unicodeScalars), Array(right.unicodeScalars))
  }

  static func isNear(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    let shorter = min(left.count, right.count)
    let most = shorter >= 6 ? 2 : 1
    guard shorter >= 4, abs(left.count - right.count) <= most, left != right else { return false }
    return distance(left, right) <= most
  }
}
