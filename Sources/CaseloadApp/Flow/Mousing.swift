import Terminal
import Widgets

/// What a click and the wheel do. Nothing needs the mouse: each click does what some key does.
enum Mousing {
  /// Follows the mouse.
  static func reduce(_ mouse: MouseEvent, _ state: inout AppState) -> [Effect] {
    if mouse.action == .press { state.message = MessageLine() }
    let foot = Rect(
      row: state.size.rows - 1, column: 0, rows: 1, columns: state.size.columns)
    if mouse.action == .press, foot.contains(mouse.position) {
      let item = App.footer(state).item(
        at: mouse.position.column, in: foot, glyphs: state.environment.glyphs)
      return item?.command.map { Commands.run($0, &state) } ?? []
    }
    guard let overlay = state.overlay else { return onScreen(mouse, &state) }
    return on(overlay, mouse, &state)
  }

  private static func on(_ overlay: Overlay, _ mouse: MouseEvent, _ state: inout AppState)
    -> [Effect]
  {
    switch overlay {
    case .help, .notice: return wheel(mouse, &state)
    case .whatIf, .spelling: return []
    case .print(var question):
      _ = question.form.handle(mouse)
      state.overlay = .print(question)
      return []
    case .chooser(var chooser):
      let rows = ChooserScreen.rows(chooser, state)
      let isAgain = table(&chooser.table, mouse, rows)
      state.overlay = .chooser(chooser)
      return isAgain ? Commands.run("chooser.open", &state) : []
    case .palette(var palette):
      let response = palette.palette.handle(mouse)
      state.overlay = .palette(palette)
      return PaletteFlow.follow(response, &state)
    case .question(var question):
      let response = question.dialog.handle(mouse)
      state.overlay = .question(question)
      return Typing.follow(response, question, &state)
    }
  }

  private static func onScreen(_ mouse: MouseEvent, _ state: inout AppState) -> [Effect] {
    let top = state.screens.count - 1
    switch state.screen {
    case nil:
      let rows = state.work.tableRows
      if table(&state.work.table, mouse, rows) { return Commands.run("work.open", &state) }
      return Navigation.completeWork(&state)
    case .child(var child):
      if let tab = ChildScreen.tab(at: mouse, child, state) {
        Navigation.changeChild(&state) { $0.show(tab) }
        return []
      }
      let outcome = child.place.handle(mouse, in: child.page.document)
      state.screens[top] = .child(child)
      return outcome == .again ? Commands.run("child.open", &state) : []
    case .board(var board):
      let outcome = board.place.handle(mouse, in: board.document)
      state.screens[top] = .board(board)
      return outcome == .again
        ? Commands.run("board.open", &state) : Navigation.completeBoard(&state)
    case .found(var found):
      let outcome = found.place.handle(mouse, in: FindScreen.document(found, state))
      state.screens[top] = .found(found)
      return outcome == .again ? Commands.run("found.open", &state) : []
    case .form(var form):
      _ = form.state.handle(mouse)
      state.screens[top] = .form(form)
      return []
    case .reading: return wheel(mouse, &state)
    }
  }

  /// - Returns: whether the row that was clicked was selected before, and so is to be opened.
  private static func table<ID>(
    _ table: inout TableState<ID>, _ mouse: MouseEvent, _ rows: TableRows<ID>
  ) -> Bool {
    let before = table.selectedID
    guard table.handle(mouse, rows: rows) else { return false }
    return mouse.action == .press && table.selectedID == before
  }

  private static func wheel(_ mouse: MouseEvent, _ state: inout AppState) -> [Effect] {
    switch mouse.action {
    case .wheelUp: Navigation.move(.rows(-3), &state)
    case .wheelDown: Navigation.move(.rows(3), &state)
    case .press: []
    }
  }
}

extension DocumentState {
  /// What came of the mouse.
  enum MouseOutcome: Hashable, Sendable {
    /// It was used beside everything that can be selected.
    case nothing
    /// Another item is selected, or the text scrolled.
    case moved
    /// What was selected already was clicked again.
    case again
  }

  /// Selects what was clicked; the wheel moves by three.
  mutating func handle(_ mouse: MouseEvent, in document: Document) -> MouseOutcome {
    switch mouse.action {
    case .wheelUp: move(.rows(-3), in: document)
    case .wheelDown: move(.rows(3), in: document)
    case .press:
      guard let clicked = target(at: mouse.position, in: document) else { return .nothing }
      defer { select(clicked) }
      return clicked == target(in: document) ? .again : .moved
    }
    return .moved
  }

  private func target(at position: Position, in document: Document) -> Target? {
    let number = top + position.row - area.row
    guard area.contains(position), document.lines.indices.contains(number) else { return nil }
    let line = document.lines[number]
    let column = position.column - area.column - 1
    let item = line.cells.first { $0.columns.contains(column) }?.item ?? line.items.first
    return item.map { document.items[$0] }
  }
}
