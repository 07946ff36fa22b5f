/// A point by which something must happen for a child, computed from the record and never stored by hand.
public struct Deadline: Hashable, Codable, Sendable, Identifiable {
  /// What started the clock.
  public struct Trigger: Hashable, Codable, Sendable {
    /// What happened, as a phrase with a capital: "Strategy discussion".
    public let what: String
    /// When.
    public let at: TimePoint
    /// The id of the recorded event.
    public let event: String?

    /// What happened, when, and in which recorded event.
    public init(what: String, at: TimePoint, event: String? = nil) {
      self.what = what
      self.at = at
      self.event = event
    }
  }

  /// A second way to count the same limit, which another reader uses.
  public struct Reading: Hashable, Codable, Sendable {
    /// Who reads it so, as a clause: "used by the census".
    public let label: String
    /// What starts the clock in this reading.
    public let trigger: Trigger
    /// When it runs out.
    public let due: TimePoint

    /// A reading with its due point.
    public init(label: String, trigger: Trigger, due: TimePoint) {
      self.label = label
      self.trigger = trigger
      self.due = due
    }
  }

  /// What stopped the clock.
  public struct Closure: Hashable, Codable, Sendable {
    /// How a clock stops.
    public enum Kind: String, Codable, Hashable, Sendable {
      /// What was due has happened.
      case met
      /// It is no longer due: the case closed, the plan ended.
      case ceased
      /// Its due point passed before the record was kept here, and the return does not tell of it.
      case notTold
    }

    /// Whether it was met, ceased or cannot be told.
    public let kind: Kind
    /// When.
    public let at: TimePoint
    /// What happened, as a phrase with a capital: "Conference held".
    public let what: String

    /// What stopped the clock, and when.
    public init(kind: Kind, at: TimePoint, what: String) {
      self.kind = kind
      self.at = at
      self.what = what
    }
  }

  /// The deadline's own name, the same as long as its rule and its trigger are.
  public let id: String
  /// The rule by which it is due.
  public let rule: DeadlineRule.ID
  /// What must happen, for lists.
  public let title: String
  /// What started the clock.
  public let trigger: Trigger
  /// The last point in time at which it is met: the end of a day, or an instant.
  public internal(set) var due: TimePoint
  /// From when it counts as due soon: the start of a day, or an instant.
  public internal(set) var amberFrom: TimePoint
  /// Whether the due point rests on holidays that are not published or a time that is not known.
  public internal(set) var isEstimated: Bool
  /// Another way to count it, where that gives another date.
  public let otherReading: Reading?
  /// The day for which it is booked. A booking never moves the due point.
  public internal(set) var planned: CivilDate?
  /// The time on that day, where it is known.
  public internal(set) var plannedTime: TimeOfDay?
  /// What stopped the clock.
  public internal(set) var closure: Closure?
  /// Anything else that a reader should know, as a sentence.
  public internal(set) var note: String?
  /// Of a duty of which a return does not tell: the day from which the record is kept here, or before it the day on
  /// which the duty ended.
  public internal(set) var keptFrom: CivilDate?
  /// The day that was agreed in place of the rule's limit, where one was; it is then the due day.
  public internal(set) var agreed: CivilDate?
  /// Whose it is, where it is not simply the work of the child's own worker.
  public internal(set) var owner: WorkerID?
  /// Who set ``agreed``, and when, where that is known.
  public internal(set) var given: GivenDate?
  /// The times it was extended, oldest first. ``due`` is the original point for ever.
  public internal(set) var extensions: [Extension] = []

  /// The deadline that a rule sets from a trigger.
  ///
  /// - Parameters:
  ///   - rule: The rule, one of `timescales`.
  ///   - timescales: The calendar by which it counts.
  ///   - trigger: What started the clock.
  ///   - id: Its name; made of the rule and the trigger if none is given.
  ///   - title: What must happen; the rule's title if none is given.
  ///   - otherTrigger: What starts the clock in another reading, with a clause that says whose. The reading is
  ///     left out when it gives the same due point.
  ///   - planned: The day for which it is booked.
  ///   - closure: What stopped the clock.
  ///   - note: Anything else that a reader should know.
  public init(
    _ rule: DeadlineRule, in timescales: Timescales, from trigger: Trigger, id: String? = nil,
    title: String? = nil, otherTrigger: (label: String, trigger: Trigger)? = nil,
    planned: CivilDate? = nil, closure: Closure? = nil, note: String? = nil, owner: WorkerID? = nil
  ) {
    let (due, amberFrom, isEstimated) = timescales.due(rule, from: trigger.at)
    self.id = id ?? "\(rule.id)/\(trigger.event ?? trigger.at.description)"
    self.rule = rule.id
    self.title = title ?? rule.title
    self.trigger = trigger
    self.due = due
    self.amberFrom = amberFrom
    self.isEstimated = isEstimated
    self.otherReading = otherTrigger.flatMap { other in
      let otherDue = timescales.due(rule, from: other.trigger.at).due
      return otherDue == due
        ? nil : Reading(label: other.label, trigger: other.trigger, due: otherDue)
    }
    self.planned = planned
    self.closure = closure
    self.note = note
    self.owner = owner
  }

  /// The deadline that the rule with an id sets from a trigger, or nothing when there is no such rule.
  public init?(
    rule id: DeadlineRule.ID, in timescales: Timescales, from trigger: Trigger,
    id deadlineID: String? = nil, title: String? = nil,
    otherTrigger: (label: String, trigger: Trigger)? = nil, planned: CivilDate? = nil,
    closure: Closure? = nil, note: String? = nil, owner: WorkerID? = nil
  ) {
    guard let rule = timescales[id] else { return nil }
    self.init(
      rule, in: timescales, from: trigger, id: deadlineID, title: title,
      otherTrigger: otherTrigger, planned: planned, closure: closure, note: note, owner: owner)
  }

  /// The deadline with the day and the time of a booking; as it is without one.
  func booked(for planned: CivilDate?, at timeAndPlace: TimeAndPlace?) -> Deadline {
    var booked = self
    booked.planned = planned
    booked.plannedTime = timeAndPlace?.time
    return booked
  }
}
