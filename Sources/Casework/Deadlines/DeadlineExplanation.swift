/// A deadline's account of itself: what started it, by which rule, which days were counted and which skipped.
public struct DeadlineExplanation: Sendable {
  /// A line of the account.
  public struct Line: Hashable, Sendable {
    /// What the line tells: "Counts from".
    public let label: String
    /// The text, which may be longer than a screen is wide.
    public let text: String
  }

  /// The deadline that is explained.
  public let deadline: Deadline
  /// Its rule, or nothing when the timescales no longer have it.
  public let rule: DeadlineRule?
  /// The moment as at which it is explained.
  public let asOf: Moment
  let calendar: WorkingCalendar
  private let naming: @Sendable (WorkerID) -> String

  /// The account of a deadline as at a moment.
  ///
  /// - Parameters:
  ///   - deadline: What is explained.
  ///   - timescales: Its rule, and the calendar.
  ///   - asOf: The moment.
  ///   - naming: The name of a worker; the id unless it is given.
  public init(
    _ deadline: Deadline, in timescales: Timescales, asOf: Moment,
    naming: @escaping @Sendable (WorkerID) -> String = { $0.rawValue }
  ) {
    self.naming = naming
    self.deadline = deadline
    self.rule = timescales[deadline.rule]
    self.asOf = asOf
    self.calendar = timescales.calendar
  }

  /// The due point in full, marked when it is an estimate.
  public var mustBy: String {
    deadline.due.long + (deadline.isEstimated ? " (estimate)" : "")
  }

  /// What started the clock, and when.
  public var countsFrom: String {
    if deadline.agreed != nil { return "\(deadline.trigger.what), \(deadline.trigger.at.long)" }
    let dayZero = rule?.unit == .hours ? "" : " (day 0)"
    return "\(deadline.trigger.what), \(deadline.trigger.at.long)\(dayZero)"
  }

  /// The rule in a sentence, or its id when the timescales no longer have it.
  public var ruleSentence: String {
    guard let rule else { return deadline.rule }
    guard let agreed = deadline.agreed, !rule.hasGivenDue else { return rule.sentence }
    return "\(rule.name) by the day that was agreed, \(agreed.medium); \(rule.span) where none is"
  }

  /// How binding the rule is and where it comes from: the guidance that was in force when the clock started.
  public var basis: String? {
    rule.map { "\($0.standing.label). \($0.basis(on: deadline.trigger.at.date))" }
  }

  /// How the clock was counted, with dates for the days that matter.
  public var counted: String? {
    guard deadline.agreed != nil, deadline.given == nil else { return counting?.counted }
    let days = deadline.trigger.at.date.days(to: deadline.due.date)
    return "The day was agreed: \(TimeSpan(days, .calendarDays)) after "
      + deadline.trigger.at.date.short
  }

  /// What was passed over, with the holidays by name.
  public var skipped: String? { counting?.skipped }

  /// Who set the due day, and when; nothing where a rule gives it.
  public var setBy: String? {
    deadline.given.map { "\(naming($0.by)) on \($0.on.medium)" }
  }

  /// How the due day was changed since it was set, with the days that it had.
  public var moved: String? {
    guard let changes = deadline.given?.changes, !changes.isEmpty else { return nil }
    return changes.map { change in
      "from \(change.from.short) to \(change.to.short) by \(naming(change.by)) on "
        + change.on.medium + (change.reason.map { ": \($0)" } ?? "")
    }.joined(separator: "; ").capitalisingFirst
  }

  /// The extensions up to the moment, with who asked, who agreed and why.
  public var extended: String? {
    let known = deadline.extensions.map(\.record).filter { $0.date <= asOf.date }
    guard !known.isEmpty else { return nil }
    let told = known.map {
      "to \($0.until.medium) by \(naming($0.authorisedBy)) on \($0.date.medium), asked for by "
        + "\(naming($0.askedBy)): \($0.reason)"
    }.joined(separator: "; ").capitalisingFirst
    return told + (told.hasSuffix(".") ? "" : ".") + " Figures go by the original date."
  }

