import Casework
import Widgets

/// The forms of early help, in the order in which a family meets them.
enum EarlyHelpForms {
  /// All of them.
  static let all: [any RecordForm] = [
    start, complete, nameLead, endLead, join, leave, plan, meeting, review, consider, offer,
    conference, end,
  ]

  /// The early help that is open for a child.
  static func open(_ record: ChildRecord, _ context: FormContext) -> EarlyHelpEpisode? {
    record.earlyHelp.episode(openOn: context.today)
  }

  /// Why there is none to add to.
  @Sendable static func whyNone(_ record: ChildRecord, _ context: FormContext) -> String? {
    guard open(record, context) == nil else { return nil }
    return "\(record.calledName) has no early help open. Start an early help assessment first."
  }

  /// Brothers and sisters who live at home: early help is a family’s.
  static func family<Event>(_ verb: String) -> EventForm<Event>.Whom {
    .siblings(verb) { sibling in sibling.care.periods.allSatisfy { $0.end != nil } }
  }

  /// Kinds of agency.
  static let agencies = FieldCorrections.titled(PartnerAgency.self) { $0.title }

  // MARK: - Assessment

  static let start = EventForm<EarlyHelpAssessmentStarted>(
    "start-early-help", "Start an early help assessment",
    saved: "Early help assessment started.", for: family("the assessment takes in"),
    unanswered: ["agency"],
    whyNot: { record, context in
      open(record, context).map {
        "Early help for \(record.calledName) is open since \($0.start.medium). "
          + "Add to it, or end it first."
      }
    },
    from: { record, context in
      let origins = origins(record, context)
      let awaited = record.earlyHelpAwaited(on: context.today).last?.origin
      let opened = origins.first { $0.id == context.item }?.id
      return EarlyHelpAssessmentStarted(
        on: context.today, .earlyHelp, organisation: "", from: opened ?? awaited)
    },
    [
      FieldCorrections.day(\.date, "date the assessment started"),
      .choice(
        \.agency, "agency", "Made by", hint: "The kind of agency; anybody near the family may",
        whenMissing: "Select the kind of agency that makes the assessment", agencies),
      .text(
        \.organisation, "organisation", "Organisation", hint: "The school, service or team",
        whenMissing: "Enter the school, service or team"),
      .item(
        \.origin, "origin", "Follows",
        hint: "After statutory work this is a step down, shown at both ends", origins),
      .text(\.consentBy, "consentBy", "Agreed to by", hint: "Who in the family consents"),
      .number(\.adults, "adults", "Adults", hint: "How many of 21 and over it takes in"),
    ])

  /// What early help may follow: contacts and statutory work, the latest first.
  @Sendable private static func origins(_ record: ChildRecord, _ context: FormContext)
    -> [RecordItem<EventID>]
  {
    let contacts = record.frontDoor.contacts.map { ($0.id, $0.received.date, "Contact") }
    let referrals = record.frontDoor.referrals.map { ($0.id, $0.received, "Referral") }
    let assessments = record.assessments.all.map { ($0.id, $0.start, "Assessment") }
    let needs = record.childInNeed.plans.map { ($0.id, $0.start, "Child in need plan") }
    let plans = record.protection.plans.map { ($0.id, $0.start, "Child protection plan") }
    let cares = record.care.periods.map { ($0.id, $0.start, "Time in care") }
    return (contacts + referrals + assessments + needs + plans + cares)
      .filter { $0.1 <= context.today }.sorted { $0.1 > $1.1 }
      .map { RecordItem($0.0, "\($0.2) of \($0.1.medium)") }
  }

  static let complete = EventForm<EarlyHelpAssessmentCompleted>(
    "complete-early-help", "Complete an early help assessment",
    saved: "Early help assessment completed.", for: family("the assessment takes in"),
    whyNot: { record, context in
      if let done = open(record, context)?.completion {
        return "The assessment was completed on \(done.date.medium). Agree or review the plan."
      }
      return whyNone(record, context)
    },
    from: { record, context in
      open(record, context).map {
        EarlyHelpAssessmentCompleted($0.id, on: context.today, summary: "", adults: $0.adults)
      }
    },
    [
      FieldCorrections.day(\.date, "date the assessment was completed"),
      .text(
        \.summary, "summary", "Found", hint: "What the family wants help with, what works well",
        rows: 5, whenMissing: "Enter what the assessment found"),
      .need(\.need), .number(\.adults, "adults", "Adults", hint: "How many of 21 and over"),
      .childsWords(\.childsWords),
    ])

