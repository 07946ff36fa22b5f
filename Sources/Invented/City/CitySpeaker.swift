import Casework

/// Finds words for the record of one child.
struct CitySpeaker {
  let stock: Stock
  let child: InventedChild
  let theme: CityTheme
  /// Who looks after the child while it is in care.
  var carer: String?
  /// Whether the record came from an older system, which kept little.
  let isThin: Bool
  var chance: Chance

  /// A sentence of the stock about the child.
  mutating func say(_ key: String) -> String {
    guard !isThin, let sentence = chance.one(of: stock.phrases[key] ?? []) else {
      return "As the record before has it."
    }
    return child.fill(sentence, carer: carer)
  }

  /// What somebody told the council, and who it was: both fit the theme.
  mutating func concern() -> (source: ReferralSource, text: String) {
    let stem = "concern.\(theme.rawValue)."
    let keys = stock.phrases.keys.filter { $0.hasPrefix(stem) }.sorted()
    guard let key = chance.one(of: keys) else { return ("2A", say("concern.neglect.2A")) }
    return (ReferralSource(rawValue: String(key.dropFirst(stem.count))), say(key))
  }

  /// What a worker wrote about being with the child.
  mutating func encounter(at age: Int) -> String {
    if theme == .unaccompanied { return say("visit.unaccompanied") }
    if age < 2 { return say(carer == nil ? "visit.baby" : "visit.baby.care") }
    if carer != nil { return say("visit.care") }
    return say(age < 7 ? "visit.young" : age < 12 ? "visit.school" : "visit.teen")
  }

  /// What a child said, who is old enough.
  mutating func words(at age: Int) -> String? {
    guard !isThin, age >= 4 else { return nil }
    if theme == .unaccompanied { return say("words.unaccompanied") }
    if carer != nil { return say("words.care") }
    return say(age < 8 ? "words.young" : age < 12 ? "words.school" : "words.teen")
  }
}
