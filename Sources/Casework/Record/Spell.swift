/// Work that has a first day and, once it is over, a last one: an assessment, an enquiry, a plan.
///
/// Spells of one kind follow one another. The next may begin on the day on which the one before ended.
public protocol Spell {
  /// The first day.
  var start: CivilDate { get }

  /// The last day; nil while it goes on.
  var end: CivilDate? { get }
}

extension Spell {
  /// Whether it is going on at the end of a day.
  public func isOpen(on date: CivilDate) -> Bool {
    start <= date && (end.map { date < $0 } ?? true)
  }

  /// Whether a day lies in it, its first and last day included.
  public func includes(_ date: CivilDate) -> Bool {
    start <= date && (end.map { date <= $0 } ?? true)
  }
}

extension Sequence where Element: Spell {
  /// The spell that keeps another from beginning on a day: one that is going on then, or a later one that
  /// is still open, because two would then be open at once.
  func first(inTheWayOf start: CivilDate) -> Element? {
    first { $0.isOpen(on: start) || ($0.start > start && $0.end == nil) }
  }

  /// The spell that begins after another did, and before that one's end: the two would overlap.
  func first(beginningFrom start: CivilDate, before end: CivilDate) -> Element? {
    first { start <= $0.start && $0.start < end }
  }
}

extension Spell {
  /// Where it stands, for the facts of a refusal: "is of 1 Feb 2021 and still open".
  var standing: String {
    "is of \(start.medium) and " + (end.map { "ended on \($0.medium)" } ?? "still open")
  }
}
