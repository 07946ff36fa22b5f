import Casework
import Terminal
import Widgets

/// A contact at the front door in words: its line, its notes, and its clocks in a sentence.
struct FrontDoorPresenter {
  private let reading: BoardReading
  private var now: Moment { reading.now }
  private var isNarrow: Bool { reading.width < 70 }

  /// A presenter for a page.
  init(_ reading: BoardReading) { self.reading = reading }

  /// The rows by their nearest clock; those without one follow, the longest waiting first.
  func sorted(_ rows: [FrontDoorRow]) -> [FrontDoorRow] {
    rows.sorted { left, right in
      let (a, b) = (left.running(at: now).first?.due, right.running(at: now).first?.due)
      switch (a, b) {
      case (let a?, let b?): return (a, left.name, left.child) < (b, right.name, right.child)
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil):
        return (left.contact.received, left.name, left.child)
          < (right.contact.received, right.name, right.child)
      }
    }
  }

  /// Everything in a row that a filter finds.
  func words(_ row: FrontDoorRow) -> [String] {
    [
      row.name, row.child.rawValue, row.stage.word, rating(row), source(row),
      row.contact.referrer.agency ?? "",
    ] + notes(row)
  }

  // MARK: - The line

  /// The line: rating, nearest clock, child, age, source and notes, as far as there is room.
  func line(_ row: FrontDoorRow) -> StyledText {
    let status =
      row.isFinished ? Status.none : row.running(at: now).first?.status(asOf: now).mark ?? .none
    var line = StyledText("\(status.mark(reading.glyphs)) ", status.style)
    line = line + column(StyledText(rating(row), ratingStyle(row)), 6)
    line = line + column(StyledText(clock(row), status.style), Self.clockWidth)
    line = line + column(StyledText(row.name), isNarrow ? 14 : 17)
    line = line + column(StyledText(row.age), 4)
    if !isNarrow { line = line + column(StyledText(source(row)), 9) }
    return line + StyledText(notes(row).joined(separator: ", "))
  }

  /// A text with blanks behind it, so that columns stand below each other.
  private func column(_ text: StyledText, _ width: Int) -> StyledText {
    let clipped = text.clipped(to: width - 1, glyphs: reading.glyphs)
    let gap = width - clipped.cellWidth(glyphs: reading.glyphs)
    return clipped + StyledText(String(repeating: " ", count: gap))
  }

  private func rating(_ row: FrontDoorRow) -> String {
    row.contact.triage?.rating.rawValue.uppercased() ?? "new"
  }

  private func ratingStyle(_ row: FrontDoorRow) -> Style {
    switch row.contact.triage?.rating {
    case .red: Status.overdue.style
    case .amber: Status.dueSoon.style
    case .green, nil: .plain
    }
  }

  private func source(_ row: FrontDoorRow) -> String { SourceWord.of(row.contact.source) }

  /// The nearest clock: "strategy 35 m over"; where none runs, how long it has been here.
  private func clock(_ row: FrontDoorRow) -> String {
    if row.isFinished { return "done" }
    if let nearest = row.running(at: now).first { return words(nearest) }
    return "\(row.stage.shortWord), \(length(since: row.contact.received)) old"
  }

  private func words(_ clock: Deadline) -> String {
    let left = Deadline.left(at: .moment(now), due: clock.due, calendar: reading.rulebook.calendar)
    // Once a day is lost, hours no longer matter.
    let isLong = left.isOver && left.unit == .minutes && left.amount >= 1_440
    let length = isLong ? "\(left.amount / 1_440) d" : left.length
    let (verb, end) = (Self.verb(clock), left.isOver ? " over" : "")
    let text = "\(verb) \(length)\(end)"
    // Minutes go before the word that says it is late.
    guard text.count > Self.clockWidth - 1, left.unit == .minutes else { return text }
    return "\(verb) \(left.amount / 60) h\(end)"
  }

  private static let clockWidth = 19

  /// What a clock waits for, in a word.
  private static func verb(_ clock: Deadline) -> String {
    switch clock.rule {
    case "mash.red.discussion": "discuss"
    case "mash.red.strategy": "strategy"
    case "mash.amber.decision": "decide"
    case "referrer.told": "tell"
    default: clock.title.loweredUnlessAcronym
    }
  }

  private func length(since moment: Moment) -> String {
    TimeLeft(max(0, moment.minutes(to: now)), .minutes, isOver: false).length
  }

  /// In whole hours where there is one: a note has little room.
  private func hours(since moment: Moment) -> String {
    let minutes = max(0, moment.minutes(to: now))
    return minutes < 60 ? "\(minutes) m" : "\(minutes / 60) h"
  }

  // MARK: - Notes

  /// What else is to be known, the most urgent first.
  func notes(_ row: FrontDoorRow) -> [String] {
    let contact = row.contact
    var notes: [String] = []
    if contact.isBeingTaken { notes.append("being taken") }
    if let waiting = contact.waitingFor.first {
      let others = contact.waitingFor.count - 1
      let who = waiting.agency.title.lowercased() + (others > 0 ? " +\(others)" : "")
      notes.append("\(who)\(isNarrow ? "" : " waits") \(hours(since: waiting.asked))")
    }
    if row.history.recentContacts > 1 {
      notes.append("\(row.history.recentContacts.ordinal) in \(ContactHistory.days) d")
    }
    if let days = row.history.daysSinceClosure {
      notes.append("closed \(days) d\(isNarrow ? "" : " ago")")
    }
    if let work = row.ownWork { notes.append("open: \(work)") }
    if let work = row.siblingWork.first { notes.append("sibling \(work)") }
    if row.stage != .telling {
      notes += isNarrow ? shortConsent(contact) : consent(contact)
    }
    return notes
  }

  private func consent(_ contact: Contact) -> [String] {
    switch contact.consent {
    case .given: [contact.consentBy.map { "consent: \($0.loweringFirst)" } ?? "consent given"]
    case .refused: ["consent refused"]
    case .dispensed: ["consent dispensed with"]
    case .notSoughtRisk: ["consent not sought"]
    case .notYetAsked: contact.triage?.rating == .amber ? ["ask for consent"] : []
    }
  }

  /// The same in so few cells that a narrow window shows the word on which it turns.
  private func shortConsent(_ contact: Contact) -> [String] {
    switch contact.consent {
    case .given: ["consented"]
    case .refused: ["refused"]
    case .dispensed: ["dispensed"]
    case .notSoughtRisk: ["not sought"]
    case .notYetAsked: contact.triage?.rating == .amber ? ["not asked"] : []
    }
  }

  // MARK: - The sentence

  /// Why nothing more is done about a contact.
  static func finished(_ row: FrontDoorRow) -> String {
    "Nothing is left to do for \(row.called) here."
  }

  /// All clocks of a contact, and what `>` does next: "Leo: discuss 35 m over (13:45), …".
  ///
  /// The times of day go first where there is no room for them.
  func sentence(_ row: FrontDoorRow) -> String {
    if row.isFinished { return Self.finished(row) }
    let clocks = row.running(at: now)
    guard !clocks.isEmpty else {
      return "\(row.called): no clock runs. > \(FrontDoorStep(row).phrase)."
    }
    func sentence(_ words: (Deadline) -> String) -> String {
      "\(row.called): \(clocks.map(words).joined(separator: ", ")). > \(FrontDoorStep(row).phrase)."
    }
    let full = sentence { clock in
      "\(words(clock)) (\(clock.due.moment.map(time) ?? clock.due.date.medium))"
    }
    return full.count <= reading.width ? full : sentence(words)
  }

  private func time(_ moment: Moment) -> String {
    moment.date == now.date ? moment.time : "\(moment.date.weekday.shortName) \(moment.time)"
  }
}

extension Int {
  /// The number in a row: "3rd".
  var ordinal: String {
    let suffix =
      switch (self % 10, self % 100) {
      case (1, let tens) where tens != 11: "st"
      case (2, let tens) where tens != 12: "nd"
      case (3, let tens) where tens != 13: "rd"
      default: "th"
      }
    return "\(self)\(suffix)"
  }
}
