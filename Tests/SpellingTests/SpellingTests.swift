import Spelling
import Testing

/// A dictionary of four words.
private struct SmallDictionary: SpellingChecker {
  let words: Set = ["the", "boy", "isn't", "was"]
  func accepts(_ word: String) -> Bool { words.contains(word.lowercased()) }
  func suggestions(for word: String) -> [String] { (1...9).map { "\(word)\($0)" } }
}

@Suite("Spelling")
struct SpellingTests {
  private func doubted(_ text: String, names: Set<String> = []) -> [String] {
    Spelling.misspellings(in: text, knowing: names, SmallDictionary()).map(\.word)
  }

  @Test("Unknown words are found at their places, with a few suggestions")
  func places() {
    let found = Spelling.misspellings(
      in: "The boi was\nthe bboy", knowing: [], SmallDictionary())
    #expect(found.map(\.word) == ["boi", "bboy"])
    #expect(found.map(\.range) == [4..<7, 16..<20])
    #expect(found[0].suggestions.count == 6)
  }

  @Test("Names, their genitives, numbers and abbreviations are left alone")
  func leftAlone() {
    #expect(doubted("The boy was Okafor’s", names: ["Okafor"]) == [])
    #expect(doubted("the CP 3rd 14:20 C0001234") == [])
    #expect(doubted("The boy isn't") == [])
    #expect(doubted("I") == ["I"])
  }

  @Test("The system’s dictionary knows British English, where it is installed")
  func hunspell() throws {
    let checker: HunspellChecker
    do {
      checker = try HunspellChecker()
    } catch {
      print("Skipped: \(error)")
      return
    }
    #expect(checker.accepts("colour") && !checker.accepts("recieved"))
    #expect(checker.accepts("isn’t"))
    #expect(checker.suggestions(for: "recieved").contains("received"))
    #expect(throws: SpellingProblem.noDictionary(language: "xx_XX")) {
      try HunspellChecker(language: "xx_XX")
    }
  }
}
