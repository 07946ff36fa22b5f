/// Finds what a file check looks for in a record.
struct FileReader {
  let record: ChildRecord
  let now: Moment
  let deadlines: [Deadline]
  let limits: FileCheck.Limits
  /// After how many calendar days a manager is to look at a case like this again.
  let oversightDays: Int?

  typealias Line = FileCheck.Line

  var today: CivilDate { now.date }

  /// The day on which the present case began: the open referral, else the period of care, else the record.
  var caseBegan: CivilDate {
    let began = [
      record.frontDoor.openReferral(on: today)?.received, record.care.period(on: today)?.start,
    ].compactMap { $0 }.min()
    return began ?? record.events.first?.date ?? today
  }

  /// The days of reviews and conferences of any plan up to now, in no order.
  private var reviews: [(date: CivilDate, what: String)] {
    let conferences = record.protection.conferences.map { ($0.date, $0.kind.title) }
    let reviewed = record.protection.plans.flatMap(\.reviews).map {
      ($0, Conference.Kind.review.title)
    }
    let inNeed = record.childInNeed.plans.flatMap(\.reviews).map {
      ($0.date, "Child in need review")
    }
    let care = record.care.reviews.map { ($0.date, "Care review") }
    return (conferences + reviewed + inNeed + care).filter { $0.0 <= today && caseBegan <= $0.0 }
  }

  /// The plan that counts now, the furthest first, with the day it was made.
  var currentPlan: (what: String, date: CivilDate)? {
    if record.care.isLookedAfter(on: today) {
      return record.care.plans.last { $0.date <= today }.map { ("Care plan", $0.date) }
    }
    if let plan = record.protection.plan(openOn: today) {
      return ("Child protection plan", plan.start)
    }
    if let plan = record.childInNeed.plan(openOn: today) {
      return ("Child in need plan", plan.start)
    }
    if let pathwayPlan { return ("Pathway plan", pathwayPlan.date) }
    return earlyHelp?.planned.flatMap { $0 <= today ? ("Early help plan", $0) : nil }
  }

  var summary: Line {
    guard let last = record.chronology.summary(on: today) else {
      return Line(.summary, .gap, "No summary has been written.")
    }
    let old = last.date.adding(months: limits.summaryMonths) < today
    let age = last.date.days(to: today)
    let days = age == 1 ? "1 day" : "\(age) days"
    return Line(
      .summary, old ? .gap : .fine,
      old
        ? "The last summary is \(days) old: more than \(limits.summaryMonths) months."
        : age == 0 ? "Written today." : "Written \(days) ago.", last.date, from: last.id)
  }

  var chronology: Line {
    let pins = record.chronology.pins.filter { $0.at <= now }
    let since = currentPlan?.date ?? caseBegan
    let what = currentPlan.map { "the \($0.what.loweringFirst)" } ?? "the case began"
    let dated = pins.compactMap { pin in
      record.effectiveEvents.first { $0.id == pin.event }?.date
    }
    let recent = dated.filter { since <= $0 }.max()
    let count = dated.count { since <= $0 }
    guard let recent else {
      return Line(
        .chronology, .gap, "No event since \(what) (\(since.medium)) is pinned.", dated.max())
    }
    return Line(
      .chronology, .fine,
      "\(count == 1 ? "1 event" : "\(count) events") since \(what) (\(since.medium)) pinned.",
      recent)
  }

  var seen: Line {
    let late = deadlines.first {
      $0.rule.hasPrefix("visit.") && $0.status(asOf: now) == .overdue
    }
    guard let last = record.visits.lastSeen(on: today) else {
      return Line(.seen, .gap, "No visit at which the child was seen is recorded.")
    }
    let facts = "\(last.kind.title), \(last.date.days(to: today)) days ago"
    if let late {
      return Line(
        .seen, .gap, "\(facts); a visit was due on \(late.due.medium).", last.date, from: last.id)
    }
    if last.date < caseBegan {
      return Line(
        .seen, .gap, "Not seen since the case began on \(caseBegan.medium).", last.date,
        from: last.id)
    }
    return Line(.seen, .fine, "\(facts).", last.date, from: last.id)
  }

  var seenAlone: Line {
    guard let last = record.visits.lastSeenAlone(on: today) else {
      let why = record.visits.lastSeen(on: today)?.whyNotAlone
      return Line(
        .seenAlone, .gap,
        "Never seen alone." + (why.map { " The last visit says why: \($0.sentence)" } ?? ""))
    }
    let isOld = last.date.adding(months: limits.seenAloneMonths) < today
    let days = last.date.days(to: today)
    return Line(
      .seenAlone, isOld ? .gap : .fine,
      isOld
        ? "Last seen alone \(days) days ago: more than \(limits.seenAloneMonths) months."
        : "Seen alone \(days) days ago.", last.date, from: last.id)
  }

