import Casework
import Widgets

/// A form in which an entry that it made can be corrected: it can say what had been answered.
protocol CorrectableForm: RecordForm {
  /// The answers that an event stands for; nil when the event is not one of this form's.
  ///
  /// - Parameters:
  ///   - event: the event as it counts now.
  ///   - child: the child, for fields that have a line for each.
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues?

  /// Fields that make events of their own, and so are left out when one event is corrected.
  var furtherSteps: Set<String> { get }

  /// Whether only a manager records what it corrects, and so corrects it.
  var isForManagers: Bool { get }

  /// The form as it asks about one event.
  func about(_ event: any CaseEvent) -> any CorrectableForm

  /// The corrected event with what the form does not ask about.
  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent
}

extension CorrectableForm {
  var furtherSteps: Set<String> { [] }
  var isForManagers: Bool { false }
  func about(_ event: any CaseEvent) -> any CorrectableForm { self }
  func corrected(_ event: any CaseEvent, keeping original: any CaseEvent) -> any CaseEvent { event }
}

/// An entry said something wrong: its own form again, filled in as it was, and the reason.
///
/// The form looks at the record as it was before the entry, so that what was possible then is possible
/// again. The old text stays in the history.
struct CorrectForm: RecordForm {
  let id = "correct"
  let title = "Correct an entry"
  let saved = "Corrected. The old text stays in the history."
  let startsFromRecord = true

  /// The field for what was wrong.
  static let reason = "correctionReason"

  /// The forms in which entries can be corrected; of several for one kind of event the first counts.
  private static let forms: [any CorrectableForm] =
    [
      VisitForm(), NoteForm(), ContactForm(), DecideContactForm(), CorrectRatingForm(),
      DiscussContactForm(), AgencyAnswerForm(), StrategyDiscussionForm(), StartEnquiryForm(),
      ConcludeEnquiryForm(), RegisterChildForm(), ChangeNameForm(), ChangeAddressForm(),
      SummaryForm(),
    ] + CareForms.correctable + FieldCorrections.all
    + RecordForms.all.compactMap { $0 as? any CorrectableForm }

  /// The form in which a kind of event is corrected, and the answers that the event stands for; nil for kinds that
  /// are not corrected.
  static func form(for event: any CaseEvent, of child: ChildID)
    -> (form: any CorrectableForm, values: FormValues)?
  {
    for form in forms {
      if let values = form.values(telling: event, of: child) { return (form.about(event), values) }
    }
    return nil
  }

  /// The entry that is corrected, with its form and what the form looks at.
  private struct Subject {
    let recorded: RecordedEvent
    let form: any CorrectableForm
    let values: FormValues
    let context: FormContext
  }

  private func subject(_ context: FormContext) -> Subject? {
    guard let record = context.record, let item = context.item else { return nil }
    let events = record.effectiveEvents
    guard let index = events.firstIndex(where: { $0.id == item }),
      let (form, values) = Self.form(for: events[index].event, of: record.id)
    else { return nil }
    var before = context
    before.record = ChildRecord(id: record.id, replaying: Array(events[..<index]))
    before.family = []
    before.item = nil
    return Subject(recorded: events[index], form: form, values: values, context: before)
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard context.record != nil else {
      return "Open a child first: an entry stands in a child’s record."
    }
    guard let item = context.item else {
      return "Open the entry in the timeline first, and correct it there."
    }
    if let subject = subject(context) {
      return subject.form.isForManagers ? ManagersOnly.reason(context) : nil
    }
    let event = context.record?.events.first { $0.id == item }?.event
    if event is RecordMerged || event is RecordUnmerged {
      return "A merger is not corrected: the two records are taken apart, or merged again."
    }
    if event is EntryCorrected || event is EntryWithdrawn {
      return "This is a correction itself. Open the entry that it is about."
    }
    return context.record?.effectiveEvents.contains { $0.id == item } == true
      ? "A pin only remarks on an event. Open the event and press + to change or remove the pin."
      : "This entry was withdrawn, so there is nothing to correct."
  }

  func fields(_ context: FormContext) -> [FormField] {
    guard let subject = subject(context) else { return [] }
    let others = subject.recorded.with.count
    return subject.form.fields(subject.context)
      .filter { !subject.form.furtherSteps.contains($0.id) }
      + [
        FormField(
          id: Self.reason, label: "What was wrong", hint: "It stays visible, with your name",
          whenMissing: "Enter what was wrong", heading: "Correction",
          aside: { _ in
            others == 0
              ? nil
              : "Recorded for \(others.of("other child", "other children")) too; there it stands as it "
                + "was until it is corrected"
          })
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues { subject(context)?.values ?? [:] }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let subject = subject(context), let child = context.record?.id else {
      return answers.result(nil)
    }
    switch subject.form.propose(answers.values, subject.context) {
    case .failure(let problems):
      for error in problems.errors { answers.refuse(error.field, error.message) }
      return answers.result(nil)
    case .success(let entry):
      guard let event = entry.parts.first?.event, let reason = answers.text(Self.reason) else {
        return answers.result(nil)
      }
      let original = subject.recorded.event
      let corrected = subject.form.corrected(event, keeping: original)
      if AnyHashable(corrected) == AnyHashable(original) {
        answers.refuse(
          Self.reason, "Change what was wrong, or leave the form: nothing is different")
      }
      var parts = EntryParts(context)
      parts.add(
        EntryCorrected(
          of: subject.recorded.id, to: corrected, on: context.today, reason: reason),
        to: child)
      return answers.result(parts)
    }
  }
}
