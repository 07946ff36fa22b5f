import Casework

// MARK: What holds for the child

extension LookedAfterPlanner {
  /// Statuses, earlier permanence and social workers.
  mutating func collectStatuses() {
    for status in rows.unaccompanied {
      let row = enter(status.place, .unaccompanied)
      let key = planner.key("uasc", status.ceases?.description ?? "")
      on(year.start) { mapping in
        let since = mapping.planner.record.care.periods.last?.start ?? mapping.year.start
        let date = min(since, status.ceases ?? since)
        mapping.putOnce(
          UnaccompaniedStatusRecorded(from: date, ceases: status.ceases), key, from: row)
      }
    }
    for permanence in rows.previousPermanence { collect(permanence) }
    for worker in rows.socialWorkers {
      let row = enter(worker.place, .socialWorkers)
      let key = planner.key("sw", worker.worker, worker.began)
      put(
        on: worker.began,
        WorkerAllocated(WorkerID(worker.worker), from: worker.began, reason: worker.reason), key,
        from: row)
      guard let ended = worker.ended else { continue }
      on(ended, .end) { mapping in
        guard mapping.planner.recorded(key) != nil else { return }
        let endKey = mapping.planner.key("sw.end", worker.worker, worker.began)
        mapping.planner.put(AllocationEnded(key.id, on: ended), endKey, from: row)
      }
    }
  }

  private mutating func collect(_ permanence: PreviousPermanenceRow) {
    let row = enter(permanence.place, .previousPermanence)
    let authority = permanence.authority.map { PreviousPermanenceAuthority($0.uppercased()) }
    let ordered = permanence.orderDate.flatMap(PartialDate.init(returnText:))
    if let text = permanence.orderDate, ordered == nil {
      planner.ledger.remark(
        row, .valueLeftOut, "DATE_PERM “\(text.shown)” is not a date. It was left out.",
        rule: "903 rule 632")
    }
    let key = planner.key(
      "previous_permanence", permanence.permanence, authority?.rawValue ?? "",
      ordered?.description ?? "")
    on(year.start) { mapping in
      let since = mapping.planner.record.care.periods.last?.start ?? mapping.year.start
      mapping.putOnce(
        PreviousPermanenceRecorded(
          on: since, permanence.permanence, authority: authority, ordered: ordered), key, from: row)
    }
  }

  /// Puts an event whose key says all that it says but its date, which the source does not give.
  private mutating func putOnce(_ event: any CaseEvent, _ key: EventKey, from row: RowLedger.ID) {
    guard planner.recorded(key) == nil else { return }
    planner.put(event, key, from: row)
  }
}

// MARK: Adoption

extension LookedAfterPlanner {
  /// Decisions on adoption, and adopters.
  mutating func collectAdoption() {
    for decision in rows.placedForAdoption {
      let row = enter(decision.place, .placedForAdoption)
      let key = planner.key("placed", decision.decided)
      put(on: decision.decided, AdoptionDecided(on: decision.decided), key, from: row)
      guard let ceased = decision.ceased else { continue }
      guard let reason = decision.reason else {
        planner.ledger.reject(
          row, .missingValue,
          "DATE_PLACED_CEASED is given without a REASON_PLACED_CEASED of the list. The decision "
            + "itself was taken.", rule: "903 rule 119")
        continue
      }
      on(ceased) { mapping in
        guard mapping.planner.recorded(key) != nil else { return }
        let endKey = mapping.planner.key("placed.ceased", decision.decided)
        mapping.planner.put(
          AdoptionDecisionReversed(key.id, on: ceased, because: reason), endKey, from: row)
      }
    }
    for adoption in rows.adoptions {
      let match = AdopterMatch(
        decided: adoption.decided, matched: adoption.matched,
        isByFosterCarers: adoption.byFosterCarer, number: adoption.adopters, sexes: adoption.sexes,
        legalStatus: adoption.legalStatus)
      let date = adoption.matched ?? adoption.decided ?? year.end
      put(
        on: date, AdoptersMatched(on: date, match), planner.key("ad1", date),
        from: enter(adoption.place, .adoption))
    }
  }
}

// MARK: What a year says

extension LookedAfterPlanner {
  /// Outcomes of the year, and care leavers.
  mutating func collectYearly() {
    for outcomes in rows.outcomes { collect(outcomes) }
    for leaver in rows.careLeavers {
      let row = enter(leaver.place, .careLeavers)
      let born = leaver.dateOfBirth ?? planner.record.person.dateOfBirth
      let date = born.flatMap(birthday) ?? year.end
      put(
        on: date,
        CareLeaverOutcomeRecorded(
          on: date, inTouch: leaver.inTouch, activity: leaver.activity,
          accommodation: leaver.accommodation), planner.key("oc3", year.endYear), from: row)
    }
  }

  /// The birthday in the year, about which a row on a care leaver speaks.
  private func birthday(of born: CivilDate) -> CivilDate? {
    let birthday = CivilDate.birthday(born.completedYears(to: year.end), of: born)
    return year.contains(birthday) ? birthday : nil
  }

  private mutating func collect(_ outcomes: OutcomesRow) {
    let row = enter(outcomes.place, .outcomes)
    let answers = YearlyOutcomes(
      convicted: outcomes.convicted, healthChecksUpToDate: outcomes.healthChecksUpToDate,
      immunisationsUpToDate: outcomes.immunised, teethChecked: outcomes.teethChecked,
      healthAssessed: outcomes.healthAssessed, substanceMisuse: outcomes.misusesSubstances,
      interventionReceived: outcomes.interventionReceived,
      interventionOffered: outcomes.interventionOffered)
    put(
      on: year.end, OutcomesRecorded(for: year, answers), planner.key("oc2", year.endYear),
      from: row)
    guard outcomes.difficultiesScore != nil || outcomes.noScoreReason != nil else { return }
    var reason = outcomes.noScoreReason
    if outcomes.difficultiesScore != nil, reason != nil {
      planner.ledger.remark(
        row, .valueLeftOut, "SDQ_REASON is given beside a score. It was left out.",
        rule: "903 rule 197a")
      reason = nil
    }
    put(
      on: year.end,
      StrengthsAndDifficultiesScored(
        on: year.end, score: outcomes.difficultiesScore, reason: reason),
      planner.key("oc2.sdq", year.endYear), from: row)
  }
}
