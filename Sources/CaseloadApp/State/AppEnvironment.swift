import Casework
import Terminal

/// What never changes while the client runs: the rules, the forms, who the user is.
struct AppEnvironment: Sendable {
  /// Timescales, working days and code sets.
  var rulebook: Rulebook
  /// The forms, in the order in which they are offered.
  var forms: [any RecordForm]
  /// Who the user is in the store; nil when nobody is known under the operating-system user.
  var user: WorkerID?
  /// The marks of the terminal.
  var glyphs = Glyphs.unicode
  /// Whether the data are invented, which the header says on every screen.
  var isDemo = false
  /// Why nothing may be recorded in this session, whoever the user is.
  var whyReadOnly: String?
  /// The commands with this user's keys.
  var bindings = Bindings.standard

  /// The form with an id.
  func form(_ id: String) -> (any RecordForm)? {
    forms.first { $0.id == id } ?? RegisterForms.form(id)
  }
}
