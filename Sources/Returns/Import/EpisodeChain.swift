import Casework

/// Chains a return's episode rows of one child to the periods of care in the record.
///
/// A row states two facts: that an episode began, and (once) that it ended. The beginning becomes an
/// event of its own; an end on which another episode follows (X1) is that episode's event, and any
/// other ends the period of care.
///
/// A row whose beginning the gate refuses still shows that care went on, when it joins the row before
/// it without a gap: what follows it, and its own end of care, are taken all the same.
struct EpisodeChain {
  /// The rows in the order of their beginnings.
  let episodes: [EpisodeRow]
  /// The rows' entries in the ledger, in the same order.
  var rows: [RowLedger.ID] = []
  /// Rows whose beginning the record holds.
  private var held: Set<Int> = []
  /// Rows whose beginning the record does not hold, but which join one that it holds.
  private var joined: Set<Int> = []
  /// The last row that was held or joined, until care ends with it.
  private var tail: Int?

  init(_ rows: [EpisodeRow]) {
    episodes = rows.sorted { ($0.began, $0.place) < ($1.began, $1.place) }
  }

  /// Records that the episode of a row began.
  mutating func start(_ index: Int, _ planner: inout ChildPlanner) {
    let episode = episodes[index]
    if index > 0, episodes[index - 1].began == episode.began {
      compare(index, with: index - 1, &planner)
      return
    }
    let key = planner.key("episode", episode.began)
    let period = planner.record.care.periods.last { $0.holds(on: episode.began) }
    if let recorded = planner.recorded(key) {
      if EpisodeEvents.states(recorded.event, episode) {
        hold(index)
      } else {
        planner.reject(rows[index], asDifferentFrom: recorded)
      }
    } else if let period, !episode.startReason.startsCare {
      carryOn(index, period, key, &planner)
    } else {
      begin(index, key, &planner)
    }
  }

  /// Records that the episode of a row ended with the period of care.
  mutating func end(_ index: Int, _ planner: inout ChildPlanner) {
    let episode = episodes[index]
    guard held.contains(index) || joined.contains(index), episode.endsCare,
      let date = episode.ended
    else { return }
    if planner.recorded(planner.key("episode.end", episode.began)) == nil, tail != index {
      planner.ledger.reject(
        rows[index], .contradiction,
        "Care would end on \(date.medium) with an episode after which another one is recorded.",
        rule: "903 rule 501")
      return
    }
    let ending = EpisodeEnding(episode: episode, date: date)
    if ending.apply(to: &planner, rows[index]) { tail = nil }
  }

  /// Looks at what is left: ends on which an episode should have followed.
  func finish(_ planner: inout ChildPlanner) {
    let starts = Set(planner.record.care.periods.flatMap(\.episodes).map(\.start))
    let began = Set(episodes.indices.filter { joined.contains($0) }.map { episodes[$0].began })
    for index in held.sorted() {
      guard let ended = episodes[index].ended, episodes[index].endReason == .continues,
        !starts.contains(ended), !began.contains(ended)
      else { continue }
      planner.ledger.remark(
        rows[index], .unusual,
        "REC X1 says that another episode follows on \(ended.medium), and none was taken. "
          + "The episode is read as going on.", rule: "903 rule 388")
    }
  }
}

// MARK: One row after another

extension EpisodeChain {
  private mutating func hold(_ index: Int) {
    held.insert(index)
    tail = index
  }

  /// A second row of the same first day repeats the one before, or contradicts it.
  private func compare(_ index: Int, with other: Int, _ planner: inout ChildPlanner) {
    var same = episodes[index]
    same.place = episodes[other].place
    if same == episodes[other] { return }
    planner.ledger.reject(
      rows[index], .contradiction,
      "Another episode of this child began on \(episodes[other].began.medium), on line "
        + "\(episodes[other].place.line). The first one counts.", rule: "903 rule 501")
  }

  /// The child starts to be looked after, or is met in care already.
  private mutating func begin(_ index: Int, _ key: EventKey, _ planner: inout ChildPlanner) {
    let event = EpisodeEvents.start(episodes[index])
    let outcome = planner.attempt(event, key, from: rows[index])
    if case .refused = outcome, let cause = causeOfOpenCare(index, planner) {
      planner.ledger.reject(rows[index], .dependsOnRejected, cause.reason, rule: cause.rule)
      return
    }
    planner.note(outcome, of: event, for: rows[index])
    if outcome.holds { hold(index) }
  }

  /// The rejected row because of which a period of care cannot begin: the one that should have ended
  /// the last, or the one that should have begun this.
  private func causeOfOpenCare(_ index: Int, _ planner: ChildPlanner)
    -> (reason: String, rule: String)?
  {
    if episodes[index].startReason.startsCare {
      guard let tail, let ended = episodes[tail].ended, ended <= episodes[index].began,
        let rejection = planner.ledger.rejection(of: rows[tail])
      else { return nil }
      return (
        "The period of care before it is not ended, because line \(rejection.place.line) was not "
          + "taken: \(rejection.reason.firstSentence)", "903 rule 142"
      )
    }
    return rejected(before: index, planner).map { (Self.continuing($0), "903 rule 433") }
  }

