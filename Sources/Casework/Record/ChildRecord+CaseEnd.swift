extension ChildRecord {
  /// What stops the clocks of work that was going on from a day: the closure of its case, or the child's
  /// death or adoption, whichever comes first.
  ///
  /// - Parameter date: a day of the work; its case is the one that covers that day.
  func caseEnd(after date: CivilDate) -> Deadline.Closure? {
    let closed = frontDoor.referral(covering: date)?.closure.map {
      Deadline.Closure(kind: .ceased, at: .day($0.date), what: "Case closed")
    }
    let ended = person.endOfRecord.map {
      Deadline.Closure(kind: .ceased, at: .day($0.date), what: "Child’s \($0.cause.title)")
    }
    return Deadline.Closure.earliest(closed, ended)
  }
}

extension Deadline.Closure {
  /// The closure that came first. Of two at the same point, the one named first counts, so that work which
  /// was done on the last day counts as done.
  static func earliest(_ closures: Self?...) -> Self? {
    closures.compactMap { $0 }.reduce(nil) { first, next in
      guard let first else { return next }
      return next.at.date < first.at.date ? next : first
    }
  }

  /// What was due was done on a day.
  static func met(on date: CivilDate, _ what: String) -> Self {
    Self(kind: .met, at: .day(date), what: what)
  }

  /// From a day on, what was due is due no longer.
  static func ceased(on date: CivilDate, _ what: String) -> Self {
    Self(kind: .ceased, at: .day(date), what: what)
  }
}
