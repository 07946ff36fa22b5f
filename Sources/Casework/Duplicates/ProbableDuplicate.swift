/// Two records that may be of one child, with the reasons for it and against it.
public struct ProbableDuplicate: Hashable, Sendable {
  /// A reason, for or against.
  public struct Reason: Hashable, Sendable {
    /// The reason in words: "same date of birth".
    public let words: String

    /// What it adds; below 0 it speaks against.
    public let points: Int
  }

  /// From how many points on two records are worth looking at.
  public static let threshold = 50

  /// The one record.
  public let first: ChildID

  /// The other.
  public let second: ChildID

  /// The sum of the reasons, at most 100.
  public let score: Int

  /// The reasons, the weightiest first.
  public let reasons: [Reason]

  /// Compares two records; nothing when there is too little reason to think that they are of one child.
  public init?(_ first: IdentityFacts, _ second: IdentityFacts, threshold: Int = Self.threshold) {
    self.init(
      first, second, names: { first.names.map(ComparedName.init) },
      others: { second.names.map(ComparedName.init) }, threshold: threshold)
  }

  /// Compares two records, whose names are asked for when it comes to them.
  private init?(
    _ first: IdentityFacts, _ second: IdentityFacts, names: () -> [ComparedName],
    others: () -> [ComparedName], threshold: Int
  ) {
    guard first.id != second.id else { return nil }
    // The days of birth tell most records apart, and comparing them costs least.
    let birth = Self.birth(first, second)
    guard threshold <= (birth?.points ?? 0) + Self.mostBesideBirth(first, second) else {
      return nil
    }
    // Names take longest to compare, and two records in ten thousand come this far.
    let plain = [
      birth, Self.home(first, second), Self.sex(first, second),
      Self.nhsNumber(first, second), Self.pupilNumber(first, second),
    ].compactMap { $0 }
    guard threshold <= plain.map(\.points).reduce(Self.mostForName, +) else { return nil }
    let reasons = [Self.name(names(), others())].compactMap { $0 } + plain
    let sum = reasons.map(\.points).reduce(0, +)
    guard sum >= threshold else { return nil }
    self.first = first.id
    self.second = second.id
    self.score = min(100, sum)
    self.reasons = reasons.sorted { (abs($1.points), $0.words) < (abs($0.points), $1.words) }
  }

