import Casework
import Terminal

/// Reviews of the care plan and visits in care, each with what it means for its clock.
enum CareMeetingsPart {
  /// How many visits are shown; the tab of visits has all.
  private static let visits = 6

  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    let closed = reading.record.deadlines(reading.rulebook.timescales).filter {
      $0.closure?.kind == .met
    }
    addReviews(to: &page, reading, closed)
    addVisits(to: &page, reading, closed)
  }

  /// "in time" or "3 wd over, must by Thu 4 Mar", from the clock that an event stopped; the first of its kind is
  /// named.
  private static func verdict(
    _ date: CivilDate, _ rules: String, _ closed: [Deadline], _ reading: Reading
  ) -> String? {
    guard
      let deadline = closed.first(where: {
        $0.rule.hasPrefix(rules) && $0.closure?.at.date == date
      })
    else { return nil }
    let isFirst = deadline.title.hasPrefix("First") || deadline.title.hasPrefix("Second")
    let title = isFirst ? "\(deadline.title), " : ""
    guard deadline.isLate(.day(date)) else { return title + "in time" }
    let left = deadline.left(at: .day(date), calendar: reading.rulebook.calendar)
    return "\(title)\(left), must by \(deadline.due.brief(near: date))"
  }

  private static func addReviews(
    to page: inout DocumentBuilder, _ reading: Reading, _ closed: [Deadline]
  ) {
    let reviews = reading.record.care.reviews.filter { $0.date <= reading.today }
    let next = reading.nextCareReview
    guard !reviews.isEmpty || next != nil else { return }
    page.heading("Care reviews")
    if let next { add(next, to: &page, reading) }
    for review in reviews.reversed() {
      page.item(
        .event(review.id), lead: [(StyledText(review.date.medium), 11)],
        text: StyledText(
          review.participation.map { reading.codes.shortLabel(for: $0) } ?? "Part not recorded"),
        more: [
          verdict(review.date, "care.review", closed, reading).map { "\($0.capitalised)." } ?? "",
          review.summary?.firstLine ?? "",
        ])
    }
  }

  private static func addVisits(
    to page: inout DocumentBuilder, _ reading: Reading, _ closed: [Deadline]
  ) {
    let periods = reading.record.care.periods
    let all = reading.record.visits.all.filter { visit in
      visit.kind.isStatutory && visit.date <= reading.today
        && periods.contains { $0.start <= visit.date && ($0.end.map { visit.date <= $0 } ?? true) }
    }
    let next = reading.openDeadline("care.visit")
    guard !all.isEmpty || next != nil else { return }
    page.heading("Visits in care")
    if let frequency = reading.record.careVisitFrequency(on: reading.today) {
      page.note("\(CareStandingPart.interval(frequency.rule, reading)): \(frequency.reason).")
    }
    if let next { add(next, to: &page, reading) }
    for (index, visit) in all.enumerated().reversed().prefix(visits) {
      let before = all[..<index].last(where: \.isSeen)
      let gap = before.map { "\($0.date.days(to: visit.date).of("day")) after the one before" }
      let clock =
        visit.isSeen ? verdict(visit.date, "care.visit", closed, reading) : "stops no clock"
      page.item(
        .event(visit.id),
        lead: [
          (StyledText(visit.date.medium), 11), (StyledText(VisitsPresenter.seen(visit)), 16),
        ],
        text: StyledText([clock, gap].compactMap { $0 }.joined(separator: "; ").capitalised))
    }
    if all.count > visits { page.note("and \(all.count - visits) more: Visits has them (key 6).") }
  }

  private static func add(
    _ deadline: Deadline, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    page.item(
      .deadline(deadline.id), lead: [(StyledText("Next"), 11)],
      text: StyledText("\(deadline.title), ") + reading.dueText(deadline))
  }
}
