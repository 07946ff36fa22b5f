import Casework
import Widgets

/// An entry of a register said something wrong: its own questions again, answered as it was, and the reason.
struct CorrectRegisterForm: RegisterRecordForm {
  let id = "correct-register"
  let title = "Correct an entry"
  let saved = "Corrected. The old text stays in the history."
  let kind: RegisterKind? = nil

  /// The field for what was wrong.
  static let reason = "correctionReason"

  var registerEvents: [any RegisterEvent.Type] { [RegisterEntryCorrected.self] }

  /// The entry that is corrected, with its form and the answers.
  private func subject(_ context: FormContext)
    -> (recorded: RecordedRegisterEvent, form: any RegisterRecordForm, values: FormValues)?
  {
    guard
      let recorded = context.register?.effectiveEvents.first(where: { $0.id == context.item }),
      let (form, values) = RegisterForms.form(for: recorded.event)
    else { return nil }
    return (recorded, form, values)
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard subject(context) == nil else { return nil }
    let event = context.register?.events.first { $0.id == context.item }?.event
    return event is RegisterEntryCorrected || event is RegisterEntryWithdrawn
      ? "This is a correction itself. Open the entry that it is about."
      : "This entry was withdrawn, so there is nothing to correct."
  }

  func fields(_ context: FormContext) -> [FormField] {
    guard let subject = subject(context) else { return [] }
    return subject.form.fields(about: subject.recorded.event, context)
      + [
        FormField(
          id: Self.reason, label: "What was wrong", hint: "It stays visible, with your name",
          whenMissing: "Enter what was wrong", heading: "Correction")
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues { subject(context)?.values ?? [:] }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let subject = subject(context) else { return answers.result(registers: []) }
    let original = subject.recorded.event
    let corrected = subject.form.corrected(original, &answers)
    if AnyHashable(corrected) == AnyHashable(original) {
      answers.refuse(
        Self.reason, "Change what was wrong, or leave the form: nothing is different")
    }
    return answers.result(registers: [
      RegisterEntryCorrected(
        of: subject.recorded.id, to: corrected, on: context.today,
        reason: answers.text(Self.reason) ?? "")
    ])
  }

  func values(telling event: any RegisterEvent) -> FormValues? { nil }
  func fields(about event: any RegisterEvent, _ context: FormContext) -> [FormField] { [] }
  func corrected(_ event: any RegisterEvent, _ answers: inout Answers) -> any RegisterEvent {
    event
  }
}

/// An entry of a register that should never have been made. It stays in the history with the reason.
struct WithdrawRegisterForm: RegisterRecordForm {
  let id = "withdraw-register"
  let title = "Withdraw an entry"
  let saved = "Withdrawn. The old text stays in the history."
  let kind: RegisterKind? = nil

  var registerEvents: [any RegisterEvent.Type] { [RegisterEntryWithdrawn.self] }

  private func entry(_ context: FormContext) -> RecordedRegisterEvent? {
    context.register?.effectiveEvents.first { $0.id == context.item }
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    entry(context) == nil ? "This entry does not count any more." : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    guard let entry = entry(context) else { return [] }
    let opening = type(of: entry.event).isOpening
    return [
      FormField(
        id: "reason", label: "Reason", hint: "It stays visible, with your name",
        kind: .longText(rows: 3), whenMissing: "Enter why the entry should not count",
        heading: "Withdraw: \(entry.event.headline(context.rulebook.codes).firstLine)",
        aside: { _ in
          opening ? "The record begins with it: nothing of the record will count any more" : nil
        })
    ]
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let answers = Answers(self, values, context)
    guard let entry = entry(context), let reason = answers.text("reason") else {
      return answers.result(registers: [])
    }
    return answers.result(registers: [
      RegisterEntryWithdrawn(of: entry.id, on: context.today, reason: reason)
    ])
  }

  func values(telling event: any RegisterEvent) -> FormValues? { nil }
  func fields(about event: any RegisterEvent, _ context: FormContext) -> [FormField] { [] }
  func corrected(_ event: any RegisterEvent, _ answers: inout Answers) -> any RegisterEvent {
    event
  }
}
