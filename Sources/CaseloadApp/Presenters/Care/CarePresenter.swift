import Casework
import Terminal

/// The child in care: where things stand and why the next step is due when it is, what a manager answers for, the
/// way out of care and after it, health and education in a
/// strip, missing episodes with what they call for, then the chain of episodes, reviews, visits and plans; the
/// newest of each first.
enum CarePresenter {
  static func document(_ reading: Reading) -> Document {
    var page = reading.builder
    let care = reading.record.care
    if let period = care.period(on: reading.today) {
      CareStandingPart(period: period, reading: reading).add(to: &page)
    }
    CareOversightPart.add(to: &page, reading)
    CareLeaverPart(reading)?.add(to: &page)
    if let period = care.period(on: reading.today) {
      CareHealthPart(period: period, reading: reading).add(to: &page)
    }
    CareSearchPart.add(to: &page, reading)
    CareMissingPart.add(to: &page, reading)
    CareChainPart.add(to: &page, reading)
    CareMeetingsPart.add(to: &page, reading)
    CarePlansPart.add(to: &page, reading)
    CareStatusPart.add(to: &page, reading)
    if page.document.lines.isEmpty {
      page.paragraph("\(reading.firstName) has not been looked after by this authority.")
    }
    return page.document
  }

  /// A placement in a line: "Foster carers, other, Mrs Elm, own provision, 4.2 miles from home".
  static func placement(_ placement: Placement, _ reading: Reading) -> String {
    [
      who(placement, reading), provider(placement, reading) ?? "",
      placement.milesFromHome.map { "\(tenths($0)) miles from home" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The kind of placement and with whom: "Foster carers, other, Mrs Elm".
  static func who(_ placement: Placement, _ reading: Reading) -> String {
    [reading.codes.shortLabel(for: placement.type), placement.carer ?? "", placement.name ?? ""]
      .filter { !$0.isBlank }.joined(separator: ", ")
  }

  /// Who provides it: "Own provision".
  static func provider(_ placement: Placement, _ reading: Reading) -> String? {
    placement.provider.map { reading.codes.shortLabel(for: $0) }
  }

  /// Where it is: "4.2 miles from home, outside the authority’s area (Southampton), ZZ9 9ZY".
  static func place(_ placement: Placement, _ reading: Reading) -> String {
    let authority = placement.localAuthority.map { gss in
      reading.codes.set(CodeSets.LocalAuthority.id)?.entries.first { $0.gss == gss }?.label ?? gss
    }
    let location = placement.location.map { code in
      reading.codes.shortLabel(for: code).loweringFirst + (authority.map { " (\($0))" } ?? "")
    }
    return [
      placement.milesFromHome.map { "\(tenths($0)) miles from home" }, location,
      placement.postcode, placement.providerURN.map { "Ofsted number \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// The words of a legal status with its code: "Interim care order (C1)".
  static func words(_ status: LegalStatus, _ reading: Reading) -> String {
    "\(reading.codes.shortLabel(for: status)) (\(status))"
  }

  /// A number to a tenth, without the machine's other digits.
  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Reading {
  /// The open deadline that is due first among those whose rules begin so.
  func openDeadline(_ rules: String...) -> Deadline? {
    openDeadlines.filter { deadline in rules.contains { deadline.rule.hasPrefix($0) } }
      .min { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  /// The next review of the care plan; what follows one on paper has clocks of its own.
  var nextCareReview: Deadline? {
    openDeadline("care.review.first", "care.review.second", "care.review.later")
  }

  /// A deadline in a line: "▲ 2 wd over, must by Fri 26 Mar, booked Thu 25 Mar".
  func dueText(_ deadline: Deadline) -> StyledText {
    var text = statusText(deadline)
    text.append(", must by \(deadline.due.brief(near: today))")
    if let booked = deadline.bookedWords(near: today) { text.append(", booked \(booked)") }
    return text
  }
}

extension CivilDate {
  /// How long it is to another date, in the unit that fits: "5 days", "8 weeks", "11 months", "3 years".
  func length(to end: CivilDate) -> String {
    let days = max(0, days(to: end))
    if days < 14 { return days.of("day") }
    if days < 92 { return (days / 7).of("week") }
    var months = 3
    while adding(months: months + 1) <= end { months += 1 }
    return months < 24 ? months.of("month") : completedYears(to: end).of("year")
  }
}
