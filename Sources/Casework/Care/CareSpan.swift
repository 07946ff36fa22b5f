/// A part of a period of care with the full duties of the Care Planning Regulations 2010.
///
/// An agreed series of short breaks (legal status V3 or V4) is left out: the child lives at home, and
/// regulation 48 sets lighter duties in place of care plan, reviews every six months and visits every six
/// weeks. Its own rule for visits is agreed child by child, so no clock can be computed from the record.
struct CareSpan {
  /// The period it is part of.
  let period: PeriodOfCare

  /// The first day, and the event that began it.
  let start: Deadline.Trigger

  /// Whether the child became looked after, in the full sense, on the first day.
  ///
  /// It is not known where an import begins in the middle of a period. Duties that arise once at the
  /// start are then left out, because nobody can say when they were due; duties that come round are
  /// counted from the first day on record, on which the child was in care already.
  let isStartKnown: Bool

  /// What ends its duties.
  let end: Deadline.Closure?

  /// The first day.
  var firstDay: CivilDate { start.at.date }

  /// The days from the first to the last, the day of its end included.
  var days: ClosedRange<CivilDate> { firstDay...max(firstDay, end?.at.date ?? .latest) }

  /// The spans of a child, oldest first.
  static func all(of record: ChildRecord) -> [CareSpan] {
    record.care.periods.flatMap { spans(of: $0, in: record) }
  }

  private static func spans(of period: PeriodOfCare, in record: ChildRecord) -> [CareSpan] {
    var runs: [(first: LegalStatusSpan, end: CivilDate?)] = []
    var isRunning = false
    for status in period.legalStatuses {
      if status.status.isShortBreaks {
        isRunning = false
      } else if isRunning {
        runs[runs.count - 1].end = status.end
      } else {
        runs.append((status, status.end))
        isRunning = true
      }
    }
    return runs.compactMap { run in
      let isFirst = run.first.id == period.id
      let end = end(of: period, statusEnd: run.end, in: record)
      if let end, end.at.date <= run.first.start { return nil }
      let isKnown = !isFirst || period.isStartKnown
      let what =
        isKnown
        ? (isFirst ? "Became looked after" : "Looked after beyond short breaks")
        : "First day in care on record"
      return CareSpan(
        period: period,
        start: Deadline.Trigger(
          what: what, at: .day(run.first.start), event: run.first.id.rawValue),
        isStartKnown: isKnown, end: end)
    }
  }

  /// The earliest of what ends the duties: the end of care, short breaks, death, the eighteenth birthday.
  private static func end(
    of period: PeriodOfCare, statusEnd: CivilDate?, in record: ChildRecord
  ) -> Deadline.Closure? {
    var ends: [(CivilDate, String)] = []
    if let end = period.end { ends.append((end, "Care ended")) }
    if let statusEnd, statusEnd != period.end { ends.append((statusEnd, "Short breaks began")) }
    ends += endsOfChildhood(record)
    return ends.min { $0.0 < $1.0 }.map {
      Deadline.Closure(kind: .ceased, at: .day($0.0), what: $0.1)
    }
  }

  /// When a child's duties end whatever the care: death or adoption, and the eighteenth birthday.
  static func endsOfChildhood(_ record: ChildRecord) -> [(CivilDate, String)] {
    var ends: [(CivilDate, String)] = []
    if let end = record.person.endOfRecord {
      ends.append((end.date, end.cause == .death ? "The child died" : "The child was adopted"))
    }
    if let born = record.person.dateOfBirth {
      ends.append((CivilDate.birthday(18, of: born), "Eighteenth birthday"))
    }
    return ends
  }
}
