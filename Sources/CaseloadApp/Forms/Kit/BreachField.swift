import Casework
import Widgets

extension Form {
  /// The error at the field that a refusal of the gate concerns, where that is clear.
  ///
  /// - Parameters:
  ///   - breach: why the entry was refused.
  ///   - values: the answers.
  /// - Returns: nil when it concerns no single field, so that the refusal is shown on its own.
  func error(for breach: RuleBreach, _ values: FormValues) -> FieldError? {
    let shown = Set(shownFields(values).map(\.id))
    let field = BreachFields.candidates(breach.rule).first { shown.contains($0) }
    return field.map { FieldError($0, breach.description) }
  }
}

/// Which field a rule is about. The forms name the same thing alike, so one table does for all.
private enum BreachFields {
  static func candidates(_ rule: String) -> [String] {
    table[rule] ?? CareBreachFields.table[rule] ?? RegisterBreachFields.table[rule]
      ?? (rule.hasSuffix("ationale") ? ["rationale"] : [])
  }

  private static let date = ["date", "receivedDate", "at.date"]

  private static let table: [String: [String]] = [
    "record.future": date, "record.beforeConception": date, "record.ended": date,
    "allocation.sameDay": ["date"], "allocation.endOrder": ["date"],
    "oversight.order": ["date"], "oversight.returnComments": ["changes"],
    "oversight.empty": ["note"], "contact.concern": ["concern"], "contact.order": ["time", "date"],
    "contact.level": ["level"], "referral.none": date, "referral.closed": date,
    "referral.order": date, "referral.open": ["outcome", "date"],
    "visit.account": ["account"], "visit.whyNotSeen": ["whyNotSeen", "seen"],
    "visit.whyNotAlone": ["whyNotAlone", "alone"], "visit.aloneNotSeen": ["alone"],
    "note.empty": ["note"], "discussion.outsideEnquiry": date,
    "discussion.noEnquiry": ["decision"], "enquiry.order": date, "enquiry.overlap": date,
    "enquiry.discussion": ["discussion"], "enquiry.conferenceHeld": ["conference"],
    "assessment.order": date, "assessment.analysis": ["analysis"],
    "assessment.childNotSeen": ["whyNotSeen"], "assessment.factorNone": ["factors"],
    "assessment.factorTwice": ["factors"], "assessment.overlap": date,
    "conference.beforeEnquiry": date, "conference.notRequired": ["outcome"],
    "protection.oneOpenPlan": ["outcome"], "protection.childInNeedPlan": date,
    "protection.order": date, "protection.ended": date, "protection.sameDay": date,
    "protection.endBeforeMeeting": date, "review.onStart": date, "review.twice": date,
    "person.emptyAlert": ["warning"], "person.alertEnd": date,
    "person.bornOrExpected": ["expected"], "person.nameOrder": date, "person.addressOrder": date,
    "person.relatedTwice": ["who"], "person.responsibilitySource": ["source"],
    "person.otherDateOfBirth": ["born"], "person.deathBeforeBirth": date,
    "person.deathBeforeEvents": date, "person.motherSex": ["mother"],
    "amendment.reason": ["reason"], "task.empty": ["line", "words"],
    "task.pastDue": ["due", "line"], "task.whyNotNeeded": ["note"],
    "task.unchanged": ["due", "worker"], "escalation.informalFirst": ["whyNotInformal"],
    "escalation.sameStage": ["stage"], "escalation.down": ["stage"],
    "escalation.notThere": ["stage"], "extension.notLater": ["until"], "extension.far": ["until"],
    "extension.often": ["deadline"], "extension.law": ["deadline"],
  ]
}
