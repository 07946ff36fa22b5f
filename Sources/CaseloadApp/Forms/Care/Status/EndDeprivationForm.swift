import Casework
import Widgets

/// A deprivation of liberty ends.
struct EndDeprivationForm: RecordForm {
  let id = "end-deprivation"
  let title = "Record the end of a deprivation of liberty"
  let saved = "End of the deprivation of liberty saved."

  private static let date = DateQuestion(label: "Ended", phrase: "date the order ended")

  private static func open(_ record: ChildRecord?) -> DeprivationOfLiberty? {
    record?.care.deprivations.last { $0.end == nil }
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: an order is about a child."
    }
    guard Self.open(record) == nil else { return nil }
    return "No order deprives \(record.calledName) of liberty. Record the order first."
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      Self.date.field(
        context,
        heading: Self.open(context.record).map { "The order runs since \($0.start.medium)" })
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues { ["date": "today"] }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let record = context.record, let open = Self.open(record),
      let date = answers.date(Self.date)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    parts.add(DeprivationOfLibertyEnded(open.id, on: date), to: record.id)
    return answers.result(parts)
  }
}
