import Casework
import Terminal

/// What is due for the child, the most urgent first; what is over stands below when it is asked for.
enum DuePresenter {
  static func document(_ reading: Reading) -> Document {
    var page = reading.builder
    let open = reading.nextDeadlines
    for status in [DeadlineStatus.overdue, .dueSoon, .onTrack] {
      let group = open.filter { $0.status(asOf: reading.now) == status }
      guard !group.isEmpty else { continue }
      page.heading(status.word)
      for deadline in group { add(deadline, to: &page, reading) }
    }
    let managers = reading.openDeadlines.filter {
      reading.rulebook.timescales.isManagersDuty($0.rule)
    }
    if !managers.isEmpty { page.heading("For a manager") }
    for deadline in managers { add(deadline, to: &page, reading) }
    let untold = reading.untoldDeadlines
    if !untold.isEmpty { page.heading(DeadlineStatus.notKnown.word) }
    for deadline in untold {
      page.item(
        .deadline(deadline.id),
        lead: [(StyledText("  not known"), 15), (StyledText(deadline.title), 21)],
        text: StyledText("the return does not tell"))
    }
    if open.isEmpty, untold.isEmpty { page.paragraph("Nothing is due for \(reading.firstName).") }
    let closed = reading.closedDeadlines
    if reading.showsClosed {
      page.heading("Over")
      if closed.isEmpty { page.paragraph("No clock of \(reading.firstName)’s has ended yet.") }
      for deadline in closed { addClosed(deadline, to: &page, reading) }
    } else if !closed.isEmpty {
      page.blank()
      page.paragraph(
        "\(closed.count) more \(closed.count == 1 ? "is" : "are") over: x shows what was met and what was late."
      )
    }
    return page.document
  }

  private static func add(
    _ deadline: Deadline, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    let due = deadline.due(asOf: reading.now)
    var text = StyledText("must by \(due.brief(near: reading.today))")
    if due != deadline.due {
      text.append("  extended from \(deadline.due.brief(near: reading.today))")
    }
    if deadline.isEstimated { text.append(" (estimate)") }
    if let booked = deadline.bookedWords(near: reading.today) { text.append("  booked \(booked)") }
    if deadline.keptFrom != nil { text.append("  last time not known") }
    page.item(
      .deadline(deadline.id),
      lead: [(reading.statusText(deadline), 15), (StyledText(deadline.title), 21)], text: text)
  }

  private static func addClosed(
    _ deadline: Deadline, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    let word = deadline.status(asOf: reading.now).word
    let what = deadline.closure.map { "\($0.at.medium): \($0.what)" } ?? ""
    page.item(
      .deadline(deadline.id),
      lead: [(StyledText("  \(word)"), 15), (StyledText(deadline.title), 21)],
      text: StyledText("\(what). Must by \(deadline.due.medium)."))
  }
}
