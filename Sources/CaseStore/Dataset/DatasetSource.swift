import Casework

/// The facts of an authority as they stand or as they were known at a moment, with whose they are.
public struct DatasetSource: Sendable {
  /// The facts, ready to be counted.
  public let ledger: FactLedger

  /// The moment as at which the records stood.
  public let asAt: Moment

  /// Whether what was recorded after ``asAt`` was left out.
  public let isAsRecorded: Bool

  private let subjects: @Sendable (Set<Int64>, CivilDate) throws(StoreError) -> [Int64: FactSubject]

  /// A source.
  ///
  /// - Parameters:
  ///   - ledger: the facts.
  ///   - asAt: the moment as at which the records stood.
  ///   - isAsRecorded: whether what was recorded later was left out.
  ///   - subjects: says whose the facts of some subjects are, with the workers of a day.
  public init(
    _ ledger: FactLedger, asAt: Moment, isAsRecorded: Bool,
    subjects: @escaping @Sendable (Set<Int64>, CivilDate) throws(StoreError) -> [Int64: FactSubject]
  ) {
    self.ledger = ledger
    self.asAt = asAt
    self.isAsRecorded = isAsRecorded
    self.subjects = subjects
  }

  /// Names: each fact with whose it is, by name and day.
  ///
  /// - Parameters:
  ///   - facts: facts of the ledger.
  ///   - date: the day on which the worker is asked for, where the fact does not have one of its own in the month.
  public func names(of facts: [LedgerFact], on date: CivilDate) throws(StoreError) -> [FactName] {
    let known = try subjects(Set(facts.map(\.subject)), date)
    return facts.compactMap { fact in
      known[fact.subject].map { FactName(subject: $0, fact: fact.fact) }
    }.sorted {
      ($0.subject.name, $0.fact.since, $0.subject.record)
        < ($1.subject.name, $1.fact.since, $1.subject.record)
    }
  }
}

/// A line of the names behind a figure.
public struct FactName: Hashable, Sendable {
  /// Whose fact it is.
  public var subject: FactSubject
  /// The fact.
  public var fact: CaseFact
}
