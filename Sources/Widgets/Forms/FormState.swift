import Terminal

/// What came of a key in a form.
public enum FormResponse: Hashable, Sendable {
  /// The key is not for the form: Ctrl-S, Esc and the function keys are the screen's.
  case ignored
  /// The focus or a caret moved.
  case moved
  /// The answer of this field is another: save the draft.
  case changed(String)
  /// Enter was pressed in the last field. Nothing is submitted by surprise: say which key saves.
  case atEnd
}

/// A form that is being filled in: its answers, its errors and its focus.
public struct FormState: Sendable {
  /// Where the focus is.
  public enum Focus: Hashable, Sendable {
    /// On a line of the summary of errors.
    case summary(Int)
    /// In the field with this id.
    case field(String)
  }

  /// The questions.
  public private(set) var form: Form
  /// Where the focus is.
  public internal(set) var focus: Focus
  /// What was amiss when the form was last checked, in the order of the fields.
  public private(set) var errors: [FieldError] = []
  var controls: [String: any FieldControl]
  /// The first row of the form on the screen.
  var top = 0
  /// Whether the window was wide enough for the columns of a grid when the form was last drawn.
  var drawsGrid = false
  /// Where the questions were when they were last drawn.
  var places: [(field: String, rect: Rect)] = []

  /// Starts a form, with the answers of a draft if there is one. The focus is in the first field.
  public init(_ form: Form, values: FormValues = [:]) {
    self.form = form
    controls = [:]
    for field in form.fields { controls[field.id] = field.control(values[field.id] ?? "") }
    focus = .field(form.shownFields(values).first?.id ?? "")
  }

  // MARK: - Answers

  /// Everything typed and chosen so far, hidden fields included: what a draft keeps.
  public var values: FormValues {
    controls.compactMapValues { $0.value.isEmpty ? nil : $0.value }
  }

  /// The answers to the questions that arise, without blanks around them: what is submitted.
  public var answers: FormValues { form.answers(values) }

  /// Changes an answer, as another field or a key of the screen may.
  public mutating func set(_ field: String, to value: String) {
    controls[field] = form[field]?.control(value)
  }

  /// The questions that arise, given the answers.
  public var shownFields: [FormField] { form.shownFields(values) }

  /// The id of the field with the focus; `nil` while the summary has it.
  public var focusedField: String? {
    if case .field(let id) = focus { return id }
    return nil
  }

  /// Asks other questions, as what was found meanwhile calls for. Answers, carets and the focus stay where
  /// the questions are the same.
  public mutating func ask(_ form: Form) {
    let before = self.form
    self.form = form
    for field in form.fields
    where controls[field.id] == nil || before[field.id]?.choices != field.choices {
      controls[field.id] = field.control(controls[field.id]?.value ?? "")
    }
    controls = controls.filter { form[$0.key] != nil }
    if let id = focusedField, form[id] == nil { focus = .field(shownFields.first?.id ?? "") }
  }

  // MARK: - Errors

  /// Checks that every question that must be answered is.
  ///
  /// - Parameter more: what the caller found amiss with the answers there are.
  /// - Returns: whether nothing was amiss; if something was, the summary is shown and has the focus.
  public mutating func check(adding more: [FieldError] = []) -> Bool {
    commitControl()
    let missing = form.missing(values)
    let others = more.filter { error in !missing.contains { $0.field == error.field } }
    show(missing + others)
    return errors.isEmpty
  }

  /// Shows errors in the order of the fields, one a field, with the focus on the first.
  public mutating func show(_ errors: [FieldError]) {
    let order = form.fields.map(\.id)
    self.errors = order.compactMap { id in errors.first { $0.field == id } }
    self.errors += errors.filter { !order.contains($0.field) }
    if !self.errors.isEmpty {
      focus = .summary(0)
      top = 0
    } else if case .summary = focus {
      moveToField(shownFields.first?.id)
    }
  }

  /// How many things are amiss, in words: the head of the summary.
  public var errorCount: String {
    errors.count == 1 ? "There is a problem" : "There are \(errors.count) problems"
  }

