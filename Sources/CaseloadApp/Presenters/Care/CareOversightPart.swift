import Casework
import Terminal
import Widgets

/// The oversight of a child in an exceptional arrangement: approval with the delay that stays, hard stop,
/// checks, plan, what the panel decided; and of those that are over, that they were.
enum CareOversightPart {
  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    let entries = reading.record.oversightRegister(
      on: reading.today, reading.rulebook.timescales)
    for entry in entries {
      add(entry, to: &page, reading)
      addChecks(entry, to: &page)
      addPanel(entry, to: &page, reading)
    }
    addEarlier(to: &page, reading)
  }

  private static func add(
    _ entry: OversightRegisterEntry, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    let own = entry.arrangement
    page.heading(
      "\(own.kind.title) since \(own.start.medium) (\(entry.days.of("day")))")
    page.field("Approval", approval(entry, reading.glyphs))
    if let temporary = entry.temporaryApproval {
      page.field(
        "Regulation 24",
        hardStop(temporary, on: reading.today, glyphs: reading.glyphs))
    }
    page.field(
      "Plan", entry.plan.map { StyledText($0.plan) } ?? missing("No plan is recorded.", reading))
    page.field("If that fails", entry.plan?.contingency)
    if let discussion = entry.discussion {
      page.field(
        "Officer’s view",
        "\(discussion.officer), \(discussion.date.medium): \(discussion.summary)")
    } else if entry.wantsDiscussion {
      page.field(
        "Officer’s view", missing("Not discussed with the reviewing officer yet.", reading))
    }
    page.field(
      "Seen there",
      entry.lastSeen.map {
        StyledText("\($0.date.medium)\($0.isSeenAlone ? ", alone" : ", not alone")")
      }
        ?? missing("Not seen there yet.", reading))
    if own.kind == .unregistered, entry.search == nil {
      page.field("Search", missing("No search for another home is open.", reading))
    }
    page.field("Panel looks by", reading.openDeadline("panel.review").map(reading.dueText))
  }

  private static func missing(_ words: String, _ reading: Reading) -> StyledText {
    Status.dueSoon.leading(words, glyphs: reading.glyphs)
  }

  /// Where the approval stands: a mark while it is wanted, and the delay for ever.
  static func approval(_ entry: OversightRegisterEntry, _ glyphs: Glyphs) -> StyledText {
    let words = entry.approval.words(on: entry.date)
    switch entry.approval.standing(on: entry.date) {
    case .inTime, .late: return StyledText(words.capitalised)
    case .refused, .waiting, .notSought:
      return Status.overdue.leading(words.capitalised, glyphs: glyphs)
    }
  }

  /// The hard stop of a temporary approval: "approved to 9 Jul 2021, 12 days left".
  static func hardStop(_ approval: TemporaryApproval, on today: CivilDate, glyphs: Glyphs)
    -> StyledText
  {
    let left = today.days(to: approval.hardStop)
    let status: Status = left < 0 ? .overdue : left <= 28 ? .dueSoon : .onTrack
    var words = approval.words(on: today)
    if let extended = approval.extended {
      words += "; \(extended.ground.title.loweringFirst)"
    } else if left >= 0 {
      words += "; may be extended once, to \(approval.lastEnd.medium) at most"
    }
    return status.leading(words, glyphs: glyphs)
  }

  private static func addChecks(_ entry: OversightRegisterEntry, to page: inout DocumentBuilder) {
    guard !entry.checks.isEmpty else { return }
    let open = entry.checks.count(where: \.isOpen)
    page.heading(open == 0 ? "Checks: all made" : "Checks: \(open) open")
    for check in entry.checks {
      guard let made = check.made else {
        page.line(
          StyledText(" ")
            + Status.dueSoon.text("to make".padded(to: 9, glyphs: page.glyphs), glyphs: page.glyphs)
            + StyledText(" \(check.kind.title)"))
        continue
      }
      page.item(
        .event(made.id), lead: [(StyledText(made.date.medium), 11)],
        text: StyledText(check.kind.title + (made.isSatisfied ? "" : ": not satisfied")),
        more: [made.evidence])
    }
  }

  private static func addPanel(
    _ entry: OversightRegisterEntry, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    let decisions = reading.record.placementOversight.decisions.filter {
      $0.arrangement == entry.id && $0.date <= reading.today
    }
    guard !decisions.isEmpty else { return }
    page.heading("Panel")
    for decision in decisions.sorted(by: { $1.date < $0.date }) {
      page.item(
        .event(decision.id), lead: [(StyledText(decision.date.medium), 11)],
        text: StyledText("\(decision.words), \(decision.approver)"),
        more: [decision.reasons] + decision.conditions.map { words($0, on: reading.today) })
    }
  }

  /// A condition in a line: "Condition: bedroom door mended, by 9 Apr 2021 (provider): met 7 Apr 2021".
  static func words(_ condition: PanelDecision.Condition, on today: CivilDate) -> String {
    let by = condition.by.map { ", by \($0.medium)" } ?? ""
    let owner = condition.owner.map { " (\($0))" } ?? ""
    let late = condition.by.map { $0 < today } ?? false
    let state =
      condition.met.map { "met \($0.medium)" } ?? (late ? "OVERDUE" : "open")
    return "Condition: \(condition.what.loweringFirst)\(by)\(owner): \(state)"
  }

  private static func addEarlier(to page: inout DocumentBuilder, _ reading: Reading) {
    let over = reading.record.exceptionalArrangements.filter { own in
      own.end.map { $0 <= reading.today } ?? false
    }
    guard !over.isEmpty else { return }
    page.heading("Earlier exceptional arrangements")
    let standards = reading.rulebook.timescales.placementStandards
    for own in over.reversed() {
      let approval = reading.record.approval(of: own, standards).words(on: own.end ?? reading.today)
      page.item(
        .event(own.id), lead: [(StyledText(own.start.medium), 11)],
        text: StyledText(
          "\(own.kind.title), \(own.days(asOf: reading.today).of("day")); \(approval)"),
        more: [own.end.map { "\(own.ending ?? "Ended") \($0.medium)." } ?? ""])
    }
  }
}
