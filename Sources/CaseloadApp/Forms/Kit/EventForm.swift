import Casework
import Widgets

/// A form made of questions about one kind of event. The same questions record it and correct it.
///
/// It starts from an event as it would be recorded without an answer: what stands in it already, such as today’s
/// date or the plan that is open, is offered as the answer, and what no question asks about is taken from it. A form
/// that asks about several events at once, or about more than an event holds, is written out instead.
struct EventForm<Event: CaseEvent>: CorrectableForm {
  /// For whom it is recorded at once.
  enum Whom: Sendable {
    /// For the child for whom the form was opened.
    case child
    /// For brothers and sisters too, ticked where this says so. The verb is for the error: "were visited".
    case siblings(String, isTicked: @Sendable (ChildRecord) -> Bool)
  }

  let id: String
  let title: String
  let saved: String
  let isForManagers: Bool
  /// For whom.
  let whom: Whom
  /// Why it cannot be recorded for a child now; nil when it can.
  let whyNot: @Sendable (ChildRecord, FormContext) -> String?
  /// The event before any answer, for a child; nil where there is nothing it could be about.
  let blank: @Sendable (ChildRecord, FormContext) -> Event?
  /// The questions, in order.
  let questions: [CorrectionQuestion<Event>]
  /// Questions whose answers stay empty when the form opens, though the blank event has to hold something.
  let unanswered: Set<String>

  /// Asks questions about a kind of event.
  ///
  /// - Parameters:
  ///   - id: the form's name in drafts and on the command line; never changed once released.
  ///   - title: what it does, as a verb.
  ///   - saved: what is said when it has been saved.
  ///   - isForManagers: whether only a manager records it.
  ///   - whom: for whom it is recorded at once.
  ///   - unanswered: the ids of fields that open empty, because nothing in the blank event is meant as an answer.
  ///   - whyNot: why it cannot be recorded for a child now.
  ///   - blank: the event before any answer.
  ///   - questions: the questions, in order.
  init(
    _ id: String, _ title: String, saved: String, isForManagers: Bool = false,
    for whom: Whom = .child,
    unanswered: Set<String> = [],
    whyNot: @escaping @Sendable (ChildRecord, FormContext) -> String? = { _, _ in nil },
    from blank: @escaping @Sendable (ChildRecord, FormContext) -> Event?,
    _ questions: [CorrectionQuestion<Event>]
  ) {
    self.id = id
    self.title = title
    self.saved = saved
    self.isForManagers = isForManagers
    self.whom = whom
    self.unanswered = unanswered
    self.whyNot = whyNot
    self.blank = blank
    self.questions = questions
  }

  var events: [any CaseEvent.Type] { [Event.self] }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: this is recorded about a child."
    }
    if isForManagers, ManagersOnly.reason(context) != nil {
      return "A team manager records this."
    }
    return whyNot(record, context)
  }

  private func children(_ context: FormContext) -> FormChildren? {
    guard case .siblings(_, let isTicked) = whom else { return nil }
    return FormChildren(
      context,
      isOffered: { $0.person.endOfRecord == nil && whyNot($0, context) == nil },
      isTicked: isTicked)
  }

  func fields(_ context: FormContext) -> [FormField] {
    guard let record = context.record, let event = blank(record, context) else { return [] }
    var fields: [FormField] = []
    if case .siblings(let verb, _) = whom { fields = children(context)?.fields(verb) ?? [] }
    return fields + asked(event).flatMap { $0.fields(event, context) }
  }

  func initialValues(_ context: FormContext) -> FormValues {
    guard let record = context.record, let event = blank(record, context) else { return [:] }
    let told = asked(event).reduce(into: FormValues()) { $0.merge($1.tell(event)) { $1 } }
    // What is not asked, since there is nothing to choose, is no answer either.
    let asked = Set(fields(context).map(\.id))
    return (children(context)?.initialValues ?? [:])
      .merging(told.filter { asked.contains($0.key) && !unanswered.contains($0.key) }) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let own = context.record?.id else { return answers.result(nil) }
    let children = children(context)?.chosen(answers.values).map(\.id) ?? [own]
    var parts = EntryParts(context)
    for child in children {
      guard let record = child == own ? context.record : context.knownRecord(child),
        var event = blank(record, context)
      else { continue }
      answers.child = record
      for question in asked(event) { question.put(&answers, &event) }
      parts.add(event, to: child)
    }
    return answers.result(parts)
  }

  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let event = event as? Event else { return nil }
    return asked(event).reduce(into: FormValues()) { $0.merge($1.tell(event)) { $1 } }
  }

  func about(_ event: any CaseEvent) -> any CorrectableForm {
    guard let event = event as? Event else { return self }
    return FieldCorrection(Event.self, isForManagers: isForManagers, questions).about(event)
  }

  private func asked(_ event: Event) -> [CorrectionQuestion<Event>] {
    questions.filter { $0.arises(event) }
  }
}
