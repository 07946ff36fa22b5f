import Casework
import Terminal
import Widgets

/// How a page is asked for and printed.
enum PrintFlow {
  /// Asks what of the child on the screen to print.
  static func open(_ state: inout AppState) -> [Effect] {
    guard let child = Navigation.child(state)?.id else { return [] }
    state.overlay = .print(PrintState(child))
    return []
  }

  /// Prints what is answered.
  static func print(_ state: inout AppState) -> [Effect] {
    guard case .print(var question) = state.overlay else { return [] }
    let isSound = question.form.check()
    state.overlay = .print(question)
    guard isSound, let request = PrintState.request(question.form.answers),
      let record = state.children[question.child]?.record
    else { return [] }
    let text = PagePrinter.text(
      request, of: record, at: state.now, by: state.environment.user, staff: state.staff,
      rulebook: state.environment.rulebook)
    return [.writeFile(FileRequest(kind: .page, path: question.path, text: text))]
  }

  /// The file is written: the question that asked for it closes, and the path is said.
  static func written(_ kind: FileRequest.Kind, _ path: String, _ state: inout AppState) {
    if kind == .page, case .print = state.overlay { state.overlay = nil }
    state.message = MessageLine(kind.sentence(path), kind: .success)
  }

  /// The file could not be written. The question that asked for it stays, with the reason at the file.
  static func failed(_ kind: FileRequest.Kind, _ reason: String, _ state: inout AppState)
    -> [Effect]
  {
    guard kind == .page, case .print(var question) = state.overlay else {
      state.message = MessageLine(reason, kind: .problem)
      return [.beep]
    }
    question.form.show([FieldError("file", reason)])
    state.overlay = .print(question)
    return []
  }

  /// Follows a key, or a pasted text, in the question.
  static func type(_ key: Key, _ state: inout AppState) {
    guard case .print(var question) = state.overlay else { return }
    if question.form.handle(key) == .atEnd {
      state.message = MessageLine("This is the last question. Ctrl-S prints.")
    }
    state.overlay = .print(question)
  }

  /// Takes a pasted text into the question.
  static func paste(_ text: String, _ state: inout AppState) {
    guard case .print(var question) = state.overlay else { return }
    _ = question.form.paste(text)
    state.overlay = .print(question)
  }
}

extension Commands {
  /// What prints.
  static let printCommands = [
    AppCommand(
      "print.open", "Print",
      "Prints the child's summary, chronology or plan to a file: text, Markdown or HTML, also in a "
        + "version for the family.",
      keys: [.character("P")], in: [.child]
    ) { state in
      PrintFlow.open(&state)
    },
    AppCommand(
      "print.print", "Print to the file",
      "Writes the page to a file that only you can read. A file that is there is never overwritten.",
      keys: [.control("s")], in: [.print], footer: "print"
    ) { state in
      PrintFlow.print(&state)
    },
    AppCommand(
      "print.close", "Close", "Goes back to the record. Nothing is printed.", keys: [.escape],
      in: [.print], footer: "back"
    ) { state in
      state.overlay = nil
      return []
    },
  ]
}
