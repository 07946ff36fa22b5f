import Casework
import Terminal
import Widgets

/// A young person on the way out of care, or after it: which duty is owed and why, who advises, the plan, contact,
/// home and activity, and what is coming at 18.
struct CareLeaverPart {
  /// How the young person is, as far as is known.
  let situation: CareLeaverSituation
  /// The record being read.
  let reading: Reading

  /// How many contacts are shown.
  private static let contacts = 6

  /// For somebody to whom no duty is owed, nothing.
  init?(_ reading: Reading) {
    guard let situation = reading.record.careLeaverSituation(on: reading.today) else { return nil }
    self.situation = situation
    self.reading = reading
  }

  private var leaving: LeavingCare { reading.record.leavingCare }
  private var today: CivilDate { reading.today }

  func add(to page: inout DocumentBuilder) {
    let standing = situation.standing
    page.heading("\(standing.category.title) since \(standing.since.medium)")
    let account = standing.account
    page.item(
      .board(BoardLink(LeavingCareAccountBoard(child: reading.record.id))),
      lead: [(StyledText("Why", .label), 16)],
      text: StyledText(
        "\(standing.why) \(account.total.of("day")) counted: Enter shows them span by span."),
      more: [standing.until.map { "Until \($0.medium) if nothing changes." } ?? ""])
    addDuties(to: &page)
    if !reading.record.care.isLookedAfter(on: today) { addLife(to: &page) }
    addHistory(to: &page)
  }

  private func addDuties(to page: inout DocumentBuilder) {
    page.field("Adviser", adviser)
    page.field(
      "Adult services",
      reading.record.adultServicesCountdown(on: today).map {
        Status.dueSoon.leading($0.words, glyphs: reading.glyphs)
      })
    page.field("Needs", step(leaving.needsAssessments.last?.date, "assessed", "leaving.needs"))
    page.field(
      "Pathway plan",
      step(leaving.plan(on: today)?.date, "authorised", "leaving.pathwayPlan"))
    let reviewed = leaving.lastReview(on: today).map { "Last \($0.date.medium). " } ?? ""
    page.field(
      "Plan review",
      reading.openDeadline("leaving.pathwayReview").map {
        StyledText(reviewed) + reading.dueText($0)
      }
    )
    page.field("Staying put", stayingPut)
    page.field("Beyond 21", leaving.continued.map { "\($0.reason.title), from \($0.date.medium)" })
    page.field("Support ended", leaving.ended.map { "\($0.date.medium): \($0.reason.title)" })
  }

  /// What was done, or the clock that says by when.
  private func step(_ date: CivilDate?, _ done: String, _ rule: String) -> StyledText? {
    if let date { return StyledText("\(done.capitalised) \(date.medium)") }
    return reading.openDeadline(rule).map(reading.dueText)
  }

  private var adviser: StyledText {
    if let own = situation.adviser {
      let earlier = reading.record.allocations.all(.personalAdviser).filter { $0.from < own.from }
      let before = earlier.last.map { "; before, \(reading.staff.name(of: $0.worker))" } ?? ""
      return StyledText(
        "\(reading.staff.name(of: own.worker)), since \(own.from.medium)\(before)")
    }
    guard let since = reading.record.withoutPersonalAdviser(on: today) else {
      return StyledText("None; none is owed.")
    }
    return Status.overdue.leading("Nobody since \(since.medium)", glyphs: reading.glyphs)
  }

  private var stayingPut: StyledText? {
    if let last = leaving.stayingPut.last(where: { $0.date <= today }) {
      return StyledText("\(last.standing.title), \(last.date.medium)")
    }
    guard let question = reading.record.stayingPutQuestion(on: today) else { return nil }
    return question.isReviewHeld
      ? Status.overdue.leading(
        "Not talked about at the review of \(question.asOf.medium)", glyphs: reading.glyphs)
      : StyledText("To be talked about at the next review.")
  }

  private func addLife(to page: inout DocumentBuilder) {
    let touch = situation.contactWords.capitalised
    page.field(
      "In touch",
      situation.isInTouch
        ? StyledText("Yes: \(touch.loweringFirst)")
        : Status.overdue.leading("No: \(touch.loweringFirst)", glyphs: reading.glyphs))
    page.field(
      "Next visit", reading.openDeadline("leaving.visit", "leaving.firstVisit").map(reading.dueText)
    )
    page.field(
      "Home",
      fact(situation.accommodation, situation.isSuitablyAccommodated, "Suitable", "Not suitable"))
    page.field(
      "Activity",
      fact(
        situation.activity, situation.isInEducationOrWork, "In education or work",
        "Not in education or work"))
  }

  /// A fact with its day; one of more than six months ago is not known any more.
  private func fact<Kind: CodeSetKind>(
    _ fact: LeaverFact<Code<Kind>>?, _ isGood: Bool?, _ yes: String, _ no: String
  ) -> StyledText {
    guard let fact else { return Status.dueSoon.leading("Not known", glyphs: reading.glyphs) }
    let words = "\(reading.codes.shortLabel(for: fact.value)), \(fact.date.medium)"
    guard fact.isFresh(on: today), let isGood else {
      return Status.dueSoon.leading("Not known now; last known \(words)", glyphs: reading.glyphs)
    }
    return isGood
      ? StyledText("\(yes): \(words)")
      : Status.dueSoon.leading("\(no): \(words)", glyphs: reading.glyphs)
  }

  private func addHistory(to page: inout DocumentBuilder) {
    let made = leaving.contacts.filter { $0.date <= today }
    if !made.isEmpty { page.heading("Contact") }
    for contact in made.reversed().prefix(Self.contacts) {
      page.item(
        .event(contact.id), lead: [(StyledText(contact.date.medium), 11)],
        text: StyledText("\(contact.kind.title): \(contact.isReached ? "reached" : "not reached")"),
        more: [contact.account.firstLine])
    }
    if made.count > Self.contacts {
      page.note("\(made.count - Self.contacts) earlier contacts stand in the Timeline.")
    }
    let plans =
      leaving.plans.map { ($0.id, $0.date, "Pathway plan", $0.sections.emotionalWellbeing) }
      + leaving.reviews.map { ($0.id, $0.date, "Pathway plan review", $0.summary) }
    let shown = plans.filter { $0.1 <= today }.sorted { ($1.1, $1.0) < ($0.1, $0.0) }
    if !shown.isEmpty { page.heading("Pathway plan and reviews") }
    for (id, date, what, text) in shown {
      page.item(
        .event(id), lead: [(StyledText(date.medium), 11)], text: StyledText(what),
        more: [text.firstLine])
    }
  }
}
