import Casework
import Widgets

/// Where a child stands in care when a form is opened, and what to do first when a form cannot be used.
enum CareStanding {
  /// The period of care that goes on.
  static func open(_ record: ChildRecord?, _ context: FormContext) -> PeriodOfCare? {
    record?.care.period(on: context.today)
  }

  /// Whether the child is looked after, or was until less than a year ago: what is written up late still finds
  /// its form.
  static func isRecent(_ record: ChildRecord, _ context: FormContext) -> Bool {
    record.care.periods.contains { period in
      period.end.map { context.today < $0.adding(months: 12) } ?? (period.start <= context.today)
    }
  }

  /// Why a form for looked-after children cannot be used; nil when it can.
  ///
  /// - Parameter what: what it records, at the start of a sentence: "A placement".
  static func whyNotOpen(_ context: FormContext, _ what: String) -> String? {
    guard let record = context.record else {
      return "Open a child first: \(what.loweringFirst) is about a looked-after child."
    }
    guard open(record, context) == nil else { return nil }
    return "\(record.calledName) is not looked after. Record the start of care first."
  }

  /// Why a form for looked-after children cannot be used, though what it records may also be written up when
  /// care has ended; nil when it can.
  static func whyNotRecent(_ context: FormContext, _ what: String) -> String? {
    guard let record = context.record else {
      return "Open a child first: \(what.loweringFirst) is about a looked-after child."
    }
    guard !isRecent(record, context) else { return nil }
    return "\(record.calledName) is not looked after. Record the start of care first."
  }

  /// The child, and the brothers and sisters who are looked after; those in the same home are ticked.
  static func housemates(_ context: FormContext, isTicked: Bool = true) -> FormChildren {
    let home = context.record?.care.placement(on: context.today)?.placement
    return FormChildren(
      context,
      isOffered: { $0.person.endOfRecord == nil && open($0, context) != nil },
      isTicked: { sibling in
        guard isTicked, let home else { return false }
        return sibling.care.placement(on: context.today)?.placement.isSameHome(as: home) == true
      })
  }

  /// A home in a few words: "Foster carers, other, Mrs Elm".
  static func words(_ placement: Placement, _ context: FormContext) -> String {
    let who = [placement.carer, placement.name].compactMap { $0 }.first { !$0.isBlank }
    return [context.rulebook.codes.shortLabel(for: placement.type), who].compactMap { $0 }
      .joined(separator: ", ")
  }
}

/// What a form says about the clock that its event stops.
enum ClockRemark {
  /// The limit, for the heading above a date: "First care review, must by Mon 1 Mar"; nil when no such clock runs.
  ///
  /// - Parameters:
  ///   - rules: how the ids of the rules begin.
  ///   - context: the child and the day.
  static func limit(_ rules: [String], _ context: FormContext) -> String? {
    first(rules, context).map { "\($0.title), must by \($0.due.brief(near: context.today))" }
  }

  /// "in time" or "3 wd over" for a day; nil when no such clock runs.
  static func of(_ rules: [String], on date: CivilDate, _ context: FormContext) -> String? {
    first(rules, context).map { clock in
      clock.isLate(.day(date))
        ? clock.left(at: .day(date), calendar: context.rulebook.calendar).description : "in time"
    }
  }

  private static func first(_ rules: [String], _ context: FormContext) -> Deadline? {
    let open = (context.record?.deadlines(context.rulebook.timescales) ?? []).filter { deadline in
      deadline.isOpen(asOf: context.now) && rules.contains { deadline.rule.hasPrefix($0) }
    }
    return open.min { ($0.due, $0.id) < ($1.due, $1.id) }
  }
}
