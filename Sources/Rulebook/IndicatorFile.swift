import Casework

/// The indicators of the monthly dataset, in the order of the file.
public enum IndicatorFile {
  private struct File: Decodable { let indicators: [Indicator] }

  /// The indicators in the program.
  ///
  /// - Throws: ``ResourceProblem`` when the file cannot be read, names one twice, or says of none that is counted
  ///   nowhere why it is not.
  public static func standard() throws(ResourceProblem) -> [Indicator] { try loaded.get() }

  /// What indicators come to elsewhere, as far as the program knows; an authority may keep its own.
  ///
  /// - Throws: ``ResourceProblem`` when the file cannot be read.
  public static func benchmarks() throws(ResourceProblem) -> Benchmarks {
    try Resource.benchmarks.decode(Benchmarks.self)
  }

  private static let loaded: Result<[Indicator], ResourceProblem> = Result {
    () throws(ResourceProblem) in
    let indicators = try Resource.indicators.decode(File.self).indicators
    let ids = Set(indicators.map(\.id))
    guard ids.count == indicators.count else { throw problem("an indicator stands there twice") }
    for indicator in indicators {
      if let other = indicator.other, !ids.contains(other) {
        throw problem("“\(indicator.id)” names “\(other)”, which is not listed")
      }
      guard (indicator.counts == nil) == (indicator.notCounted != nil) else {
        throw problem("“\(indicator.id)” is either counted, or says why it cannot be")
      }
    }
    return indicators
  }

  private static func problem(_ reason: String) -> ResourceProblem {
    ResourceProblem(file: Resource.indicators.file, reason: reason)
  }
}
