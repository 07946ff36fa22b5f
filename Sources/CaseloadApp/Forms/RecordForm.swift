import Casework
import Widgets

/// One thing that can be recorded about a child: its questions, and the entry that the answers make.
///
/// The screen, the plain prompts and the command line all use the same form. A form checks what can
/// be said about single answers; whether the record stays possible is for the gate to say.
public protocol RecordForm: Sendable {
  /// The form's name in drafts and on the command line: "visit". Never changed once released.
  var id: String { get }

  /// What it does, as a verb: "Record a visit".
  var title: String { get }

  /// What is said when it has been saved: "Visit saved."
  var saved: String { get }

  /// The kinds of event that saving may record. A test holds that every kind of event has a form.
  var events: [any CaseEvent.Type] { get }

  /// Whether it looks at people beyond brothers and sisters, who are then fetched with the child.
  var looksAtNeighbours: Bool { get }

  /// Whether it shows what workers carry, which is then looked up before it opens.
  var needsWorkloads: Bool { get }

  /// Whether the answers with which it opens are what is recorded, not suggestions: what somebody else records
  /// while a draft lies there is then brought together with it.
  var startsFromRecord: Bool { get }

  /// Whether Enter in the last question saves, as in a form of one line; otherwise Ctrl-S alone does.
  var savesAtEnd: Bool { get }

  /// Why it cannot be used for this child now, as a sentence that says what to do instead; nil when
  /// it can.
  func whyUnavailable(_ context: FormContext) -> String?

  /// The questions, in order.
  func fields(_ context: FormContext) -> [FormField]

  /// The answers that stand in the form when it opens, such as today's date.
  func initialValues(_ context: FormContext) -> FormValues

  /// The field in which the focus is when the form opens: the first that has no answer of its own. Nil for
  /// the first of all.
  var startsAt: String? { get }

  /// The entry that the answers make.
  ///
  /// - Parameter values: the answers to the questions that arise, without blanks around them. That
  ///   nothing mandatory is missing has been checked.
  /// - Returns: the proposal for the gate, or what is amiss with single answers.
  func propose(_ values: FormValues, _ context: FormContext) -> Result<ProposedEntry, FieldProblems>
}

extension RecordForm {
  public var saved: String { "Saved." }
  public var events: [any CaseEvent.Type] { [] }
  public var startsAt: String? { nil }
  public var looksAtNeighbours: Bool { false }
  public var needsWorkloads: Bool { false }
  public var startsFromRecord: Bool { false }
  public var savesAtEnd: Bool { false }
  public func whyUnavailable(_ context: FormContext) -> String? { nil }
  public func initialValues(_ context: FormContext) -> FormValues { [:] }

  /// The form with its questions for a child, ready to be filled in.
  func form(_ context: FormContext) -> Form { Form(title: title, fields: markedFields(context)) }
}

/// What is amiss with the answers of a form, one error a field.
public struct FieldProblems: Error, Hashable, Sendable {
  /// The errors, each in the words that stand in the summary and at the field.
  public var errors: [FieldError]
  /// What could be made of the other answers, so that the record can be asked about them at once.
  public var entry: ProposedEntry?

  /// Makes a list of problems.
  public init(_ errors: [FieldError], entry: ProposedEntry? = nil) {
    self.errors = errors
    self.entry = entry
  }

  /// One problem.
  public init(_ field: String, _ message: String) { errors = [FieldError(field, message)] }

  public static func == (one: FieldProblems, other: FieldProblems) -> Bool {
    one.errors == other.errors
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(errors) }
}
