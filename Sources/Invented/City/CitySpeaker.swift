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
  /// Brothers and sisters have the same.
  let home: UInt64

  /// A sentence of the stock about the child.
  mutating func say(_ key: String) -> String {
    var own = chance
    defer { chance = own }
    return sentence(key, &own)
  }

  /// A sentence about what happened to the whole family on a day: the same in the record of each brother and sister.
  func sayTogether(_ key: String, on date: CivilDate) -> String {
    var shared = together(on: date)
    return sentence(key, &shared)
  }

  private func together(on date: CivilDate) -> Chance {
    Chance(seed: home &+ UInt64(date.dayNumber) &* 1_000_003)
  }

  private func sentence(_ key: String, _ chance: inout Chance) -> String {
    guard !isThin, let sentence = chance.one(of: stock.phrases[key] ?? []) else {
      return "As the record before has it."
    }
    return child.fill(sentence, carer: carer)
  }

  /// What somebody told the council of the family, and who it was: both fit the theme.
  func concern(on date: CivilDate) -> (source: ReferralSource, text: String) {
    var shared = together(on: date)
    let stem = "concern.\(theme.rawValue)."
    let keys = stock.phrases.keys.filter { $0.hasPrefix(stem) }.sorted()
    let key = shared.one(of: keys) ?? "concern.neglect.2A"
    let source = key.split(separator: ".").last.map(String.init) ?? "2A"
    return (ReferralSource(rawValue: source), sentence(key, &shared))
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
