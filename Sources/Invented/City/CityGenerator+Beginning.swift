import Casework

/// Where everybody stood before the first month, with how they came there.
extension CityGenerator {
  mutating func begin() {
    let end = plan.before.month.lastDay
    for index in 0..<plan.before.inNeed {
      let isRecent = index < 450
      let elder = sibling(in: inNeed) { $0.isPending == isRecent }
      let referred =
        elder?.referred
        ?? working(-chance.number(in: isRecent ? 1...62 : 75...330), after: end.adding(days: -1))
      let own = child(on: referred, home: elder?.home)
      own.isThin = elder?.isThin ?? (!isRecent && chance.happens(12))
      comeIn(own, on: referred)
      if isRecent {
        own.isPending = true
      } else {
        own.assessed = elder?.assessed ?? working(chance.number(in: 20...45), after: referred)
        assess(own, on: own.assessed ?? referred, .childInNeedPlan)
      }
      inNeed.append(own)
    }
    for _ in 0..<plan.before.onPlan {
      let elder = sibling(in: onPlan, percent: 50) { _ in true }
      let referred = elder?.referred ?? working(-chance.number(in: 90...420), after: end)
      let own = child(on: referred, home: elder?.home)
      comeIn(own, on: referred)
      assess(own, on: working(30, after: referred), .strategyDiscussion)
      let began = elder?.planned ?? working(chance.number(in: 40...60), after: referred)
      own.planned = began
      own.add(.planTakenOver(previous: chance.happens(18) ? 1 : 0), on: began)
      onPlan.append(own)
    }
    let count = plan.months[0].conferences - plan.months[0].inTime
    let days = CityDays(plan.before.month, calendar)
    lateEnquiries = inNeed.filter { !$0.isPending }.prefix(count).enumerated().map { index, own in
      let began = days[7 + index % 8]
      own.add(.enquiry, on: began)
      own.isEnquired = true
      return (own, began)
    }
    for _ in 0..<120 {
      let referred = working(-chance.number(in: 45...160), after: end)
      let own = child(on: referred)
      comeIn(own, on: referred)
      let date = working(chance.number(in: 15...40), after: referred)
      assess(own, on: date, .noFurtherAction)
      own.closedByAssessment = date
      own.add(.close("RC8"), on: working(2, after: date))
      own.referred = nil
      closed.append(own)
    }
    for _ in 0..<120 {
      let start = working(-chance.number(in: 25...60), after: end)
      let own = child(on: start)
      own.family = newFamily()
      own.add(.earlyHelp(adults: 1, completed: working(15, after: start)), on: start)
      withoutEarlyHelpPlan.append(own)
      inEarlyHelp.append(own)
    }
    beginCare(end)
    beginLeavers(end)
  }

  private mutating func beginCare(_ end: CivilDate) {
    // Those who turn sixteen or eighteen in a month of the plan are born for it.
    let sixteenths = born(for: 16, \.turnSixteen)
    let eighteenths = born(for: 18, \.turnEighteen)
    let adoptions = plan.months.map(\.adopted).reduce(0, +)
    for index in 0..<plan.before.lookedAfter {
      let isOver = index < plan.before.overSixteen
      let birthday = index - plan.before.overSixteen
      let isAdopted = birthday >= sixteenths.count && birthday < sixteenths.count + adoptions
      let isAny = !isOver && birthday >= sixteenths.count + adoptions + plan.before.unaccompanied
      let isAlone = !isOver && !isAny && !isAdopted && birthday >= sixteenths.count
      let elder = isAny ? sibling(in: inCare) { $0.isOneOfAny } : nil
      let latest = isAdopted ? 300 : 900
      let start = elder?.referred ?? working(-chance.number(in: 80...latest), after: end)
      let own: CityPerson
      if index < eighteenths.count {
        own = person(born: eighteenths[index], eighteenths[index])
        own.staysUntilEighteen = true
      } else if isOver {
        // They are sixteen already, and not eighteen within a year.
        own = person(born: end.adding(months: -202), end.adding(days: -10).adding(months: -192))
      } else if birthday < sixteenths.count {
        own = person(born: sixteenths[birthday], sixteenths[birthday])
      } else if isAdopted {
        own = person(born: end.adding(months: -37), end.adding(months: -16))
      } else if isAlone {
        // Who came without parents is a young person, and turns sixteen after the last month.
        own = person(born: Self.day(2_005, 9, 1), Self.day(2_006, 12, 1))
      } else {
        let newest = min(Self.day(2_017, 6, 1), start.adding(days: -40))
        own = person(born: Self.day(2_006, 1, 1), newest, home: elder?.home)
      }
      own.isOneOfAny = isAny
      own.isPlannedForAdoption = isAdopted
      own.isUnaccompanied = isAlone
      let count = plan.before.independentFostering
      own.provider = index >= plan.before.lookedAfter - count ? "PR4" : "PR1"
      comeIn(own, on: start)
      takeIntoCare(own, on: start, isAdopted ? "E1" : own.isUnaccompanied ? "V2" : "C2")
      assess(own, on: working(30, after: start), .lookedAfter)
      own.add(.visit(.lookedAfter), on: start.adding(days: 4))
      own.hasCarePlan = index >= plan.before.withoutCarePlan
      if own.hasCarePlan { own.add(.carePlan, on: working(8, after: start)) }
      if isOver {
        own.hasPathwayPlan = index >= plan.before.withoutPathwayPlan
        if own.hasPathwayPlan { own.add(.pathwayPlan, on: working(-3, after: end)) }
      }
      own.add(.visit(.lookedAfter), on: working(-4, after: end))
      inCare.append(own)
    }
    for _ in 0..<plan.before.shortBreaks {
      let start = working(-chance.number(in: 60...300), after: end)
      let own = person(born: Self.day(2_007, 1, 1), Self.day(2_014, 1, 1))
      comeIn(own, on: start)
      own.add(.care("V4", "PR1"), on: start)
      assess(own, on: working(30, after: start), .childInNeedPlan)
      own.hasCarePlan = true
      own.add(.carePlan, on: working(6, after: start))
      shortBreaks.append(own)
    }
  }

