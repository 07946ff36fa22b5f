import Casework
import Widgets

/// A child who was missing returned or was found.
struct ReturnForm: RecordForm {
  let id = "return"
  let title = "Record that a missing child returned"
  let saved = "Return saved."

  private static let date = DateQuestion(label: "Back since", phrase: "date of the return")
  private static let time = TimeQuestion(phrase: "time of the return", isOptional: true)

  private static func open(_ record: ChildRecord?) -> MissingEpisode? {
    record?.care.missing.last { $0.end == nil }
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: a return is about a child who was missing."
    }
    guard Self.open(record) == nil else { return nil }
    return "\(record.calledName) is not recorded as missing. Record the absence first."
  }

  /// Brothers and sisters who went missing at the same time are ticked.
  private func children(_ context: FormContext) -> FormChildren {
    let own = Self.open(context.record)
    return FormChildren(
      context, isOffered: { Self.open($0) != nil },
      isTicked: { Self.open($0)?.start == own?.start })
  }

  func fields(_ context: FormContext) -> [FormField] {
    let open = Self.open(context.record)
    return children(context).fields("returned")
      + [
        Self.date.field(
          context, heading: open.map { "\($0.words.capitalised) since \($0.start.medium)" }),
        Self.time.field(context),
        FormField(
          id: "summary", label: "Where and how",
          hint: "Where the child was, who found them, how they are",
          kind: .longText(rows: 4), whenMissing: "Enter where and how the child was found"),
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let at = answers.point(Self.date, Self.time) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      guard let open = Self.open(context.knownRecord(child.id)) else { continue }
      parts.add(MissingEnded(open.id, at: at, summary: answers.text("summary")), to: child.id)
    }
    return answers.result(parts)
  }
}
