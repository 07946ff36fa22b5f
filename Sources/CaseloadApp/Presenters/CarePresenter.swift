import Casework
import Terminal

/// The child in care: each period as the chain of its episodes, then reviews, plans, health and the times
/// the child was missing; the newest of each first.
enum CarePresenter {
  static func document(_ reading: Reading) -> Document {
    var page = reading.builder
    let care = reading.record.care
    for period in care.periods.reversed() { add(period, to: &page, reading) }
    addMissing(care.missing, to: &page)
    addReviews(care.reviews, to: &page, reading)
    addSteps(care, to: &page, reading)
    if page.document.lines.isEmpty {
      page.paragraph("\(reading.firstName) has not been looked after by this authority.")
    }
    return page.document
  }

  /// A placement in a line: "Foster placement with other carer, The Elms, own provision".
  static func placement(_ placement: Placement, _ reading: Reading) -> String {
    [
      reading.codes.shortLabel(for: placement.type), placement.carer ?? "", placement.name ?? "",
      placement.provider.map { reading.codes.shortLabel(for: $0) } ?? "",
      placement.milesFromHome.map { "\(tenths($0)) miles from home" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// A number to a tenth, without the machine's other digits.
  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func add(
    _ period: PeriodOfCare, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    let end = period.end.map { "to \($0.medium)" } ?? "until now"
    let start = period.isStartKnown ? "" : " (already looked after then)"
    page.heading("Looked after from \(period.start.medium) \(end)\(start)")
    page.note("Reason: \(reading.codes.label(for: period.category)).")
    for episode in period.episodes.reversed() {
      let ended = episode.end.map { end in
        "to \(end.medium)" + (episode.endReason.map { ", \(reason($0, reading))" } ?? "")
      }
      page.item(
        .event(episode.id),
        lead: [(StyledText(episode.start.medium), 11)],
        text: StyledText(placement(episode.placement, reading)),
        more: [
          "\(reading.codes.shortLabel(for: episode.legalStatus)) (\(episode.legalStatus))",
          "\(reading.codes.shortLabel(for: episode.startReason)); \(ended ?? "until now")",
        ])
    }
  }

  private static func reason(_ reason: EpisodeEndReason, _ reading: Reading) -> String {
    reason.endsCare ? reading.codes.shortLabel(for: reason).lowercasedFirst : "then changed"
  }

  private static func addMissing(_ episodes: [MissingEpisode], to page: inout DocumentBuilder) {
    guard !episodes.isEmpty else { return }
    page.heading("Missing")
    for episode in episodes.reversed() {
      let returned = episode.end.map { "returned \($0.medium)" } ?? "not returned"
      let interview =
        episode.interview.map { "Return interview \($0.at.medium)." }
        ?? episode.offer.map { offer in
          offer.isAccepted == false ? "Return interview offered, declined." : "Interview offered."
        } ?? (episode.end == nil ? "" : "No return interview yet.")
      page.item(
        .event(episode.id),
        lead: [
          (StyledText(episode.start.date.medium), 11), (StyledText(episode.origin.title), 20),
        ],
        text: StyledText("\(episode.words.capitalised), \(returned)"), more: [interview])
    }
  }

  private static func addReviews(
    _ reviews: [CareReview], to page: inout DocumentBuilder, _ reading: Reading
  ) {
    guard !reviews.isEmpty else { return }
    page.heading("Care reviews")
    for review in reviews.reversed() {
      page.item(
        .event(review.id), lead: [(StyledText(review.date.medium), 11)],
        text: StyledText(
          review.participation.map { reading.codes.shortLabel(for: $0) } ?? "Review"),
        more: [review.summary?.firstLine ?? ""])
    }
  }

  /// Plans and checks, each kind in a group of its own.
  private static func addSteps(_ care: Care, to page: inout DocumentBuilder, _ reading: Reading) {
    let permanence = care.permanencePlans.reversed().map {
      (id: $0.id, date: $0.date, text: reading.codes.label(for: $0.plan))
    }
    add("Plans for permanence", permanence, to: &page)
    let groups = [
      ("Care plans", care.plans), ("Education plans", care.educationPlans),
      ("Dental checks", care.dentalChecks),
    ]
    for (title, steps) in groups {
      add(
        title,
        steps.reversed().map { (id: $0.id, date: $0.date, text: $0.summary?.firstLine ?? "") },
        to: &page)
    }
  }

  private static func add(
    _ title: String, _ items: [(id: EventID, date: CivilDate, text: String)],
    to page: inout DocumentBuilder
  ) {
    guard !items.isEmpty else { return }
    page.heading(title)
    for item in items {
      page.item(
        .event(item.id), lead: [(StyledText(item.date.medium), 11)], text: StyledText(item.text))
    }
  }
}
