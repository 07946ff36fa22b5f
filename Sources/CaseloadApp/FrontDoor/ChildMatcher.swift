import Casework
import Terminal

/// Says how likely a child on record is the one that somebody is telling about, and why.
///
/// Every point has its reason, which the user reads: a score alone would have to be believed.
struct ChildMatcher {
  /// Whom the records are searched for.
  let wanted: LikelyChild
  /// The day on which ages are compared.
  let today: CivilDate

  /// The texts to search the records for: each finds by words that begin so, in any order.
  ///
  /// The last ones find names that sound alike: the first letters alone, with the ways in which a first
  /// sound is written.
  var searches: [String] {
    let words = Self.words(wanted.name)
    var searches = [words.joined(separator: " ")]
    if let born = wanted.dateOfBirth { searches.append(born.description) }
    if let postcode = wanted.postcode { searches.append(postcode.filter { $0 != " " }) }
    if words.count >= 2, let first = words.first, let last = words.last {
      searches += NameSound.starts(of: first).map { "\($0) \(last.prefix(3))" }
      searches += NameSound.starts(of: last).map { "\(first.prefix(3)) \($0)" }
    }
    var seen: Set<String> = []
    return searches.filter { !$0.isBlank && seen.insert($0).inserted }
  }

  /// How likely children on record are, the most likely first; those who are not likely are left out.
  func matches(_ known: [KnownChild], limit: Int) -> [LikelyMatch] {
    var seen: Set<ChildID> = []
    let scored = known.filter { seen.insert($0.id).inserted }.compactMap(match)
    return Array(
      scored.sorted { ($1.score, $0.name, $0.id) < ($0.score, $1.name, $1.id) }.prefix(limit))
  }

  /// How likely one child is; nil when there is no reason to think so.
  func match(_ known: KnownChild) -> LikelyMatch? {
    let parts = [nameReason(known), birthReason(known), homeReason(known)].compactMap { $0 }
    let score = parts.map(\.points).reduce(0, +)
    guard score >= 20 else { return nil }
    let reasons = parts.sorted { $0.points > $1.points }.map(\.words)
    return LikelyMatch(
      id: known.id, name: known.name, age: age(known), status: known.status,
      score: min(100, score), reasons: reasons)
  }

  // MARK: - Reasons

  private typealias Reason = (points: Int, words: String)

  private func nameReason(_ known: KnownChild) -> Reason? {
    let typed = Self.words(wanted.name)
    guard !typed.isEmpty else { return nil }
    // A list gives the family name first; people say it last.
    let parts = known.name.split(separator: ",", maxSplits: 1).map { Self.words(String($0)) }
    let (family, given) = (parts.first ?? [], parts.count == 2 ? parts[1] : [])
    let all = given + family
    if typed == all { return (60, "same name") }
    if typed.count > 1, typed == family + given { return (55, "same names, swapped") }
    if Set(typed) == Set(all) { return (50, "same names") }
    if typed.count == 1 {
      if given.first == typed[0] || family.first == typed[0] { return (30, "one name the same") }
      if all.contains(where: { $0.hasPrefix(typed[0]) }) { return (20, "a name begins so") }
      return known.foundBy == typed[0] ? (20, "an earlier or other name") : nil
    }
    if typed.allSatisfy({ word in all.contains { $0.hasPrefix(word) } }) {
      return (45, "names begin so")
    }
    let sounds = all.map { NameSound.of($0) }
    if typed.allSatisfy({ sounds.contains(NameSound.of($0)) }) { return (40, "sounds alike") }
    if known.foundBy == typed.joined(separator: " ") { return (40, "an earlier or other name") }
    let isFamily = family.contains { typed.last == $0 || typed.first == $0 }
    if isFamily, typed.contains(where: { word in given.contains { $0.first == word.first } }) {
      return (25, "same family name, same initial")
    }
    return isFamily ? (15, "same family name") : nil
  }

  private func birthReason(_ known: KnownChild) -> Reason? {
    guard let born = known.dateOfBirth else { return nil }
    if let wanted = wanted.dateOfBirth {
      if wanted == born { return (40, "same date of birth") }
      if wanted.year == born.year, wanted.month == born.day, wanted.day == born.month {
        return (30, "date of birth with day and month swapped")
      }
      return wanted.year == born.year ? (-5, "same year of birth") : (-25, "born in another year")
    }
    guard let wanted = wanted.age, let age = born <= today ? born.completedYears(to: today) : nil
    else { return nil }
    switch abs(wanted - age) {
    case 0: return (15, "age \(age)")
    case 1: return (5, "age \(age), near")
    default: return (-10, "age \(age)")
    }
  }

  private func homeReason(_ known: KnownChild) -> Reason? {
    guard let wanted = wanted.postcode, let home = known.postcode,
      wanted.filter({ $0 != " " }) == home.filter({ $0 != " " })
    else { return nil }
    return (25, "same postcode")
  }

  private func age(_ known: KnownChild) -> String {
    guard let born = known.dateOfBirth, born <= today else {
      return known.isUnborn ? "unborn" : "age not known"
    }
    return "\(born.completedYears(to: today))"
  }

  /// The folded words of a name.
  private static func words(_ name: String) -> [String] {
    TextFold.fold(name).split { !($0.isLetter || $0 == "'" || $0 == "-") }.map(String.init)
  }
}
