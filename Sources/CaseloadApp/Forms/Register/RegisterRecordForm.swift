import Casework
import Widgets

/// A form about a record that is not a child's: it looks at `FormContext.register` and proposes for a register.
protocol RegisterRecordForm: RecordForm {
  /// The register in whose list it is offered; nil for what works in all of them.
  var kind: RegisterKind? { get }

  /// The register in which it opens a record, with the letter of the new identifier; nil where it changes one.
  var opens: (kind: RegisterKind, letter: String)? { get }

  /// The register whose other records it looks at too.
  var looksAt: RegisterKind? { get }

  /// The kinds of event that saving may record. A test holds that every kind has a form.
  var registerEvents: [any RegisterEvent.Type] { get }

  /// The answers that an event stands for; nil when the event is not one of this form's.
  func values(telling event: any RegisterEvent) -> FormValues?

  /// The questions about one event as it was recorded.
  func fields(about event: any RegisterEvent, _ context: FormContext) -> [FormField]

  /// The event as the answers to those questions correct it.
  func corrected(_ event: any RegisterEvent, _ answers: inout Answers) -> any RegisterEvent
}

extension RegisterRecordForm {
  var opens: (kind: RegisterKind, letter: String)? { nil }
  var looksAt: RegisterKind? { nil }
}

/// The forms of registers. A new one is added to the list of its practice.
enum RegisterForms {
  /// Those that are offered in the lists of registers, in the order in which they are usually needed.
  static let all: [any RegisterRecordForm] =
    ImprovementForms.all + FosteringForms.all + AdviceForms.all + PersonFileForms.all
    + CoverForms.all + CommentaryForms.all

  private static let amending: [any RegisterRecordForm] = [
    CorrectRegisterForm(), WithdrawRegisterForm(),
  ]

  /// The form with an id.
  static func form(_ id: String) -> (any RegisterRecordForm)? {
    (all + amending).first { $0.id == id }
  }

  /// The forms of a register that open a record, or those that change one.
  static func forms(_ kind: RegisterKind, opening: Bool) -> [any RecordForm] {
    all.filter { $0.kind == kind && (opening ? $0.opens != nil : $0.changesRecords) }
  }

  /// The form that records a kind of event, with what the event answers in it.
  static func form(for event: any RegisterEvent)
    -> (form: any RegisterRecordForm, values: FormValues)?
  {
    for form in all {
      if let values = form.values(telling: event) { return (form, values) }
    }
    return nil
  }
}

extension RegisterRecordForm {
  /// Whether it records something about a record that is there.
  var changesRecords: Bool { registerEvents.contains { !$0.isOpening } }
}
