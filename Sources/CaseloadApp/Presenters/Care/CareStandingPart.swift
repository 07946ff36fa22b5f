import Casework
import Terminal
import Widgets

/// Where a looked-after child stands today: law, absences that call for more, home, reviewing officer, permanence, visits and stability.
struct CareStandingPart {
  /// The period of care that goes on.
  let period: PeriodOfCare
  /// The record being read.
  let reading: Reading

  private var care: Care { reading.record.care }
  private var today: CivilDate { reading.today }

  func add(to page: inout DocumentBuilder) {
    let already = period.isStartKnown ? "" : "; looked after already then"
    page.heading(
      "Looked after since \(period.start.medium) "
        + "(\(period.start.length(to: today))\(already))")
    if let status = care.legalStatus(on: today) {
      page.field(
        "Legal status",
        "\(CarePresenter.words(status.status, reading)), since \(status.start.medium)")
    }
    for trigger in care.missingTriggers(asOf: reading.now) {
      page.field(
        "Missing",
        Status.overdue.text(CareMissingPart.short(trigger, reading), glyphs: reading.glyphs))
    }
    addHome(to: &page)
    page.field("Reviewing officer", officer)
    page.field("Permanence", permanence)
    page.field("Visits", visits)
    page.field("Next review", reading.nextCareReview.map(reading.dueText))
    page.field("After the review", afterReview)
    page.field("Review where", care.reviewBooking?.at.place)
    page.field("Stability", stability)
  }

  private func addHome(to page: inout DocumentBuilder) {
    guard let home = care.placement(on: today) else { return }
    let lasts =
      home.placement.isPlannedToEighteen == true ? ", meant to last to 18" : ""
    page.field(
      "Lives with",
      "\(CarePresenter.who(home.placement, reading)), since \(home.start.medium)\(lasts)")
    page.field("Provider", CarePresenter.provider(home.placement, reading))
    page.field("Where", CarePresenter.place(home.placement, reading).capitalised)
    page.field("Regulation", home.placement.regulation?.title)
    page.field("Told of it", notice(of: home))
  }

  /// Who was told where the child lives, or by when that must be done.
  private func notice(of home: CarePlacement) -> StyledText? {
    if let due = reading.openDeadline("care.placementNotice") { return reading.dueText(due) }
    return care.placementNotices.last { $0.placement == home.id || home.start <= $0.date }.map {
      StyledText("\($0.told.joined(separator: ", ")), \($0.date.medium)")
    }
  }

  /// Who reviews the care plan since when, who did before, and since when nobody does.
  private var officer: StyledText {
    let all = reading.record.reviewingOfficers.filter { $0.from <= today }
    let current = reading.record.reviewingOfficer(on: today)
    let before = all.last { $0.id != current?.id }.map { earlier in
      "\(reading.staff.name(of: earlier.worker)), \(earlier.from.medium)"
        + (earlier.to.map { " to \($0.medium)" } ?? "")
    }
    if let current {
      return StyledText(
        "\(reading.staff.name(of: current.worker)), since \(current.from.medium)"
          + (before.map { "; before, \($0)" } ?? ""))
    }
    let since =
      reading.record.withoutReviewingOfficer(on: today).map { " since \($0.medium)" } ?? ""
    return Status.overdue.leading(
      "No reviewing officer is allocated\(since)." + (before.map { " Before: \($0)." } ?? ""),
      glyphs: reading.glyphs)
  }

  /// What is still to follow the last review on paper.
  private var afterReview: StyledText? {
    reading.openDeadline("care.review.decisions", "care.review.record", "care.review.shared").map {
      StyledText("\($0.title): ") + reading.dueText($0)
    }
  }

  // MARK: - Permanence

  /// The plan, and whether there was one by the second review.
  private var permanence: StyledText {
    let reviews = care.reviews.filter { period.start <= $0.date && $0.date <= today }
    let second = period.isStartKnown && reviews.count >= 2 ? reviews[1].date : nil
    let plans = care.permanencePlans.filter { period.start <= $0.date && $0.date <= today }
    if let plan = plans.last, let first = plans.first {
      var words = "\(reading.codes.shortLabel(for: plan.plan)), since \(plan.date.medium)"
      if let second {
        words +=
          first.date <= second
          ? "; planned by the second review" : "; first planned after the second review"
      }
      return StyledText(words)
    }
    if let second {
      return Status.overdue.text(
        "No plan; it was to be made by the second review, \(second.medium)", glyphs: reading.glyphs)
    }
    let due = reading.openDeadline("care.review.second").map {
      ", must by \($0.due.brief(near: today))"
    }
    return StyledText("No plan yet; to be made by the second review\(due ?? "")")
  }

  // MARK: - Visits

  /// How often and why, when the child was seen, and what is due.
  private var visits: StyledText? {
    guard let frequency = reading.record.careVisitFrequency(on: today) else { return nil }
    var text = StyledText(
      "\(Self.interval(frequency.rule, reading)): \(frequency.reason). ")
    let seen = reading.record.visits.seen(onOrBefore: today).last { $0.date >= period.start }
    text.append(
      seen.map { "Last seen \(reading.brief($0.date))\($0.isSeenAlone ? ", alone" : ""). " }
        ?? "Not seen in care yet. ")
    guard let next = reading.openDeadline("care.visit") else { return text }
    return text + reading.dueText(next)
  }

  /// The interval of a rule as people say it: "Six-weekly", "Within 1 week". The count is the authority's own,
  /// where it has set one.
  static func interval(_ rule: DeadlineRule.ID, _ reading: Reading) -> String {
    guard let span = reading.rulebook.timescales[rule]?.span else { return "Visited" }
    if rule == "care.visit.firstWeek" { return "Within \(span)" }
    let unit: String? =
      switch span.unit {
      case .weeks: "weekly"
      case .months: "monthly"
      case .hours, .workingDays, .calendarDays: nil
      }
    guard let unit else { return "Every \(span)" }
    if span.count == 1 { return unit.capitalised }
    let words = [2: "Two", 3: "Three", 4: "Four", 5: "Five", 6: "Six", 8: "Eight", 12: "Twelve"]
    return words[span.count].map { "\($0)-\(unit)" } ?? "Every \(span)"
  }

  // MARK: - Stability

  private var stability: String {
    let stability = period.stability(on: today)
    let moves = stability.movesInYear
    var words = moves == 0 ? "No move in 12 months" : "\(moves.of("move")) in 12 months"
    if let current = stability.current {
      words += "; here for \(current.start.length(to: today))"
    }
    if let longest = stability.longest, longest.id != stability.current?.id {
      let who = longest.placement.carer ?? longest.placement.name
      words +=
        "; longest stay \(longest.start.length(to: min(longest.end ?? today, today)))"
        + (who.map { " (\($0))" } ?? "")
    } else if stability.stays.count > 1 {
      words += ", the longest stay"
    }
    return words
  }
}

extension DocumentBuilder {
  /// A label and a text of several styles, where there is one.
  mutating func field(_ label: String, _ text: StyledText?) {
    guard let text else { return }
    field(label, text)
  }
}
