/// The deadlines of exceptional arrangements, other than visits.
struct PlacementOversightDeadlines {
  /// The child.
  let record: ChildRecord

  /// Rules, working days and the authority's standards.
  let timescales: Timescales

  private var standards: PlacementStandards { timescales.placementStandards }

  /// Every deadline, open and closed.
  var all: [Deadline] {
    record.exceptionalArrangements.flatMap { own -> [Deadline] in
      let end = own.closure(in: record)
      if let end, end.at.date <= own.start { return [] }
      let once = [
        approval(of: own, end), discussion(of: own, end), parentsAssessment(of: own, end),
      ].compactMap { $0 }
      return once + temporaryApproval(of: own, end) + panel(on: own, end) + conditions(of: own, end)
    }
  }

  private func started(_ own: ExceptionalArrangement) -> Deadline.Trigger {
    let what =
      own.start < own.knownFrom || own.kind == .unregistered
      ? "Setting not registered" : "Placement started"
    return Deadline.Trigger(what: what, at: .day(own.start), event: own.id.rawValue)
  }

  private func canJudge(_ rule: DeadlineRule.ID, _ own: ExceptionalArrangement) -> Bool {
    own.isStartKnown
      && record.canJudge(rule, from: started(own), recordedBy: own.id, timescales)
  }

  /// Approval by the right grade. It counts from the day on which it is recorded.
  private func approval(of own: ExceptionalArrangement, _ end: Deadline.Closure?) -> Deadline? {
    guard canJudge("placement.approval", own) else { return nil }
    let account = record.approval(of: own, standards)
    let given = account.approval.flatMap { approval in
      end.map { $0.at.date < approval.recorded } ?? false ? nil : approval
    }
    let lower = account.decisions.last { $0.isGiven && $0.grade < account.needed }
    let note = lower.flatMap { lower in
      given == nil
        ? "A \(lower.grade.title.lowercased()) approved it on \(lower.date.medium); the "
          + "\(account.needed.title.lowercased()) has to." : nil
    }
    return Deadline(
      rule: "placement.approval", in: timescales, from: started(own),
      closure: given.map { approval in
        .met(
          on: max(own.start, approval.recorded),
          "Approved by the \(approval.grade.title.lowercased())")
      } ?? end.map { Deadline.Closure.ceased(on: $0.at.date, $0.what) }, note: note)
  }

  /// The discussion with the reviewing officer, from the day on which the arrangement was known.
  private func discussion(of own: ExceptionalArrangement, _ end: Deadline.Closure?) -> Deadline? {
    guard standards.onsetDiscussion.contains(own.kind), canJudge("placement.onsetDiscussion", own)
    else { return nil }
    let held = record.placementOversight.discussions.filter { $0.arrangement == own.id }
      .min { $0.date < $1.date }
    let trigger = Deadline.Trigger(
      what: started(own).what, at: .day(own.knownFrom), event: own.id.rawValue)
    return Deadline(
      rule: "placement.onsetDiscussion", in: timescales, from: trigger,
      closure: held.map { .met(on: $0.date, "Discussed with the reviewing officer") }
        ?? end.map { Deadline.Closure.ceased(on: $0.at.date, $0.what) })
  }

  /// The assessment of parents with whom a child was placed before it was made.
  private func parentsAssessment(of own: ExceptionalArrangement, _ end: Deadline.Closure?)
    -> Deadline?
  {
    guard own.kind == .withParents, own.placement.regulation == .parentsBeforeAssessment,
      canJudge("placement.parentsAssessment", own)
    else { return nil }
    let made = record.check(.suitabilityAssessment, of: own)
    return Deadline(
      rule: "placement.parentsAssessment", in: timescales, from: started(own),
      closure: made.map { .met(on: $0.date, "Parents assessed") } ?? end)
  }

  /// The approval of a connected person and its one extension, to the hard stop.
  private func temporaryApproval(of own: ExceptionalArrangement, _ end: Deadline.Closure?)
    -> [Deadline]
  {
    guard own.kind == .temporaryApproval, own.isStartKnown else { return [] }
    guard let extended = record.approvalExtension(of: own) else {
      return [
        Deadline(
          rule: "placement.temporaryApproval", in: timescales, from: started(own), closure: end)
      ].compactMap { $0 }
    }
    let first = Deadline(
      rule: "placement.temporaryApproval", in: timescales, from: started(own),
      closure: .ceased(on: extended.date, "Extended to \(extended.until.medium)"))
    let second = Deadline(
      rule: "placement.temporaryApproval.extended", in: timescales,
      from: Deadline.Trigger(
        what: "Approval extended", at: .day(extended.date), event: extended.id.rawValue),
      agreed: extended.until, closure: end, note: extended.ground.title + ".")
    return [first, second].compactMap { $0 }
  }

  /// The panel, every fortnight or by the day to which it let the arrangement go on.
  private func panel(on own: ExceptionalArrangement, _ end: Deadline.Closure?) -> [Deadline] {
    guard standards.panel.contains(own.kind) else { return [] }
    let decisions = record.placementOversight.decisions.filter { $0.arrangement == own.id }
    let start = Deadline.Trigger(
      what: started(own).what, at: .day(own.knownFrom), event: own.id.rawValue)
    let chain = ClockChain(
      from: start, of: own.id,
      occasions: decisions.map {
        ClockChain.Occasion("Panel decided", on: $0.date, event: $0.id)
      }, until: end.map { .ceased(on: $0.at.date, $0.what) })
    return chain.turns.compactMap { turn in
      let id = "panel.review/\(turn.name)"
      let usual = Deadline(
        rule: "panel.review", in: timescales, from: turn.trigger, id: id, closure: turn.closure)
      let until = decisions.first { $0.id.rawValue == turn.trigger.event }?.until
      guard let usual, let until, until < usual.due.date else { return usual }
      return Deadline(
        rule: "panel.review", in: timescales, from: turn.trigger, agreed: until, id: id,
        closure: turn.closure, note: "The panel let it go on to \(until.medium).")
    }
  }

  /// The conditions, each by the day that was set.
  private func conditions(of own: ExceptionalArrangement, _ end: Deadline.Closure?) -> [Deadline] {
    let decisions = record.placementOversight.decisions.filter { $0.arrangement == own.id }
    return decisions.flatMap { decision in
      decision.conditions.compactMap { condition in
        let trigger = Deadline.Trigger(
          what: "Panel decided", at: .day(decision.date), event: decision.id.rawValue)
        let id = "panel.condition/\(decision.id)/\(condition.number)"
        let closure =
          condition.met.map { Deadline.Closure.met(on: $0, "Condition met") }
          ?? end.map { Deadline.Closure.ceased(on: $0.at.date, $0.what) }
        let note = condition.what + (condition.owner.map { " (\($0))" } ?? "")
        guard let by = condition.by else {
          return Deadline(
            rule: "panel.condition", in: timescales, from: trigger, id: id, closure: closure,
            note: note)
        }
        return Deadline(
          rule: "panel.condition", in: timescales, from: trigger, agreed: by, id: id,
          closure: closure, note: note)
      }
    }
  }
}
