import Casework

/// The monthly dataset of an authority as it is printed and exported: the table, with all that a reader must know to
/// trust it.
public struct DatasetReport: Sendable {
  /// Whose it is.
  public let authority: String
  /// Whether everything in it is invented.
  public let isDemonstration: Bool
  /// The figures.
  public let table: DatasetTable
  /// What indicators come to elsewhere.
  public let benchmarks: Benchmarks
  /// The moment as at which the records stood.
  public let asAt: Moment
  /// Whether what was recorded after that moment was left out.
  public let isAsRecorded: Bool
  /// Which indicators were chosen, in words; nil for all.
  public let filter: String?
  /// How many places shares, rates and means have.
  public let decimals: Int

  /// Gathers a report.
  public init(
    authority: String, isDemonstration: Bool, table: DatasetTable, benchmarks: Benchmarks,
    asAt: Moment, isAsRecorded: Bool, filter: String?, decimals: Int = 0
  ) {
    self.authority = authority
    self.isDemonstration = isDemonstration
    self.table = table
    self.benchmarks = benchmarks
    self.asAt = asAt
    self.isAsRecorded = isAsRecorded
    self.filter = filter
    self.decimals = decimals
  }

  /// What every export says of itself, a sentence each.
  public var statements: [String] {
    let months = [table.months.first, table.months.last].compactMap { $0?.description }
    let basis =
      isAsRecorded
      ? "As recorded by the end of \(asAt.date.medium): what was recorded later is left out."
      : "As the records stand at \(asAt.medium)."
    let whole =
      table.completeFrom.map {
        ["The records tell everything from \($0) on: there is no data of a month before."]
      } ?? []
    let unfinished = table.months.filter { asAt.date < $0.lastDay && $0.firstDay <= asAt.date }
    return [
      authority + (isDemonstration ? " (DEMO: everybody in it is invented)" : ""),
      "Months \(Set(months).count == 1 ? months[0] : months.joined(separator: " to "))", basis,
      "Filter: \(filter ?? "none"); \(table.rows.count) indicators",
      "Benchmarks \(benchmarks.year): \(benchmarks.source)",
      "“no data” is not 0; “-” is a share of nothing; figures are rounded once, here.",
    ] + whole + unfinished.map { "\($0) is not over: its figures go to \(asAt.date.medium)." }
  }

  /// The groups in the order of the indicators, each with its rows.
  public var groups: [(name: String, rows: [DatasetTable.Row])] {
    var groups: [(name: String, rows: [DatasetTable.Row])] = []
    for row in table.rows {
      if groups.last?.name == row.indicator.group {
        groups[groups.count - 1].rows.append(row)
      } else {
        groups.append((row.indicator.group, [row]))
      }
    }
    return groups
  }

  /// A figure as it is printed.
  public func text(_ figure: IndicatorFigure) -> String { figure.text(decimals: decimals) }

  /// A mean or a greatest value as it is printed; a share of nothing has none.
  public func text(_ value: Double?) -> String {
    value.map { DatasetWords.number($0, decimals: decimals) } ?? "-"
  }

  /// A change in hundredths as it is printed: “+12%”.
  public func change(_ change: Double?) -> String { DatasetWords.change(change) }
}

/// Numbers of the dataset in words, the same on screens and paper.
public enum DatasetWords {
  /// A number with so many places, halves rounded away from nought.
  public static func number(_ value: Double, decimals: Int = 0) -> String {
    let scale = (0..<max(0, decimals)).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    let whole = Int(scaled) / Int(scale)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let rest = String(Int(scaled) % Int(scale))
    return "\(sign)\(whole).\(String(repeating: "0", count: decimals - rest.count))\(rest)"
  }

  /// A change in hundredths: “+12%”, “-6%”, “0%”; “-” where there is none.
  public static func change(_ change: Double?) -> String {
    guard let change else { return "-" }
    let text = number(change)
    return (text.hasPrefix("-") || text == "0" ? "" : "+") + text + "%"
  }
}
