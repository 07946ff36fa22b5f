/// A move between early help and statutory work, seen from both ends.
public struct StepMove: Hashable, Sendable {
  /// Which way.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    case up, down

    /// What people call it.
    public var title: String { self == .up ? "Step up" : "Step down" }
  }

  /// Which way.
  public let direction: Direction

  /// When: the end of early help for a step up, its start for a step down.
  public let date: CivilDate

  /// The time of early help at one end.
  public let earlyHelp: EventID

  /// The contact, referral, plan or time in care at the other.
  public let statutory: EventID
}

/// A family that went up, down and up again in a short time: the help below was not enough, or ended too soon.
public struct StepBounce: Hashable, Sendable {
  /// The first step up.
  public let up: StepMove

  /// The step down after it.
  public let down: StepMove

  /// The second step up.
  public let again: StepMove

  /// The calendar days from the first step up to the second.
  public var days: Int { up.date.days(to: again.date) }
}

/// What early help came from.
struct EarlyHelpOrigin {
  /// What it is, at the start of a sentence: "The referral".
  let title: String

  /// When it began.
  let began: CivilDate

  /// Whether it is statutory work, so that early help after it is a step down.
  let isStatutory: Bool
}

extension ChildRecord {
  /// What an event is as an origin of early help; nil when it is none.
  func origin(of id: EventID) -> EarlyHelpOrigin? {
    if let contact = frontDoor.contact(id) {
      return EarlyHelpOrigin(
        title: "The contact", began: contact.received.date, isStatutory: false)
    }
    if let referral = frontDoor.referral(id) {
      return EarlyHelpOrigin(title: "The referral", began: referral.received, isStatutory: true)
    }
    if let plan = childInNeed.plan(id) {
      return EarlyHelpOrigin(
        title: "The child in need plan", began: plan.start, isStatutory: true)
    }
    if let plan = protection.plan(id) {
      return EarlyHelpOrigin(
        title: "The child protection plan", began: plan.start, isStatutory: true)
    }
    if let assessment = assessments.assessment(id) {
      return EarlyHelpOrigin(
        title: "The assessment", began: assessment.start, isStatutory: true)
    }
    return care.periods.first { $0.id == id }.map {
      EarlyHelpOrigin(title: "The time in care", began: $0.start, isStatutory: true)
    }
  }

  /// Every move between early help and statutory work, oldest first.
  public var stepMoves: [StepMove] {
    earlyHelp.episodes.flatMap { episode -> [StepMove] in
      let down = episode.origin.flatMap { origin in
        self.origin(of: origin)?.isStatutory == true
          ? StepMove(
            direction: .down, date: episode.start, earlyHelp: episode.id, statutory: origin) : nil
      }
      let up = episode.closure.flatMap { closure in
        closure.successor.map {
          StepMove(direction: .up, date: closure.date, earlyHelp: episode.id, statutory: $0)
        }
      }
      return [down, up].compactMap { $0 }
    }
    .enumerated()
    .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  /// The moves at one end of which an item stands: a time of early help, a contact, a referral with the contact
  /// it came from and the plans and time in care of its case, or a plan.
  public func stepMoves(at item: EventID) -> [StepMove] {
    var items: Set<EventID> = [item]
    if let referral = frontDoor.referral(item) {
      if let contact = referral.contact { items.insert(contact) }
      items.formUnion(childInNeed.plans.filter { referral.covers($0.start) }.map(\.id))
      items.formUnion(assessments.all.filter { $0.referral == referral.id }.map(\.id))
      items.formUnion(protection.plans.filter { referral.covers($0.start) }.map(\.id))
      items.formUnion(care.periods.filter { referral.covers($0.start) }.map(\.id))
    }
    return stepMoves.filter { items.contains($0.earlyHelp) || items.contains($0.statutory) }
  }

  /// The times at which the family went up, down and up again.
  ///
  /// - Parameter months: the most calendar months from the first step up to the second.
  public func stepBounces(within months: Int = 6) -> [StepBounce] {
    let moves = stepMoves
    return moves.indices.dropLast(2).compactMap { index in
      let (up, down, again) = (moves[index], moves[index + 1], moves[index + 2])
      guard up.direction == .up, down.direction == .down, again.direction == .up,
        again.date <= up.date.adding(months: months)
      else { return nil }
      return StepBounce(up: up, down: down, again: again)
    }
  }
}
