import Casework
import Terminal
import Widgets

/// Taking up again what was written before, in whichever form is open.
enum CopyForward {
  /// The questions that are still empty and have an earlier text, in the order of the form.
  private static func empty(_ open: FormScreenState, _ state: AppState) -> [(
    field: FormField, text: EarlierText
  )] {
    guard let earlier = state.environment.form(open.form)?.earlierTexts(open.context) else {
      return []
    }
    return open.state.shownFields.compactMap { field in
      guard let text = earlier[field.id], open.state.values[field.id]?.isBlank ?? true else {
        return nil
      }
      return (field, text)
    }
  }

  /// Why nothing can be copied; nil when something can.
  static func whyNot(_ state: AppState) -> String? {
    guard case .form(let open) = state.screen else { return "Open a form first." }
    return empty(open, state).isEmpty
      ? "Nothing that was written here before is left to copy." : nil
  }

  /// Puts the earlier text into every question that is still empty, as if it were typed: what was typed
  /// already stays, and each copy can be undone in its field.
  static func copy(_ state: inout AppState) -> [Effect] {
    guard case .form(var open) = state.screen else { return [] }
    let texts = empty(open, state)
    guard let first = texts.first else { return [] }
    for (field, earlier) in texts {
      open.state.replace(
        0..<(open.state.values[field.id] ?? "").count, with: earlier.text, in: field.id)
    }
    if !texts.contains(where: { $0.field.id == open.state.focusedField }) {
      open.state.moveToField(first.field.id)
    }
    open.draftKept = state.now
    state.screens[state.screens.count - 1] = .form(open)
    let names = texts.map { "“\($0.field.label)” as on \($0.text.date.medium)" }
    state.message = MessageLine("\(names.joined(separator: "; ")): change what has changed.")
    return [.saveDraft(open.draft(at: state.now))]
  }

  /// The question before a copy is recorded in which not a word is new; nil where there is none.
  static func warning(_ open: FormScreenState, _ state: AppState) -> QuestionState? {
    guard let earlier = state.environment.form(open.form)?.earlierTexts(open.context) else {
      return nil
    }
    let answers = open.state.answers
    let names = open.state.shownFields.compactMap { field in
      earlier[field.id].flatMap { text in
        text.isUnchanged(in: answers[field.id])
          ? "“\(field.label)” (\(text.date.medium))" : nil
      }
    }
    guard let last = names.last else { return nil }
    let list =
      names.count == 1
      ? "\(last) is" : "\(names.dropLast().joined(separator: ", ")) and \(last) are"
    return QuestionState(
      dialog: Dialog(
        title: "Nothing new is written",
        text: "\(list) word for word as recorded then. Enter goes back to say what has changed.",
        buttons: [
          DialogButton(id: "back", title: "Go back", letter: "g"),
          DialogButton(id: "save", title: "Save it unchanged", letter: "s"),
        ]),
      actions: ["save": .saveUnchanged])
  }
}

extension Commands {
  /// What can be done in a form whose questions were answered before.
  static let copyForwardCommands = [
    AppCommand(
      "form.copyForward", "Copy forward",
      "Puts what was written here before into every question that is still empty.",
      keys: [.control("f")], in: [.form], footer: "copy", danger: .changes,
      disabled: CopyForward.whyNot
    ) { state in
      CopyForward.copy(&state)
    }
  ]
}
