import CaseStore
import Casework
import Rulebook

/// What the monthly dataset asks of the casebook.
public protocol DatasetCasebook {
  /// The facts that touch a span of days, as they are known now.
  func dataset(touching days: ClosedRange<CivilDate>, at moment: Moment) throws -> DatasetSource

  /// What indicators come to elsewhere.
  func benchmarks() throws -> Benchmarks
}

extension StoreCasebook {
  public func dataset(touching days: ClosedRange<CivilDate>, at moment: Moment) throws
    -> DatasetSource
  { try store.dataset(touching: days, at: moment) }

  public func benchmarks() throws -> Benchmarks {
    try store.benchmarks(standard: try IndicatorFile.benchmarks())
  }
}

extension DatasetCasebook {
  /// The facts of the thirteen months that end with one: a year, and the month a year before the last.
  func dataset(_ month: DatasetMonth, at moment: Moment) throws -> DatasetSource {
    try dataset(touching: month.adding(-12).firstDay...month.lastDay, at: moment)
  }
}

extension Casebook {
  /// What was written about figures, the latest month first.
  func commentary() throws -> [IndicatorCommentary] {
    try registers(RegisterQuery(.commentary)).compactMap { try registerRecord($0.id)?.commentary }
      .sorted { ($1.month, $1.date, $0.id) < ($0.month, $0.date, $1.id) }
  }
}
