import Casework

extension CaseStore {
  /// What indicators come to elsewhere: the authority's own `benchmarks.json` where there is one, with the standard for
  /// indicators that it leaves out.
  ///
  /// - Throws: `StoreError.damaged` with the path when the file is there and cannot be read.
  public func benchmarks(standard: Benchmarks) throws(StoreError) -> Benchmarks {
    guard try files.status(of: layout.benchmarks) != nil else { return standard }
    var own = try StoreDocument.readPlain(Benchmarks.self, at: layout.benchmarks, files)
    let known = Set(own.benchmarks.map(\.indicator))
    own.benchmarks += standard.benchmarks.filter { !known.contains($0.indicator) }
    return own
  }
}
