import Casework
import Widgets

/// The answers of a form on their way into the terms of the domain, with what is amiss with them.
///
/// A form asks for each answer in its own type. What cannot be read is noted under its field, and
/// ``result(_:)`` tells everything at once: nobody mends a form one error at a time.
struct Answers {
  /// The questions.
  let form: Form
  /// The answers to the questions that arise.
  let values: FormValues
  /// What the form looks at.
  let context: FormContext
  /// The record for which a part of the entry is being made: the form’s own, or a brother’s or sister’s.
  var child: ChildRecord?
  private var problems: [FieldError]

  /// Starts with what is missing, and with answers that are no longer offered: a draft may be old.
  init(_ form: any RecordForm, _ values: FormValues, _ context: FormContext) {
    self.form = form.form(context)
    self.values = self.form.answers(values)
    self.context = context
    child = context.record
    problems = self.form.missing(values)
    for field in self.form.shownFields(values) {
      guard let value = self.values[field.id], !field.choices.isEmpty else { continue }
      let offered = Set(field.choices.map(\.id))
      guard !value.split(separator: ",").allSatisfy({ offered.contains(String($0)) }) else {
        continue
      }
      refuse(field.id, field.whenMissing ?? "\(field.label) must be one of the answers offered")
    }
  }

  // MARK: - Reading

  /// Whether the part that is being made is for the child for whom the form was opened.
  var isOwnChild: Bool { child?.id == context.record?.id }

  /// A text, where one was given.
  func text(_ field: String) -> String? { values[field] }

  /// Yes or no; nil where the question was not answered or does not arise.
  func isYes(_ field: String) -> Bool? { values[field].map { $0 == "yes" } }

  /// One of several answers.
  func choice<Value: RawRepresentable<String>>(_ field: String, as kind: Value.Type = Value.self)
    -> Value?
  {
    values[field].flatMap(Value.init(rawValue:))
  }

  /// Every answer that was ticked.
  func choices<Value: RawRepresentable<String>>(_ field: String, as kind: Value.Type = Value.self)
    -> [Value]
  {
    (values[field] ?? "").split(separator: ",").compactMap { Value(rawValue: String($0)) }
  }

  /// A date.
  mutating func date(_ question: DateQuestion) -> CivilDate? {
    guard let typed = values[question.id] else { return nil }
    switch question.read(typed, in: context) {
    case .success(let date): return date
    case .failure(let problem):
      refuse(question.id, problem.message)
      return nil
    }
  }

  /// A time of day.
  mutating func time(_ question: TimeQuestion) -> TimeOfDay? {
    guard let typed = values[question.id] else { return nil }
    switch TimeInput.parse(typed, now: context.now) {
    case .success(let time): return time
    case .failure(let problem):
      refuse(question.id, problem.message(for: question.phrase))
      return nil
    }
  }

  /// A date with its time.
  mutating func moment(_ day: DateQuestion, _ clock: TimeQuestion) -> Moment? {
    let (date, time) = (date(day), time(clock))
    guard let date, let time else { return nil }
    return Moment(date: date, at: time)
  }

  // MARK: - Result

  /// Whether nothing is amiss so far.
  var areSound: Bool { problems.isEmpty }

  /// Notes what is amiss with an answer. Of two problems of one field, the first stands.
  mutating func refuse(_ field: String, _ message: String) {
    guard !problems.contains(where: { $0.field == field }) else { return }
    problems.append(FieldError(field, message))
  }

  /// What the form proposes: what was collected, if nothing is amiss.
  ///
  /// - Parameter parts: what is to be recorded; nil when an answer that it needs could not be read.
  func result(_ parts: EntryParts?) -> Result<ProposedEntry, FieldProblems> {
    result(entry: parts.flatMap { $0.events.isEmpty ? nil : context.proposal($0.events) })
  }

  /// What the form proposes for a register: what was collected, if nothing is amiss.
  func result(registers events: [any RegisterEvent]) -> Result<ProposedEntry, FieldProblems> {
    result(entry: context.proposal(registers: events))
  }

  private func result(entry: ProposedEntry?) -> Result<ProposedEntry, FieldProblems> {
    if problems.isEmpty, let entry { return .success(entry) }
    let order = form.fields.map(\.id)
    let first = form.shownFields(values).first?.id ?? ""
    let sorted = order.flatMap { id in problems.filter { $0.field == id } }
    return .failure(
      FieldProblems(
        sorted.isEmpty
          ? [FieldError(first, "Answer the questions: nothing is entered yet")] : sorted,
        entry: entry))
  }
}

/// What an entry is made of, with the ids that its events will have, so that later ones of the same
/// entry can refer to earlier ones.
struct EntryParts {
  private let entry: EntryID
  /// The events, each with its child.
  private(set) var events: [(child: ChildID, event: any CaseEvent)] = []

  /// Starts the entry of a form.
  init(_ context: FormContext) { entry = context.entry }

  /// Adds an event.
  ///
  /// - Returns: the id that it will have when it is recorded, as ``ProposedEntry/stamped(at:by:)``
  ///   derives it.
  @discardableResult
  mutating func add(_ event: any CaseEvent, to child: ChildID) -> EventID {
    let index = events.count
    events.append((child, event))
    return EventID(index == 0 ? entry.rawValue : "\(entry.rawValue).\(index)")
  }
}
