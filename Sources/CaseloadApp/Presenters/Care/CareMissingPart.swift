import Casework
import Terminal
import Widgets

/// The times the child was missing, what they call for, and what became of the return interviews.
enum CareMissingPart {
  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    let care = reading.record.care
    guard !care.missing.isEmpty else { return }
    page.heading("Missing")
    for trigger in care.missingTriggers(asOf: reading.now) {
      let text = Status.overdue.text(words(trigger, reading), glyphs: reading.glyphs)
      page.paragraph(text.plain, indent: 1, style: Status.overdue.style)
    }
    for episode in care.missing.reversed() { add(episode, to: &page, reading) }
  }

  /// What absences call for more, in a few words: "3 times in 90 days".
  static func short(_ trigger: MissingTrigger, _ reading: Reading) -> String {
    switch trigger {
    case .repeated(let episodes): "\(episodes.count) times in \(MissingTrigger.days) days"
    case .long(let episode):
      "more than \(MissingTrigger.hours) hours from \(reading.brief(episode.start.date))"
    }
  }

  private static func words(_ trigger: MissingTrigger, _ reading: Reading) -> String {
    switch trigger {
    case .repeated(let episodes):
      "Missing \(episodes.count) times in \(MissingTrigger.days) days: consider a strategy discussion."
    case .long(let episode):
      "Missing for more than \(MissingTrigger.hours) hours from "
        + "\(reading.brief(episode.start.date)): a concern at level 4, consider a strategy discussion."
    }
  }

  private static func add(
    _ episode: MissingEpisode, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    let length = length(minutes: episode.minutes(asOf: reading.now))
    let since = episode.start.moment.map { " since \($0.time)" } ?? ""
    let what = "\(episode.words.capitalised) \(episode.origin.title.loweringFirst)\(since)"
    let span =
      episode.end.map { "\(length), back \($0.medium)" } ?? "for \(length), not returned"
    let clock = reading.openDeadlines.first { deadline in
      deadline.rule == "missing.returnInterview" && deadline.trigger.event == episode.id.rawValue
    }
    page.item(
      .event(episode.id), lead: [(StyledText(episode.start.date.medium), 11)],
      text: StyledText("\(what), \(span)"),
      more: [interview(episode) + (clock.map { " \(reading.dueText($0).plain)." } ?? "")])
  }

  private static func interview(_ episode: MissingEpisode) -> String {
    if let held = episode.interview { return "Return interview held \(held.at.medium)." }
    if let offer = episode.offer {
      return switch offer.isAccepted {
      case true: "Return interview accepted \(offer.at.medium), to be held."
      case false: "Return interview offered \(offer.at.medium), refused."
      default: "Return interview offered \(offer.at.medium), no answer yet."
      }
    }
    return episode.end == nil || !episode.isMissing ? "" : "Return interview not offered yet."
  }

  /// "45 min", "9 h", "3 days 4 h".
  static func length(minutes: Int) -> String {
    if minutes < 60 { return "\(minutes) min" }
    let hours = minutes / 60
    if hours < 72 { return "\(hours) h" }
    return "\((hours / 24).of("day"))" + (hours % 24 > 0 ? " \(hours % 24) h" : "")
  }
}
