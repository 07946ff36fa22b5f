import Casework
import Widgets

/// What a manager decides on finished work: it is authorised, or returned with what is to be changed.
enum ManagersDecision {
  /// The questions.
  ///
  /// - Parameters:
  ///   - heading: a line above them, of what is decided on.
  ///   - account: what the work says.
  ///   - changes: beside the field for what is to be changed.
  static func fields(
    heading: String? = nil, account: String = "", changes: String = "What the worker should do"
  ) -> [FormField] {
    [
      FormField(
        id: "decision", label: "Decision", hint: account,
        kind: .choice([
          Choice(id: "authorise", label: "authorise", letter: "a"),
          Choice(id: "return", label: "return for changes", letter: "r"),
        ]), whenMissing: "Select whether it is authorised or returned", heading: heading),
      FormField(
        id: "changes", label: "To be changed", hint: changes, kind: .longText(rows: 4),
        whenMissing: "Enter what is to be changed", isShown: { $0["decision"] == "return" }),
      FormField(
        id: "comment", label: "Comment", kind: .longText(rows: 3),
        isShown: { $0["decision"] == "authorise" }),
    ]
  }
}