  /// What is amiss with a field's answer.
  public func error(in field: String) -> String? {
    errors.first { $0.field == field }?.message
  }

  // MARK: - Keys

  /// Follows a key: those of the field first, then Tab and Shift-Tab, Enter, up and down.
  public mutating func handle(_ key: Key) -> FormResponse {
    if case .summary(let line) = focus { return handleInSummary(key, line: line) }
    guard let id = focusedField else { return .ignored }
    if let response = handleInGrid(key, id) { return response }
    let before = controls[id]?.value
    let isTaken = controls[id]?.handle(key) ?? false
    let isChanged = controls[id]?.value != before
    if isTaken { return isChanged ? .changed(id) : .moved }
    let response = moveFocus(key)
    return isChanged || controls[id]?.value != before ? .changed(id) : response
  }

  /// Puts the focus in the question that was clicked; the wheel goes from question to question.
  public mutating func handle(_ mouse: MouseEvent) -> FormResponse {
    switch mouse.action {
    case .wheelUp: return moveFocus(by: -1, wraps: false, staysSilent: true)
    case .wheelDown: return moveFocus(by: 1, wraps: false, staysSilent: true)
    case .press:
      guard let place = places.first(where: { $0.rect.contains(mouse.position) }) else {
        return .ignored
      }
      moveToField(place.field)
      return .moved
    }
  }

  /// Takes a pasted text into the field with the focus.
  public mutating func paste(_ text: String) -> FormResponse {
    guard let id = focusedField else { return .ignored }
    let before = controls[id]?.value
    controls[id]?.paste(text)
    return controls[id]?.value == before ? .moved : .changed(id)
  }

  /// Puts the focus in a field.
  public mutating func moveToField(_ id: String?) {
    guard let id, form[id] != nil else { return }
    commitControl()
    focus = .field(id)
  }

  private mutating func moveFocus(_ key: Key) -> FormResponse {
    switch key {
    case .tab: return moveFocus(by: 1, wraps: true)
    case .backTab: return moveFocus(by: -1, wraps: true)
    case .enter: return moveFocus(by: 1, wraps: false)
    case .down: return moveFocus(by: 1, wraps: true)
    case .up: return moveFocus(by: -1, wraps: true)
    default: return .ignored
    }
  }

  private mutating func moveFocus(by step: Int, wraps: Bool, staysSilent: Bool = false)
    -> FormResponse
  {
    commitControl()
    let shown = shownFields.map(\.id)
    guard !shown.isEmpty else { return .ignored }
    let current = nearestShownField(shown)
    let next = current + step
    if !shown.indices.contains(next) {
      guard wraps else { return staysSilent ? .moved : .atEnd }
      // Before the first field and after the last stands the summary, if there is one.
      if !errors.isEmpty {
        focus = .summary(0)
        top = 0
        return .moved
      }
    }
    focus = .field(shown[(next + shown.count) % shown.count])
    return .moved
  }

  /// The place of the focus among the fields shown; an answer may have hidden the field itself.
  private func nearestShownField(_ shown: [String]) -> Int {
    guard let id = focusedField else { return -1 }
    if let place = shown.firstIndex(of: id) { return place }
    let order = form.fields.map(\.id)
    let own = order.firstIndex(of: id) ?? 0
    return (shown.lastIndex { (order.firstIndex(of: $0) ?? 0) < own }) ?? -1
  }

  private mutating func commitControl() {
    if let id = focusedField { controls[id]?.commit() }
  }

  private mutating func handleInSummary(_ key: Key, line: Int) -> FormResponse {
    switch key {
    case .down: focus = .summary(min(line + 1, errors.count - 1))
    case .up: focus = .summary(max(0, line - 1))
    // Whoever types means the field that the line is about.
    case .character where errors.indices.contains(line):
      moveToField(errors[line].field)
      return focusedField == errors[line].field ? handle(key) : .ignored
    case .enter:
      if errors.indices.contains(line) { moveToField(errors[line].field) }
    case .tab: focus = .field(shownFields.first?.id ?? "")
    case .backTab: focus = .field(shownFields.last?.id ?? "")
    default: return .ignored
    }
    return .moved
  }
}
