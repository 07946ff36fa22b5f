import Casework
import Foundation

/// Text made fit for searching: what a person types without accents, marks or capitals finds it.
enum SearchText {
  /// Letters that Unicode does not take apart into a letter and an accent, and what people type.
  private static let letters: [Character: String] = [
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
    "ħ": "h", "ŧ": "t", "ŋ": "n", "ə": "e",
  ]

  /// The text with the letters above replaced; capitals and accents proper are left to SQLite's
  /// tokenizer, which folds them in what is stored and in what is asked.
  static func folded(_ text: String) -> String {
    if text.isPlain { return text }
    return text.lowercased().map { letters[$0] ?? String($0) }.joined()
  }

  /// Folded and without accents or marks, for putting names in order.
  static func sortKey(_ text: String) -> String {
    var result = ""
    for scalar in folded(text).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result.unicodeScalars.append(scalar)
      } else if scalar == " " {
        result.append(" ")
      }
    }
    return result
  }

  /// The words of a name, and each word that has marks in it without them: O'Brien is found as
  /// "obrien" too, and Smith-Jones as "smithjones".
  static func words(of name: String) -> String {
    let text = folded(name)
    let joined = text.split(separator: " ").filter { !$0.allSatisfy(\.isLetter) }
      .map { word in String(word.filter { $0.isLetter || $0.isNumber }) }
    return ([text] + joined.filter { !$0.isEmpty }).joined(separator: " ")
  }

  /// What a person typed as a full-text query: every word, as the beginning of a word, in any order;
  /// nil when no word is in it. A date in any form that people type is looked for as a date of birth.
  static func query(_ typed: String) -> String? {
    let words = folded(typed).split(whereSeparator: \.isWhitespace).compactMap { word in
      // What is joined by marks stays together: O'Brien, Smith-Jones, 2014-02-12.
      let parts = isoDate(String(word)).split { !($0.isLetter || $0.isNumber) }
      return parts.isEmpty ? nil : "\"\(parts.joined(separator: " "))\"*"
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// A date typed with the day first, as 12/2/2014 or 12.02.2014, in ISO form; anything else as it is.
  private static func isoDate(_ word: String) -> String {
    let numbers = word.split { $0 == "/" || $0 == "." }.map { Int($0) }
    guard numbers.count == 3, let day = numbers[0], let month = numbers[1], let year = numbers[2],
      let date = CivilDate(year: year, month: month, day: day)
    else { return word }
    return date.description
  }
}

extension String {
  /// Whether it holds nothing but ASCII.
  fileprivate var isPlain: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in bytes.allSatisfy { $0 < 128 } }
      ?? utf8.allSatisfy { $0 < 128 }
  }
}
