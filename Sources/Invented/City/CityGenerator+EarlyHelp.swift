import Casework

/// Early help, and children who go missing.
extension CityGenerator {
  mutating func goMissing(_ month: CityPlan.Month, _ days: CityDays) throws(CityProblem) {
    let open =
      inNeed.filter { ($0.referred ?? .latest) < days[0] }
      + inCare.filter {
        ($0.placed ?? .latest) < days[0]
      }
    for own in try take(month.missing, from: open, "children to go missing") {
      let date = days[chance.number(in: 2...(days.working.count - 4))]
      let course: InterviewCourse =
        chance.happens(70) ? .held : chance.happens(60) ? .refused : .late
      own.add(.missing(until: date.adding(days: 1), course), on: date)
    }
  }

  mutating func helpEarly(_ month: CityPlan.Month, _ days: CityDays) throws(CityProblem) {
    var sizes = Array(repeating: 1, count: month.earlyHelpStarts)
    for index in 0..<max(0, month.earlyHelpChildren - month.earlyHelpStarts) {
      sizes[index % sizes.count] += 1
    }
    var adults = Array(repeating: 0, count: sizes.count)
    for index in 0..<month.earlyHelpAdults { adults[index % adults.count] += 1 }
    for (size, adults) in zip(sizes, adults) {
      let family = newFamily()
      let start = days[chance.below(4)]
      let completed = days[chance.number(in: 9...(days.working.count - 2))]
      var home: Int?
      for _ in 0..<size {
        let own = child(on: month.month.firstDay, home: home)
        home = home ?? own.home
        own.family = family
        own.add(.earlyHelp(adults: adults, completed: completed), on: start)
        withoutEarlyHelpPlan.append(own)
        inEarlyHelp.append(own)
      }
    }
    let planned = try take(
      month.earlyHelpPlans, from: withoutEarlyHelpPlan, "early help plans in \(month.month)")
    withoutEarlyHelpPlan = withoutEarlyHelpPlan.without(planned)
    for own in planned { own.add(.earlyHelpPlan, on: days[days.working.count - 1]) }
    let up = try take(
      month.steppedUp, from: inEarlyHelp.without(planned), "children to step up"
    ) { ($0.steps.first?.date ?? .latest) < days[0] }
    inEarlyHelp = inEarlyHelp.without(up)
    withoutEarlyHelpPlan = withoutEarlyHelpPlan.without(up)
    for own in up {
      own.add(.contact(hour: 11, decidedAfter: 0, .openCase), on: days[5])
      own.add(.earlyHelpStepUp, on: days[6])
    }
  }
}
