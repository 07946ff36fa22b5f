import CaseloadApp
import Casework

/// A dataset as JSON: the whole numbers behind each figure, and an absent value as null with its status.
struct DatasetDocument: Encodable {
  struct Figure: Encodable {
    let month: DatasetMonth
    let status: String
    let number: Int?
    let of: Int?
    let value: Double?

    init(_ month: DatasetMonth, _ figure: IndicatorFigure) {
      self.month = month
      status = figure.status
      number = figure.numerator
      of = figure.denominator
      value = figure.value
    }

    private enum Key: String, CodingKey { case month, status, number, of, value }

    /// An absent number is written as null, so that nobody takes it for one that was forgotten.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(month, forKey: .month)
      try container.encode(status, forKey: .status)
      try container.encode(number, forKey: .number)
      try container.encode(of, forKey: .of)
      try container.encode(value, forKey: .value)
    }
  }

  struct Row: Encodable {
    let reference: String
    let name: String
    let group: String
    let unit: Indicator.Unit
    let preferred: Indicator.Direction
    let definition: String
    let notCounted: String?
    let otherDefinition: String?
    let figures: [Figure]
    let yearAgo: Figure?
    let changeOnMonth: Double?
    let changeOnYear: Double?
    let mean12: Double?
    let maximum12: Double?
    let direction: String
    let benchmark: Benchmarks.Entry?
  }

  let authority: String
  let isDemonstration: Bool
  let asAt: String
  let isAsRecorded: Bool
  let completeFrom: DatasetMonth?
  let filter: String?
  let rowCount: Int
  let benchmarkYear: String
  let benchmarkSource: String
  let indicators: [Row]

  init(_ report: DatasetReport) {
    authority = report.authority
    isDemonstration = report.isDemonstration
    asAt = report.asAt.description
    isAsRecorded = report.isAsRecorded
    completeFrom = report.table.completeFrom
    filter = report.filter
    rowCount = report.table.rows.count
    benchmarkYear = report.benchmarks.year
    benchmarkSource = report.benchmarks.source
    let months = report.table.months
    indicators = report.table.rows.map { row in
      let indicator = row.indicator
      return Row(
        reference: indicator.id, name: indicator.name, group: indicator.group,
        unit: indicator.unit, preferred: indicator.preferred, definition: indicator.definition,
        notCounted: indicator.notCounted, otherDefinition: indicator.other,
        figures: zip(months, row.figures).map { Figure($0, $1) },
        yearAgo: months.last.map { Figure($0.adding(-12), row.yearAgo) },
        changeOnMonth: row.change(from: row.previous), changeOnYear: row.change(from: row.yearAgo),
        mean12: row.average, maximum12: row.maximum, direction: row.travel.words,
        benchmark: report.benchmarks[indicator.id])
    }
  }
}
