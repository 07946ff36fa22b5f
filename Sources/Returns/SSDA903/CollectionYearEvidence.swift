import Casework

/// Finds out to which collection year a return belongs, from what its rows say.
///
/// The year in a file's name is no evidence: some authorities write the year in which the
/// collection begins, others the one in which it ends.
struct CollectionYearEvidence {
  var year: CollectionYear
  /// What the year was inferred from, in words.
  var basis: String

  init?(files: [SSDA903File], group: String) {
    // An episode stands in a return when it was open at some time of the year: so every end lies in it.
    if let found = Self.majority(of: files, in: .episodes, column: "DEC", saying: "ends") {
      self = found
    } else if let found = Self.latest(of: files, in: .episodes, column: "DECOM") {
      self = found
    } else if let found = Self.majority(
      of: files, in: .missing, column: "MIS_START", saying: "starts of missing episodes")
    {
      self = found
    } else if let found = Self.latest(of: files, in: .reviews, column: "REVIEW") {
      self = found
    } else if let digits = group.split(separator: "/").last?.firstMatch(of: /(19|20)\d\d/),
      let endYear = Int(digits.output.0)
    {
      year = CollectionYear(endYear: endYear)
      basis = "taken from the name, as the year in which it ends; no row shows the year"
    } else {
      return nil
    }
  }

  private init(year: CollectionYear, basis: String) {
    self.year = year
    self.basis = basis
  }

  private static func majority(
    of files: [SSDA903File], in table: SSDA903Table, column: String, saying what: String
  ) -> CollectionYearEvidence? {
    let dates = files.filter { $0.table == table }.flatMap { $0.dates(in: column) }
    let counts = Dictionary(grouping: dates, by: CollectionYear.init(containing:))
      .mapValues(\.count)
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return nil }
    return CollectionYearEvidence(
      year: most.key, basis: "\(most.value) of \(dates.count) \(what) lie in \(most.key.name)")
  }

  private static func latest(
    of files: [SSDA903File], in table: SSDA903Table, column: String
  ) -> CollectionYearEvidence? {
    let dates = files.filter { $0.table == table }.flatMap { $0.dates(in: column) }
    guard let latest = dates.max() else { return nil }
    return CollectionYearEvidence(
      year: CollectionYear(containing: latest), basis: "the latest \(column) is \(latest.medium)")
  }
}
