import Casework
import Terminal

/// The chain of episodes of each period of care, and the legal statuses over time.
enum CareChainPart {
  /// From this width on the end and the legal status stand in columns of their own.
  private static let wide = 100

  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    for period in reading.record.care.periods.reversed() {
      page.heading(heading(period, reading))
      page.note("Category of need: \(reading.codes.label(for: period.category)).")
      for episode in period.episodes.reversed() { add(episode, to: &page, reading) }
      addStatuses(period, to: &page, reading)
    }
  }

  private static func heading(_ period: PeriodOfCare, _ reading: Reading) -> String {
    guard let end = period.end else { return "Episodes since \(period.start.medium)" }
    let why = period.ending?.reason.map {
      ": \(reading.codes.shortLabel(for: $0).loweringFirst)"
    }
    return "Looked after from \(period.start.medium) to \(end.medium) "
      + "(\(period.start.length(to: end)))\(why ?? "")"
  }

  private static func add(
    _ episode: CareEpisode, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    let status = CarePresenter.words(episode.legalStatus, reading)
    let end = episode.end.map(\.medium) ?? "now"
    let isWide = page.width >= wide
    let lead: [(StyledText, Int)] = [(StyledText(episode.start.medium), 11)]
    let columns: [(StyledText, Int)] = [(StyledText(end), 11), (StyledText(status), 30)]
    let length = episode.start.length(to: episode.end ?? reading.today)
    let provider = CarePresenter.provider(episode.placement, reading).map { "\($0). " } ?? ""
    let place = CarePresenter.place(episode.placement, reading)
    page.item(
      .event(episode.id), lead: isWide ? lead + columns : lead,
      text: StyledText(CarePresenter.who(episode.placement, reading)),
      more: [
        isWide ? "" : status + (episode.end.map { ", to \($0.medium)" } ?? ", until now"),
        provider + (place.isEmpty ? "" : "\(place.capitalised). ") + "For \(length).",
        reasons(episode, reading),
      ])
  }

  /// Why it began and why it ended, in the words of the return.
  private static func reasons(_ episode: CareEpisode, _ reading: Reading) -> String {
    var words =
      "Began: \(reading.codes.shortLabel(for: episode.startReason).loweringFirst) "
      + "(\(episode.startReason))."
    if let reason = episode.endReason {
      words += " Ended: \(reading.codes.shortLabel(for: reason).loweringFirst) (\(reason))."
    }
    if let reason = episode.placementEndReason {
      words += " Left because: \(reading.codes.shortLabel(for: reason).loweringFirst)."
    }
    return words
  }

  private static func addStatuses(
    _ period: PeriodOfCare, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    guard period.legalStatuses.count > 1 else { return }
    page.heading(
      period.end == nil ? "Legal statuses" : "Legal statuses from \(period.start.medium)")
    for status in period.legalStatuses.reversed() {
      let length = status.start.length(to: status.end ?? reading.today)
      page.item(
        .event(status.id),
        lead: [
          (StyledText(status.start.medium), 11),
          (StyledText(status.end.map { "to \($0.medium)" } ?? "until now"), 14),
        ], text: StyledText("\(CarePresenter.words(status.status, reading)), \(length)"))
    }
  }
}
