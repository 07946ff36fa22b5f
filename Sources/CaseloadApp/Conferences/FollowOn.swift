import Casework

/// The clocks that would start if a meeting were held on a day: found by putting the meeting to the gate on
/// a copy of the record, so that they are counted by the rules themselves.
enum FollowOn {
  /// "A plan made that day would start: First core group, by Mon 26 Apr; …"; nil when nothing would start.
  static func sentence(ifMet deadline: Deadline, on date: CivilDate, _ reading: Reading) -> String?
  {
    let started = deadlines(ifMet: deadline, on: date, reading.record, reading.rulebook)
    guard !started.isEmpty else { return nil }
    let opening =
      Meeting(rule: deadline.rule) == .initial ? "A plan made that day would start" : "Then"
    return opening + ": "
      + started.map { "\($0.title.loweredUnlessAcronym) by \($0.due.brief(near: reading.today))" }
      .joined(separator: ", ") + "."
  }

  /// The clocks, the first due first.
  ///
  /// - Parameters:
  ///   - deadline: the meeting that is asked about.
  ///   - date: the day on which it would be held.
  ///   - record: the child.
  ///   - rulebook: the rules.
  static func deadlines(
    ifMet deadline: Deadline, on date: CivilDate, _ record: ChildRecord, _ rulebook: Rulebook
  ) -> [Deadline] {
    guard let event = event(meeting: deadline, on: date, record) else { return [] }
    let then = Moment(date: date, hour: 23)
    var after = record
    do throws(RuleBreach) {
      _ = try after.accept(
        RecordedEvent(id: "what-if", at: then, by: "", event), using: rulebook)
    } catch {
      // A day on which it could not be held starts nothing.
      return []
    }
    let known = Set(record.deadlines(rulebook.timescales).map(\.id))
    return after.deadlines(rulebook.timescales)
      .filter {
        !known.contains($0.id) && $0.isOpen(asOf: then)
          && !rulebook.timescales.isManagersDuty($0.rule)
      }
      .sorted { ($0.due, $0.title) < ($1.due, $1.title) }
  }

  /// The meeting, as it would be recorded: an initial conference that makes a plan, a review after which it
  /// goes on.
  private static func event(
    meeting deadline: Deadline, on date: CivilDate, _ record: ChildRecord
  ) -> (any CaseEvent)? {
    switch Meeting(rule: deadline.rule) {
    case .initial:
      let isTransfer = deadline.rule == "conference.transferIn"
      return ConferenceHeld(
        on: date, plan: "NEG", transferNotified: isTransfer ? deadline.trigger.at.date : nil)
    case .review:
      let plan = record.protection.plans.last { $0.end == nil }
      return plan.map { ReviewConferenceHeld($0.id, on: date, .planContinues) }
    case .careReview: return CareReviewHeld(on: date)
    case nil: return nil
    }
  }
}
