/// Strategy discussions, section 47 enquiries, conferences and child protection plans.
public enum ProtectionArea: PracticeArea {
  public static let title = "Protection"
  public static let events: [any CaseEvent.Type] = [
    StrategyDiscussionHeld.self, StrategyDiscussionNotHeld.self, Section47EnquiryStarted.self,
    Section47EnquiryConcluded.self,
    TransferInNotified.self, ConferenceBooked.self, ConferencePostponed.self,
    ConferenceHeld.self, ProtectionPlanTakenOver.self, CoreGroupHeld.self,
    ReviewConferenceHeld.self, PlanCategoryChanged.self, ProtectionPlanEnded.self,
  ]

  public static func openWork(of record: ChildRecord, on date: CivilDate) -> [OpenWork] {
    // A conference that was to come is not held for a child who has died.
    let hasEnded = record.person.endOfRecord.map { $0.date <= date } ?? false
    let enquiries = record.protection.enquiries.filter {
      $0.end == nil && $0.start <= date && !(hasEnded && $0.conclusion != nil)
    }
    let plans = record.protection.plans.filter { $0.end == nil && $0.start <= date }
    return enquiries.map {
      OpenWork(
        "The section 47 enquiry", since: $0.start,
        remedy: $0.conclusion == nil
          ? "Conclude the enquiry, then close the case."
          : "Record the conference, or conclude that none is required.",
        reference: "CIN census 8868")
    }
      + plans.map {
        OpenWork(
          "The child protection plan", since: $0.start,
          remedy: "End the plan, then close the case.", reference: "CIN census 8935")
      }
  }

  /// The clocks of every enquiry, notice and plan. A temporary plan has none: its own authority keeps them.
  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    let protection = record.protection
    let discussions = Dictionary(grouping: protection.discussions, by: \.enquiry)
    let awaited = discussions[nil, default: []].filter(\.decision.beginsEnquiry)
    let sights = protection.plans.isEmpty ? [] : record.visits.sights
    return awaited.flatMap { EnquiryClocks.awaited(by: $0, in: record, timescales) }
      + protection.enquiries.flatMap {
        EnquiryClocks($0, discussed: discussions[$0.id, default: []], in: record)
          .deadlines(timescales)
      }
      + transfers(of: record, timescales)
      + protection.plans.filter { !$0.isTemporary }.flatMap {
        PlanClocks($0, in: record).deadlines(timescales, sights: sights)
      }
  }

  /// The conference of a child who moved here on a plan, from the other authority's notice: one that is
  /// recorded, or one that only its conference tells of.
  private static func transfers(
    of record: ChildRecord, _ timescales: Timescales
  ) -> [Deadline] {
    let recorded = record.protection.transfersIn.map { notice in
      (
        id: notice.id, notified: notice.notified,
        closure: notice.conferenceHeld.map { Deadline.Closure.met(on: $0, "Conference held") }
      )
    }
    let answered = Set(record.protection.transfersIn.compactMap(\.conferenceHeld))
    let told = record.protection.conferences.compactMap { conference in
      conference.transferNotified.flatMap { notified in
        answered.contains(conference.date)
          ? nil
          : (
            id: conference.id, notified: notified,
            closure: Deadline.Closure.met(on: conference.date, "Conference held")
              as Deadline.Closure?
          )
      }
    }
    return (recorded + told).compactMap { notice in
      let booking = booking(after: notice.notified, until: notice.closure, in: record)
      return Deadline(
        rule: "conference.transferIn", in: timescales,
        from: Deadline.Trigger(
          what: "Notice of transfer in", at: .day(notice.notified), event: notice.id.rawValue),
        closure: .earliest(notice.closure, record.caseEnd(after: notice.notified))
      )?.booked(for: booking?.planned, at: booking?.at)
    }
  }

  /// The booking of the conference that answers a notice.
  private static func booking(
    after notified: CivilDate, until closure: Deadline.Closure?, in record: ChildRecord
  ) -> ConferenceBooking? {
    record.protection.bookings.last {
      $0.kind == .initial && notified <= $0.booked
        && (closure == nil ? $0.isPending : $0.held == closure?.at.date)
    }
  }
}
