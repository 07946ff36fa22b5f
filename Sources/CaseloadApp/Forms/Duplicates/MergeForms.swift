import Casework
import Widgets

/// Two records are of one child: after both were looked at side by side, one is shown under the other.
struct MergeRecordsForm: RecordForm {
  let id = "merge-records"
  let title = "Merge two records of one child"
  let saved = "Merged. Both records stay whole and can be taken apart."

  var events: [any CaseEvent.Type] { [RecordMerged.self] }

  func whyUnavailable(_ context: FormContext) -> String? {
    if let reason = Self.whyNotManager(context) { return reason }
    return context.isTogether && context.record != nil && context.family.count == 1
      ? nil : "Look at both first: Possible duplicates, in Reports (key R)."
  }

  /// Why somebody may not decide on it.
  static func whyNotManager(_ context: FormContext) -> String? {
    ManagersOnly.reason(context) == nil
      ? nil : "Records are merged and taken apart by a team manager."
  }

  private func records(_ context: FormContext) -> [ChildRecord] {
    [context.record].compactMap { $0 } + context.family.prefix(1)
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      FormField(
        id: "kept", label: "Keep", hint: "The other is shown under it",
        kind: .choice(
          records(context).map { record in
            Choice(
              id: record.id.rawValue,
              label: "\(record.id), \(record.fullName), \(record.revision.of("entry", "entries"))")
          }), whenMissing: "Select the record that is kept"),
      FormField(
        id: "reason", label: "Reason", hint: "How you know that they are of one child",
        kind: .longText(rows: 3), whenMissing: "Enter how you know that they are of one child"),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    context.record.map { ["kept": $0.id.rawValue] } ?? [:]
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let answers = Answers(self, values, context)
    let kept = answers.text("kept").map { ChildID($0) }
    let other = records(context).map(\.id).first { $0 != kept }
    guard let kept, let other, let reason = answers.text("reason") else {
      return answers.result(nil)
    }
    var parts = EntryParts(context)
    for part in RecordMerged.parts(other, under: kept, on: context.today, reason: reason) {
      parts.add(part.event, to: part.child)
    }
    return answers.result(parts)
  }
}

/// Two records that were merged are of two children after all, or were merged too soon.
struct UnmergeRecordsForm: RecordForm {
  let id = "unmerge-records"
  let title = "Take two records apart"
  let saved = "Taken apart. Each record is as it was."

  var events: [any CaseEvent.Type] { [RecordUnmerged.self] }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open the child under whose record another one is shown."
    }
    if record.merging.merged.isEmpty { return "No other record is shown under \(record.id)." }
    return MergeRecordsForm.whyNotManager(context)
  }

  func fields(_ context: FormContext) -> [FormField] {
    let merged = context.record?.merging.merged ?? []
    return [
      FormField(
        id: "other", label: "Record",
        kind: .choice(
          merged.map {
            Choice(id: $0.other.rawValue, label: "\($0.other), merged \($0.date.medium)")
          }), whenMissing: "Select the record"),
      FormField(
        id: "reason", label: "Reason", hint: "How you know that they are of two children",
        kind: .longText(rows: 3), whenMissing: "Enter how you know that they are of two children"),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let merged = context.record?.merging.merged ?? []
    let own = merged.first { $0.id == context.item } ?? (merged.count == 1 ? merged[0] : nil)
    return own.map { ["other": $0.other.rawValue] } ?? [:]
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let answers = Answers(self, values, context)
    guard let kept = context.record?.id, let other = answers.text("other"),
      let reason = answers.text("reason")
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    let taken = RecordUnmerged.parts(
      ChildID(other), from: kept, on: context.today, reason: reason)
    for part in taken { parts.add(part.event, to: part.child) }
    return answers.result(parts)
  }
}
