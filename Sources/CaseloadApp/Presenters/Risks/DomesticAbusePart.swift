import Casework
import Terminal
import Widgets

/// Domestic abuse in the home: how often it was reported, what was decided, how victim and children stay safe.
enum DomesticAbusePart {
  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    let abuse = reading.record.domesticAbuse
    guard !abuse.reports.isEmpty || !abuse.safetyPlans.isEmpty else { return }
    page.heading("Domestic abuse")
    let recent = abuse.reports(to: reading.today)
    if recent.count > 1 {
      page.note(
        "\(recent.count.of("report")) in twelve months.")
    }
    if let plan = abuse.safetyPlan(on: reading.today) {
      page.item(
        .event(plan.id), lead: [(StyledText(plan.date.medium), 11)],
        text: StyledText("Safety plan: \(plan.plan)"))
    }
    for report in abuse.reports.sorted(by: { $0.received > $1.received }) {
      add(report, to: &page, reading)
    }
    for meeting in abuse.meetings.sorted(by: { $0.at > $1.at }) {
      page.item(
        .event(meeting.id), lead: [(StyledText(meeting.date.medium), 11)],
        text: StyledText("Meeting: \(meeting.decision)"),
        more: [meeting.agencies.map(\.title).joined(separator: ", ")])
    }
    for offer in abuse.offers.sorted(by: { $0.date > $1.date }) {
      let answer = offer.isAccepted.map { $0 ? "accepted" : "refused" } ?? "no answer yet"
      page.item(
        .event(offer.id), lead: [(StyledText(offer.date.medium), 11)],
        text: StyledText(
          "Offered: \(offer.what) (\(offer.agency.title.loweringFirst), \(answer))"))
    }
  }

  private static func add(
    _ report: DomesticAbuseReport, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    let abuse = reading.record.domesticAbuse
    let clock = reading.openDeadlines.first { deadline in
      deadline.rule == "domesticAbuse.meeting" && deadline.trigger.event == report.id.rawValue
    }
    let isWithoutOffer = abuse.reportsWithoutOffer(on: reading.today).contains {
      $0.id == report.id
    }
    page.item(
      .event(report.id), lead: [(StyledText(report.date.medium), 11)],
      text: risk(report.risk, reading)
        + StyledText(" (\(report.standing)): \(report.account)"),
      more: [
        "\(report.victim.spoken) hurt or threatened by \(report.perpetrator.spoken).",
        "\(reading.firstName) then: \(report.childsPresence.title.loweringFirst).",
        report.victimsVoice.map { "\(report.victim.name): “\($0)”" } ?? "",
        report.childsWords.map { "“\($0)”" } ?? "",
        clock.map { "Meeting: \(reading.dueText($0).plain)." } ?? "",
        isWithoutOffer ? "No help is recorded as offered since." : "",
      ])
  }

  private static func risk(_ risk: DomesticAbuseRisk, _ reading: Reading) -> StyledText {
    let words = "\(risk.title) risk"
    return switch risk {
    case .high: Status.overdue.text(words, glyphs: reading.glyphs)
    case .medium: Status.dueSoon.text(words, glyphs: reading.glyphs)
    case .standard: StyledText(words)
    }
  }
}
