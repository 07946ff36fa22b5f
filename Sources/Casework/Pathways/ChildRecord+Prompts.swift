extension ChildRecord {
  /// What the authority's threshold document asks for in this case, as at a moment: what the indicators of the
  /// last judgement raise, and what the record itself shows.
  ///
  /// - Parameters:
  ///   - now: the moment as at which it is asked.
  ///   - thresholds: the document.
  /// - Returns: the prompts in the document's order, each once, with everything that raises it.
  public func pathwayPrompts(asOf now: Moment, _ thresholds: Thresholds) -> [RaisedPrompt] {
    var causes: [PathwayPrompt.ID: [String]] = [:]
    let judged = needJudgements.last { $0.at.date <= now.date }
    if let judged {
      for raised in thresholds.prompts(for: judged.judgement.indicators) {
        causes[raised.id, default: []] += raised.causes.map { cause in
          "Ticked on \(judged.at.date.medium): \(cause)"
        }
      }
    }
    for (id, cause) in shownByRecord(asOf: now) { causes[id, default: []].append(cause) }
    return thresholds.prompts.compactMap { prompt in
      causes[prompt.id].map { RaisedPrompt(prompt: prompt, causes: $0) }
    }
  }

  /// What the record shows by itself, without an indicator that anybody ticked.
  private func shownByRecord(asOf now: Moment) -> [(PathwayPrompt.ID, String)] {
    missingCauses(asOf: now) + exploitationCauses(on: now.date) + abuseCauses(on: now.date)
      + assessedCauses(on: now.date)
  }

  private func missingCauses(asOf now: Moment) -> [(PathwayPrompt.ID, String)] {
    care.missingTriggers(asOf: now).map { trigger in
      switch trigger {
      case .repeated(let episodes):
        (.missingRepeated, "Missing \(episodes.count) times in \(MissingTrigger.days) days")
      case .long(let episode):
        (
          .missingLong,
          "Missing from \(episode.start.medium)"
            + (episode.end.map { " to \($0.medium)" } ?? ", not back")
        )
      }
    }
  }

  private func exploitationCauses(on date: CivilDate) -> [(PathwayPrompt.ID, String)] {
    guard let last = exploitation.latest(on: date) else { return [] }
    let told = "CERAF of \(last.date.medium): \(last.level.title.loweringFirst)"
    var causes: [(PathwayPrompt.ID, String)] = []
    switch last.level {
    case .high: causes.append((.exploitationHigh, told))
    case .medium: causes.append((.exploitationMedium, told))
    case .low: break
    }
    if last.kinds.contains(where: \.callsForReferralMechanism) {
      let kinds = last.kinds.filter(\.callsForReferralMechanism).map { $0.title.loweringFirst }
      causes.append(
        (
          .referralMechanism,
          "CERAF of \(last.date.medium): \(kinds.joined(separator: ", "))"
        ))
    }
    return causes
  }

  private func abuseCauses(on date: CivilDate) -> [(PathwayPrompt.ID, String)] {
    domesticAbuse.reports.filter { report in
      report.isHigh && report.date <= date
        && domesticAbuse.meeting(answering: report, by: date) == nil
    }
    .map { (.domesticAbuseHigh, "Domestic abuse report of \($0.date.medium): high risk") }
  }

  /// What the last completed assessment identified, by the factors of the census.
  private func assessedCauses(on date: CivilDate) -> [(PathwayPrompt.ID, String)] {
    let completions = assessments.all.compactMap(\.completion).filter { $0.date <= date }
    guard let last = completions.max(by: { $0.date < $1.date }) else { return [] }
    let signs: [(prompt: PathwayPrompt.ID, factors: Set<AssessmentFactor>, what: String)] = [
      (.genitalMutilation, ["22A"], "female genital mutilation"),
      (.youngCarer, ["7A"], "young carer"),
      (.privateFostering, ["8B", "8C", "8D", "8E", "8F"], "privately fostered"),
      (.referralMechanism, ["12A"], "trafficking"),
    ]
    return signs.filter { !$0.factors.isDisjoint(with: last.factors) }.map { sign in
      (sign.prompt, "Assessment of \(last.date.medium): \(sign.what)")
    }
  }
}
