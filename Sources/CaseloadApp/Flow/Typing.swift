import Terminal
import Widgets

/// Where keys are text: the filter, the search, the date of a what-if, the palette and forms.
enum Typing {
  /// Keys that belong to whatever is being typed before they belong to any command.
  ///
  /// - Returns: nil when the key is for the table of commands.
  static func first(_ key: Key, _ state: inout AppState) -> [Effect]? {
    if case .run = state.keyMap.dispatch(key, in: typingContexts(state), state: state) {
      return nil
    }
    switch state.overlay {
    case .palette(let palette): return PaletteFlow.type(key, in: palette, &state)
    case .question(let question): return answer(key, question, &state)
    case .help, .chooser, .whatIf, .notice, .spelling, .print: return nil
    case nil: break
    }
    return typeInFilter(key, &state)
  }

  /// Whether keys go to the filter of the list on the screen.
  static func isFiltering(_ state: AppState) -> Bool {
    guard state.overlay == nil else { return false }
    switch state.screen {
    case nil: return state.work.filter.isActive
    case .child(let child): return child.filter.isActive
    case .board(let board): return board.filter.isActive
    case .reading, .found, .form: return false
    }
  }

  /// Follows a key in the filter that is being typed.
  ///
  /// - Returns: nil when none is, or when the key is not for it.
  static func typeInFilter(_ key: Key, _ state: inout AppState) -> [Effect]? {
    switch state.screen {
    case nil where state.work.filter.isActive: return typeInWorkFilter(key, &state)
    case .child(let child) where child.filter.isActive: return typeInChildFilter(key, &state)
    case .board(let board) where board.filter.isActive: return typeInBoardFilter(key, &state)
    default: return nil
    }
  }

  /// Where the few commands that work while something is typed are looked for.
  private static func typingContexts(_ state: AppState) -> [CommandContext] {
    switch state.overlay {
    case .palette, .question: Navigation.contexts(state)
    default: isFiltering(state) ? [.filter] : []
    }
  }

  /// Keys that no command claims are typed where something can be typed.
  static func unbound(_ key: Key, _ state: inout AppState) -> [Effect] {
    switch (state.overlay, state.screen) {
    case (.whatIf(var question), _):
      _ = question.input.handle(key)
      state.overlay = .whatIf(question)
    case (.chooser(var chooser), _):
      // Who begins with the stroke that filters elsewhere means the same here.
      if key == .character("/"), chooser.filter.isEmpty { return [] }
      _ = chooser.filter.handle(key)
      chooser.table.refresh(ChooserScreen.rows(chooser, state))
      state.overlay = .chooser(chooser)
    case (.print, _): PrintFlow.type(key, &state)
    case (nil, .found(var found)):
      let before = found.input.text
      _ = found.input.handle(key)
      state.screens[state.screens.count - 1] = .found(found)
      return found.input.text == before ? [] : search(&state)
    case (nil, .form): return FormFlow.type(.key(key), &state)
    default:
      state.message = MessageLine("\(key.label) does nothing here. ? shows the keys that do.")
    }
    return []
  }

  /// A pasted text is text and nothing else.
  static func paste(_ text: String, _ state: inout AppState) -> [Effect] {
    switch (state.overlay, state.screen) {
    case (.palette(var palette), _):
      palette.palette.paste(text)
      state.overlay = .palette(palette)
      return PaletteFlow.search(palette.palette)
    case (.chooser(var chooser), _):
      chooser.filter.insert(text)
      chooser.table.refresh(ChooserScreen.rows(chooser, state))
      state.overlay = .chooser(chooser)
    case (.whatIf(var question), _):
      question.input.insert(text)
      state.overlay = .whatIf(question)
    case (.print, _): PrintFlow.paste(text, &state)
    case (nil, .found(var found)):
      found.input.insert(text)
      state.screens[state.screens.count - 1] = .found(found)
      return search(&state)
    case (nil, .form): return FormFlow.type(.paste(text), &state)
    case (nil, nil) where state.work.filter.isActive:
      state.work.filter.paste(text)
      return Navigation.askForWork(&state)
    case (nil, .child(let child)) where child.filter.isActive:
      Navigation.changeChild(&state) { $0.filter.paste(text) }
    case (nil, .board(let board)) where board.filter.isActive:
      Navigation.changeBoard(&state) { $0.filter.paste(text) }
    default: state.message = MessageLine("There is no place for text here.")
    }
    return []
  }

  private static func typeInWorkFilter(_ key: Key, _ state: inout AppState) -> [Effect]? {
    // Arrows go to the list while the filter is typed, so that a match can be chosen at once.
    if key == .down || key == .up { return nil }
    switch state.work.filter.handle(key) {
    case .changed, .left: return Navigation.askForWork(&state)
    case .accepted, .moved: return []
    case .ignored: return nil
    }
  }

  private static func typeInChildFilter(_ key: Key, _ state: inout AppState) -> [Effect]? {
    if key == .down || key == .up { return nil }
    var response = FilterLine.Response.ignored
    Navigation.changeChild(&state) { response = $0.filter.handle(key) }
    return response == .ignored ? nil : []
  }

  private static func typeInBoardFilter(_ key: Key, _ state: inout AppState) -> [Effect]? {
    if key == .down || key == .up { return nil }
    var response = FilterLine.Response.ignored
    Navigation.changeBoard(&state) { response = $0.filter.handle(key) }
    return response == .ignored ? nil : []
  }

  private static func search(_ state: inout AppState) -> [Effect] {
    guard case .found(var found) = state.screen else { return [] }
    guard found.input.text.isEmpty else { return [.find(found.input.text)] }
    found.clear()
    state.screens[state.screens.count - 1] = .found(found)
    return []
  }

  private static func answer(_ key: Key, _ question: QuestionState, _ state: inout AppState)
    -> [Effect]
  {
    var question = question
    let response = question.dialog.handle(key)
    state.overlay = .question(question)
    return follow(response, question, &state)
  }

  /// Does what was answered to a question.
  static func follow(
    _ response: Dialog.Response, _ question: QuestionState, _ state: inout AppState
  ) -> [Effect] {
    guard case .chose(let button) = response else { return [] }
    state.overlay = nil
    switch question.actions[button] ?? .nothing {
    case .nothing: return []
    case .quit: return [.quit(0)]
    case .discardDraft: return FormFlow.discardDraft(&state)
    case .undo: return Undo.run(state)
    case .saveUnchanged: return FormFlow.save(&state, unchangedToo: true)
    }
  }
}
