import Casework
import Terminal
import Widgets

/// A form on the screen: the questions, what it looks at, and what has become of its draft.
struct FormScreenState: Sendable {
  /// The form's id.
  let form: String
  /// Whose draft it is.
  let key: FormDraft.Key
  /// What the form looks at; renewed when somebody else changes the record.
  var context: FormContext
  /// The answers, the errors and the focus.
  var state: FormState
  /// When the draft was last kept; nil while nothing has been typed.
  var draftKept: Moment?

  /// The answers with which the form opened: what the record said.
  var before: FormValues = [:]
  /// Whether somebody else has recorded other answers since, which have still to be brought together with these.
  var isBehind = false
  /// What somebody else recorded meanwhile about the same item.
  var theirs: RecordedEvent?

  /// When the form was opened.
  var opened = Moment(secondsSinceEpoch: 0)
  /// Whom the records were last searched for, in a form that describes a child.
  var wanted: LikelyChild?

  /// What saving has asked to be recorded; nil until then.
  var proposal: ProposedEntry?

  /// The draft as it is now.
  func draft(at now: Moment) -> FormDraft {
    FormDraft(
      key: key, written: now, revision: context.record?.revision ?? context.register?.revision ?? 0,
      focus: state.focusedField,
      values: state.values, before: before)
  }
}
