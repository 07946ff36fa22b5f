import Casework

/// Maps one year's SSDA903 rows of one child to events: periods of care first, then what happened in
/// them, each in the order of its dates.
struct LookedAfterPlanner {
  var planner: ChildPlanner
  let rows: SSDA903Return.ChildRows
  let year: CollectionYear
  private var chain: EpisodeChain
  private var steps: [Step] = []

  /// Something of a row that happened on a day.
  private struct Step {
    var phase: Phase
    var date: CivilDate
    var perform: (inout LookedAfterPlanner) -> Void
  }

  /// Whether a review or an absence fits depends on the care around it, and so comes after it; and on one
  /// day, an end comes before the start of what follows.
  private enum Phase: Int {
    case careEnd, careStart, end, other

    var isCare: Bool { self == .careEnd || self == .careStart }
  }

  init(_ planner: ChildPlanner, rows: SSDA903Return.ChildRows, year: CollectionYear) {
    self.planner = planner
    self.rows = rows
    self.year = year
    chain = EpisodeChain(rows.episodes)
  }

  /// Adds the year to the child.
  static func plan(
    _ rows: SSDA903Return.ChildRows, year: CollectionYear, into planner: inout ChildPlanner
  ) {
    var mapping = LookedAfterPlanner(planner, rows: rows, year: year)
    mapping.run()
    planner = mapping.planner
  }

  private mutating func run() {
    takeHeaders()
    if planner.record.events.isEmpty {
      rejectAll()
      return
    }
    collectEpisodes()
    collectReviews()
    collectAbsences()
    collectStatuses()
    collectAdoption()
    collectYearly()
    steps.sort { ($0.date, $0.phase.rawValue) < ($1.date, $1.phase.rawValue) }
    for step in steps where step.phase.isCare { step.perform(&self) }
    for step in steps where !step.phase.isCare { step.perform(&self) }
    chain.finish(&planner)
  }

  /// Without a header there is no child to whom the rows could belong.
  private mutating func rejectAll() {
    for (place, table) in rows.places {
      let row = planner.ledger.enter(place, table.rawValue)
      planner.ledger.reject(
        row, .dependsOnRejected,
        "No header row of this child was taken, so there is no record to put it in. "
          + "Mend the header row and import again.")
    }
  }

  private mutating func enter(_ place: SourcePlace, _ table: SSDA903Table) -> RowLedger.ID {
    planner.ledger.enter(place, table.rawValue)
  }

  private mutating func on(
    _ date: CivilDate, _ phase: Phase = .other,
    _ perform: @escaping (inout LookedAfterPlanner) -> Void
  ) {
    steps.append(Step(phase: phase, date: date, perform: perform))
  }

  private mutating func put(
    on date: CivilDate, _ event: any CaseEvent, _ key: EventKey, from row: RowLedger.ID
  ) {
    on(date) { $0.planner.put(event, key, from: row) }
  }
}

// MARK: Header

extension LookedAfterPlanner {
  private mutating func takeHeaders() {
    for (index, header) in rows.headers.enumerated() {
      let row = enter(header.place, .header)
      if index > 0 {
        compare(header, with: rows.headers[0], row)
      } else {
        HeaderMapping(header: header, year: year, earliest: rows.earliest)
          .apply(to: &planner, row)
      }
    }
  }

  private mutating func compare(_ header: HeaderRow, with first: HeaderRow, _ row: RowLedger.ID) {
    var same = header
    same.place = first.place
    guard same != first else { return }
    planner.ledger.reject(
      row, .contradiction,
      "The file has another header of this child, on line \(first.place.line), that says something "
        + "else. The first one counts.")
  }
}

// MARK: Care

extension LookedAfterPlanner {
  private mutating func collectEpisodes() {
    for index in chain.episodes.indices {
      let episode = chain.episodes[index]
      chain.rows.append(enter(episode.place, .episodes))
      on(episode.began, .careStart) { $0.chain.start(index, &$0.planner) }
      if let ended = episode.ended {
        on(ended, .careEnd) { $0.chain.end(index, &$0.planner) }
      }
    }
  }

  private mutating func collectReviews() {
    for review in rows.reviews {
      put(
        on: review.date, CareReviewHeld(on: review.date, participation: review.participation),
        planner.key("review", review.date), from: enter(review.place, .reviews))
    }
  }

  private mutating func collectAbsences() {
    for absence in rows.missing {
      let row = enter(absence.place, .missing)
      let key = planner.key("missing", absence.began, absence.kind)
      put(
        on: absence.began, MissingStarted(at: .day(absence.began), absence.kind), key, from: row)
      guard let ended = absence.ended else { continue }
      on(ended) { mapping in
        guard mapping.planner.recorded(key) != nil else { return }
        let endKey = mapping.planner.key("missing.end", absence.began, absence.kind)
        mapping.planner.put(MissingEnded(key.id, at: .day(ended)), endKey, from: row)
      }
    }
    for order in rows.deprivationsOfLiberty {
      let row = enter(order.place, .deprivationOfLiberty)
      let key = planner.key("dolo", order.began)
      put(on: order.began, DeprivationOfLibertyStarted(on: order.began), key, from: row)
      guard let ended = order.ended else { continue }
      on(ended) { mapping in
        guard mapping.planner.recorded(key) != nil else { return }
        let endKey = mapping.planner.key("dolo.end", order.began)
        mapping.planner.put(DeprivationOfLibertyEnded(key.id, on: ended), endKey, from: row)
      }
    }
  }
}

// MARK: What holds for the child

extension LookedAfterPlanner {
  private mutating func collectStatuses() {
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
  private mutating func collectAdoption() {
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
  private mutating func collectYearly() {
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