  private var counting: DeadlineCounting? {
    guard let rule, deadline.agreed == nil else { return nil }
    return DeadlineCounting(
      rule: rule, trigger: deadline.trigger.at, due: deadline.due, calendar: calendar)
  }

  /// Where the clock stands at the moment of the account: "Tue 30 Mar is day 8 of 15: 7 wd left".
  public var standing: String {
    let left = deadline.left(asOf: asOf, calendar: calendar)
    if let closure = deadline.closure, closure.at.hasBegun(at: asOf) {
      if closure.kind == .notTold { return closure.what }
      let word = deadline.status(asOf: asOf).word
      let margin =
        closure.kind == .ceased ? "" : left.isOver ? ", \(left)" : ", \(left.inTime)"
      return "\(word) \(closure.at.medium): \(closure.what.loweringFirst)\(margin)"
    }
    guard let rule, rule.unit == .workingDays, deadline.agreed == nil,
      deadline.due(asOf: asOf) == deadline.due
    else {
      let now = deadline.due.moment == nil ? TimePoint.day(asOf.date) : .moment(asOf)
      return "\(now.short): \(left)"
    }
    let day = calendar.workingDays(from: deadline.trigger.at.date, to: asOf.date)
    return "\(asOf.date.short) is day \(day) of \(rule.limit): \(left)"
  }

  /// The other way to count, with its due point.
  public var otherReading: String? {
    guard let reading = deadline.otherReading else { return nil }
    let left = Deadline.left(at: .moment(asOf), due: reading.due, calendar: calendar)
    let time = deadline.isOpen(asOf: asOf) ? " (\(left))" : ""
    return "\(reading.label.capitalisingFirst): from \(reading.trigger.what.loweringFirst), "
      + "\(reading.trigger.at.short), must by \(reading.due.short)\(time)"
  }

  /// What stops the clock.
  public var metWhen: String? { rule.map { $0.metWhen.capitalisingFirst } }

  /// The booking, and whether it is in time.
  public var planned: String? {
    guard let planned = deadline.planned else { return nil }
    let time = deadline.plannedTime.map { " at \($0)" } ?? ""
    return "\(planned.short)\(time): \(whatIf(.day(planned)).verdict)"
  }

  /// The whole account, in the order in which it is read.
  public var lines: [Line] {
    let all: [(String, String?)] = [
      ("Must by", mustBy),
      ("Extended", extended),
      ("Now", standing),
      ("Set by", setBy),
      ("Moved", moved),
      ("Counts from", countsFrom),
      ("Rule", ruleSentence),
      ("Basis", basis),
      ("Counted", counted),
      ("Skipped", skipped),
      ("Due day", dueDayAdvice),
      ("Estimate", estimate),
      ("Other reading", otherReading),
      ("Met when", metWhen),
      ("Booked", planned),
      ("Note", deadline.note),
    ]
    return all.compactMap { label, text in text.map { Line(label: label, text: $0) } }
  }

  /// What to plan for when the due day is a weekend or a holiday.
  private var dueDayAdvice: String? {
    guard deadline.agreed == nil, case .day(let due) = deadline.due, !calendar.isWorkingDay(due)
    else { return nil }
    let kind = calendar.holiday(on: due)?.title ?? "a \(due.weekday.name)"
    let last = calendar.date(-1, workingDaysAfter: due).date
    return "It is \(kind), and the limit does not move. The last working day before it is "
      + "\(last.short)."
  }

  /// Why the due point is an estimate.
  private var estimate: String? {
    guard deadline.isEstimated else { return nil }
    if rule?.unit == .hours {
      return "The time of the trigger is not known, so the limit runs to the end of a day."
    }
    let years = calendar.knownYears
    return "Bank holidays are known from \(years.lowerBound) to \(years.upperBound); "
      + "beyond those years the standing rules were used."
  }
}

extension TimeLeft {
  /// The margin of something that was done in time: "3 wd early", or "on the last day".
  fileprivate var inTime: String {
    amount == 0 && unit != .minutes ? "on the last day" : "\(length) early"
  }
}
