/// A fact with whose it is.
public struct LedgerFact: Hashable, Sendable {
  /// A number that stands for the child, or for the record of a register.
  public var subject: Int64

  /// The fact.
  public var fact: CaseFact

  /// Says whose a fact is.
  public init(_ subject: Int64, _ fact: CaseFact) {
    self.subject = subject
    self.fact = fact
  }
}

/// All facts of an authority, ready to be counted.
public struct FactLedger: Sendable {
  private var byKind: [CaseFact.Kind: [LedgerFact]]

  /// The first day that the records tell of, by kind: before it there is no data.
  private let firstDays: [CaseFact.Kind: CivilDate]

  /// Children of 0 to 17 who live in the area; nil where it was not told.
  public let population: Int?

  /// The first month of which the records tell everything: before it there is no data.
  public let completeFrom: DatasetMonth?

  /// The day on which the records stood: a month that it has not reached has no data.
  public let asAt: CivilDate

  /// A ledger.
  ///
  /// - Parameters:
  ///   - facts: facts, at least all that touch the months asked for.
  ///   - firstDays: the first day of each kind, where `facts` may leave earlier ones out.
  ///   - population: children of 0 to 17 in the area.
  ///   - completeFrom: the first month of which the records tell everything; nil where they always did.
  ///   - asAt: the day on which the records stood.
  public init(
    _ facts: some Sequence<LedgerFact>, firstDays: [CaseFact.Kind: CivilDate]? = nil,
    population: Int?, completeFrom: DatasetMonth? = nil, asAt: CivilDate
  ) {
    let byKind = Dictionary(grouping: facts, by: \.fact.kind)
    self.byKind = byKind
    self.firstDays = firstDays ?? byKind.compactMapValues { $0.map(\.fact.since).min() }
    self.population = population
    self.completeFrom = completeFrom
    self.asAt = asAt
  }

  /// The facts of a selection in a month.
  public func facts(_ selection: FactSelection, in month: DatasetMonth) -> [LedgerFact] {
    (byKind[selection.kind] ?? []).filter { selection.includes($0.fact, in: month) }
  }

  /// How many a selection comes to in a month.
  public func count(_ selection: FactSelection, in month: DatasetMonth) -> Int {
    let facts = facts(selection, in: month)
    switch selection.unit {
    case .facts: return facts.count
    case .children: return Set(facts.map(\.subject)).count
    case .persons: return facts.reduce(0) { $0 + 1 + ($1.fact.measure ?? 0) }
    }
  }

  /// What an indicator comes to in a month.
  public func figure(_ indicator: Indicator, in month: DatasetMonth) -> IndicatorFigure {
    guard let counts = indicator.counts, isTold(indicator.of ?? counts, in: month) else {
      return .noData
    }
    let number = count(counts, in: month)
    switch indicator.unit {
    case .count: return .count(number)
    case .percent:
      guard let whole = indicator.of else { return .noData }
      return .of(number, count(whole, in: month))
    case .rate:
      guard let population, population > 0 else { return .noData }
      return .rate(number, population: population)
    }
  }

  /// Whether the records tell of a kind of fact in a month: they are whole by then, some of it, or of what it is a part
  /// of, was recorded in it or before, and the month has begun.
  private func isTold(_ selection: FactSelection, in month: DatasetMonth) -> Bool {
    guard month.firstDay <= asAt, completeFrom.map({ $0 <= month }) ?? true else { return false }
    let kinds = [selection.kind, CaseFact.bases[selection.kind]].compactMap { $0 }
    return kinds.compactMap { firstDays[$0] }.contains { $0 <= month.lastDay }
  }

  /// Who is counted in an indicator in a month.
  public func counted(_ indicator: Indicator, in month: DatasetMonth) -> [LedgerFact] {
    indicator.counts.map { facts($0, in: month) } ?? []
  }

  /// Who is in the whole of a share and not in its part; nil where the part is not one of the whole, fact by fact or
  /// child by child.
  public func missing(_ indicator: Indicator, in month: DatasetMonth) -> [LedgerFact]? {
    guard let part = indicator.counts, let whole = indicator.of else { return nil }
    let all = facts(whole, in: month)
    if part.kind == whole.kind {
      return all.filter { !part.includes($0.fact, in: month) }
    }
    guard part.unit == .children, whole.unit == .children else { return nil }
    let counted = Set(facts(part, in: month).map(\.subject))
    return all.filter { !counted.contains($0.subject) }
  }
}
