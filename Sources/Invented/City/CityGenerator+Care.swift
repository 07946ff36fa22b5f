import Casework

/// Children looked after, and those who leave care.
extension CityGenerator {
  mutating func startCare(
    _ month: CityPlan.Month, _ days: CityDays, _ settled: inout [CityPerson]
  ) throws(CityProblem) -> [CityPerson] {
    let started = try take(month.careStarts, from: settled, "children to be looked after") {
      !$0.isPending && !$0.endsWithAssessment && Self.day(2_006, 1, 1) < $0.born
    }
    settled = settled.without(started)
    // Who comes without parents is the oldest that has no brother or sister on record.
    let alone = started.filter { !$0.isExploited }
      .sorted { (isAlone($0) ? 0 : 1, $0.born) < (isAlone($1) ? 0 : 1, $1.born) }
      .prefix(month.unaccompaniedStarts)
    var dates = SharedByHome<CivilDate>()
    for (index, own) in started.enumerated() {
      let date = dates.value(of: own) { days[chance.below(days.working.count - 6)] }
      own.isUnaccompanied = alone.contains { $0 === own }
      own.provider = "PR1"
      own.hasCarePlan = false
      takeIntoCare(own, on: date, index % 3 == 0 || own.isUnaccompanied ? "V2" : "C1")
    }
    return started
  }

  mutating func endCare(_ month: CityPlan.Month, _ days: CityDays) throws(CityProblem) {
    let sixteen = month.month.firstDay.adding(months: -192)
    let isOver: (CityPerson) -> Bool = { $0.born < sixteen }
    let leaving = try take(
      month.leaveAtSixteen, from: inCare, "young people to leave care",
      where: { isOver($0) && !$0.staysUntilEighteen }, longestSince: \.born)
    let grown = inCare.filter {
      $0.staysUntilEighteen && CivilDate.birthday(18, of: $0.born) <= days.last
    }
    let adopted = try take(month.adopted, from: inCare, "children to be adopted") {
      $0.isPlannedForAdoption
    }
    let young: (CityPerson) -> Bool = {
      !$0.isPlannedForAdoption && !$0.isUnaccompanied && Self.day(2_006, 1, 1) < $0.born
    }
    let guarded = try take(
      month.specialGuardianship, from: inCare, "special guardianship orders", where: young)
    let rest = month.careEnds - leaving.count - adopted.count - guarded.count - grown.count
    let home = try take(
      rest, from: inCare.without(guarded), "children to go home", where: young)
    for (group, reason) in [(leaving, "E8"), (guarded, "E45"), (home, "E4A")] {
      for own in group {
        let date = days[chance.number(in: 2...(days.working.count - 3))]
        own.add(.careEnd(EpisodeEndReason(reason)), on: date)
        own.leftCare = date
        // The case of a young person who is owed support stays open.
        if reason != "E8" { own.add(.close("RC7"), on: date) }
      }
    }
    for own in adopted {
      own.add(.careEnd("E12"), on: days[chance.number(in: 2...(days.working.count - 3))])
    }
    for own in grown {
      let birthday = CivilDate.birthday(18, of: own.born)
      own.add(.careEnd("E7"), on: birthday)
      own.leftCare = birthday
    }
    for own in leaving + grown {
      own.add(.leaverHome("E1"), on: days.last)
      own.add(.leaverContact, on: days.last)
    }
    inCare = inCare.without(leaving + grown + adopted + guarded + home)
    leavers += leaving + grown
  }

  mutating func visitCare(
    _ month: CityPlan.Month, _ days: CityDays, _ started: [CityPerson]
  ) throws(CityProblem) {
    inCare += started
    try placeWithAgencies(month, days)
    try endUnaccompanied(month, days)
    // Carers were found for who lived in a setting that is not registered.
    for own in unregistered where inCare.contains(where: { $0 === own }) {
      move(own, days)
    }
    // Who was placed lately is visited within the week; whoever has been long is visited, or not, as the plan wants.
    let lately = month.month.firstDay.adding(months: -1)
    let settled = inCare.filter { ($0.placed ?? .earliest) < lately }
    let unseen = try take(
      inCare.count - month.visitedInTime, from: settled, "children not to be visited")
    let late = Set(unseen.map(\.number))
    for own in inCare {
      if let placed = own.placed, days[0] <= placed {
        let visit = min(placed.adding(days: 5), days.last)
        own.add(.visit(.lookedAfter), on: visit)
      } else if !late.contains(own.number) {
        own.add(
          .visit(.lookedAfter), on: month.month.firstDay.adding(days: 7 + chance.below(7)))
      }
    }
    try authorisePlans(month, days)
    // A setting that is not registered with Ofsted, where nothing else was found.
    unregistered = Array(started.filter { $0.born < Self.day(2_008, 6, 1) }.prefix(1))
    for own in unregistered {
      own.add(.unregistered, on: max(days[days.working.count - 3], own.placed ?? days.last))
    }
  }