  /// The days of birth of those who reach an age in a month of the plan.
  private func born(for age: Int, _ count: (CityPlan.Month) -> Int) -> [CivilDate] {
    plan.months.flatMap { month in
      (0..<count(month)).map {
        month.month.firstDay.adding(months: -12 * age).adding(days: 3 + $0 % 20)
      }
    }
  }

  private mutating func beginLeavers(_ end: CivilDate) {
    for index in 0..<plan.before.careLeavers {
      // Eighteen already, and not twenty-one before the plan ends.
      let own = person(born: Self.day(2_000, 9, 1), end.adding(days: -5).adding(months: -216))
      let start = own.born.adding(months: 12 * 13 + 6)
      let eighteenth = CivilDate.birthday(18, of: own.born)
      own.add(.referral, on: start)
      own.referred = start
      assess(own, on: working(30, after: start), .lookedAfter)
      own.add(.care("C2", "PR1"), on: start)
      own.add(.carePlan, on: working(8, after: start))
      own.add(.pathwayPlan, on: own.born.adding(months: 12 * 16 + 3))
      own.add(.careEnd("E7"), on: eighteenth)
      own.hasPathwayPlan = true
      own.hasSuitableHome = index >= 20
      own.add(.leaverHome(own.hasSuitableHome ? "E1" : "E2"), on: working(-5, after: end))
      own.add(.leaverContact, on: working(-4, after: end))
      leavers.append(own)
    }
  }

  /// Somebody made before, of whom another is a brother or sister; nil for most.
  private mutating func sibling(
    in list: [CityPerson], percent: Int = 38, where condition: (CityPerson) -> Bool
  ) -> CityPerson? {
    guard let last = list.last, condition(last), home(of: last) != nil, chance.happens(percent)
    else { return nil }
    return last
  }

  /// A contact and the referral that it led to, of the same day.
  func comeIn(_ own: CityPerson, on date: CivilDate) {
    own.add(.contact(hour: 10, decidedAfter: 0, .singleAssessment), on: date)
    own.add(.referral, on: date)
    own.referred = date
  }

  /// An assessment that is authorised on a day.
  func assess(_ own: CityPerson, on date: CivilDate, _ outcome: AssessmentOutcome) {
    guard let referred = own.referred else { return }
    let start = min(working(1, after: referred), date)
    own.add(
      .assessment(
        start: start, seen: min(working(4, after: start), date), outcome), on: date)
    own.isPending = false
  }

  /// Care begins.
  func takeIntoCare(_ own: CityPerson, on date: CivilDate, _ status: LegalStatus) {
    if own.isUnaccompanied { own.add(.unaccompanied, on: date) }
    own.add(.care(status, own.provider), on: date)
    own.placed = date
  }

  /// Those whose assessment is still under way at the end have begun it, and the routine of everybody is filled in.
  mutating func finish() {
    for own in inNeed where own.isPending {
      own.add(.openAssessment(isCompleted: own.isExploited), on: own.referred ?? .earliest)
    }
    rememberEarlierCases()
    for own in people where own.copied == nil { addRoutine(own) }
  }
}
