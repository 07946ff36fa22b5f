import Casework
import Widgets

/// The forms of young people on the way out of care, and after it.
enum LeavingCareForms {
  /// In the order in which they are usually needed.
  static let all: [any RecordForm] = [
    contact, needs, plan, review, home, stayingPut, continued, ended,
  ]

  /// Why nothing about leaving care can be recorded: the child is too young, or was never in care.
  @Sendable private static func whyNone(_ record: ChildRecord, _ context: FormContext) -> String? {
    if record.care.periods.isEmpty {
      return "\(record.calledName) was not looked after by this authority."
    }
    guard let age = record.person.age(on: context.today), age < 15 else { return nil }
    return "\(record.calledName) is \(age): leaving care begins at 16."
  }

  /// Why nothing after care can be recorded: the young person is in care.
  @Sendable private static func whyNotAfter(_ record: ChildRecord, _ context: FormContext)
    -> String?
  {
    if let why = whyNone(record, context) { return why }
    return record.care.isLookedAfter(on: context.today)
      ? "\(record.calledName) is looked after. Record a visit, or the end of care first." : nil
  }

  /// What the young person said.
  private static func words<Event: CaseEvent>(_ path: CorrectionQuestion<Event>.Path<String?>)
    -> CorrectionQuestion<Event>
  {
    .text(
      path, "words", "In their words", hint: "What the young person said or wanted said", rows: 2)
  }

  static let contact = EventForm<LeaverContactMade>(
    "leaver-contact", "Record a visit or contact after care", saved: "Contact saved.",
    unanswered: ["kind", "isReached"], whyNot: whyNotAfter,
    from: { _, context in
      LeaverContactMade(on: context.today, .faceToFace, isReached: false, account: "")
    },
    [
      .day(\.date, DateQuestion(phrase: "date of the contact")),
      .choice(
        \.kind, "kind", "How", hint: "Only a meeting face to face is a visit",
        whenMissing: "Select how the contact was made",
        FieldCorrections.titled(LeaverContact.Kind.self) { $0.title }),
      .yesNo(
        \.isReached, "isReached", "Reached", hint: "No: an attempt, which stops no clock",
        whenMissing: "Select whether the young person was reached"),
      .text(
        \.account, "account", "What happened", hint: "Of an attempt, what was tried", rows: 4,
        whenMissing: "Enter what happened"),
      words(\.words),
    ])

  static let needs = EventForm<LeavingCareNeedsAssessed>(
    "leaving-needs", "Complete the needs assessment on leaving care",
    saved: "Needs assessment saved.", whyNot: whyNone,
    from: { _, context in LeavingCareNeedsAssessed(on: context.today, summary: "") },
    [
      .day(\.date, DateQuestion(label: "Complete", phrase: "date on which it was complete")),
      .text(
        \.summary, "summary", "What is needed", rows: 5,
        whenMissing: "Enter what the young person needs"),
      words(\.words),
    ])

  static let review = EventForm<PathwayPlanReviewed>(
    "pathway-review", "Record a pathway plan review", saved: "Pathway plan review saved.",
    whyNot: { record, context in
      if let why = whyNone(record, context) { return why }
      return record.leavingCare.plan(on: context.today) == nil
        ? "No pathway plan is recorded. Authorise one first." : nil
    },
    from: { _, context in PathwayPlanReviewed(on: context.today, summary: "") },
    [
      .day(
        \.date,
        DateQuestion(
          label: "Held", phrase: "date of the review",
          remark: { ClockRemark.of(["leaving.pathwayReview"], on: $0, $1) })),
      .text(
        \.summary, "summary", "Decided", hint: "What changed, and who does what by when", rows: 5,
        whenMissing: "Enter what was decided"),
      words(\.words),
    ])