  mutating func crossShortBreaks(_ month: CityPlan.Month, _ days: CityDays)
    throws(CityProblem)
  {
    if month.fromShortBreaks > 0 {
      let own = try take(month.fromShortBreaks, from: shortBreaks, "children in short breaks")
      shortBreaks = shortBreaks.without(own)
      for child in own {
        child.add(.statusChange("V2"), on: days[4])
        child.placed = days[4]
      }
      inCare += own
      return
    }
    let own = try take(-month.fromShortBreaks, from: inCare, "children for short breaks") {
      Self.day(2_006, 1, 1) < $0.born && !$0.isUnaccompanied && !$0.isPlannedForAdoption
        && $0.provider == "PR1" && $0.hasCarePlan
    }
    inCare = inCare.without(own)
    for child in own { child.add(.statusChange("V4"), on: days[4]) }
    shortBreaks += own
  }

  private mutating func placeWithAgencies(_ month: CityPlan.Month, _ days: CityDays)
    throws(CityProblem)
  {
    let now = inCare.count { $0.provider == "PR4" }
    let difference = month.independentFostering - now
    let long = month.month.firstDay.adding(months: -3)
    let moved = try take(abs(difference), from: inCare, "children to change carers") {
      ($0.provider == "PR4") == (difference < 0) && ($0.placed ?? .latest) < long
        && !$0.isPlannedForAdoption
    }
    for own in moved {
      own.provider = difference > 0 ? "PR4" : "PR1"
      move(own, days)
    }
  }

  /// Another placement, with a plan two days later.
  private func move(_ own: CityPerson, _ days: CityDays) {
    own.add(.placementChange(own.provider), on: days[3])
    own.add(.duty(.placementPlan), on: days[5])
    own.placed = days[3]
  }

  private mutating func endUnaccompanied(_ month: CityPlan.Month, _ days: CityDays)
    throws(CityProblem)
  {
    let now = inCare.filter { $0.isUnaccompanied && $0.unaccompaniedUntil == nil }
    let over = now.count - month.unaccompanied
    guard over >= 0 else {
      throw CityProblem(
        what: "unaccompanied children in \(month.month)", wanted: month.unaccompanied,
        found: now.count)
    }
    let settled = now.filter { ($0.placed ?? .latest) < days[0] }
    for own in try take(over, from: settled, "unaccompanied children no more") {
      own.unaccompaniedUntil = days[6]
    }
  }

  private mutating func authorisePlans(_ month: CityPlan.Month, _ days: CityDays)
    throws(CityProblem)
  {
    let without = inCare.filter { !$0.hasCarePlan }
    let count = without.count - month.withoutCarePlan
    guard count >= 0 else {
      throw CityProblem(
        what: "children without a care plan in \(month.month)", wanted: month.withoutCarePlan,
        found: without.count)
    }
    for own in try take(
      count, from: without, "care plans to authorise", longestSince: { $0.placed ?? .earliest })
    {
      own.hasCarePlan = true
      own.add(.carePlan, on: max(days[days.working.count - 2], own.placed ?? .earliest))
    }
  }

  // MARK: - Leaving care

  mutating func followLeavers(_ month: CityPlan.Month, _ days: CityDays) throws(CityProblem) {
    let ended = try take(month.supportEnds, from: leavers, "care leavers who need no more") {
      $0.hasSuitableHome && $0.hasPathwayPlan
        && CivilDate.birthday(18, of: $0.born) < days[0]
    }
    for own in ended {
      own.add(.supportEnd, on: days[2])
      own.add(.close("RC7"), on: days[2])
    }
    leavers = leavers.without(ended)
    let sixteen = month.month.lastDay.adding(months: -192)
    let owed = leavers + inCare.filter { $0.born <= sixteen }
    let without = owed.filter { !$0.hasPathwayPlan }
    for own in try take(
      without.count - month.withoutPathwayPlan, from: without, "pathway plans in \(month.month)",
      longestSince: \.born)
    {
      own.hasPathwayPlan = true
      own.add(.pathwayPlan, on: days[days.working.count - 2])
    }
    let well = leavers.filter(\.hasSuitableHome)
    let lost = try take(
      well.count - month.inTouchAndSuitable, from: well, "care leavers out of touch"
    ) { ($0.leftCare ?? .earliest) < days[0] }
    // Where they live is asked anew every month; who is out of touch was asked too long ago.
    for own in leavers.without(lost) {
      let date = days[days.working.count - 3]
      own.add(.leaverContact, on: date)
      own.add(.leaverHome(own.hasSuitableHome ? "E1" : "E2"), on: date)
    }
    for own in lost { own.add(.leaverHome("E2"), on: days[days.working.count - 3]) }
  }
}
