import Casework
import Widgets

// Exploitation, what agencies undertake, absences, and discussions that are not held.

extension RiskForms {
  static let assessExploitation = EventForm<ExploitationRiskAssessed>(
    "assess-exploitation", "Assess the risk of exploitation (CERAF)",
    saved: "Exploitation risk assessed.", unanswered: ["score", "scored", "judgement"],
    from: { _, context in
      ExploitationRiskAssessed(
        on: context.today, [], indicators: [], score: 0, scored: .low, judgement: .low, reason: "")
    },
    [
      FieldCorrections.day(\.date, "date of the assessment"),
      kinds, ExploitationSigns.question,
      .number(
        \.score, "score", "Score", hint: "The number at the foot of the form",
        whenMissing: "Enter the score from the form"),
      .choice(
        \.scored, "scored", "Level of the score", whenMissing: "Select the level of the score",
        levels),
      .choice(
        \.judgement, "judgement", "Your judgement",
        hint: "The higher of the two counts; high leads to a strategy discussion",
        whenMissing: "Select how great you judge the risk", levels),
      .text(
        \.reason, "reason", "Why", rows: 4,
        whenMissing: "Enter why the risk is judged so for this child"),
      .day(
        \.review,
        DateQuestion(
          id: "review", label: "Look again on", phrase: "date of the review", looks: .future,
          isOptional: true)), .childsWords(\.childsWords),
    ])

  private static let levels: @Sendable (FormContext) -> [Choice] = { _ in
    Choice.list([
      (ExploitationLevel.low, "low", "l"), (.medium, "medium", "m"), (.high, "high", "h"),
    ])
  }

  /// The kinds that are feared; a low risk may have none.
  private static let kinds = CorrectionQuestion<ExploitationRiskAssessed>(
    fields: { _, _ in
      [
        FormField(
          id: "kinds", label: "Feared", hint: "Space ticks and unticks",
          kind: .checklist(
            ExploitationKind.allCases.map { Choice(id: $0.rawValue, label: $0.title) }))
      ]
    },
    tell: { ["kinds": $0.kinds.map(\.rawValue).joined(separator: ",")] },
    put: { answers, event in
      let ticked = answers.choices("kinds", as: ExploitationKind.self)
      if Set(ticked) != Set(event.kinds) { event.kinds = ticked }
    })

  static let tellTeam = EventForm<ExploitationTeamTold>(
    "tell-exploitation-team", "Tell the team for missing and exploited children",
    saved: "Saved. The team was told.",
    whyNot: { record, _ in
      record.exploitation.assessments.isEmpty
        ? "No exploitation assessment of \(record.calledName) is recorded. Record it first." : nil
    },
    from: { record, context in
      let opened = record.exploitation.assessment(context.item ?? "")
      return (opened ?? record.exploitation.latest(on: context.today)).map {
        ExploitationTeamTold($0.id, on: context.today)
      }
    },
    [
      .item(
        \.assessment, "assessment", "About", whenMissing: "Select the assessment", assessments),
      FieldCorrections.day(\.date, "date the team was told"),
      .text(\.note, "note", "Note", hint: "What was told, or answered", rows: 3),
    ])

  @Sendable private static func assessments(_ record: ChildRecord, _ context: FormContext)
    -> [RecordItem<EventID>]
  {
    record.exploitation.byDate.reversed().map {
      RecordItem($0.id, "CERAF of \($0.date.medium), \($0.level.title.loweringFirst)")
    }
  }

  // MARK: - Actions of agencies

  static let agreeAction = EventForm<AgencyActionAgreed>(
    "agree-agency-action", "Agree an action with an agency", saved: "Action saved.",
    unanswered: ["agency", "due"],
    from: { _, context in
      AgencyActionAgreed(
        on: context.today, AgreedAction("", .education, owner: "", by: context.today))
    },
    [
      FieldCorrections.day(\.date, "date it was agreed"),
      .text(\.action.what, "what", "What", whenMissing: "Enter what is to be done"),
      .choice(
        \.action.agency, "agency", "Agency", whenMissing: "Select the kind of agency",
        EarlyHelpForms.agencies),
      .text(\.action.owner, "owner", "Who", whenMissing: "Enter the name of who does it"),
      .day(
        \.action.due,
        DateQuestion(id: "due", label: "By", phrase: "date it is due", looks: .future)),
      .yesNo(
        \.action.isOnPerpetrator, "onPerpetrator", "On who does harm",
        hint: "Whether it is about the person who does the harm"),
    ])

