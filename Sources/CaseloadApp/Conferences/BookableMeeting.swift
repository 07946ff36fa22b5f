import Casework

/// For whom a meeting can be booked, and why for a child it cannot.
struct BookableMeeting {
  private let meeting: Meeting
  private let context: FormContext

  init(_ meeting: Meeting, _ context: FormContext) {
    self.meeting = meeting
    self.context = context
  }

  /// Why it cannot be booked for the child, as a sentence that says what to do; nil when it can.
  var whyNot: String? {
    guard let record = context.record else {
      return
        "Open a child first: a \(meeting == .careReview ? "review" : "conference") is about a child."
    }
    switch meeting {
    case .careReview:
      return record.care.isLookedAfter(on: context.today)
        ? nil : "\(record.calledName) is not looked after. Record the start of care first."
    case .initial, .review:
      if let booked = meeting.arrangement(of: record) {
        return "It is booked for \(booked.planned.medium). Postpone it instead."
      }
    }
    if meeting == .review { return OpenPlan.whyNone(context) }
    if let plan = record.protection.plan(openOn: context.today) {
      return "\(record.calledName) is on a child protection plan since \(plan.start.medium). "
        + "Book a review conference instead."
    }
    return record.whyNotReferred
  }

  /// The child, and the brothers and sisters for whom it can be booked as well.
  var children: FormChildren {
    let own = context.record.flatMap(meeting.arrangement(of:))?.planned
    return FormChildren(
      context, isOffered: isOffered,
      isTicked: { sibling in
        meeting == .careReview
          ? meeting.arrangement(of: sibling)?.planned == own
          : meeting.deadline(of: sibling, context.rulebook.timescales, asOf: context.now) != nil
      })
  }

  private func isOffered(_ sibling: ChildRecord) -> Bool {
    guard meeting != .careReview else { return sibling.care.isLookedAfter(on: context.today) }
    let isOnPlan = sibling.protection.plan(openOn: context.today) != nil
    return sibling.person.endOfRecord == nil && meeting.arrangement(of: sibling) == nil
      && isOnPlan == (meeting == .review) && sibling.isReferred
  }
}

extension ChildRecord {
  /// Whether a referral was ever taken up, as everything asks that follows on one.
  var isReferred: Bool { !frontDoor.referrals.allSatisfy(\.isNoFurtherAction) }

  /// Why what follows on a referral cannot be recorded; nil when there is one.
  var whyNotReferred: String? {
    isReferred
      ? nil
      : "\(calledName) has no referral. Decide on a contact first, or record a referral."
  }
}
