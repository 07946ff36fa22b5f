import Casework
import Terminal

/// The concerns about the child and the good practice found, as a part of a page.
enum EscalationSection {
  /// Adds the part; nothing where nobody ever raised or found anything.
  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    let escalations = reading.record.escalations
    let shown = escalations.all.filter { $0.raised <= reading.today }
    if !shown.isEmpty { page.heading("Concerns about the plan") }
    let order = shown.sorted {
      ($0.isOpen(on: reading.today) ? 0 : 1, $0.raised) < (
        $1.isOpen(on: reading.today) ? 0 : 1, $1.raised
      )
    }
    for concern in order { add(concern, to: &page, reading) }
    guard !escalations.goodPractice.isEmpty else { return }
    page.heading("Good practice")
    for found in escalations.goodPractice {
      page.item(
        .event(found.id), lead: [(StyledText(reading.brief(found.date)), 12)],
        text: StyledText(found.what), more: [found.impact].compactMap { $0 })
    }
  }

  private static func add(
    _ concern: Escalation, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    let steps = concern.steps.filter { $0.date <= reading.today }.map {
      "\($0.stage.title.loweringFirst) on \(reading.brief($0.date))"
    }
    var more = ["Put before: \(steps.joined(separator: ", "))."]
    for answer in concern.answers where answer.date <= reading.today {
      more.append(
        "Answered \(reading.brief(answer.date)) by \(reading.staff.name(of: answer.by)): \(answer.text)"
      )
    }
    if let ending = concern.ending, ending.date <= reading.today {
      more.append(
        "Ended \(reading.brief(ending.date)), \(ending.outcome.title.loweringFirst): \(ending.impact)"
      )
    } else if let open = answerOwed(concern, reading) {
      more.append("To be answered by \(open.due(asOf: reading.now).brief(near: reading.today)).")
    }
    page.item(
      .event(concern.id), lead: [(StyledText(reading.brief(concern.raised)), 12)],
      text: StyledText("\(concern.theme.title): \(concern.concern)"), more: more)
  }

  private static func answerOwed(_ concern: Escalation, _ reading: Reading) -> Deadline? {
    let steps = Set(concern.steps.map(\.id.rawValue))
    return reading.openDeadlines.first {
      $0.rule == "escalation.answer" && $0.trigger.event.map(steps.contains) ?? false
    }
  }
}
