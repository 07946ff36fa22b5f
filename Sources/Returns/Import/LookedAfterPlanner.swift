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
  enum Phase: Int {
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

  /// Enters a row in the ledger.
  mutating func enter(_ place: SourcePlace, _ table: SSDA903Table) -> RowLedger.ID {
    planner.ledger.enter(place, table.rawValue)
  }

  /// Has something done on its day.
  mutating func on(
    _ date: CivilDate, _ phase: Phase = .other,
    _ perform: @escaping (inout LookedAfterPlanner) -> Void
  ) {
    steps.append(Step(phase: phase, date: date, perform: perform))
  }

  /// Puts an event to the gate on its day.
  mutating func put(
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
