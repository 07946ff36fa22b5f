extension ExceptionalArrangement {
  /// Every exceptional arrangement of a child, oldest first.
  static func all(of record: ChildRecord) -> [ExceptionalArrangement] {
    let stays = record.care.periods.flatMap { period in
      PlacementStay.all(in: period).map { (period, $0) }
    }
    let byPlacement = stays.flatMap { period, stay in runs(in: stay, of: period) }
    let byRegistration = record.placementOversight.settings.compactMap { setting in
      stays.first { _, stay in stay.placements.contains { $0.id == setting.placement } }
        .flatMap { unregistered(setting, in: $0.1) }
    }
    return (byPlacement + byRegistration).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
  }

  private static func kind(of placement: Placement) -> Kind? {
    if placement.type.isWithParents { return .withParents }
    return placement.regulation == .temporaryApproval ? .temporaryApproval : nil
  }

  /// The runs of placements of one kind within a stay. A holiday or a time in hospital interrupts none.
  private static func runs(in stay: PlacementStay, of period: PeriodOfCare)
    -> [ExceptionalArrangement]
  {
    var runs: [(kind: Kind, placements: [CarePlacement])] = []
    var isRunning = false
    for placement in stay.placements {
      if placement.placement.type.isTemporary {
        if isRunning { runs[runs.count - 1].placements.append(placement) }
        continue
      }
      guard let kind = kind(of: placement.placement) else {
        isRunning = false
        continue
      }
      if isRunning, runs.last?.kind == kind {
        runs[runs.count - 1].placements.append(placement)
      } else {
        runs.append((kind, [placement]))
      }
      isRunning = true
    }
    return runs.map { run in
      let (first, last) = (run.placements[0], run.placements[run.placements.count - 1])
      let home = run.placements.last { !$0.placement.type.isTemporary } ?? first
      let isApproved =
        run.kind == .temporaryApproval && last.end != nil && last.end != stay.end
      return ExceptionalArrangement(
        id: first.id, kind: run.kind, placement: home.placement, start: first.start,
        knownFrom: first.start, end: last.end,
        ending: last.end.map { end in
          isApproved
            ? "Carer approved in full" : end == period.end ? "Care ended" : "Placement ended"
        }, isPutRight: isApproved,
        isStartKnown: first.id == stay.id ? stay.isStartKnown : true)
    }
  }

  private static func unregistered(_ setting: UnregisteredSetting, in stay: PlacementStay)
    -> ExceptionalArrangement?
  {
    let start = max(stay.start, setting.since ?? stay.start)
    let registered = setting.registered.flatMap { day in
      stay.end.map { day < $0 } ?? true ? day : nil
    }
    let end = registered ?? stay.end
    if let end, end < start { return nil }
    let home = stay.placements.last { !$0.placement.type.isTemporary } ?? stay.placements[0]
    return ExceptionalArrangement(
      id: setting.id, kind: .unregistered, placement: home.placement, start: start,
      knownFrom: max(start, setting.date), end: end,
      ending: end.map { _ in registered == nil ? "Placement ended" : "Setting registered" },
      isPutRight: registered != nil, isStartKnown: setting.since != nil || stay.isStartKnown)
  }
}

extension ChildRecord {
  /// Every exceptional arrangement of the child, oldest first, ended ones included.
  public var exceptionalArrangements: [ExceptionalArrangement] {
    ExceptionalArrangement.all(of: self)
  }

  /// The exceptional arrangements that go on at the end of a day.
  public func exceptionalArrangements(on date: CivilDate) -> [ExceptionalArrangement] {
    exceptionalArrangements.filter { $0.holds(on: date) }
  }

  /// The arrangement that an entry is about: the one it names, else the one of its kind that goes on that day,
  /// else the next of its kind, for what is done before the move.
  func arrangement(
    _ id: EventID?, _ kind: ExceptionalArrangement.Kind, on date: CivilDate
  ) -> ExceptionalArrangement? {
    let all = exceptionalArrangements
    if let id { return all.first { $0.id == id } }
    let own = all.filter { $0.kind == kind }
    return own.last { $0.holds(on: date) } ?? own.first { date <= $0.start }
  }

  /// The arrangement that an entry names, when it had begun by the entry's day.
  ///
  /// - Throws: `placement.noArrangement` when there is none, `placement.beforeArrangement` when it began later.
  func requireArrangement(_ id: EventID, begunBy date: CivilDate, for what: String)
    throws(RuleBreach) -> ExceptionalArrangement
  {
    guard let arrangement = exceptionalArrangements.first(where: { $0.id == id }) else {
      throw RuleBreach(
        "placement.noArrangement", "It belongs to an exceptional arrangement of this child.",
        facts: ["The record of \(self.id) holds no such arrangement \(id)."],
        remedy: "Choose one from the register; it follows from the placement.")
    }
    guard arrangement.start <= date else {
      throw RuleBreach(
        "placement.beforeArrangement", "It follows the start of the arrangement.",
        facts: [
          "The arrangement began on \(arrangement.start.medium).",
          "\(what) is dated \(date.medium).",
        ],
        remedy: "Correct one of the two dates.")
    }
    return arrangement
  }
}
