import Casework

/// One month.
extension CityGenerator {
  mutating func makeMonth(_ month: CityPlan.Month, _ next: CityPlan.Month?, _ days: CityDays)
    throws(CityProblem)
  {
    // Who stood in need when the month began: what goes further this month begins with them.
    var settled = inNeed
    let conferenced = try conferences(month, next, days, &settled)
    let ended = try endPlans(month, days)
    let started = try startCare(month, days, &settled)
    let came = try refer(month, days)
    try assess(month, days, came)
    try endCare(month, days)
    try crossShortBreaks(month, days)
    onPlan = onPlan.without(ended) + conferenced
    inNeed = (inNeed.without(conferenced).without(started) + came + ended)
    try closeCases(month, days)
    try visitPlans(month, days)
    try visitCare(month, days, started)
    try followLeavers(month, days)
    try goMissing(month, days)
    try helpEarly(month, days)
    try contacts(month, days)
  }

  // MARK: - Front door

  private mutating func refer(_ month: CityPlan.Month, _ days: CityDays) throws(CityProblem)
    -> [CityPerson]
  {
    let year = month.month.firstDay.adding(months: -11)
    let again = try take(month.afterClosure, from: closed, "children to be referred again") {
      ($0.closedByAssessment ?? .earliest) > year
    }
    closed = closed.without(again)
    var came = again
    for index in 0..<(month.referrals - again.count) {
      let own: CityPerson
      if index < month.sexualExploitation {
        own = person(born: Self.day(2_004, 9, 1), month.month.firstDay.adding(months: -161))
        own.isExploited = true
      } else {
        let isSibling = index > month.sexualExploitation && chance.happens(38)
        own = child(on: month.month.firstDay, home: isSibling ? home(of: came.last) : nil)
      }
      came.append(own)
    }
    var places = SharedByHome<Int>()
    for (index, own) in shuffledByHome(came).enumerated() {
      let isLate = index < month.decidedLate
      let place =
        isLate
        ? chance.below(days.working.count - 5)
        : places.value(of: own) { chance.below(days.working.count - 1) }
      let received = days[place]
      let date = isLate ? days[place + 3] : received
      own.add(
        .contact(hour: 10, decidedAfter: isLate ? 3 : 0, .singleAssessment), on: received)
      own.add(.referral, on: date)
      own.referred = date
      own.isPending = true
      own.closedByAssessment = nil
    }
    return came
  }

  /// The other contacts, of children known and new.
  private mutating func contacts(_ month: CityPlan.Month, _ days: CityDays) throws(CityProblem) {
    let rest = month.contacts - month.referrals - month.steppedUp
    var last: (own: CityPerson, day: CivilDate, outcome: ContactOutcome)?
    for index in 0..<rest {
      let outcome: ContactOutcome =
        chance.happens(60) ? .noFurtherAction : chance.happens(50) ? .universalServices : .earlyHelp
      let day = days[chance.below(days.working.count)]
      if let elder = last, let home = home(of: elder.own), chance.happens(35) {
        let own = child(on: days[0], home: home)
        own.add(.contact(hour: 9, decidedAfter: 0, elder.outcome), on: elder.day)
        known.append(own)
        continue
      }
      // Somebody did not look first, and the child has two records now.
      if index % 400 == 7, let earlier = chance.one(of: known), earlier.copied == nil {
        secondRecord(of: earlier).add(.contact(hour: 9, decidedAfter: 0, outcome), on: day)
        continue
      }
      let isKnown = chance.happens(60)
      let own = isKnown ? chance.one(of: known) ?? child(on: days[0]) : child(on: days[0])
      own.add(.contact(hour: 9, decidedAfter: 0, outcome), on: day)
      if own.number == people.count { known.append(own) }
      last = own.number == people.count ? (own, day, outcome) : nil
    }
  }

  // MARK: - Assessments and closures

