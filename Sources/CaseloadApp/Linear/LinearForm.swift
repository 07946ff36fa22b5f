import Casework
import Terminal
import Widgets

/// A form as questions and answers, a line each.
extension LinearClient {
  /// Longer lists of answers are told only when they are asked for.
  private static let shortList = 12

  /// What a line that is no answer asks for.
  private enum Turn {
    case answered
    case back
    case leave
    case end
  }

  /// Asks what the form on the screen asks, then has the answers checked and saved.
  ///
  /// - Returns: false when no more lines can come.
  func fillIn() -> Bool {
    guard let form = openForm else { return true }
    if asked != form.key {
      say("\(form.state.form.title). \(FormScreen.child(form)).")
      say("Enter keeps an answer, - clears it, < goes back, ! leaves and keeps a draft.")
      guard let turn = askAll(from: form.state.focusedField) else { return false }
      if turn == .leave { return true }
      asked = form.key
    }
    return checkAnswers()
  }

  var openForm: FormScreenState? {
    if case .form(let form) = runtime.state.screen { form } else { nil }
  }

  /// - Returns: nil when no more lines can come.
  private func askAll(from first: String?) -> Turn? {
    var place = openForm?.state.shownFields.firstIndex { $0.id == first } ?? 0
    while let fields = openForm?.state.shownFields, fields.indices.contains(place) {
      switch ask(fields[place]) {
      case .answered: place += 1
      case .back: place = max(0, place - 1)
      case .leave:
        leave()
        return .leave
      case .end: return nil
      }
    }
    return .answered
  }

  private func leave() {
    asked = nil
    runtime.act { FormFlow.leave(&$0) }
  }

  // MARK: - One question

  private func ask(_ field: FormField) -> Turn {
    if let heading = field.heading { say(heading) }
    if let error = openForm?.state.error(in: field.id) { say("Error: \(error).") }
    let isLong = field.choices.count > Self.shortList
    let prompt = field.prompt
    for line in isLong ? Array(prompt.prefix(field.hint.isEmpty ? 1 : 2)) : prompt { say(line) }
    if isLong { say("  Type a word of the answer; ? lists all \(field.choices.count).") }
    if case .checklist = field.kind { say("  Several numbers have commas between them.") }
    let now = openForm?.state.values[field.id] ?? ""
    if !now.isEmpty { say("  Now: \(field.display(now))") }
    let earlier = now.isBlank ? earlierText(field) : nil
    if let earlier { say("  + copies what was written on \(earlier.date.medium).") }
    while true {
      guard let line = ask(": ") else { return .end }
      switch line {
      case "": return .answered
      case "<": return .back
      case "!": return .leave
      case "-":
        answer(field, "")
        return .answered
      case "?": for line in prompt { say(line) }
      case "+" where earlier != nil:
        answer(field, earlier?.text ?? "")
        return .answered
      default:
        guard let value = value(line, of: field) else { continue }
        answer(field, value)
        return .answered
      }
    }
  }

  private func value(_ line: String, of field: FormField) -> String? {
    if case .longText = field.kind { return longText(from: line) }
    if let value = field.value(fromAnswer: line) { return value }
    let fitting = field.choices.enumerated().filter { TextFold.matches(line, in: $1.label) }
    if fitting.count == 1, let only = fitting.first?.element {
      say("  \(only.label)")
      return only.id
    }
    if fitting.isEmpty {
      say("  “\(line)” is none of the answers. ? lists them.")
    } else {
      for (number, choice) in fitting { say("  \(number + 1)  \(choice.label)") }
    }
    return nil
  }

  /// What was written before in answer to the question.
  private func earlierText(_ field: FormField) -> EarlierText? {
    guard let open = openForm else { return nil }
    return runtime.state.environment.form(open.form)?.earlierTexts(open.context)[field.id]
  }

  /// The lines up to one that is a full stop.
  private func longText(from first: String) -> String {
    say("  Further lines; a full stop alone ends the text.")
    var lines = [first]
    while let line = ask(": "), line != "." { lines.append(line) }
    return lines.joined(separator: "\n")
  }

  private func answer(_ field: FormField, _ value: String) {
    runtime.act { FormFlow.answer(field.id, value, &$0) }
    if case .date(let reading) = field.kind, let read = reading(value) { say("  \(read)") }
    if let remark = openForm.flatMap({ field.aside($0.state.values) }) { say("  \(remark)") }
  }

  // MARK: - Saving

  private func checkAnswers() -> Bool {
    guard let form = openForm else { return true }
    say("Check your answers.")
    let fields = form.state.shownFields
    let answers = form.state.answers
    for (number, field) in fields.enumerated() {
      let answer = answers[field.id].map { field.display($0) } ?? "Not provided"
      say("\(number + 1). \(field.label): \(answer)")
    }
    say("s saves, a number changes an answer, ! leaves and keeps a draft.")
    guard let line = ask("> ")?.trimmedBlanks else { return false }
    switch line {
    case "s": return save(form)
    case "!", "0": leave()
    default:
      guard let number = Int(line), fields.indices.contains(number - 1) else { return true }
      return ask(fields[number - 1]) != .end
    }
    return true
  }

  /// Saves; questions with errors are asked again.
  private func save(_ form: FormScreenState) -> Bool {
    runtime.act { FormFlow.save(&$0) }
    guard let open = openForm, open.key == form.key else {
      asked = nil
      return true
    }
    guard !open.state.errors.isEmpty, runtime.state.overlay == nil else { return true }
    say("\(open.state.errorCount).")
    for error in open.state.errors { say("  \(error.message).") }
    for error in open.state.errors {
      guard let field = openForm?.state.shownFields.first(where: { $0.id == error.field }) else {
        continue
      }
      switch ask(field) {
      case .answered, .back: continue
      case .leave:
        leave()
        return true
      case .end: return false
      }
    }
    return true
  }
}
