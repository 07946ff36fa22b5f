/// What an authority sets for its practice beyond timescales, under `practice` in `caseload.json`.
public struct PracticeSettings: Hashable, Sendable, Codable {
  /// From how many ticks of the DASH checklist on a risk of domestic abuse counts as high. Judgement alone is
  /// enough too.
  public var dashHighTicks = 14

  /// When the day teams work.
  public var officeHours = OfficeHours.standard

  /// The standard settings.
  public init() {}

  private enum Key: String, CodingKey { case dashHighTicks, officeHours }

  /// Reads settings; those that are left out are the standard ones.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: Key.self)
    dashHighTicks =
      try container.decodeIfPresent(Int.self, forKey: .dashHighTicks) ?? dashHighTicks
    officeHours =
      try container.decodeIfPresent(OfficeHours.self, forKey: .officeHours) ?? officeHours
  }
}