  static let finishAction = EventForm<AgencyActionFinished>(
    "finish-agency-action", "Finish an action of an agency", saved: "Action finished.",
    for: .siblings("it was agreed for") { record in
      record.agencyActions.all.contains { $0.finished == nil }
    },
    whyNot: { record, context in
      record.agencyActions.open(on: context.today).isEmpty
        ? "No agency has an action open for \(record.calledName)." : nil
    },
    from: { record, context in
      let open = record.agencyActions.open(on: context.today)
      let opened = open.first { $0.id.event == context.item }
      return (opened ?? open.first).map { AgencyActionFinished($0.id, on: context.today) }
    },
    [
      .item(\.action, "action", "Action", whenMissing: "Select the action") { record, context in
        record.agencyActions.open(on: context.today).map {
          RecordItem(
            $0.id, "\($0.action.what) (\($0.action.owner), by \($0.action.due.medium))")
        }
      },
      FieldCorrections.day(\.date, "date it was finished"),
      .choice(
        \.outcome, "outcome", "Outcome", whenMissing: "Select what came of it",
        FieldCorrections.titled(AgencyAction.Outcome.self) { $0.title }),
      .text(\.note, "note", "Note", rows: 2),
    ])

  // MARK: - Absences and discussions

  static let missingReview = EventForm<MissingReviewHeld>(
    "missing-review", "Record a review of absences", saved: "Review of absences saved.",
    whyNot: { record, _ in
      record.care.missing.isEmpty
        ? "No absence of \(record.calledName) is recorded. Record the absence first." : nil
    },
    from: { record, context in
      let recent = MissingStanding(record, asOf: context.now).recent.map(\.id)
      let opened = record.care.missing.filter { $0.id == context.item }.map(\.id)
      let latest = record.care.missing.suffix(1).map(\.id)
      let about = [opened, recent, Array(latest)].first { !$0.isEmpty } ?? []
      return MissingReviewHeld(about, at: .day(context.today), [.childrensSocialCare], plan: "")
    },
    [
      .items(\.missing, "missing", "Absences", whenMissing: "Select the absences", absences),
      .point(\.at, "of the review"),
      .ticks(
        \.agencies, "agencies", "Took part", whenMissing: "Select the agencies that took part",
        EarlyHelpForms.agencies),
      .text(
        \.plan, "plan", "Plan", hint: "Why the child goes missing, and what is to change",
        rows: 5, whenMissing: "Enter what is to change"),
      .lines(\.actions, "actions", "Actions", .actions), .childsWords(\.childsWords),
    ])

  @Sendable private static func absences(_ record: ChildRecord, _ context: FormContext)
    -> [RecordItem<EventID>]
  {
    record.care.missing.reversed().map { absence in
      RecordItem(
        absence.id,
        "\(absence.words) \(absence.start.medium)"
          + (absence.end.map { ", back \($0.medium)" } ?? ", not back"))
    }
  }

  static let noDiscussion = EventForm<StrategyDiscussionNotHeld>(
    "no-strategy-discussion", "Record why no strategy discussion is held",
    saved: "Reason saved.", isForManagers: true,
    whyNot: { record, context in
      asking(record, context).isEmpty
        ? "No high exploitation risk and no absence asks for a discussion about "
          + "\(record.calledName)." : nil
    },
    from: { record, context in
      let items = asking(record, context)
      let opened = items.first { $0.id == context.item }
      return (opened ?? items.first).map {
        StrategyDiscussionNotHeld($0.id, on: context.today, reason: "")
      }
    },
    [
      .item(\.about, "about", "About", whenMissing: "Select what asks for a discussion", asking),
      FieldCorrections.day(\.date, "date of the decision"),
      .text(
        \.reason, "reason", "Why none", rows: 4,
        whenMissing: "Enter why this child is safe enough without one"),
    ])

  /// What asks for a strategy discussion: high risks of exploitation, absences; the latest first.
  @Sendable private static func asking(_ record: ChildRecord, _ context: FormContext)
    -> [RecordItem<EventID>]
  {
    let high = record.exploitation.byDate.reversed().filter { $0.level == .high }.map {
      RecordItem($0.id, "CERAF of \($0.date.medium), high")
    }
    return high + absences(record, context)
  }
}