  /// The pairs among some records that are worth looking at, the most probable first.
  ///
  /// Only records that share a key are compared.
  public static func pairs(_ facts: [IdentityFacts], threshold: Int = Self.threshold)
    -> [ProbableDuplicate]
  {
    // Keys are compared as numbers, and names in forms that are worked out once a record, not once a pair.
    var numbers: [String: Int] = [:]
    func number(_ key: String) -> Int {
      if let number = numbers[key] { return number }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
    let keys = facts.map { $0.keys.map(number) }
    let probes = facts.map { Set($0.probes.map(number)) }
    let names = facts.map { $0.names.map(ComparedName.init) }
    var holders: [[Int]] = Array(repeating: [], count: numbers.count)
    for (index, own) in keys.enumerated() {
      for key in own { holders[key].append(index) }
    }
    var found: [ProbableDuplicate] = []
    for (index, child) in facts.enumerated() {
      let near = Set(probes[index].flatMap { holders[$0] })
      for other in near where other != index {
        // A pair is met from both ends when both have the key, else from one.
        let isMetAgain = other < index && keys[index].contains(where: probes[other].contains)
        guard !isMetAgain else { continue }
        if let match = ProbableDuplicate(
          child, facts[other], names: { names[index] }, others: { names[other] },
          threshold: threshold)
        {
          found.append(match)
        }
      }
    }
    return found.sorted { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
  }
}

extension ProbableDuplicate {
  /// What names can add at most.
  private static let mostForName = 40
  /// What a shared home adds.
  private static let pointsForHome = 15

  /// What everything but the day of birth can add at most.
  private static func mostBesideBirth(_ first: IdentityFacts, _ second: IdentityFacts) -> Int {
    let numbers =
      (first.nhsNumber == nil || second.nhsNumber == nil ? 0 : pointsForNHSNumber)
      + (first.pupilNumbers.isEmpty || second.pupilNumbers.isEmpty ? 0 : pointsForPupilNumber)
    return mostForName + pointsForHome + numbers
  }

  private static let pointsForNHSNumber = 50
  private static let pointsForPupilNumber = 45

  private static func name(_ names: [ComparedName], _ others: [ComparedName]) -> Reason? {
    guard let own = names.last, let other = others.last else { return nil }
    if own.isSame(as: other) { return Reason(words: "same name", points: mostForName) }
    if own.isSwapped(of: other) { return Reason(words: "same names, swapped", points: 36) }
    if names.contains(where: { name in others.contains { name.isSame(as: $0) } }) {
      return Reason(words: "same earlier name", points: 34)
    }
    let (given, family) = (own.given(like: other), own.family(like: other))
    switch (given, family) {
    case (.same, .near), (.near, .same), (.near, .near):
      return Reason(words: "a letter or two in the name differs", points: 30)
    case (.same, .sounds), (.sounds, .same), (.sounds, .sounds), (.near, .sounds), (.sounds, .near):
      return Reason(words: "names sound alike", points: 28)
    case (.same, .none): return Reason(words: "same given name, other family name", points: 12)
    case (.none, .none): return Reason(words: "other names", points: -20)
    case (.none, _):
      // Twins and brothers share everything but this.
      return Reason(words: "same family name, other given name: perhaps a twin", points: -15)
    default: return nil
    }
  }

  private static func birth(_ first: IdentityFacts, _ second: IdentityFacts) -> Reason? {
    if let own = first.born, let other = second.born {
      if own == other { return Reason(words: "same date of birth", points: 30) }
      if abs(own.days(to: other)) == 1 { return Reason(words: "born a day apart", points: 22) }
      if own.swapped == other {
        return Reason(words: "date of birth with day and month swapped", points: 22)
      }
      if own.day == other.day, own.month == other.month, abs(own.year - other.year) == 10 {
        return Reason(words: "born ten years apart to the day", points: 12)
      }
      if own.year == other.year, own.day == other.day || own.month == other.month {
        return Reason(words: "day or month of birth differs", points: 8)
      }
      return Reason(words: "other dates of birth", points: -25)
    }
    let days = [first, second].compactMap { $0.born ?? $0.expected }
    guard days.count == 2, abs(days[0].days(to: days[1])) <= 14 else { return nil }
    let isBoth = first.expected != nil && second.expected != nil
    return Reason(
      words: isBoth ? "expected within two weeks" : "born about when the other was expected",
      points: 20)
  }

  private static func home(_ first: IdentityFacts, _ second: IdentityFacts) -> Reason? {
    first.postcodes.isDisjoint(with: second.postcodes)
      ? nil : Reason(words: "same postcode", points: pointsForHome)
  }

  private static func sex(_ first: IdentityFacts, _ second: IdentityFacts) -> Reason? {
    guard first.sex != .unknown, second.sex != .unknown, first.sex != second.sex else { return nil }
    return Reason(words: "another sex", points: -15)
  }

  private static func nhsNumber(_ first: IdentityFacts, _ second: IdentityFacts) -> Reason? {
    guard let own = first.nhsNumber, let other = second.nhsNumber else { return nil }
    if own == other { return Reason(words: "same NHS number", points: pointsForNHSNumber) }
    guard NHSNumber.isSound(own), NHSNumber.isSound(other) else { return nil }
    return Reason(words: "other NHS numbers", points: -40)
  }

  private static func pupilNumber(_ first: IdentityFacts, _ second: IdentityFacts) -> Reason? {
    guard !first.pupilNumbers.isEmpty, !second.pupilNumbers.isEmpty else { return nil }
    return Set(first.pupilNumbers).isDisjoint(with: second.pupilNumbers)
      ? Reason(words: "other pupil numbers", points: -15)
      : Reason(words: "same pupil number", points: pointsForPupilNumber)
  }
}

extension ProbableDuplicate {
  /// The reasons in a line, those against it last: "same date of birth, names sound alike; but: another sex".
  public var spokenReasons: String {
    let words = { (isFor: Bool) in
      reasons.filter { ($0.points > 0) == isFor }.map(\.words).joined(separator: ", ")
    }
    return [words(true), words(false).isEmpty ? "" : "but: \(words(false))"]
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
