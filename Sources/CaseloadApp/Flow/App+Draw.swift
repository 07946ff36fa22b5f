import Casework
import Terminal
import Widgets

extension App {
  /// The program's name on its screens.
  static let name = "Caseload"

  /// Draws the state on an empty screen. What is drawn depends on the state alone; only the widgets
  /// note in it how much of them could be seen.
  static func draw(_ state: inout AppState, into screen: inout Screen) {
    if state.isLocked { return Locking.draw(into: &screen) }
    if TooSmall(program: name).draw(into: &screen) { return }
    let rows = screen.bounds.split(rows: .fixed(1), .min(1), .fixed(1), .fixed(1))
    let readings = state.user?.post(on: state.today)
    let role = [
      state.user?.name, readings.flatMap { state.staff.team($0.team)?.name(on: state.today) },
    ]
    Header(
      path: path(state), role: role.compactMap { $0 }.joined(separator: ", "),
      mark: mark(state)
    ).draw(into: &screen, rect: rows[0])
    drawScreen(&state, into: &screen, rect: rows[1])
    message(state).draw(into: &screen, rect: rows[2])
    footer(state).draw(into: &screen, rect: rows[3])
    drawOverlay(&state, into: &screen, body: rows[1])
  }

  /// What every screen must say: that the people are invented, or that this is not today.
  private static func mark(_ state: AppState) -> String {
    if state.environment.isDemo { return "DEMO" }
    return state.environment.whyReadOnly == nil ? "" : "READ ONLY"
  }

  private static func drawScreen(_ state: inout AppState, into screen: inout Screen, rect: Rect) {
    guard let top = state.screens.indices.last else {
      WorkScreen.draw(&state, into: &screen, rect: rect)
      return
    }
    switch state.screens[top] {
    case .child(var child):
      ChildScreen.draw(&child, state, into: &screen, rect: rect)
      state.screens[top] = .child(child)
    case .reading(var reading):
      ReadingScreen.draw(&reading, into: &screen, rect: rect)
      state.screens[top] = .reading(reading)
    case .found(var found):
      FindScreen.draw(&found, state, into: &screen, rect: rect)
      state.screens[top] = .found(found)
    case .form(var form):
      FormScreen.draw(&form, into: &screen, rect: rect)
      state.screens[top] = .form(form)
    case .board(var board):
      BoardScreen.draw(&board, state, into: &screen, rect: rect)
      state.screens[top] = .board(board)
    }
  }

  private static func drawOverlay(_ state: inout AppState, into screen: inout Screen, body: Rect) {
    switch state.overlay {
    case nil: return
    case .help(var help):
      HelpScreen.draw(&help, state, into: &screen, rect: body)
      state.overlay = .help(help)
    case .palette(var palette):
      palette.palette.draw(into: &screen, rect: body)
      state.overlay = .palette(palette)
    case .whatIf(var question):
      WhatIfScreen.draw(&question, state, into: &screen)
      state.overlay = .whatIf(question)
    case .chooser(var chooser):
      ChooserScreen.draw(&chooser, state, into: &screen)
      state.overlay = .chooser(chooser)
    case .question(var question):
      question.dialog.draw(into: &screen, rect: body)
      state.overlay = .question(question)
    case .print(var question):
      let name = state.reading(question.child)?.fullName ?? question.child.rawValue
      question.draw(name, into: &screen, rect: body)
      state.overlay = .print(question)
    case .notice(var notice):
      NoticeScreen.draw(&notice, state, into: &screen)
      state.overlay = .notice(notice)
    case .spelling(let spelling):
      SpellingScreen.draw(spelling, state, into: &screen)
    }
  }

  /// The titles of the screens that lead here.
  private static func path(_ state: AppState) -> [String] {
    var path = [name, WorkScreen.title]
    for screen in state.screens {
      switch screen {
      case .child(let child):
        let name = state.reading(child.id)?.person.name?.spoken
        path.append(name.map { "\($0) (\(child.id))" } ?? child.id.rawValue)
      case .reading(let reading):
        path.append(
          state.reading(reading.child).map { ReadingScreen.title(reading.target, $0) } ?? "")
      case .found: path.append("Find")
      case .form(let form): path.append(form.state.form.title)
      case .board(let board): path.append(board.board.title)
      }
    }
    if case .help = state.overlay { path.append("Help") }
    return path
  }

  /// What just happened, or else what the screen has to say.
  private static func message(_ state: AppState) -> MessageLine {
    if !state.message.text.isEmpty { return state.message }
    switch state.screen {
    case nil: return WorkScreen.message(state)
    case .child(let child): return ChildScreen.message(child, state)
    case .board(let board): return MessageLine(board.message(state.boardReading(board)))
    case .found(let found): return FindScreen.message(found, state)
    case .reading, .form: return MessageLine()
    }
  }

  /// The keys that work now.
  static func footer(_ state: AppState) -> Footer {
    // While a filter is typed the keys of the list are text.
    let contexts = Typing.isFiltering(state) ? [.filter] : Navigation.contexts(state)
    let items = state.keyMap.footerItems(in: contexts, state: state)
    let help = state.keyMap["app.help"].flatMap { state.keyMap.keys(of: $0).first }
    guard contexts.contains(.everywhere), let help else { return Footer(items, pinned: nil) }
    return Footer(
      items, pinned: FooterItem(key: help.label, word: "help", command: "app.help"))
  }
}
