/// The clocks of one section 47 enquiry: its conclusion, and its initial conference.
///
/// Both run from the strategy discussion at which it began. Where there were several, the authority decides
/// from which the conference is counted (``Timescales/conferenceClock``). When it is the last one, each
/// discussion stops the clock of the one before, so that every day has the clock that was running on it.
struct EnquiryClocks {
  private let record: ChildRecord
  private let enquiry: Section47Enquiry
  private let triggers: [Deadline.Trigger]
  private let end: Deadline.Closure?
  private let booking: ConferenceBooking?

  /// - Parameters:
  ///   - enquiry: the enquiry.
  ///   - discussions: its strategy discussions, in any order.
  ///   - record: the child.
  init(
    _ enquiry: Section47Enquiry, discussed discussions: [StrategyDiscussion],
    in record: ChildRecord
  ) {
    self.record = record
    self.enquiry = enquiry
    self.end = record.caseEnd(after: enquiry.start)
    var triggers = discussions.sorted { $0.at < $1.at }.map { Deadline.Trigger($0) }
    if enquiry.initiatingDiscussion == nil {
      let start = Deadline.Trigger(
        what: "Section 47 enquiry started", at: .day(enquiry.start), event: enquiry.id.rawValue)
      triggers.insert(start, at: 0)
    }
    self.triggers = triggers
    let begun = triggers.first?.at.date ?? enquiry.start
    self.booking =
      record.protection.bookings.last {
        $0.kind == .initial && begun <= $0.booked
          && ($0.isPending || ($0.held != nil && $0.held == enquiry.conferenceDate))
      }
  }

  func deadlines(_ timescales: Timescales) -> [Deadline] {
    guard let first = triggers.first else { return [] }
    // The census tells of the conference, and not of the day on which the enquiry was concluded.
    let isKnown =
      held != nil
      || record.canJudge("enquiry.complete", from: first, recordedBy: enquiry.id, timescales)
    let conclusion = Deadline(
      rule: "enquiry.complete", in: timescales, from: first,
      closure: .earliest(concluded, held, end))
    return [isKnown ? conclusion : nil].compactMap { $0 } + conference(timescales, first: first)
  }

  private func conference(_ timescales: Timescales, first: Deadline.Trigger) -> [Deadline] {
    let closure = Deadline.Closure.earliest(held, notRequired, end)
    if timescales.conferenceClock == .initiating {
      let last = triggers.last.map { (ConferenceClock.last.label, $0) }
      return [clock(from: first, other: last, closure, timescales, booking)]
        .compactMap { $0 }
    }
    return triggers.indices.compactMap { index in
      let next = index + 1 < triggers.count ? triggers[index + 1] : nil
      let restart = next.map {
        Deadline.Closure.ceased(on: $0.at.date, "A later strategy discussion starts it again")
      }
      return clock(
        from: triggers[index], other: (ConferenceClock.initiating.label, first),
        restart ?? closure, timescales, next == nil ? booking : nil)
    }
  }

  private func clock(
    from trigger: Deadline.Trigger, other: (label: String, trigger: Deadline.Trigger)?,
    _ closure: Deadline.Closure?, _ timescales: Timescales, _ booking: ConferenceBooking?
  ) -> Deadline? {
    Deadline(
      rule: "conference.initial", in: timescales, from: trigger, otherTrigger: other,
      closure: closure
    )?.booked(for: booking?.planned, at: booking?.at)
  }

  private var concluded: Deadline.Closure? {
    enquiry.conclusion.map {
      $0.isDateKnown
        ? .met(on: $0.date, "Enquiry concluded")
        : .ceased(on: $0.date, "Enquiry concluded on a day that the source does not give")
    }
  }

  private var held: Deadline.Closure? {
    enquiry.conferenceDate.map { .met(on: $0, "Initial conference held") }
  }

  private var notRequired: Deadline.Closure? {
    guard let conclusion = enquiry.conclusion, !conclusion.isConferenceRequired else { return nil }
    return .ceased(on: conclusion.date, "No conference required")
  }
}

extension EnquiryClocks {
  /// The clocks of a discussion that decided on an enquiry which is not on record yet. They stop when an
  /// enquiry starts, or when a later discussion decides on none.
  static func awaited(
    by discussion: StrategyDiscussion, in record: ChildRecord, _ timescales: Timescales
  ) -> [Deadline] {
    let started = record.protection.enquiries.map(\.start).filter { discussion.date <= $0 }.min()
      .map { Deadline.Closure.ceased(on: $0, "Section 47 enquiry started") }
    let dropped = record.protection.discussions
      .filter { $0.decision == .noEnquiry && discussion.at < $0.at }.map(\.date).min()
      .map { Deadline.Closure.ceased(on: $0, "A later discussion decided on no enquiry") }
    let closure = Deadline.Closure.earliest(
      started, dropped, record.caseEnd(after: discussion.date))
    return ["enquiry.complete", "conference.initial"].compactMap { rule in
      Deadline(
        rule: rule, in: timescales, from: Deadline.Trigger(discussion), closure: closure,
        note: "The start of the enquiry is not recorded.")
    }
  }
}

extension Deadline.Trigger {
  /// A clock that runs from a strategy discussion.
  init(_ discussion: StrategyDiscussion) {
    self.init(what: "Strategy discussion", at: discussion.at, event: discussion.id.rawValue)
  }
}
