import Casework
import Terminal

/// The story on one page: the child's own words first, then where things stand, what happened lately,
/// what is next and who is at home. It says itself how old what it rests on is.
enum SummaryPresenter {
  static func document(_ reading: Reading) -> Document {
    var page = reading.builder
    addWords(to: &page, reading)
    addNow(to: &page, reading)
    PromptsPart.add(to: &page, reading)
    addRecent(to: &page, reading)
    PinnedEvents.add(to: &page, reading)
    AlertSection.add(to: &page, reading)
    EscalationSection.add(to: &page, reading)
    addNext(to: &page, reading)
    addHousehold(to: &page, reading)
    return page.document
  }

  /// What the child said last, wherever it was recorded.
  static func latestQuote(_ reading: Reading) -> Quote? {
    let record = reading.record
    let visits = record.visits.all.compactMap { visit in
      visit.words.map { Quote($0, on: visit.date, occasion: visit.kind.title) }
    }
    let notes = record.notes.all.compactMap { note in
      note.words.map { Quote($0, on: note.date, occasion: note.kind.title) }
    }
    let all =
      visits + notes + record.assessments.quotes + record.childInNeed.quotes
      + record.protection.quotes + record.earlyHelp.quotes
    return all.filter { !$0.words.isBlank && $0.date <= reading.today }.max { $0.date < $1.date }
  }

  private static func addWords(to page: inout DocumentBuilder, _ reading: Reading) {
    let label = "In \(reading.firstName)’s words"
    guard let quote = latestQuote(reading) else {
      page.field(label, "Nothing that \(reading.firstName) said is recorded yet.")
      return
    }
    let when = "\(quote.occasion.loweringFirst), \(reading.brief(quote.date))"
    let isOld = quote.date.days(to: reading.today) > 60
    page.field(
      label, "“\(quote.words)” (\(when)\(isOld ? ", \(quote.date.ago(from: reading.today))" : ""))")
  }

  private static func addNow(to page: inout DocumentBuilder, _ reading: Reading) {
    page.field("Now", Standing(reading).lines.joined(separator: ". ") + ".")
    if let plan = reading.record.childInNeed.plan(openOn: reading.today) {
      page.field("Plan", plan.aims(on: reading.today))
    }
    if let placement = reading.record.care.placement(on: reading.today) {
      page.field("Living with", CarePresenter.placement(placement.placement, reading))
    }
    for line in MergedWords.lines(reading) { page.field("Two records", line) }
    PinnedEvents.addSummary(to: &page, reading)
    for line in doubts(reading) { page.field("", line) }
  }

  /// What a reader should doubt because of its age, the summary included.
  static func staleness(_ reading: Reading) -> [String] {
    var lines = doubts(reading)
    if let summary = reading.record.chronology.summary(on: reading.today),
      let event = PinnedEvents.eventSince(summary, reading)
    {
      lines.append(
        "The summary is older than the event of \(reading.brief(event.date)): e writes it anew.")
    }
    return lines
  }

  /// That nobody has seen the child, or written anything, for long.
  private static func doubts(_ reading: Reading) -> [String] {
    let (record, today) = (reading.record, reading.today)
    let isEnded = record.person.endOfRecord.map { $0.date <= today } ?? false
    guard !isEnded, Standing(reading).lines != ["No open case"] else { return [] }
    var lines: [String] = []
    let seen = [
      record.visits.lastSeen(on: today)?.date, record.leavingCare.lastVisit(on: today)?.date,
    ].compactMap { $0 }.max()
    if let seen, seen.days(to: today) > 28 {
      lines.append("\(reading.firstName) was last seen \(seen.ago(from: today)).")
    }
    if let last = record.effectiveEvents.map(\.date).filter({ $0 <= today }).max(),
      last.days(to: today) > 28
    {
      lines.append("Nothing has been recorded for \(last.days(to: today)) days.")
    }
    return lines
  }

  private static func addRecent(to page: inout DocumentBuilder, _ reading: Reading) {
    let items = reading.record.timeline(reading.codes).filter { $0.date <= reading.today }
    if let review = Standing(reading).lastReview {
      page.heading("Since the \(review.what) of \(reading.brief(review.date))")
      let since = items.filter { $0.date > review.date }
      for item in since.prefix(8) { TimelinePresenter.add(item, to: &page, reading) }
      if since.isEmpty { page.note("Nothing is recorded since.") }
      if since.count > 8 {
        page.note("and \(since.count - 8) more: the Timeline has them (key 2).")
      }
    } else {
      page.heading("Lately")
      for item in items.prefix(6) { TimelinePresenter.add(item, to: &page, reading) }
      if items.isEmpty { page.note("Nothing is recorded yet. Press a to record something.") }
    }
  }

  private static func addNext(to page: inout DocumentBuilder, _ reading: Reading) {
    let open = reading.nextDeadlines
    guard !open.isEmpty else { return }
    page.heading("Next")
    for deadline in open.prefix(4) {
      let booked = deadline.bookedWords(near: reading.today).map { "  booked \($0)" } ?? ""
      page.item(
        .deadline(deadline.id),
        lead: [(reading.statusText(deadline), 15), (StyledText(deadline.title), 21)],
        text: StyledText(
          "must by \(deadline.due(asOf: reading.now).brief(near: reading.today))\(booked)"))
    }
    if open.count > 4 { page.note("and \(open.count - 4) more: Due has them (key 3).") }
  }

  private static func addHousehold(to page: inout DocumentBuilder, _ reading: Reading) {
    let people = reading.person.relationships.filter { $0.ended == nil }.map { person in
      let responsibility = person.parentalResponsibility ? ", PR" : ""
      return "\(person.name) (\(person.word.loweringFirst)\(responsibility))"
    }
    page.blank()
    page.field("Family", people.isEmpty ? "Nobody is recorded." : people.joined(separator: ", "))
    page.field("Home", reading.person.address(on: reading.today)?.oneLine)
  }
}
