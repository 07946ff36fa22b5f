import Casework

/// What records of registers are called on the screen.
enum RegisterNames {
  /// "A0002: See every child with an open case within six weeks".
  static func heading(_ record: RegisterRecord, _ codes: CodeBook) -> String {
    let title = record.facts(codes)?.title ?? "nothing of it counts any more"
    return "\(record.id.identifier): \(title)"
  }

  /// What a list calls a record; colleagues by their names.
  static func title(_ record: RegisterRecord, _ facts: RegisterFacts, _ staff: Staff) -> String {
    guard let cover = record.cover else { return facts.title }
    return "\(staff.name(of: cover.by)) for \(staff.name(of: cover.absent))"
      + (cover.reason.map { ": \($0)" } ?? "")
  }

  /// What happened, with colleagues by their names.
  static func headline(_ event: any RegisterEvent, _ codes: CodeBook, _ staff: Staff) -> String {
    switch event {
    case let arranged as CoverArranged:
      "\(staff.name(of: arranged.cover.by)) covers for \(staff.name(of: arranged.cover.absent))"
        + " from \(arranged.cover.from.medium) to \(arranged.cover.to.medium)"
    case let ended as CoverEnded:
      "The cover ends early; the last day is \(ended.date.medium)"
    default: event.headline(codes)
    }
  }
}
