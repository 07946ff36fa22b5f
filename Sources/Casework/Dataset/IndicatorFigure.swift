/// What an indicator comes to in a month.
///
/// It is kept as the whole numbers it was made of and rounded once, when it is printed.
public enum IndicatorFigure: Hashable, Sendable {
  /// Nothing is recorded that could tell: not the same as none.
  case noData
  /// A share of nothing has no value.
  case zeroDenominator
  /// A number.
  case count(Int)
  /// A share, as two whole numbers.
  case share(Int, of: Int)
  /// So many for every 10,000 of a population.
  case rate(Int, population: Int)
  /// A share of more than the whole: something is wrong with the definition or the records, so it is not given.
  case refused(Int, of: Int)

  /// A share; refused when it would be over 100%.
  public static func of(_ part: Int, _ whole: Int) -> IndicatorFigure {
    if whole == 0 { return .zeroDenominator }
    return part > whole ? .refused(part, of: whole) : .share(part, of: whole)
  }

  /// The value, not rounded; nil where there is none.
  public var value: Double? {
    switch self {
    case .noData, .zeroDenominator, .refused: nil
    case .count(let number): Double(number)
    case .share(let part, let whole): 100 * Double(part) / Double(whole)
    case .rate(let number, let population): 10_000 * Double(number) / Double(population)
    }
  }

  /// The number counted; nil where nothing is recorded that could tell.
  public var numerator: Int? {
    switch self {
    case .noData: nil
    case .zeroDenominator: 0
    case .count(let number), .share(let number, _), .rate(let number, _), .refused(let number, _):
      number
    }
  }

  /// Of how many; nil for a plain number.
  public var denominator: Int? {
    switch self {
    case .noData, .count: nil
    case .zeroDenominator: 0
    case .share(_, let whole), .refused(_, let whole), .rate(_, let whole): whole
    }
  }

  /// What it is, in a word for files.
  public var status: String {
    switch self {
    case .noData: "noData"
    case .zeroDenominator: "zeroDenominator"
    case .count, .share, .rate: "value"
    case .refused: "over100"
    }
  }

  /// The figure as it is printed, halves rounded away from nought.
  ///
  /// - Parameter decimals: how many places a share or rate has.
  public func text(decimals: Int = 0) -> String {
    switch self {
    case .noData: "no data"
    case .zeroDenominator: "-"
    case .refused: "over 100"
    case .count(let number): "\(number)"
    case .share(let part, let whole): Self.quotient(100 * part, whole, decimals)
    case .rate(let number, let population): Self.quotient(10_000 * number, population, decimals)
    }
  }

  /// The figure with its unit, and for a share the numbers behind it: “87% (284 of 327)”.
  public var words: String {
    switch self {
    case .noData: "no data"
    case .zeroDenominator: "- (0 of 0)"
    case .refused(let part, let whole):
      "refused: \(part) of \(whole) would be more than the whole"
    case .count(let number): "\(number)"
    case .share(let part, let whole): "\(text())% (\(part) of \(whole))"
    case .rate(let number, let population): "\(text()) per 10,000 (\(number) of \(population))"
    }
  }

  private static func quotient(_ number: Int, _ divisor: Int, _ decimals: Int) -> String {
    let scale = (0..<max(0, decimals)).reduce(1) { scale, _ in scale * 10 }
    let rounded = (2 * number * scale + divisor) / (2 * divisor)
    guard decimals > 0 else { return "\(rounded)" }
    let rest = String(rounded % scale)
    return "\(rounded / scale).\(String(repeating: "0", count: decimals - rest.count))\(rest)"
  }
}
