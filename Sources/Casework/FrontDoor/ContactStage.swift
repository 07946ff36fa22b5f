/// How far a contact has got on its way through the front door.
public enum ContactStage: String, Hashable, Sendable, CaseIterable {
  /// It is not rated yet.
  case new
  /// It is rated, and an answer is waited for: of an agency, or of police and health on a red one.
  case checks
  /// Everything asked for is there: somebody has to decide.
  case decision
  /// It is decided, and the professional who told has not heard of it.
  case telling
}

extension Contact {
  /// Where it stands; nil when nothing is left to do about it.
  ///
  /// A professional hears what was decided (Working Together 2023, chapter 3); for others nothing is
  /// waited for after the decision.
  public var stage: ContactStage? {
    if decision != nil {
      return referrer.isProfessional && referrerTold == nil ? .telling : nil
    }
    guard let triage else { return .new }
    return !waitingFor.isEmpty || (triage.rating == .red && discussed == nil) ? .checks : .decision
  }

  /// The agencies that have not answered, in the order of asking.
  public var waitingFor: [AgencyCheck] { checks.filter { $0.answered == nil } }

  /// The clocks of this contact that run at a moment, the nearest first.
  ///
  /// - Parameters:
  ///   - deadlines: the deadlines of its child.
  ///   - moment: the moment at which they are looked at.
  public func clocks(among deadlines: [Deadline], at moment: Moment) -> [Deadline] {
    deadlines
      .filter { $0.trigger.event == id.rawValue && $0.isOpen(asOf: moment) }
      .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }
}