  static let home = EventForm<LeaverHomeStarted>(
    "leaver-home", "Record a home after care", saved: "Home saved.",
    unanswered: ["accommodation", "isProvided"], whyNot: whyNotAfter,
    from: { _, context in LeaverHomeStarted(on: context.today, "", isProvided: false) },
    [
      .day(\.date, DateQuestion(label: "From", phrase: "first day in the home")),
      .choice(
        \.accommodation, "accommodation", "Lives", hint: "Type a word of it, or its code",
        whenMissing: "Select where the young person lives",
        FieldCorrections.codes(CodeSets.CareLeaverAccommodation.self)),
      .yesNo(
        \.isProvided, "isProvided", "Provided by us",
        hint: "Yes: the adviser visits within a week",
        whenMissing: "Select whether the authority provides it"),
      .text(
        \.summary, "summary", "Where, and is it suitable", hint: "Why it is suitable, or is not",
        rows: 3),
    ])

  static let stayingPut = EventForm<StayingPutDiscussed>(
    "staying-put", "Record a talk about staying put", saved: "Staying put saved.",
    unanswered: ["standing"], whyNot: whyNone,
    from: { _, context in StayingPutDiscussed(on: context.today, .wanted) },
    [
      .day(\.date, DateQuestion(phrase: "date of the talk")),
      .choice(
        \.standing, "standing", "Staying put", whenMissing: "Select where it stands",
        FieldCorrections.titled(StayingPutTalk.Standing.self) { $0.title }),
      .text(\.summary, "summary", "What was said", hint: "By whom", rows: 3),
    ])

  static let continued = EventForm<LeavingCareSupportContinued>(
    "leaving-continued", "Continue support beyond 21", saved: "Support continued.",
    unanswered: ["reason"], whyNot: whyNone,
    from: { _, context in LeavingCareSupportContinued(from: context.today, because: .asked) },
    [
      .day(\.date, DateQuestion(label: "From", phrase: "day from which support goes on")),
      .choice(
        \.reason, "reason", "Why", whenMissing: "Select why support goes on",
        FieldCorrections.titled(SupportContinuation.Reason.self) { $0.title }),
      .text(\.summary, "summary", "What support", rows: 3),
    ])

  static let ended = EventForm<LeavingCareSupportEnded>(
    "leaving-ended", "End leaving care support", saved: "Leaving care support ended.",
    unanswered: ["reason"], whyNot: whyNotAfter,
    from: { _, context in LeavingCareSupportEnded(on: context.today, because: .reachedAge) },
    [
      .day(
        \.date, DateQuestion(label: "Ends", phrase: "date on which support ends", looks: .future)),
      .choice(
        \.reason, "reason", "Why", whenMissing: "Select why support ended",
        FieldCorrections.titled(SupportEnding.Reason.self) { $0.title }),
      .text(
        \.summary, "summary", "How to come back", hint: "What the young person was told", rows: 3),
    ])

  static let plan = EventForm<PathwayPlanAuthorised>(
    "pathway-plan", "Authorise the pathway plan", saved: "Pathway plan saved.", whyNot: whyNone,
    from: { _, context in
      PathwayPlanAuthorised(
        on: context.today, PathwayPlanAuthorised.Sections(emotionalWellbeing: ""))
    },
    [
      .day(
        \.date,
        DateQuestion(
          label: "Authorised", phrase: "date on which the plan was authorised",
          remark: { ClockRemark.of(["leaving.pathwayPlan", "leaving.pathwayReview"], on: $0, $1) })),
      .text(
        \.sections.emotionalWellbeing, "emotionalWellbeing", "Emotional wellbeing",
        hint: "How they are, what helps, whom they call", rows: 3,
        whenMissing: "Enter how the young person is and what helps"),
      .text(\.sections.health, "health", "Health", rows: 2),
      .text(\.sections.education, "education", "Education and work", rows: 2),
      .text(\.sections.accommodation, "accommodation", "Where to live", rows: 2),
      .text(\.sections.money, "money", "Money", rows: 2),
      .text(\.sections.relationships, "relationships", "Family and friends", rows: 2),
      .text(\.sections.skills, "skills", "Skills", rows: 2),
      .text(\.sections.contingency, "contingency", "If the plan fails", rows: 2),
      words(\.words),
    ])
}
