import Casework
import Widgets

/// A form that corrects one kind of event field by field: what it does not ask about, such as the plan or the
/// referral that the event belongs to, stays as it was recorded.
///
/// It serves the kinds whose own form asks for more than the event holds, or offers only what is open today.
struct FieldCorrection<Event: CaseEvent>: CorrectableForm {
  /// Whether only a manager records the event, and so corrects it.
  var isForManagers = false
  /// The event as it counts now.
  var original: Event?
  /// The questions.
  let questions: [CorrectionQuestion<Event>]

  var id: String { "correct-\(Event.name)" }
  var title: String { "Correct: \(Event.title)" }
  var events: [any CaseEvent.Type] { [Event.self] }

  /// Asks the questions about a kind of event.
  init(
    _ kind: Event.Type, isForManagers: Bool = false, _ questions: [CorrectionQuestion<Event>]
  ) {
    self.isForManagers = isForManagers
    self.questions = questions
  }

  func about(_ event: any CaseEvent) -> any CorrectableForm {
    var copy = self
    copy.original = event as? Event
    return copy
  }

  private var asked: [CorrectionQuestion<Event>] {
    original.map { event in questions.filter { $0.arises(event) } } ?? []
  }

  func fields(_ context: FormContext) -> [FormField] {
    original.map { event in asked.flatMap { $0.fields(event, context) } } ?? []
  }

  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let event = event as? Event else { return nil }
    return questions.filter { $0.arises(event) }.reduce(into: FormValues()) { values, question in
      values.merge(question.tell(event)) { $1 }
    }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard var event = original, let child = context.record?.id else { return answers.result(nil) }
    for question in asked { question.put(&answers, &event) }
    var parts = EntryParts(context)
    parts.add(event, to: child)
    return answers.result(parts)
  }
}
