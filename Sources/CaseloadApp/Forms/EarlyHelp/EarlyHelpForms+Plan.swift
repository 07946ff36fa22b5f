import Casework
import Widgets

// The plan of early help, its reviews, the family group conference, and the end.

extension EarlyHelpForms {
  static let plan = EventForm<EarlyHelpPlanAgreed>(
    "agree-early-help-plan", "Agree the early help plan",
    saved: "Plan agreed. The clock of its review runs.", for: family("the plan is for"),
    whyNot: { record, context in
      if let planned = open(record, context)?.planned {
        return "The plan was agreed on \(planned.medium). Review it."
      }
      return whyNone(record, context)
    },
    from: { record, context in
      open(record, context).map { EarlyHelpPlanAgreed($0.id, on: context.today, goals: []) }
    },
    [
      FieldCorrections.day(\.date, "date the plan was agreed"),
      .lines(
        \.goals, "goals", "Goals", rows: 5, whenMissing: "Enter what the plan is to achieve",
        .goals),
      .lines(\.actions, "actions", "Actions", .actions),
    ])

  static let meeting = EventForm<FamilyTeamMeetingHeld>(
    "family-team-meeting", "Record a meeting of the team around the family",
    saved: "Meeting saved.", for: family("the meeting was about"), whyNot: whyNone,
    from: { record, context in
      open(record, context).map { own in
        FamilyTeamMeetingHeld(
          own.id, on: context.today, present: own.team(on: context.today).map(\.id), summary: "")
      }
    },
    [
      FieldCorrections.day(\.date, "date of the meeting"),
      .items(\.present, "present", "Came", team),
      .text(
        \.summary, "summary", "Agreed", hint: "What was said and agreed", rows: 4,
        whenMissing: "Enter what was said and agreed"),
      .lines(\.actions, "actions", "Actions", .actions),
      .yesNo(
        \.reviewsPlan, "reviewsPlan", "Plan reviewed",
        hint: "Yes starts the six weeks of the plan again"),
      .day(
        \.next,
        DateQuestion(
          id: "next", label: "Next meeting", phrase: "date of the next meeting", looks: .future,
          isOptional: true)),
      .childsWords(\.childsWords),
    ])

  static let review = EventForm<EarlyHelpPlanReviewed>(
    "review-early-help-plan", "Review the early help plan", saved: "Review saved.",
    for: family("the plan is for"), unanswered: ["decision"],
    whyNot: { record, context in
      if let why = whyNone(record, context) { return why }
      return open(record, context)?.planned == nil
        ? "No early help plan is agreed for \(record.calledName). Agree it first." : nil
    },
    from: { record, context in
      open(record, context).map { EarlyHelpPlanReviewed($0.id, on: context.today, progress: "") }
    },
    [
      FieldCorrections.day(\.date, "date of the review"),
      .text(
        \.progress, "progress", "Progress", hint: "What has changed for the child", rows: 4,
        whenMissing: "Enter what has changed for the child"),
      .choice(
        \.decision, "decision", "Decided", whenMissing: "Select how it goes on",
        FieldCorrections.titled(EarlyHelpReview.Decision.self) { $0.title }),
      .number(\.level, "level", "Level of need", hint: "1 to 4, where it was judged again"),
      .lines(\.goals, "goals", "Goals from now on", .goals),
      .lines(\.actions, "actions", "Actions", .actions), .childsWords(\.childsWords),
    ])

  static let consider = EventForm<FamilyGroupConferenceConsidered>(
    "consider-family-conference", "Consider a family group conference",
    saved: "Saved. The family group conference was considered.", for: family("it is for"),
    unanswered: ["isWanted"], whyNot: whyNone,
    from: { record, context in
      open(record, context).map {
        FamilyGroupConferenceConsidered($0.id, on: context.today, isWanted: false, reason: "")
      }
    },
    [
      FieldCorrections.day(\.date, "date it was considered"),
      .yesNo(
        \.isWanted, "isWanted", "To be offered",
        whenMissing: "Select whether a family group conference is to be offered"),
      .text(
        \.reason, "reason", "Why", rows: 3,
        whenMissing: "Enter why one would or would not help this family"),
    ])

  static let offer = EventForm<FamilyGroupConferenceOffered>(
    "offer-family-conference", "Offer a family group conference", saved: "Offer saved.",
    for: family("it is for"), whyNot: whyNone,
    from: { record, context in
      open(record, context).map {
        FamilyGroupConferenceOffered($0.id, on: context.today, accepted: nil)
      }
    },
    [
      FieldCorrections.day(\.date, "date of the offer"),
      .yesNo(\.accepted, "accepted", "Accepted", hint: "Leave it while nobody has answered"),
    ])

  static let conference = EventForm<FamilyGroupConferenceHeld>(
    "hold-family-conference", "Record a family group conference",
    saved: "Family group conference saved.", for: family("it was about"), whyNot: whyNone,
    from: { record, context in
      open(record, context).map { FamilyGroupConferenceHeld($0.id, on: context.today, plan: "") }
    },
    [
      FieldCorrections.day(\.date, "date of the conference"),
      .text(
        \.plan, "plan", "Family’s plan", hint: "What the family wants to do, in its own words",
        rows: 5, whenMissing: "Enter what the family wants to do, or that it agreed on nothing"),
      .childsWords(\.childsWords),
    ])

  static let end = EventForm<EarlyHelpEnded>(
    "end-early-help", "End early help", saved: "Early help ended.", for: family("it ends for"),
    unanswered: ["reason"], whyNot: whyNone,
    from: { record, context in
      open(record, context).map { EarlyHelpEnded($0.id, on: context.today, .needsMet) }
    },
    [
      FieldCorrections.day(\.date, "last day", label: "Last day"),
      .choice(
        \.reason, "reason", "Why", whenMissing: "Select why early help ends",
        FieldCorrections.titled(EarlyHelpClosure.Reason.self) { $0.title }),
      .item(
        \.successor, "successor", "Taken up by",
        hint: "The contact or referral that asks for statutory help",
        whenMissing: "Select the contact or referral that takes it up", successors,
        isShown: { $0["reason"] == EarlyHelpClosure.Reason.steppedUp.rawValue }),
      .text(
        \.summary, "summary", "Achieved", hint: "What was achieved and what remains", rows: 3),
    ])

  /// The contacts and referrals that may take early help up, the latest first.
  @Sendable private static func successors(_ record: ChildRecord, _ context: FormContext)
    -> [RecordItem<EventID>]
  {
    let contacts = record.frontDoor.contacts.map { ($0.id, $0.received.date, "Contact") }
    let referrals = record.frontDoor.referrals.map { ($0.id, $0.received, "Referral") }
    return (contacts + referrals).filter { $0.1 <= context.today }.sorted { $0.1 > $1.1 }
      .map { RecordItem($0.0, "\($0.2) of \($0.1.medium)") }
  }
}
