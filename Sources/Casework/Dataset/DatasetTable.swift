/// The monthly dataset: indicators as rows, months as columns, with what managers read beside them.
public struct DatasetTable: Hashable, Sendable {
  /// One indicator over the months.
  public struct Row: Hashable, Sendable, Identifiable {
    /// The indicator.
    public let indicator: Indicator
    /// Its figure in each month of the table.
    public let figures: [IndicatorFigure]
    /// Its figure twelve months before the last.
    public let yearAgo: IndicatorFigure
    /// Its figures in the twelve months that end with the last, oldest first.
    public let year: [IndicatorFigure]

    public var id: String { indicator.id }

    /// The figure of the last month.
    public var latest: IndicatorFigure { figures.last ?? .noData }

    /// The figure of the month before the last.
    public var previous: IndicatorFigure { year.dropLast().last ?? .noData }

    /// The mean of the months of the last twelve that have a value; nil where none has.
    public var average: Double? {
      let values = year.compactMap(\.value)
      return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// The greatest value of the last twelve months.
    public var maximum: Double? { year.compactMap(\.value).max() }

    /// How far the last month is from another, in hundredths of the other; nil where either has no value or the
    /// other is nought.
    public func change(from figure: IndicatorFigure) -> Double? {
      guard let now = latest.value, let then = figure.value, then != 0 else { return nil }
      return 100 * (now - then) / then
    }

    /// Which way it went since the month before.
    public var travel: Travel {
      guard let now = latest.value, let then = previous.value else { return .unknown }
      if now == then { return .level }
      let isUp = now > then
      switch indicator.preferred {
      case .neither: return isUp ? .up : .down
      case .higher: return isUp ? .better(up: true) : .worse(up: false)
      case .lower: return isUp ? .worse(up: true) : .better(up: false)
      }
    }
  }

  /// Which way a figure went, and whether that is the way it should go.
  public enum Travel: Hashable, Sendable {
    case unknown, level, up, down
    case better(up: Bool)
    case worse(up: Bool)

    /// As a page says it: an arrow never stands without its word.
    public var words: String {
      switch self {
      case .unknown: "-"
      case .level: "level"
      case .up: "up"
      case .down: "down"
      case .better(let up): "\(up ? "up" : "down"), better"
      case .worse(let up): "\(up ? "up" : "down"), worse"
      }
    }
  }

  /// The months, oldest first.
  public let months: [DatasetMonth]

  /// The first month of which the records tell everything; nil where they always did.
  public let completeFrom: DatasetMonth?

  /// The indicators in the order of their definitions.
  public let rows: [Row]

  /// Counts a table.
  ///
  /// - Parameters:
  ///   - indicators: the rows.
  ///   - months: the columns, oldest first.
  ///   - ledger: the facts, at least from thirteen months before the last column on.
  public init(_ indicators: [Indicator], months: [DatasetMonth], _ ledger: FactLedger) {
    self.months = months
    completeFrom = ledger.completeFrom
    guard let last = months.last else {
      rows = []
      return
    }
    let year = last.last(12)
    rows = indicators.map { indicator in
      var known: [DatasetMonth: IndicatorFigure] = [:]
      func figure(_ month: DatasetMonth) -> IndicatorFigure {
        if let figure = known[month] { return figure }
        let figure = ledger.figure(indicator, in: month)
        known[month] = figure
        return figure
      }
      return Row(
        indicator: indicator, figures: months.map(figure), yearAgo: figure(last.adding(-12)),
        year: year.map(figure))
    }
  }
}
