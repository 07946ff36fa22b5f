import Casework
import Widgets

/// Pins an event of the chronology, with a line that says why it matters; or takes the pin off.
struct PinForm: RecordForm {
  let id = "pin"
  let title = "Pin an event"
  let saved = "The pins are changed; the Summary shows them."

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else { return "Open a child first." }
    guard let item = context.item else { return "Select an event in the Timeline and press +." }
    guard let event = record.effectiveEvents.first(where: { $0.id == item })?.event else {
      return "This entry no longer counts, so it cannot be pinned."
    }
    return type(of: event).isRemark ? "A pin or a summary is no event and cannot be pinned." : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    let event = event(context)
    let headline = event?.event.headline(context.rulebook.codes) ?? ""
    return [
      FormField(
        id: "analysis", label: "Why it matters",
        hint: "One line, or none; Ctrl-S pins. \(headline)",
        aside: { values in
          let left = EventPinned.longestAnalysis - (values["analysis"] ?? "").count
          return left < 40 ? "\(left.of("character")) left" : nil
        }),
      FormField(
        id: "pinned", label: "Pinned", hint: "No takes the pin off; the event stays",
        kind: .yesNo, whenMissing: "Select yes if the event is to be pinned"),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values = ["pinned": "yes"]
    values["analysis"] = pin(context)?.analysis
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let item = context.item else {
      return answers.result(nil)
    }
    var parts = EntryParts(context)
    let analysis = answers.text("analysis")
    let pin = pin(context)
    if answers.isYes("pinned") == false {
      if pin == nil {
        answers.refuse("pinned", "Select yes to pin the event, or press Esc to leave it")
      } else {
        parts.add(EventUnpinned(item, on: context.today), to: child)
      }
    } else if let pin, pin.analysis == analysis {
      answers.refuse("analysis", "Enter another line, or take the pin off, or press Esc to leave")
    } else if (analysis ?? "").count > EventPinned.longestAnalysis {
      answers.refuse(
        "analysis", "Why it matters must be \(EventPinned.longestAnalysis) characters or fewer")
    } else {
      parts.add(EventPinned(item, on: context.today, analysis: analysis), to: child)
    }
    return answers.result(parts)
  }

  private func event(_ context: FormContext) -> RecordedEvent? {
    context.record?.effectiveEvents.first { $0.id == context.item }
  }

  private func pin(_ context: FormContext) -> Pin? {
    context.item.flatMap { context.record?.chronology.pin(on: $0) }
  }
}
