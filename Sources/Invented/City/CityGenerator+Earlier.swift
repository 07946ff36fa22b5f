import Casework

/// Cases of years ago.
extension CityGenerator {
  /// Gives an earlier case to every fifth of the households that could have had one: brothers and sisters of then were
  /// referred together, assessed, and closed at once or after some months of support. They were assessed more than a
  /// year before the first month, so nothing that is counted in the plan's months looks back to it.
  mutating func rememberEarlierCases() {
    guard let first = plan.months.first?.month.firstDay else { return }
    let latest = first.adding(months: -18)
    var homes: [Int: [CityPerson]] = [:]
    for own in people where own.home % 5 == 2 && hadTimeForMore(own, before: first) {
      homes[own.home, default: []].append(own)
    }
    for (_, members) in homes.sorted(by: { $0.key < $1.key }) {
      guard let born = members.map(\.born).max() else { continue }
      let earliest = max(born.adding(days: 120), Self.day(2_014, 3, 1))
      guard earliest < latest else { continue }
      let span = earliest.days(to: latest)
      let referred = working(0, after: earliest.adding(days: chance.below(span)))
      let assessed = working(chance.number(in: 12...45), after: referred)
      let isSupported = chance.happens(40)
      let closed = working(isSupported ? chance.number(in: 60...150) : 2, after: assessed)
      for own in members {
        comeIn(own, on: referred)
        assess(own, on: assessed, isSupported ? .childInNeedPlan : .noFurtherAction)
        own.add(.close(isSupported ? "RC7" : "RC8"), on: closed)
      }
    }
  }

  /// Whether somebody was born well before the plan begins, and everything known of them lies in it.
  private func hadTimeForMore(_ own: CityPerson, before first: CivilDate) -> Bool {
    guard let known = own.steps.map(\.date).min() else { return false }
    return own.copied == nil && own.family == nil && !own.isUnaccompanied && first <= known
      && own.born < first.adding(months: -24)
  }
}
