import Casework
import Widgets

/// Concerns of reviewing officers and conference chairs: raised, taken further, answered, ended; and good practice.
enum EscalationForms {
  /// A concern is raised.
  static let raised = EventForm<EscalationRaised>(
    "raise-concern", "Raise a concern", saved: "Concern raised.", unanswered: ["theme", "concern"],
    whyNot: { _, context in whyNotChair(context) },
    from: { _, context in EscalationRaised(on: context.today, .drift, "") },
    [
      .choice(
        \.theme, "theme", "About", whenMissing: "Select what it is about",
        FieldCorrections.titled(Escalation.Theme.self, \.title)),
      .text(
        \.concern, "concern", "Concern", hint: "What is wrong, and what it means for the child",
        rows: 4, whenMissing: "Enter what is wrong"),
      .text(
        \.wanted, "wanted", "Wanted", hint: "What the team is asked to do, and by when", rows: 2),
      .choice(
        \.stage, "stage", "Before", whenMissing: "Select before whom it is put",
        FieldCorrections.titled(Escalation.Stage.self, \.title)),
      .text(
        \.whyNotInformal, "whyNotInformal", "Why not informally",
        hint: "Only where it does not start with the team itself"),
      FieldCorrections.day(\.date, "day on which it is raised"),
    ])

  /// A concern goes to the next stage.
  static let movedUp = EventForm<EscalationMovedUp>(
    "move-concern-up", "Take a concern further", saved: "Concern taken further.",
    unanswered: ["reason"], whyNot: { whyNotChair($1) ?? whyNone($0, $1) },
    from: { record, context in
      own(record, context).map {
        EscalationMovedUp($0.id, on: context.today, to: $0.stage.next ?? .cafcass, reason: "")
      }
    },
    [
      which(\.escalation),
      .choice(
        \.stage, "stage", "Before", whenMissing: "Select before whom it is put",
        FieldCorrections.titled(Escalation.Stage.self, \.title)),
      .text(
        \.reason, "reason", "Why", hint: "Why the answer was not enough, or that none came",
        rows: 2,
        whenMissing: "Enter why it is taken further"),
      FieldCorrections.day(\.date, "day on which it is taken further"),
    ])

  /// The other side answers.
  static let answered = EventForm<EscalationAnswered>(
    "answer-concern", "Answer a concern", saved: "Answer saved.", unanswered: ["answer"],
    whyNot: whyNone,
    from: { record, context in
      own(record, context).map {
        EscalationAnswered($0.id, on: context.today, "", stage: $0.stage)
      }
    },
    [
      which(\.escalation),
      .text(
        \.answer, "answer", "Answer", hint: "What is done about it, by whom and by when", rows: 4,
        whenMissing: "Enter the answer"),
      .choice(
        \.stage, "stage", "For", hint: "The stage that answers",
        FieldCorrections.titled(Escalation.Stage.self, \.title)),
      FieldCorrections.day(\.date, "day of the answer"),
    ])

  /// A concern ends.
  static let ended = EventForm<EscalationEnded>(
    "end-concern", "End a concern", saved: "Concern ended.", unanswered: ["outcome", "impact"],
    whyNot: { whyNotChair($1) ?? whyNone($0, $1) },
    from: { record, context in
      own(record, context).map {
        EscalationEnded($0.id, on: context.today, .resolved, impact: "")
      }
    },
    [
      which(\.escalation),
      .choice(
        \.outcome, "outcome", "Outcome", whenMissing: "Select how it ended",
        FieldCorrections.titled(Escalation.Ending.Outcome.self, \.title)),
      .text(
        \.impact, "impact", "Impact", hint: "What is different for the child, or that nothing is",
        rows: 3, whenMissing: "Enter what it meant for the child"),
      .text(\.note, "note", "Agreed or found", rows: 2),
      FieldCorrections.day(\.date, "day on which it ended"),
    ])

  /// Good work is made known.
  static let goodPractice = EventForm<GoodPracticeNoted>(
    "good-practice", "Note good practice", saved: "Good practice noted.", unanswered: ["what"],
    whyNot: { _, context in whyNotChair(context) },
    from: { record, context in
      GoodPracticeNoted(
        on: context.today, "", worker: record.allocations.worker(on: context.today))
    },
    [
      .text(
        \.what, "what", "What was good", rows: 3, whenMissing: "Enter what was good"),
      .worker(\.worker, "worker", "Whose work"),
      .text(\.impact, "impact", "Impact", hint: "What it meant for the child", rows: 2),
      FieldCorrections.day(\.date, "day on which it was found"),
    ])

  /// All of them, in the order of the list of forms.
  static let all: [any RecordForm] = [raised, movedUp, answered, ended, goodPractice]

  /// The concern that a form was opened on, or the oldest that goes on.
  private static func own(_ record: ChildRecord, _ context: FormContext) -> Escalation? {
    let open = record.escalations.open(on: context.today)
    return open.first { $0.id == context.item } ?? open.first
  }

  @Sendable private static func whyNone(_ record: ChildRecord, _ context: FormContext) -> String? {
    record.escalations.open(on: context.today).isEmpty
      ? "No concern about \(record.calledName) is open." : nil
  }

  /// Why somebody may not raise a concern; the store says the same to whoever gets past the form.
  private static func whyNotChair(_ context: FormContext) -> String? {
    let role = context.user.flatMap { context.staff.worker($0) }?.post(on: context.today)?.role
    return role == nil || role == .conferenceChair
      ? nil : "A conference chair or reviewing officer records this."
  }

  private static func which<Event: CaseEvent>(_ path: CorrectionQuestion<Event>.Path<EventID>)
    -> CorrectionQuestion<Event>
  {
    .item(path, "concern", "Concern", whenMissing: "Select the concern") { context in
      (context.record?.escalations.open(on: context.today) ?? []).map {
        Choice(
          id: $0.id.rawValue,
          label:
            "\($0.theme.title), since \($0.raised.medium), before: \($0.stage.title.loweringFirst)"
        )
      }
    }
  }

}
