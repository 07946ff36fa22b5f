import Casework

/// The levels of need as they stand in the resource.
struct ThresholdFile: Decodable {
  let levels: [ThresholdLevel]
  let domains: [ThresholdDomain]
  let indicators: [ThresholdIndicator]
  let prompts: [PathwayPrompt]
  let disabilityBands: [DisabilityBand]

  /// The document, each indicator with its own id, a level and a domain that are there, and each prompt with
  /// indicators that are.
  static func contents() throws(ResourceProblem) -> Thresholds.Contents {
    let file = try Resource.thresholds.decode(ThresholdFile.self)
    let (levels, domains) = (Set(file.levels.map(\.number)), Set(file.domains.map(\.id)))
    var ids: Set<ThresholdIndicator.ID> = []
    for indicator in file.indicators {
      guard ids.insert(indicator.id).inserted else {
        throw problem(indicator, "stands there twice")
      }
      guard levels.contains(indicator.level), domains.contains(indicator.domain) else {
        throw problem(indicator, "has a level or a domain that is not listed")
      }
    }
    for prompt in file.prompts {
      guard let stray = prompt.indicators.first(where: { !ids.contains($0) }) else { continue }
      throw ResourceProblem(
        file: Resource.thresholds.file,
        reason: "the prompt “\(prompt.id)” names an indicator “\(stray)” that is not listed")
    }
    return Thresholds.Contents(
      levels: file.levels, domains: file.domains, indicators: file.indicators,
      prompts: file.prompts, disabilityBands: file.disabilityBands)
  }

  private static func problem(_ indicator: ThresholdIndicator, _ reason: String) -> ResourceProblem
  {
    ResourceProblem(
      file: Resource.thresholds.file, reason: "the indicator “\(indicator.id)” \(reason)")
  }
}