  // MARK: - Lead professional

  static let nameLead = EventForm<LeadProfessionalNamed>(
    "name-lead-professional", "Name the lead professional", saved: "Lead professional named.",
    for: family("the family’s help is for"), unanswered: ["agency"], whyNot: whyNone,
    from: { record, context in
      open(record, context).map {
        LeadProfessionalNamed($0.id, from: context.today, "", .education)
      }
    },
    [
      FieldCorrections.day(\.date, "first day", label: "From"),
      .text(\.leader, "leader", "Name", whenMissing: "Enter the name of the lead professional"),
      .choice(
        \.agency, "agency", "Agency", whenMissing: "Select the kind of agency", agencies),
      .text(
        \.organisation, "organisation", "Organisation", hint: "Where it is not the council"),
      .text(\.telephone, "telephone", "Telephone"),
      .item(\.worker, "worker", "Worker here", hint: "Where it is one of the council’s") {
        _, context in
        context.staff.workers.map { RecordItem($0.id, $0.name) }
      },
    ])

  static let endLead = EventForm<LeadProfessionalEnded>(
    "end-lead-professional", "Record that the lead professional stopped",
    saved: "Saved. Nobody leads now.", for: family("the family’s help is for"),
    whyNot: { record, context in
      if let why = whyNone(record, context) { return why }
      guard open(record, context)?.leadProfessionals.last.map({ $0.to == nil }) != true else {
        return nil
      }
      return "Nobody leads for \(record.calledName). Name the lead professional first."
    },
    from: { record, context in
      open(record, context).map { LeadProfessionalEnded($0.id, on: context.today) }
    },
    [
      FieldCorrections.day(\.date, "last day", label: "Last day"),
      .text(
        \.reason, "reason", "Why", hint: "And who keeps in touch with the family meanwhile",
        rows: 3),
    ])

  // MARK: - Team

  static let join = EventForm<FamilyTeamMemberJoined>(
    "join-family-team", "Add somebody to the team around the family", saved: "Added to the team.",
    for: family("the family’s help is for"), unanswered: ["agency"], whyNot: whyNone,
    from: { record, context in
      open(record, context).map { FamilyTeamMemberJoined($0.id, on: context.today, "", .family) }
    },
    [
      FieldCorrections.day(\.date, "first day", label: "From"),
      .text(\.member, "member", "Name", whenMissing: "Enter the name"),
      .choice(
        \.agency, "agency", "Agency", hint: "Or the family",
        whenMissing: "Select the kind of agency, or the family", agencies),
      .text(\.role, "role", "Role", hint: "What they are to the child: uncle, health visitor"),
    ])

  static let leave = EventForm<FamilyTeamMemberLeft>(
    "leave-family-team", "Record that somebody left the team around the family",
    saved: "Saved. The team has one fewer.", for: family("the family’s help is for"),
    unanswered: ["member"],
    whyNot: { record, context in
      if let why = whyNone(record, context) { return why }
      return team(record, context).isEmpty
        ? "Nobody is on the team around \(record.calledName). Add them first." : nil
    },
    from: { record, context in
      open(record, context).flatMap { own in
        team(record, context).first.map {
          FamilyTeamMemberLeft(own.id, $0.id, on: context.today)
        }
      }
    },
    [
      .item(\.member, "member", "Who", whenMissing: "Select who left the team", team),
      FieldCorrections.day(\.date, "last day", label: "Last day"),
    ])

  /// Who is on the team today.
  @Sendable static func team(_ record: ChildRecord, _ context: FormContext)
    -> [RecordItem<EventID>]
  {
    (open(record, context)?.team(on: context.today) ?? []).map { member in
      RecordItem(
        member.id, "\(member.name), \((member.role ?? member.agency.title).loweringFirst)")
    }
  }
}
