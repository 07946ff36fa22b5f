import Casework
import Widgets

extension FieldCorrections {
  /// Assessments.
  static let assessment: [any CorrectableForm] = [
    FieldCorrection(
      AssessmentStarted.self,
      [
        day(\.date, "date the assessment started", label: "Started"),
        .text(\.note, "note", "To look at", hint: "What the assessment is to find out"),
      ]),
    FieldCorrection(
      AssessmentInternalReviewDateSet.self,
      [
        .day(
          \.reviewDate,
          DateQuestion(
            id: "review", label: "Review on", phrase: "day of the review",
            hint: "For example, 14 apr, fri or +10wd", looks: .future)),
        day(\.date, "date on which it was set", label: "Set on"),
      ]),
    FieldCorrection(
      AssessmentChildSeen.self,
      [
        day(\.date, "date the child was seen", label: "Seen on"),
        .yesNo(
          \.alone, "alone", "Seen alone", hint: "Without a parent or carer",
          whenMissing: "Select yes if the child was seen alone"),
        words(\.childsWords),
      ]),
    FieldCorrection(
      AssessmentCheckpointHeld.self,
      [
        day(\.date, "date of the check", label: "Checked on"),
        .text(
          \.note, "note", "Found and agreed",
          hint: "What is done, what is missing, and what was asked for", rows: 4,
          whenMissing: "Enter what was found and agreed"),
      ]),
    FieldCorrection(
      AssessmentCompleted.self,
      [
        day(\.date, "date the assessment was completed", label: "Completed"),
        .choice(
          \.outcome, "outcome", "Outcome", hint: "Type a word of it",
          whenMissing: "Select the outcome", titled(AssessmentOutcome.self, \.title)),
        .ticks(
          \.factors, "factors", "Factors",
          whenMissing: "Select the factors, or that there were none",
          codes(CodeSets.AssessmentFactor.self)),
        words(\.childsWords),
        .text(
          \.analysis, "analysis", "Analysis", hint: "What the facts mean for this child", rows: 8,
          whenMissing: "Enter the analysis"),
        .text(
          \.reasonNotSeen, "whyNotSeen", "Why not seen",
          whenMissing: "Enter why the child was not seen"
        ).only { $0.reasonNotSeen != nil },
      ]),
    FieldCorrection(
      AssessmentReturned.self, isForManagers: true,
      [
        .text(
          \.comments, "changes", "To be changed", hint: "What the worker should do", rows: 4,
          whenMissing: "Enter what is to be changed"),
        day(\.date, "date of the decision"),
      ]),
    FieldCorrection(
      AssessmentAuthorised.self, isForManagers: true,
      [
        .text(\.comment, "comment", "Comment", rows: 3), day(\.date, "date of the decision"),
      ]),
  ]

  /// Child in need plans.
  static let childInNeed: [any CorrectableForm] = [
    FieldCorrection(
      ChildInNeedPlanStarted.self,
      [
        day(\.date, "date the plan started", label: "Starts"),
        .text(
          \.aims, "aims", "Aims",
          hint: "What is to be better, by when, and how it will be seen", rows: 5,
          whenMissing: "Enter what the plan is to achieve"),
      ]),
    FieldCorrection(
      ChildInNeedPlanReviewed.self,
      [
        day(\.date, "date of the review"), words(\.childsWords),
        .text(
          \.decision, "decision", "Decided", hint: "What changed, and how the plan goes on",
          rows: 5, whenMissing: "Enter what was decided"),
      ]),
    FieldCorrection(
      ChildInNeedPlanEnded.self,
      [
        day(\.date, "date the plan ended", label: "Ended"),
        .choice(
          \.endReason, "reason", "Reason", whenMissing: "Select why the plan ended",
          titled(ChildInNeedPlan.EndReason.self, \.title)),
        .text(
          \.summary, "summary", "Summary", hint: "What was achieved and what remains", rows: 5,
          whenMissing: "Enter what was achieved and what remains"),
      ]),
  ]

  /// Allocations, oversight and managers' decisions.
  static let management: [any CorrectableForm] = [
    FieldCorrection(
      WorkerAllocated.self,
      [
        .choice(
          \.role, "role", "As", whenMissing: "Select what the worker is to the child",
          titled(Allocation.Role.self, \.title)),
        day(\.date, "first day", label: "From"), worker,
        .choice(\.reason, "reason", "Why", hint: "SSDA903 asks why a worker changed") { context in
          // The reasons came in with the collection of 2023-24 and are given for every worker since.
          Choice.codes(
            of: CodeSets.SocialWorkerChangeReason.self,
            on: max(context.today, CollectionYear(endYear: 2024).start), context.rulebook.codes)
        },
      ]),
    FieldCorrection(
      AllocationEnded.self,
      [
        day(\.date, "first day without the worker", label: "First day without"),
        .text(
          \.reason, "reason", "Why", hint: "Somebody who follows is allocated instead", rows: 2,
          whenMissing: "Enter why nobody follows"),
      ]),
    FieldCorrection(
      WorkAuthorised.self, isForManagers: true,
      [
        .text(\.comment, "comment", "Comment", rows: 3), day(\.date, "date of the decision"),
      ]),
    FieldCorrection(
      WorkReturned.self, isForManagers: true,
      [
        .text(
          \.comments, "changes", "To be changed", hint: "What the worker should do", rows: 4,
          whenMissing: "Enter what is to be changed"),
        day(\.date, "date of the decision"),
      ]),
    FieldCorrection(
      ManagementOversightRecorded.self, isForManagers: true,
      [
        .choice(
          \.occasion, "occasion", "Occasion", whenMissing: "Select the occasion",
          titled(OversightEntry.Occasion.self, \.title)),
        day(\.date, "date of the oversight"),
        .text(
          \.note, "note", "Considered and decided",
          hint: "What was thought, what was decided, and why", rows: 6,
          whenMissing: "Enter what was considered and decided"),
        .text(
          \.actions, "actions", "Actions", hint: "What is to be done, by whom and by when",
          rows: 3),
      ]),
  ]
  /// Who was allocated. Another worker comes with the team of that day.
  private static var worker: CorrectionQuestion<WorkerAllocated> {
    CorrectionQuestion(
      fields: { event, context in
        let workers = context.staff.workers.map { Choice(id: $0.id.rawValue, label: $0.name) }
        return [
          FormField(
            id: "worker", label: "Worker", hint: "Type a part of the name",
            kind: .choice(
              workers.sorted { $0.label < $1.label }.offering([event.worker.rawValue])),
            whenMissing: "Select the worker")
        ]
      },
      tell: { ["worker": $0.worker.rawValue] },
      put: { answers, event in
        guard let id = answers.text("worker"), id != event.worker.rawValue else { return }
        event.worker = WorkerID(id)
        event.team = answers.context.staff.worker(event.worker)?.post(on: event.date)?.team
      })
  }
}
