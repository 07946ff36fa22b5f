import Casework

/// What goes on in every open case, month after month, beside what a plan of months counts.
extension CityGenerator {
  /// Fills in the routine between the events of somebody: plans of need with their visits and reviews, core groups,
  /// and the duties of care. Some of it is late and some is left out, as in life.
  mutating func addRoutine(_ own: CityPerson) {
    var inNeed: CivilDate?
    var onPlan: CivilDate?
    var inCare: CivilDate?
    for (date, step) in own.history {
      switch step {
      case .assessment(_, _, .childInNeedPlan) where onPlan == nil && inCare == nil:
        inNeed = inNeed ?? working(2, after: date)
      case .conference(_, true, _, _), .planTakenOver:
        // From the enquiry on, visits are not those of a plan of need.
        supportInNeed(own, from: inNeed, until: date, visitedUntil: date.adding(days: -26))
        inNeed = nil
        onPlan = date
      case .planReview(true):
        meet(own, from: onPlan, until: date)
        onPlan = nil
        if inCare == nil { inNeed = working(1, after: date) }
      case .care:
        supportInNeed(own, from: inNeed, until: date)
        inNeed = nil
        inCare = date
      case .careEnd:
        lookAfter(own, from: inCare, until: date)
        inCare = nil
      case .close:
        supportInNeed(own, from: inNeed, until: date)
        inNeed = nil
      default: break
      }
    }
    let end = (plan.months.last?.month.lastDay ?? .latest).adding(days: 1)
    supportInNeed(own, from: inNeed, until: end, isOpen: true)
    meet(own, from: onPlan, until: end)
    lookAfter(own, from: inCare, until: end)
    reviewPathway(own, until: end)
    followEarlyHelp(own, until: end)
  }

  /// Early help: the plan is looked at every six weeks and ends after some months; help without a plan ends sooner.
  private func followEarlyHelp(_ own: CityPerson, until end: CivilDate) {
    guard let family = own.family else { return }
    var completed: CivilDate?
    var planned: CivilDate?
    for (date, step) in own.history {
      switch step {
      case .earlyHelp(_, let day): completed = day
      case .earlyHelpPlan: planned = date
      case .earlyHelpStepUp: return
      default: break
      }
    }
    guard let planned else {
      let given = completed?.adding(days: 62 + family % 30) ?? end
      if given < end { own.add(.earlyHelpEnd(.universalServices), on: given) }
      return
    }
    let ended = planned.adding(days: 90 + family % 100)
    var date = planned.adding(days: 40)
    while date < min(ended, end) {
      let isLate = (family + Int(date.dayNumber)) % 12 == 0
      own.add(.earlyHelpReview, on: date)
      date = date.adding(days: isLate ? 49 : 40)
    }
    if ended < end {
      own.add(.earlyHelpEnd(family % 7 == 0 ? .consentWithdrawn : .needsMet), on: ended)
    }
  }

  /// A plan of need, visited about every four weeks and reviewed after three months and every six.
  private mutating func supportInNeed(
    _ own: CityPerson, from start: CivilDate?, until end: CivilDate,
    visitedUntil lastVisit: CivilDate? = nil, isOpen: Bool = false
  ) {
    guard let start, start.adding(days: 14) < end else { return }
    own.add(.needPlan, on: start)
    repeating(from: start, until: lastVisit ?? end, every: { $0.number(in: 23...30) }) { date in
      own.add(.visit(.childInNeed), on: date)
    }
    repeating(from: start, until: end, first: 80, every: { $0.number(in: 160...180) }) { date in
      own.add(.needReview, on: date)
    }
    if !isOpen { own.add(.needPlanEnd, on: end.adding(days: -1)) }
  }

  /// Core groups: within ten working days, then about every five weeks.
  private mutating func meet(_ own: CityPerson, from start: CivilDate?, until end: CivilDate) {
    guard let start else { return }
    repeating(from: start, until: end, first: 12, every: { $0.number(in: 33...41) }) { date in
      own.add(.coreGroup, on: date)
    }
  }

  private mutating func lookAfter(_ own: CityPerson, from start: CivilDate?, until end: CivilDate) {
    guard let start else { return }
    func once(_ duty: CareDuty, after days: Int) {
      let date = working(days, after: start)
      if date < end { own.add(.duty(duty), on: date) }
    }
    once(.placementPlan, after: 3)
    once(.initialHealth, after: 17)
    once(.review, after: 19)
    once(.permanencePlan, after: 78)
    var isSecond = true
    let gap: (inout Chance) -> Int = { chance in
      defer { isSecond = false }
      return isSecond ? 85 : chance.number(in: 168...180)
    }
    repeating(from: working(19, after: start), until: end, every: gap) { date in
      own.add(.duty(.review), on: date)
    }
    let age = own.born.completedYears(to: start)
    repeating(from: start, until: end, first: 200, every: { _ in age < 4 ? 172 : 350 }) { date in
      own.add(.duty(.health), on: date)
    }
    repeating(from: start, until: end, first: 90, every: { _ in 345 }) { date in
      own.add(.duty(.dental), on: date)
      let age = own.born.completedYears(to: date)
      if (4...16).contains(age) { own.add(.duty(.questionnaire), on: date) }
    }
    repeating(from: start, until: end, first: 11, every: { $0.number(in: 100...118) }) { date in
      let age = own.born.completedYears(to: date)
      if (3...17).contains(age) { own.add(.duty(.educationPlan), on: date) }
    }
  }

  /// A pathway plan is looked at every six months while support goes on.
  private mutating func reviewPathway(_ own: CityPerson, until end: CivilDate) {
    var planned: CivilDate?
    var until = end
    for (date, step) in own.history {
      if case .pathwayPlan = step { planned = planned ?? date }
      if case .supportEnd = step { until = date }
    }
    guard let planned else { return }
    repeating(from: planned, until: until, every: { $0.number(in: 165...185) }) { date in
      own.add(.pathwayReview, on: date)
    }
  }

  /// Days at intervals, moved to a working day; one in twelve is a fortnight late.
  private mutating func repeating(
    from start: CivilDate, until end: CivilDate, first: Int? = nil,
    every interval: (inout Chance) -> Int, _ body: (CivilDate) -> Void
  ) {
    var days = first ?? interval(&chance)
    var date = start
    while true {
      date = date.adding(days: chance.happens(8) ? days + 14 : days)
      let held = calendar.isWorkingDay(date) ? date : working(1, after: date)
      guard held < end else { return }
      body(held)
      days = interval(&chance)
    }
  }
}