  private mutating func assess(
    _ month: CityPlan.Month, _ days: CityDays, _ came: [CityPerson]
  ) throws(CityProblem) {
    // Nobody is assessed within a day or two.
    let limits = [3...10, 11...25, 26...35, 36...45, 46...400]
    // Those who are on a plan or in care by now were assessed on the way.
    var waiting = (inNeed + came).filter(\.isPending)
    for band in limits.indices.reversed() {
      var wanted = month.bands[band]
      var left: [CityPerson] = []
      var shared = SharedByHome<(referred: CivilDate, date: CivilDate, endsHere: Bool)?>()
      // Who has waited longest comes first where the time is up.
      var inTurn = shuffledByHome(waiting)
      if band == limits.count - 1 {
        inTurn.sort { ($0.referred ?? .latest) < ($1.referred ?? .latest) }
      }
      for own in inTurn {
        guard wanted > 0, let referred = own.referred else {
          left.append(own)
          continue
        }
        let together = shared.value(of: own) {
          day(in: days, limits[band], after: referred).map {
            (referred, $0, chance.happens(38))
          }
        }
        guard
          let date = together?.referred == referred
            ? together?.date : day(in: days, limits[band], after: referred)
        else {
          left.append(own)
          continue
        }
        let endsHere = own.planned == nil && !own.isExploited && together?.endsHere == true
        assess(own, on: date, endsHere ? .noFurtherAction : .childInNeedPlan)
        own.endsWithAssessment = endsHere
        if endsHere { own.closedByAssessment = date }
        wanted -= 1
      }
      guard wanted == 0 else {
        throw CityProblem(
          what: "assessments of \(limits[band]) working days in \(month.month)",
          wanted: month.bands[band], found: month.bands[band] - wanted)
      }
      waiting = left
    }
  }

  /// A day of the month on which so many working days have passed since another; nil where there is none.
  private mutating func day(in days: CityDays, _ span: ClosedRange<Int>, after date: CivilDate)
    -> CivilDate?
  {
    // An assessment is closed two days later at the latest, so the last days are left for that.
    let fitting = days.working.dropLast(2).filter {
      date < $0 && span.contains(calendar.workingDays(from: date, to: $0))
    }
    return chance.one(of: fitting)
  }

  /// Closes as many cases as leave the children in need that the plan wants.
  private mutating func closeCases(_ month: CityPlan.Month, _ days: CityDays) throws(CityProblem) {
    let ending = inNeed.filter { $0.endsWithAssessment && !$0.isPending }
    // Children in short breaks are children in need.
    let wanted = inNeed.count + shortBreaks.count - month.inNeed
    guard wanted >= 0 else {
      throw CityProblem(
        what: "children in need in \(month.month)", wanted: month.inNeed, found: inNeed.count)
    }
    let awaited = Set(lateEnquiries.map(\.person.number))
    let first = Array(ending.filter { !awaited.contains($0.number) }.prefix(wanted))
    let others = try take(
      wanted - first.count, from: inNeed, "cases to close in \(month.month)"
    ) {
      // Some cases end without an assessment that was never begun.
      let isOld = ($0.referred ?? .latest) < days[0].adding(days: -70)
      return (!$0.isPending || (isOld && !$0.isExploited)) && !$0.endsWithAssessment
        && !awaited.contains($0.number) && ($0.referred ?? .latest) < days[0]
    }
    for own in first {
      own.add(.close(own.isEnquired ? "RC7" : "RC8"), on: days[days.working.count - 1])
      closed.append(own)
    }
    for own in others {
      own.add(.close("RC7"), on: days[days.working.count - 1])
      known.append(own)
    }
    for own in first + others {
      own.referred = nil
      own.isPending = false
      own.endsWithAssessment = false
      own.isEnquired = false
    }
    inNeed = inNeed.without(first + others)
  }

  // MARK: - Protection

  private mutating func conferences(
    _ month: CityPlan.Month, _ next: CityPlan.Month?, _ days: CityDays,
    _ settled: inout [CityPerson]
  ) throws(CityProblem) -> [CityPerson] {
    let count = days.working.count
    let late = lateEnquiries
    settled = settled.without(late.map(\.person))
    let soon = try take(
      month.conferences - late.count, from: settled, "children for a conference"
    ) { !$0.isPending && !$0.endsWithAssessment && !$0.hadPlan }
    settled = settled.without(soon)
    var held: [(person: CityPerson, date: CivilDate)] = []
    var spans = SharedByHome<(place: Int, took: Int)>()
    for own in soon {
      let (place, took) = spans.value(of: own) {
        let place = chance.number(in: 11...(count - 1))
        return (place, chance.number(in: 9...min(11, place)))
      }
      own.add(.enquiry, on: days[place - took])
      own.isEnquired = true
      held.append((own, days[place]))
    }
    for (own, began) in late {
      let due = working(16, after: began)
      let date = max(due, days[chance.below(max(1, count - 4))])
      own.add(.conferenceBooked(for: working(14, after: began)), on: working(9, after: began))
      own.add(.conferencePostponed(to: date), on: working(13, after: began))
      held.append((own, date))
    }
    let postponed = next.map { $0.conferences - $0.inTime } ?? 0
    let others = try take(postponed, from: settled, "children for a late conference") {
      !$0.isPending && !$0.endsWithAssessment && !$0.hadPlan
    }
    settled = settled.without(others)
    lateEnquiries = others.map { own in
      let began = days[chance.number(in: 6...(count - 6))]
      own.add(.enquiry, on: began)
      own.isEnquired = true
      return (own, began)
    }
    let rest = month.enquiries - soon.count - postponed
    for own in try take(
      rest, from: settled, "children for an enquiry",
      where: { !$0.isPending && !$0.endsWithAssessment })
    {
      own.add(.enquiryWithoutConference, on: days[chance.below(count - 5)])
      own.isEnquired = true
    }
    return try decide(month, days, held, &settled)
  }