  /// The period of care goes on in another episode.
  private mutating func carryOn(
    _ index: Int, _ period: PeriodOfCare, _ key: EventKey, _ planner: inout ChildPlanner
  ) {
    let row = rows[index]
    guard let last = period.episodes.last(where: { $0.start <= episodes[index].began }) else {
      return
    }
    if let fault = fault(of: index, after: last, planner) {
      planner.ledger.reject(row, fault.kind, fault.reason, rule: fault.rule)
      return
    }
    let before = tail
    let event = EpisodeEvents.change(
      episodes[index], in: period, after: last,
      because: before.flatMap { episodes[$0].placementChangeReason })
    let next = period.episodes.first { $0.start > episodes[index].began }
    let outcome =
      next == nil
      ? planner.attempt(event, key, from: row) : planner.wouldBe(event, before: next?.id)
    if case .refused = outcome, next == nil || isJoint(index, to: before) {
      join(index, after: before, &planner)
    }
    planner.note(outcome, of: event, for: row)
    guard outcome.holds else { return }
    remarkOnPlacement(index, last, &planner)
    if let before, held.contains(before) { planner.ledger.add(rows[before]) }
    hold(index)
  }

  /// Whether a row says that another episode follows on the day on which this one begins.
  private func isJoint(_ index: Int, to before: Int?) -> Bool {
    guard let before else { return false }
    return episodes[before].ended == episodes[index].began
      && episodes[before].endReason == .continues
  }

  /// A row whose beginning the gate refuses joins the row before it. Where that one was refused too, it
  /// is the reason.
  private mutating func join(_ index: Int, after before: Int?, _ planner: inout ChildPlanner) {
    joined.insert(index)
    tail = index
    guard let before, joined.contains(before),
      let rejection = planner.ledger.rejection(of: rows[before])
    else { return }
    planner.ledger.reject(
      rows[index], .dependsOnRejected, Self.continuing(rejection), rule: "903 rule 433")
  }

  private func remarkOnPlacement(
    _ index: Int, _ last: CareEpisode, _ planner: inout ChildPlanner
  ) {
    let episode = episodes[index]
    guard !episode.startReason.changesPlacement, last.placement.type != episode.placementType
    else { return }
    planner.ledger.remark(
      rows[index], .unusual,
      "RNE L says that only the legal status changed, but PLACE is \(episode.placementType) where "
        + "it was \(last.placement.type). The placement was left as it was.")
  }
}

// MARK: What keeps a row from following another

extension EpisodeChain {
  /// Why the row cannot follow the episode in which the record is; `nil` where it can.
  private func fault(of index: Int, after last: CareEpisode, _ planner: ChildPlanner)
    -> (kind: RejectionKind, reason: String, rule: String)?
  {
    let episode = episodes[index]
    if isJoint(index, to: tail) { return nil }
    if let rejection = rejected(before: index, planner) {
      return (.dependsOnRejected, Self.continuing(rejection), "903 rule 433")
    }
    if episode.began <= last.start {
      return (
        .contradiction, "It began before the one of \(last.start.medium), which is in the record.",
        "903 rule 501"
      )
    }
    guard let tail else { return nil }
    let before = episodes[tail]
    guard let ended = before.ended else {
      return (
        .contradiction,
        "It began on \(episode.began.medium), and the one of \(before.began.medium) has not ended.",
        "903 rule 142"
      )
    }
    if before.endsCare, ended <= episode.began,
      let rejection = planner.ledger.rejection(of: rows[tail])
    {
      return (
        .dependsOnRejected,
        "The end of care on line \(rejection.place.line) was not taken: "
          + rejection.reason.firstSentence, "903 rule 433"
      )
    }
    if ended == episode.began { return nil }
    let relation = ended > episode.began ? "before" : "after"
    return (
      .contradiction,
      "It began on \(episode.began.medium), \(relation) the one of \(before.began.medium) ended on "
        + "\(ended.medium).", ended > episode.began ? "903 rule 501" : "903 rule 433"
    )
  }

  /// The rejected row of this return that the row continues, unless it joins the record all the same.
  private func rejected(before index: Int, _ planner: ChildPlanner) -> Rejection? {
    for earlier in episodes.indices
    where earlier < index && !held.contains(earlier) && !joined.contains(earlier) {
      if isJoint(index, to: earlier) { return planner.ledger.rejection(of: rows[earlier]) }
    }
    return nil
  }

  private static func continuing(_ rejection: Rejection) -> String {
    if rejection.kind == .dependsOnRejected {
      return "It continues the episode on line \(rejection.place.line), which was not taken either."
    }
    return "It continues the episode on line \(rejection.place.line), which was not taken: "
      + rejection.reason.firstSentence
  }
}

extension String {
  /// The text up to the first full stop.
  var firstSentence: String {
    guard let end = firstRange(of: ". ") else { return self }
    return String(self[..<end.lowerBound]) + "."
  }
}
