/// Which facts of a month an indicator counts, and how: the written definition of a number in terms of facts.
public struct FactSelection: Hashable, Sendable, Codable {
  /// How a fact lies to the month.
  public enum Timing: String, Hashable, Sendable, Codable, CaseIterable {
    /// It happened in the month.
    case inMonth
    /// It held at the end of the last day of the month.
    case lastDay
    /// It held on some day of the month.
    case overlapping
  }

  /// What is counted.
  public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    /// Each fact.
    case facts
    /// Each child once.
    case children
    /// Each fact and the people in its measure.
    case persons
  }

  /// What the facts are.
  public var kind: CaseFact.Kind

  /// How they lie to the month.
  public var timing: Timing

  /// What is counted.
  public var unit: Unit

  /// The smallest measure; facts without a measure are then left out.
  public var atLeast: Int?

  /// The greatest measure; facts without a measure are then left out.
  public var atMost: Int?

  /// Marks that a fact must have.
  public var with: CaseFact.Marks

  /// Marks that a fact must not have.
  public var without: CaseFact.Marks

  /// A selection.
  public init(
    _ kind: CaseFact.Kind, _ timing: Timing, _ unit: Unit = .facts, atLeast: Int? = nil,
    atMost: Int? = nil, with: CaseFact.Marks = [], without: CaseFact.Marks = []
  ) {
    self.kind = kind
    self.timing = timing
    self.unit = unit
    self.atLeast = atLeast
    self.atMost = atMost
    self.with = with
    self.without = without
  }

  /// Whether a fact is one of a month's.
  public func includes(_ fact: CaseFact, in month: DatasetMonth) -> Bool {
    guard fact.kind == kind, fact.marks.isSuperset(of: with), fact.marks.isDisjoint(with: without)
    else { return false }
    if atLeast != nil || atMost != nil {
      guard let measure = fact.measure, atLeast ?? .min <= measure, measure <= atMost ?? .max else {
        return false
      }
    }
    switch timing {
    case .inMonth: return month.days.contains(fact.since)
    case .lastDay: return fact.holds(on: month.lastDay)
    case .overlapping:
      return fact.since <= month.lastDay && (fact.until.map { month.firstDay < $0 } ?? true)
    }
  }

  private enum Key: String, CodingKey {
    case kind = "facts"
    case timing = "when"
    case unit = "count"
    case atLeast, atMost, with, without
  }

  /// Reads a selection. What is counted is each fact, unless it says otherwise.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func marks(_ key: Key) throws -> CaseFact.Marks {
      let names = try container.decodeIfPresent([String].self, forKey: key) ?? []
      return try names.reduce(into: []) { marks, name in
        guard let found = CaseFact.Marks.names.first(where: { $0.name == name }) else {
          throw DecodingError.dataCorruptedError(
            forKey: key, in: container, debugDescription: "there is no mark “\(name)”")
        }
        marks.insert(found.mark)
      }
    }
    kind = try container.decode(CaseFact.Kind.self, forKey: .kind)
    timing = try container.decode(Timing.self, forKey: .timing)
    unit = try container.decodeIfPresent(Unit.self, forKey: .unit) ?? .facts
    atLeast = try container.decodeIfPresent(Int.self, forKey: .atLeast)
    atMost = try container.decodeIfPresent(Int.self, forKey: .atMost)
    with = try marks(.with)
    without = try marks(.without)
  }

  /// Writes a selection; what means nothing is left out.
  public func encode(to encoder: any Encoder) throws {
    func names(_ marks: CaseFact.Marks) -> [String] {
      CaseFact.Marks.names.filter { marks.contains($0.mark) }.map(\.name)
    }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(timing, forKey: .timing)
    if unit != .facts { try container.encode(unit, forKey: .unit) }
    try container.encodeIfPresent(atLeast, forKey: .atLeast)
    try container.encodeIfPresent(atMost, forKey: .atMost)
    if !with.isEmpty { try container.encode(names(with), forKey: .with) }
    if !without.isEmpty { try container.encode(names(without), forKey: .without) }
  }
}
