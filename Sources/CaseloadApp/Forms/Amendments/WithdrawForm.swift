import Casework
import Widgets

/// An entry that should never have been made: the wrong child, or it did not happen. It stays in the
/// history, struck through, with the reason.
struct WithdrawForm: RecordForm {
  let id = "withdraw"
  let title = "Withdraw an entry"
  let saved = "Withdrawn. The old text stays in the history."

  /// How many entries are offered; older ones are opened in the timeline and withdrawn there.
  private static let offered = 40

  /// What can be withdrawn: what counts, save the registration, on which all else stands. Newest first.
  private func entries(_ context: FormContext) -> [RecordedEvent] {
    guard let record = context.record else { return [] }
    let all = record.events.filter { recorded in
      record.superseded[recorded.id] == nil && !(recorded.event is ChildRegistered)
        && !(recorded.event is EntryCorrected) && !(recorded.event is EntryWithdrawn)
        && !recorded.isOfMerger
    }
    let own = all.filter { $0.id == context.item }
    return own.isEmpty ? Array(all.reversed().prefix(Self.offered)) : own
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: an entry stands in a child’s record."
    }
    return entries(context).isEmpty
      ? "The record of \(record.calledName) holds nothing that can be withdrawn." : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    let entries = entries(context)
    let codes = context.rulebook.codes
    return [
      FormField(
        id: "entry", label: "Entry", hint: "Type a word of it",
        kind: .choice(
          entries.map { recorded in
            Choice(
              id: recorded.id.rawValue,
              label: "\(recorded.date.medium)  \(recorded.event.headline(codes).firstLine)")
          }),
        whenMissing: "Select the entry",
        aside: { values in
          let chosen = entries.first { $0.id.rawValue == values["entry"] }
          guard let others = chosen?.with, !others.isEmpty else { return nil }
          return "Recorded for \(others.count.of("other child", "other children")) too; it still "
            + "counts for them"
        }),
      FormField(
        id: "reason", label: "Reason", hint: "It stays visible, with your name",
        kind: .longText(rows: 3), whenMissing: "Enter why the entry should not count"),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let entries = entries(context)
    return entries.count == 1 ? ["entry": entries[0].id.rawValue] : [:]
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let answers = Answers(self, values, context)
    guard let child = context.record?.id, let entry = answers.text("entry"),
      let reason = answers.text("reason")
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    parts.add(EntryWithdrawn(of: EventID(entry), on: context.today, reason: reason), to: child)
    return answers.result(parts)
  }
}
