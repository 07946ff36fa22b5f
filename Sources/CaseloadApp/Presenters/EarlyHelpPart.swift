import Casework
import Terminal
import Widgets

/// Early help on the tab of plans: who leads, who is in the team, what the plan is to achieve and how it went on.
enum EarlyHelpPart {
  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    let help = reading.record.earlyHelp
    let awaited = reading.record.earlyHelpAwaited(on: reading.today)
    guard !help.episodes.isEmpty || !awaited.isEmpty else { return }
    page.heading("Early help")
    for item in awaited {
      page.item(
        .event(item.origin),
        lead: [(StyledText(item.since.medium), 11), (StyledText("Awaited"), 18)],
        text: Status.dueSoon.leading(item.what, glyphs: reading.glyphs),
        more: ["No early help assessment has started since."])
    }
    for bounce in reading.record.stepBounces() {
      page.note(
        "Stepped up, down and up again in \(bounce.days.of("day")): the help below was not enough, "
          + "or ended too soon.")
    }
    for episode in help.episodes.sorted(by: { $0.start > $1.start }) {
      add(episode, to: &page, reading)
    }
  }

  private static func add(
    _ episode: EarlyHelpEpisode, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    let level = episode.level(on: reading.today).map { "level \($0)" }
    let adults = (episode.completion?.adults ?? episode.adults).map { $0.of("adult") }
    page.item(
      .event(episode.id),
      lead: [(StyledText(episode.start.medium), 11), (StyledText(stage(episode)), 18)],
      text: StyledText(
        [episode.organisation, level, adults].compactMap { $0 }.joined(separator: ", ")),
      more: [
        episode.completion?.summary.firstLine ?? "", leader(episode, reading),
        team(episode, reading),
        plan(episode, reading),
      ] + episode.goals.map(goal) + [
        lastReview(episode), nextMeeting(episode, reading),
        "Family group conference: \(episode.conference.standing).", ending(episode),
      ] + moves(at: episode.id, reading))
  }

  private static func stage(_ episode: EarlyHelpEpisode) -> String {
    if episode.end != nil { return "Ended" }
    if episode.planned != nil { return "Plan" }
    return episode.completion == nil ? "Assessing" : "Assessed"
  }

  private static func leader(_ episode: EarlyHelpEpisode, _ reading: Reading) -> String {
    let day = min(episode.end.map { $0.adding(days: -1) } ?? reading.today, reading.today)
    guard let lead = episode.leadProfessional(on: day) else {
      return episode.end == nil ? "Nobody leads: name the lead professional." : ""
    }
    let place = lead.organisation ?? lead.agency.title
    return "Lead professional: \(lead.name), \(place)" + (lead.telephone.map { ", \($0)" } ?? "")
      + "."
  }

  private static func team(_ episode: EarlyHelpEpisode, _ reading: Reading) -> String {
    let team = episode.team(on: reading.today)
    guard !team.isEmpty, episode.end == nil else { return "" }
    return "Team: "
      + team.map { "\($0.name) (\(($0.role ?? $0.agency.title).loweringFirst))" }
      .joined(separator: ", ") + "."
  }

  private static func plan(_ episode: EarlyHelpEpisode, _ reading: Reading) -> String {
    guard let planned = episode.planned else { return "" }
    let review = reading.openDeadlines.first { deadline in
      deadline.rule == "earlyHelp.review" && episode.end == nil
    }
    return "Plan agreed \(planned.medium)."
      + (review.map { " Review must by \($0.due.date.medium), \(reading.left($0))." } ?? "")
  }

  private static func goal(_ goal: EarlyHelpGoal) -> String {
    "– \(goal.what) (\(goal.who)" + (goal.by.map { ", by \($0.medium)" } ?? "") + ")"
  }

  private static func lastReview(_ episode: EarlyHelpEpisode) -> String {
    guard let last = episode.reviews.max(by: { $0.date < $1.date }) else { return "" }
    return "Reviewed \(last.date.medium): \(last.decision.title.loweringFirst). "
      + last.progress.firstLine
  }

  private static func nextMeeting(_ episode: EarlyHelpEpisode, _ reading: Reading) -> String {
    let last = episode.meetings.map(\.date).max().map { "The team met \($0.medium)." }
    let next = episode.nextMeeting(on: reading.today).map { "It meets \($0.medium)." }
    return [last, next].compactMap { $0 }.joined(separator: " ")
  }

  private static func ending(_ episode: EarlyHelpEpisode) -> String {
    guard let end = episode.closure else { return "" }
    return "Ended \(end.date.medium): \(end.reason.title.loweringFirst)."
      + (end.summary.map { " \($0.firstLine)" } ?? "")
  }

  /// The steps up and down at one end of which an item stands, with what is at the other.
  static func moves(at item: EventID, _ reading: Reading) -> [String] {
    let record = reading.record
    return record.stepMoves(at: item).map { move in
      let other = item == move.earlyHelp ? name(of: move.statutory, record) : "early help"
      return switch move.direction {
      case .up:
        item == move.earlyHelp
          ? "Stepped up \(move.date.medium) to \(other)."
          : "Stepped up \(move.date.medium) from \(other)."
      case .down:
        item == move.earlyHelp
          ? "Stepped down \(move.date.medium) from \(other)."
          : "Stepped down \(move.date.medium) to \(other)."
      }
    }
  }

  private static func name(of item: EventID, _ record: ChildRecord) -> String {
    if let contact = record.frontDoor.contact(item) {
      return "the contact of \(contact.received.date.medium)"
    }
    if let referral = record.frontDoor.referral(item) {
      return "the case of \(referral.received.medium)"
    }
    if let plan = record.childInNeed.plan(item) {
      return "the child in need plan of \(plan.start.medium)"
    }
    if let plan = record.protection.plan(item) {
      return "the protection plan of \(plan.start.medium)"
    }
    if let assessment = record.assessments.assessment(item) {
      return "the assessment of \(assessment.start.medium)"
    }
    return "the time in care"
  }
}
