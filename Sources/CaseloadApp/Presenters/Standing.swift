import Casework

/// Where the child stands on the day of reading: what is being done, under which law, since when.
struct Standing: Hashable {
  /// The plans and cases that are open, the most protective first; "No open case" when there are none.
  let lines: [String]
  /// The day of the last conference, review or core decision from which "since the last review" counts,
  /// and what it was.
  let lastReview: (date: CivilDate, what: String)?

  static func == (left: Standing, right: Standing) -> Bool { left.lines == right.lines }
  func hash(into hasher: inout Hasher) { hasher.combine(lines) }

  init(_ reading: Reading) {
    lines = Standing.lines(reading)
    lastReview = Standing.lastReview(reading)
  }

  private static func lines(_ reading: Reading) -> [String] {
    let (record, today) = (reading.record, reading.today)
    var lines: [String] = []
    if let end = record.person.endOfRecord, end.date <= today {
      lines.append("Record ended: \(end.cause.title), \(end.date.medium)")
    }
    if let missing = record.care.missing(on: today) {
      lines.append("\(missing.words.capitalised) since \(missing.start.medium)")
    }
    if let status = record.care.legalStatus(on: today) {
      let words = reading.codes.shortLabel(for: status.status)
      let since = record.care.period(on: today)?.start ?? status.start
      lines.append("Looked after: \(words), since \(since.medium)")
    }
    if let plan = record.protection.plan(openOn: today) {
      let category = reading.codes.shortLabel(for: plan.category(on: today)).lowercased()
      let kind = plan.isTemporary ? "Temporary CP plan" : "CP plan"
      lines.append("\(kind): \(category), since \(plan.start.medium)")
    }
    if let enquiry = record.protection.enquiry(openOn: today) {
      lines.append(Self.words(of: enquiry, on: today))
    }
    if let plan = record.childInNeed.plan(openOn: today) {
      lines.append("CIN plan since \(plan.start.medium)")
    }
    if let assessment = record.assessments.open(on: today) {
      lines.append("Assessment since \(assessment.start.medium)")
    }
    if let help = record.earlyHelp.episode(openOn: today) {
      lines.append("Early help since \(help.start.medium)")
    }
    if let leaving = record.careLeaverStanding(on: today), leaving.category != .eligible {
      lines.append("\(leaving.category.title) since \(leaving.since.medium)")
    }
    if lines.isEmpty, let referral = record.frontDoor.openReferral(on: today) {
      lines.append("Open case, referred \(referral.received.medium)")
    }
    if lines.isEmpty, record.frontDoor.contacts.contains(where: { $0.decision == nil }) {
      lines.append("Contact awaiting a decision")
    }
    return lines.isEmpty ? ["No open case"] : lines
  }

  /// An enquiry that found a conference to be needed stays open until the conference, but nobody enquires any
  /// more once it is concluded.
  private static func words(of enquiry: Section47Enquiry, on today: CivilDate) -> String {
    guard let conclusion = enquiry.conclusion, conclusion.date <= today else {
      return "Section 47 enquiry since \(enquiry.start.medium)"
    }
    return "Section 47 enquiry: concluded \(conclusion.date.medium), ICPC to be held"
  }

  /// The latest meeting at which the child's plan was looked at as a whole.
  private static func lastReview(_ reading: Reading) -> (date: CivilDate, what: String)? {
    let (record, today) = (reading.record, reading.today)
    var reviews = record.protection.conferences.map { ($0.date, $0.kind.title.loweringFirst) }
    reviews += record.care.reviews.map { ($0.date, "care review") }
    reviews += record.childInNeed.plans.flatMap(\.reviews).map { ($0.date, "child in need review") }
    return reviews.filter { $0.0 <= today }.max { $0.0 < $1.0 }.map { (date: $0.0, what: $0.1) }
  }
}
