/// A step of the authority's ladder of help for disabled children.
///
/// It goes by what the child's life asks for, not by a diagnosis.
public struct DisabilityBand: Hashable, Sendable, Codable {
  /// From 1, minimal additional needs, to 4, critical.
  public let number: Int

  /// What people call it.
  public let name: String

  /// The level of need at which such a child is likely to stand.
  public let level: Int

  /// Whom it describes, in a sentence.
  public let meaning: String

  /// Who helps, in a sentence.
  public let who: String

  /// The most hours of support in a year that go with it, where there is a limit.
  public let hoursPerYear: Int?

  /// A band.
  public init(
    number: Int, name: String, level: Int, meaning: String, who: String, hoursPerYear: Int? = nil
  ) {
    self.number = number
    self.name = name
    self.level = level
    self.meaning = meaning
    self.who = who
    self.hoursPerYear = hoursPerYear
  }
}

extension Thresholds {
  /// The band with a number.
  public func disabilityBand(_ number: Int) -> DisabilityBand? {
    disabilityBands.first { $0.number == number }
  }

  /// The lowest band that allows for an amount of support, from the band with a limit of hours on; nil where
  /// the amount tells nothing, because so few hours may go with any of the bands before.
  ///
  /// - Parameters:
  ///   - hours: hours of support and direct payments in a year.
  ///   - overnight: whether breaks overnight are part of it, which only the band without a limit allows for.
  public func disabilityBand(hoursPerYear hours: Int, overnight: Bool) -> DisabilityBand? {
    guard let limited = disabilityBands.first(where: { $0.hoursPerYear != nil }),
      let limit = limited.hoursPerYear
    else { return nil }
    if overnight || hours > limit { return disabilityBands.last }
    return hours > 0 ? limited : nil
  }
}
