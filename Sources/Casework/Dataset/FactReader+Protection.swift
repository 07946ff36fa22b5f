/// Enquiries, conferences and child protection plans.
extension FactReader {
  private var protection: Protection { record.protection }

  /// Section 47 enquiries on the day they started.
  var enquiries: [CaseFact] {
    protection.enquiries.map { CaseFact(.enquiry, on: $0.start, event: $0.id) }
  }

  /// Initial conferences with the working days they took, and review conferences.
  var conferences: [CaseFact] {
    protection.conferences.flatMap { conference -> [CaseFact] in
      switch conference.kind {
      case .review: return [CaseFact(.reviewConference, on: conference.date, event: conference.id)]
      case .initial: return initial(conference)
      }
    }
  }

  private func initial(_ conference: Conference) -> [CaseFact] {
    var marks: CaseFact.Marks = []
    if conference.plan != nil { marks.insert(.toPlan) }
    if conference.transferNotified != nil { marks.insert(.transferIn) }
    let enquiry = conference.enquiry.flatMap { protection.enquiry($0) }
    let first = enquiry.map { protection.initiated($0) }
    let last = enquiry.map { own in
      protection.discussions(of: own.id).map(\.date).filter { $0 <= conference.date }.max()
        ?? protection.initiated(own)
    }
    return [
      CaseFact(
        .initialConference, on: conference.date,
        measure: first.map { workingDays(from: $0, to: conference.date) }, marks,
        event: conference.id),
      CaseFact(
        .initialConferenceFromLast, on: conference.date,
        measure: last.map { workingDays(from: $0, to: conference.date) }, marks,
        event: conference.id),
    ]
  }

  /// Plans that are not another authority's: the day each began, and the day it ended.
  var planEvents: [CaseFact] {
    ownPlans.flatMap { plan -> [CaseFact] in
      let marks: CaseFact.Marks = plan.origin == .transferIn ? .transferIn : []
      var facts = [
        CaseFact(
          .planStart, on: plan.start, measure: protection.numberOfPlans(before: plan), marks,
          event: plan.id)
      ]
      if let end = plan.end { facts.append(CaseFact(.planEnd, on: end, event: plan.id)) }
      return facts
    }
  }

  private var ownPlans: [ProtectionPlan] { protection.plans.filter { !$0.isTemporary } }

  /// The days on a plan. The day on which it ends is no longer one.
  var planDays: DaySpans {
    DaySpans(ownPlans.map { DaySpans.Span(since: $0.start, until: $0.end) }).before(endOfRecord)
  }

  /// The days on which the child had been seen on a statutory visit within 15 working days, the day of the visit
  /// counting as day 0. A child whose plan has just begun and who was not visited counts as not seen.
  var seenDays: DaySpans {
    DaySpans(
      record.visits.seen().map { visit in
        // Days that are no working days do not count on: the fifteenth lasts until the sixteenth begins.
        DaySpans.Span(
          since: visit.date, until: calendar.date(16, workingDaysAfter: visit.date).date)
      })
  }
}
