import Casework

@testable import CaseloadApp

extension Town {
  /// The town with what people added to it: changes by others, pins, summaries, corrections, numbers.
  static func busy() throws -> MemoryCasebook {
    let book = try casebook()
    try book.add(
      NoteAdded(
        on: day("2021-03-29"), .telephoneCall,
        "Health visitor rang.\nGrace has missed her developmental review twice."),
      to: grace, by: "w2")
    try book.add(
      NoteAdded(on: day("2021-03-30"), .managementOversight, "Seen the file. Visit this week."),
      to: daniel, by: "w2")
    try book.add(
      RelationshipRecorded(
        on: day("2021-01-05"), Relationship(.sibling, name: "Daniel Okafor", child: daniel)),
      to: grace)
    try book.add(
      RelationshipRecorded(
        on: day("2021-01-05"),
        Relationship(.father, name: "Ike Okafor", telephone: "01632 960 123")), to: daniel)
    try pinsAndSummaries(in: book)
    try amendments(in: book)
    return book
  }

  private static func pinsAndSummaries(in book: MemoryCasebook) throws {
    for event in book.records[daniel]?.events ?? [] {
      switch event.event {
      case is Section47EnquiryConcluded:
        try book.add(
          EventPinned(event.id, on: day("2021-01-20"), analysis: "The third incident in a year."),
          to: daniel)
      case is ReferralReceived:
        try book.add(EventPinned(event.id, on: day("2021-01-20")), to: daniel)
      default: break
      }
    }
    let first = try book.add(
      SummaryWritten(
        on: day("2021-02-15"),
        "On a plan with his sister Grace. School attendance 65 %. Mother is engaging."),
      to: daniel)
    try book.add(
      SummaryWritten(
        on: day("2021-03-08"),
        "On a plan with his sister Grace. School attendance 71 % since the breakfast club began. "
          + "Mother is engaging.", follows: first),
      to: daniel)
  }

  private static func amendments(in book: MemoryCasebook) throws {
    let visit = book.records[daniel]?.events.first { $0.event.date == day("2021-02-12") }
    if let visit, var corrected = visit.event as? VisitMade {
      corrected.seenAlone = false
      corrected.whyNotAlone = "His aunt would not leave."
      try book.add(
        EntryCorrected(
          of: visit.id, to: corrected, on: day("2021-03-10"), reason: "Aunt was in the room."),
        to: daniel)
    }
    let wrong = try book.add(
      AlertRaised(on: day("2021-03-01"), "cat at address"), to: daniel)
    try book.add(
      EntryWithdrawn(of: wrong, on: day("2021-03-02"), reason: "Another family’s cat."),
      to: daniel)
  }
}
