import Casework
import Widgets

/// A form made of questions about one kind of event of a register. The same questions record it and correct it.
///
/// It is to a register what ``EventForm`` is to a child's record.
struct RegisterForm<Event: RegisterEvent>: RegisterRecordForm {
  let id: String
  let title: String
  let saved: String
  let kind: RegisterKind?
  let opens: (kind: RegisterKind, letter: String)?
  let looksAt: RegisterKind?
  /// Whether only a manager records it.
  let isForManagers: Bool
  /// Questions whose answers stay empty when the form opens.
  let unanswered: Set<String>
  /// The event before any answer; nil where there is nothing in the record that it could be about.
  let blank: @Sendable (RegisterRecord?, FormContext) -> Event?
  /// Why there is nothing, as a sentence.
  let whyNot: String
  /// What can be said of the whole answer only with other records in view.
  let check: @Sendable (inout Answers, Event) -> Void
  /// The questions, in order.
  let questions: [CorrectionQuestion<Event>]

  /// Asks questions about a kind of event.
  ///
  /// - Parameters:
  ///   - id: the form's name in drafts; never changed once released.
  ///   - title: what it does, as a verb.
  ///   - saved: what is said when it has been saved.
  ///   - kind: the register.
  ///   - letter: the letter of a new record's identifier; nil where it changes a record.
  ///   - looksAt: the register whose other records it looks at.
  ///   - isForManagers: whether only a manager records it.
  ///   - unanswered: the ids of fields that open empty.
  ///   - whyNot: what is said of a record that it cannot be about.
  ///   - check: what can be said of the whole answer only with other records in view.
  ///   - blank: the event before any answer.
  ///   - questions: the questions, in order.
  init(
    _ id: String, _ title: String, saved: String, in kind: RegisterKind,
    opens letter: String? = nil,
    looksAt: RegisterKind? = nil, isForManagers: Bool = false, unanswered: Set<String> = [],
    whyNot: String = "", check: @escaping @Sendable (inout Answers, Event) -> Void = { _, _ in },
    from blank: @escaping @Sendable (RegisterRecord?, FormContext) -> Event?,
    _ questions: [CorrectionQuestion<Event>]
  ) {
    self.id = id
    self.title = title
    self.saved = saved
    self.kind = kind
    self.opens = letter.map { (kind, $0) }
    self.looksAt = looksAt
    self.isForManagers = isForManagers
    self.unanswered = unanswered
    self.whyNot = whyNot
    self.check = check
    self.blank = blank
    self.questions = questions
  }

  var registerEvents: [any RegisterEvent.Type] { [Event.self] }

  func whyUnavailable(_ context: FormContext) -> String? {
    if isForManagers, ManagersOnly.reason(context) != nil { return "A team manager records this." }
    if context.register == nil, opens == nil { return "Open the record first." }
    return blank(context.register, context) == nil ? whyNot : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    guard let event = blank(context.register, context) else { return [] }
    return asked(event).flatMap { $0.fields(event, context) }
  }

  func initialValues(_ context: FormContext) -> FormValues {
    guard let event = blank(context.register, context) else { return [:] }
    return told(event).filter { !unanswered.contains($0.key) && !$0.value.isEmpty }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard var event = blank(context.register, context) else {
      return answers.result(registers: [])
    }
    for question in asked(event) { question.put(&answers, &event) }
    if answers.areSound { check(&answers, event) }
    return answers.result(registers: [event])
  }

  func values(telling event: any RegisterEvent) -> FormValues? {
    (event as? Event).map { told($0).filter { !$0.value.isEmpty } }
  }

  func fields(about event: any RegisterEvent, _ context: FormContext) -> [FormField] {
    guard let event = event as? Event else { return [] }
    return asked(event).flatMap { $0.fields(event, context) }
  }

  func corrected(_ event: any RegisterEvent, _ answers: inout Answers) -> any RegisterEvent {
    guard var own = event as? Event else { return event }
    for question in asked(own) { question.put(&answers, &own) }
    return own
  }

  private func told(_ event: Event) -> FormValues {
    asked(event).reduce(into: FormValues()) { $0.merge($1.tell(event)) { $1 } }
  }

  private func asked(_ event: Event) -> [CorrectionQuestion<Event>] {
    questions.filter { $0.arises(event) }
  }
}