  private mutating func decide(
    _ month: CityPlan.Month, _ days: CityDays, _ held: [(person: CityPerson, date: CivilDate)],
    _ settled: inout [CityPerson]
  ) throws(CityProblem) -> [CityPerson] {
    var planned: [CityPerson] = []
    var again = month.repeatPlans
    let dates = Dictionary(uniqueKeysWithValues: held.map { ($0.person.number, $0.date) })
    for (index, own) in shuffledByHome(held.map(\.person)).enumerated() {
      let date = dates[own.number] ?? days.last
      let toPlan = index < month.toPlan
      own.add(
        .conference(
          enquired: true, toPlan: toPlan, previous: toPlan && again > 0 ? 1 : 0, notified: nil),
        on: date)
      guard toPlan else { continue }
      again -= 1
      own.planned = date
      planned.append(own)
    }
    let moved = try take(
      month.transfersIn + month.plansTakenOver, from: settled, "children who moved here"
    ) { !$0.isPending && !$0.endsWithAssessment && !$0.hadPlan }
    settled = settled.without(moved)
    for (index, own) in moved.enumerated() {
      let date = days[chance.number(in: 8...(days.working.count - 4))]
      if index < month.transfersIn {
        let toPlan = index < month.transfersToPlan
        own.add(
          .conference(
            enquired: false, toPlan: toPlan, previous: 0, notified: working(-7, after: date)),
          on: date)
        guard toPlan else { continue }
      } else {
        own.add(.planTakenOver(previous: 0), on: date)
      }
      own.planned = date
      planned.append(own)
    }
    return planned
  }

  private mutating func endPlans(_ month: CityPlan.Month, _ days: CityDays) throws(CityProblem)
    -> [CityPerson]
  {
    let long = month.month.firstDay.adding(months: -3)
    let ended = try take(month.plansEnded, from: onPlan, "plans to end in \(month.month)") {
      ($0.planned ?? .latest) < long
    }
    var dates = SharedByHome<CivilDate>()
    for own in ended {
      let date = dates.value(of: own) { days[chance.below(days.working.count - 2)] }
      own.add(.planReview(ends: true), on: date)
      own.planned = nil
    }
    // A first review is due after three months, a later one after six: those who wait longest come first.
    let goOn = try take(
      month.reviews - ended.count, from: onPlan.without(ended), "plans to review in \(month.month)",
      longestSince: { $0.reviewed?.adding(days: 91) ?? $0.planned ?? .latest })
    for own in goOn {
      let date = dates.value(of: own) { days[chance.below(days.working.count - 2)] }
      own.add(.planReview(ends: false), on: date)
      own.reviewed = date
    }
    return ended
  }

  private mutating func visitPlans(_ month: CityPlan.Month, _ days: CityDays) throws(CityProblem) {
    let seen = try take(month.seenInTime, from: onPlan, "children on a plan to be seen")
    let last = days.working.count - 1
    for own in seen {
      let first = own.planned.flatMap { planned in days.working.firstIndex { planned <= $0 } } ?? 0
      own.add(
        .visit(.childProtection), on: days[chance.number(in: max(first, last - 9)...last)])
    }
    for own in onPlan.without(seen) {
      if (own.planned ?? .latest) < days[0] {
        own.add(.visit(.childProtection), on: days[chance.below(2)])
      }
      if chance.happens(60), (own.planned ?? .latest) < days[last - 3] {
        own.add(.attempt, on: days[last - 2])
      }
    }
  }
}
