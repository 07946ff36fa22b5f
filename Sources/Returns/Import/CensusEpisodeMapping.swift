import Casework

/// Maps an episode of need with its modules to events.
struct CensusEpisodeMapping {
  let episode: CensusEpisode
  /// Its position among the child's, for what identifies it.
  let number: Int
  let year: CollectionYear

  func collect(into mapping: inout CensusPlanner) {
    let row = mapping.enter(episode.place, "CINdetails")
    let key = mapping.planner.key("referral", episode.referred)
    collectReferral(key, row, &mapping)
    for assessment in episode.assessments { collect(assessment, row, &mapping) }
    for plan in episode.plans { collect(plan, row, &mapping) }
    let protection = CensusProtectionMapping(episode: episode, referral: row, year: year)
    protection.collect(into: &mapping)
  }

  private func collectReferral(
    _ key: EventKey, _ row: RowLedger.ID, _ mapping: inout CensusPlanner
  ) {
    let episode = episode
    mapping.on(episode.referred, .referral) { mapping in
      let received = ReferralReceived(
        on: episode.referred, source: episode.source, primaryNeed: episode.primaryNeed)
      guard mapping.planner.put(received, key, from: row) else { return }
      let decisionKey = mapping.planner.key("referral.decision", episode.referred)
      mapping.planner.put(
        ReferralDecided(
          key.id, on: episode.referred,
          episode.noFurtherAction ? .noFurtherAction : .accepted,
          rationale: "From the census, which does not give the day of the decision."),
        decisionKey, from: row)
    }
    guard let closed = episode.closed, let reason = episode.closureReason else { return }
    mapping.on(closed, .closure) { mapping in
      guard mapping.planner.recorded(key) != nil else { return }
      let closureKey = mapping.planner.key("referral.closure", episode.referred)
      mapping.planner.put(
        ReferralClosed(key.id, on: closed, reason: reason), closureKey, from: row)
    }
  }

  private func collect(
    _ assessment: CensusAssessment, _ referral: RowLedger.ID, _ mapping: inout CensusPlanner
  ) {
    let row = mapping.enter(assessment.place, "Assessments")
    let key = mapping.planner.key("assessment", assessment.began)
    mapping.on(assessment.began, .beginning) { mapping in
      guard mapping.rests(row, on: referral),
        mapping.planner.put(AssessmentStarted(on: assessment.began), key, from: row),
        let review = assessment.reviewed
      else { return }
      let reviewKey = mapping.planner.key("assessment.review", assessment.began)
      mapping.planner.put(
        AssessmentInternalReviewDateSet(key.id, on: assessment.began, reviewDate: review),
        reviewKey, from: row)
    }
    guard let authorised = assessment.authorised else {
      if !assessment.factors.isEmpty {
        mapping.planner.ledger.remark(
          row, .valueLeftOut,
          "AssessmentFactors are given for an assessment that is not authorised. They were left out.",
          rule: "CIN rule 8614")
      }
      return
    }
    mapping.on(authorised, .ending) { mapping in
      mapping.authorise(assessment, on: authorised, key, row)
    }
    // An assessment that starts and ends on one day is authorised after its start.
    mapping.on(authorised, .within) { mapping in
      mapping.authorise(assessment, on: authorised, key, row)
    }
  }

  private func collect(
    _ plan: CensusPlan, _ referral: RowLedger.ID, _ mapping: inout CensusPlanner
  ) {
    let row = mapping.enter(plan.place, "CINPlanDates")
    let key = mapping.planner.key("plan", plan.began)
    mapping.on(plan.began, .within) { mapping in
      guard mapping.rests(row, on: referral) else { return }
      mapping.planner.put(ChildInNeedPlanStarted(on: plan.began), key, from: row)
      if plan.ended == plan.began { mapping.end(plan, on: plan.began, key, row) }
    }
    guard let ended = plan.ended, ended != plan.began else { return }
    mapping.on(ended, .ending) { mapping in mapping.end(plan, on: ended, key, row) }
  }
}

extension CensusPlanner {
  /// Whether the referral of a module was taken; rejects the module where it was not.
  mutating func rests(_ row: RowLedger.ID, on referral: RowLedger.ID) -> Bool {
    guard let rejection = planner.ledger.rejection(of: referral),
      planner.recorded(planner.key("referral", referralDate(of: referral))) == nil
    else { return true }
    planner.ledger.reject(
      row, .dependsOnRejected,
      "Its CINdetails on line \(rejection.place.line) was not taken: "
        + rejection.reason.firstSentence)
    return false
  }

  private func referralDate(of row: RowLedger.ID) -> String {
    let place = planner.ledger.place(of: row)
    return child.details.first { $0.place == place }?.referred.description ?? ""
  }

  fileprivate mutating func authorise(
    _ assessment: CensusAssessment, on date: CivilDate, _ key: EventKey, _ row: RowLedger.ID
  ) {
    let endKey = planner.key("assessment.authorised", assessment.began)
    guard planner.recorded(key) != nil, planner.ledger.rejection(of: row) == nil else { return }
    planner.put(
      AssessmentAuthorised(key.id, on: date, factors: assessment.factors), endKey, from: row)
  }

  fileprivate mutating func end(
    _ plan: CensusPlan, on date: CivilDate, _ key: EventKey, _ row: RowLedger.ID
  ) {
    guard planner.recorded(key) != nil else { return }
    planner.put(
      ChildInNeedPlanEnded(key.id, on: date, .notRecorded),
      planner.key("plan.end", plan.began), from: row)
  }
}