  var supervision: Line {
    let entries = record.oversight.entries.filter { $0.occasion == .supervision }
      .map { (date: $0.date, id: $0.id) }
    let notes = record.notes.all.filter { $0.kind == .supervision }
      .map { (date: $0.date, id: $0.id) }
    let last = (entries + notes).filter { $0.date <= today }.max { $0.date < $1.date }
    let days = last?.date.days(to: today)
    let late = deadlines.first {
      $0.rule.hasPrefix("oversight.") && $0.status(asOf: now) == .overdue
    }
    if let late {
      let words = days.map { "Last supervision \($0) days ago" } ?? "No supervision"
      return Line(
        .supervision, .gap, "\(words); a manager was due to look by \(late.due.medium).",
        last?.date, from: last?.id)
    }
    guard let last, let days else {
      return Line(.supervision, .gap, "No supervision is recorded.")
    }
    guard let oversightDays, oversightDays < days else {
      return Line(.supervision, .fine, "\(days) days ago.", last.date, from: last.id)
    }
    return Line(
      .supervision, .gap,
      "\(days) days ago; the house looks at such a case every \(oversightDays) days.",
      last.date, from: last.id)
  }

  var thresholdDecisions: Line {
    let decisions = record.thresholdDecisions(from: caseBegan, to: today)
    let without = decisions.filter { $0.overseen == nil }
    guard let first = without.first else {
      return decisions.isEmpty
        ? Line(.thresholdDecisions, .notApplicable, "No decision on a threshold in this case.")
        : Line(
          .thresholdDecisions, .fine, "A manager looked after each of \(decisions.count).",
          decisions.compactMap(\.overseen).max())
    }
    let named = without.map { "\($0.what) (\($0.date.medium))" }.joined(separator: "; ")
    return Line(
      .thresholdDecisions, .gap, "No oversight after: \(named).", first.date, from: first.id)
  }

  var childsWords: Line {
    let last = reviews.max { $0.date < $1.date }
    let since = last?.date ?? caseBegan
    let what = last.map { "the \($0.what.loweringFirst) of" } ?? "the case began on"
    // Words that were put before the review itself count for it.
    guard let quote = record.quotes.first(where: { since <= $0.date && $0.date <= today }) else {
      let before = record.quotes.first { $0.date <= today }?.date
      return Line(
        .childsWords, .gap, "No words of the child since \(what) \(since.medium).", before)
    }
    return Line(
      .childsWords, .fine, "\(quote.occasion): “\(quote.words.firstWrittenLine)”", quote.date)
  }

  var strategyDiscussion: Line {
    let held = record.protection.discussions.filter { caseBegan <= $0.date && $0.date <= today }
    guard let last = held.max(by: { $0.at < $1.at }) else {
      return Line(.strategyDiscussion, .notApplicable, "None in this case.")
    }
    let age = record.person.age(on: last.date)
    let atSchool = age.map { (5...16).contains($0) } ?? false
    let wanted: [StrategyDiscussion.Agency] =
      [.childrensServices, .police, .health] + (atSchool ? [.education] : [])
    let lacking = wanted.filter { !last.agencies.contains($0) }.map { $0.title.loweringFirst }
    guard !lacking.isEmpty else {
      let present = wanted.map { $0.title.loweringFirst }.joined(separator: ", ")
      return Line(
        .strategyDiscussion, .fine, "With \(present).", last.date, from: last.id)
    }
    return Line(
      .strategyDiscussion, .gap, "Without \(lacking.joined(separator: ", ")).", last.date,
      from: last.id)
  }

  var family: Line {
    let ties = record.person.relationships.filter(\.isOpen)
    let parents = ties.filter { $0.kind.isParent }
    let home = ties.contains { $0.livedWithChild(on: today) != nil }
    var lacking: [String] = []
    if parents.isEmpty { lacking.append("no parent is recorded") }
    if !ties.contains(where: \.parentalResponsibility) {
      lacking.append("nobody is recorded with parental responsibility")
    }
    if !home { lacking.append("nobody recorded who lives in the house") }
    guard lacking.isEmpty else {
      return Line(.family, .gap, lacking.joined(separator: "; ").capitalisingFirst + ".")
    }
    return Line(
      .family, .fine,
      ties.count == 1 ? "1 relative is known." : "\(ties.count) relatives are known.")
  }

  var workers: Line {
    let first = today.adding(months: -24)
    let spans = record.allocations.all(.socialWorker).filter {
      $0.from <= today && ($0.to.map { first < $0 } ?? true)
    }
    let count = Set(spans.map(\.worker)).count
    let now = record.allocations.current(on: today)
    let words = "\(count == 1 ? "1 social worker" : "\(count) social workers") in 24 months"
    guard let now else {
      return Line(.workers, .gap, "No social worker is allocated; \(words).", spans.last?.to)
    }
    let many = count > limits.workers
    return Line(
      .workers, many ? .gap : .fine,
      many ? "\(words): more than \(limits.workers)." : "\(words).", now.from, from: now.id)
  }

  var escalations: Line {
    let open = record.escalations.open(on: today)
    guard let oldest = open.first else {
      return Line(
        .escalations, .fine,
        record.escalations.all.isEmpty ? "None was raised." : "None is open.",
        record.escalations.all.compactMap { $0.ending?.date }.max())
    }
    let named = open.map {
      "\($0.theme.title), before: \($0.stage.title.loweringFirst), since \($0.raised.medium)"
    }
    return Line(
      .escalations, .gap, named.joined(separator: "; ") + ".", oldest.raised, from: oldest.id)
  }
}

extension String {
  /// The text with a full stop at its end.
  fileprivate var sentence: String { ".!?".contains(last ?? " ") ? self : self + "." }
}
