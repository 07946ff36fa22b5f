/// Where words begin and end, for the moves of the editors.
enum Words {
  /// The start of the word before a place, or the start of the text.
  static func start(before place: Int, in characters: [Character]) -> Int {
    var place = place
    while place > 0, !isPart(characters[place - 1]) { place -= 1 }
    while place > 0, isPart(characters[place - 1]) { place -= 1 }
    return place
  }

  /// The end of the word after a place, or the end of the text.
  static func end(after place: Int, in characters: [Character]) -> Int {
    var place = place
    while place < characters.count, !isPart(characters[place]) { place += 1 }
    while place < characters.count, isPart(characters[place]) { place += 1 }
    return place
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "’"
  }
}
