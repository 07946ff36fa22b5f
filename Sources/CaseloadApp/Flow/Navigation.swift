import Casework
import Terminal
import Widgets

/// Where the user is and how they get about: what the commands that only look are made of.
enum Navigation {
  // MARK: - Where

  /// The contexts of the keys, innermost first.
  static func contexts(_ state: AppState) -> [CommandContext] {
    switch state.overlay {
    case .help: return [.help, .motion, .everywhere]
    case .chooser: return [.chooser]
    case .whatIf: return [.whatIf]
    case .notice(let notice): return [notice.merge == nil ? .notice : .merge, .motion]
    case .print: return [.print]
    case .palette: return [.palette]
    case .spelling: return [.spelling]
    case .question: return [.question]
    case nil: break
    }
    return (Typing.isFiltering(state) ? [.filter] : []) + onScreen(state)
  }

  /// The contexts of the screen, innermost first.
  private static func onScreen(_ state: AppState) -> [CommandContext] {
    switch state.screen {
    case nil: return [.work, .motion, .everywhere]
    case .child: return [.child, .motion, .everywhere]
    case .reading: return [.reading, .motion, .everywhere]
    case .found: return [.found]
    case .form: return [.form]
    case .board(let board):
      let marking: [CommandContext] = board.board.canMark ? [.marking] : []
      return [board.board.context] + marking + [.board, .motion, .everywhere]
    }
  }

  /// The child's record on the screen.
  static func child(_ state: AppState) -> ChildState? {
    if case .child(let child) = state.screen { child } else { nil }
  }

  /// The child that a command is about: that of the screen, or of the selected row.
  static func childID(_ state: AppState) -> ChildID? {
    state.screens.isEmpty ? state.work.selected?.id.child : state.screen?.child
  }

  /// What Enter would open in the record on the screen.
  static func selectedTarget(_ state: AppState) -> Target? {
    child(state).flatMap { $0.place.target(in: $0.page.document) }
  }

  /// The deadline that a what-if would be about.
  static func selectedDeadline(_ state: AppState) -> WorkRowID? {
    switch state.screen {
    case nil: return state.work.selected?.id
    case .child(let child):
      guard case .deadline(let id) = child.place.target(in: child.page.document) else { return nil }
      return WorkRowID(child: child.id, deadline: id)
    case .reading(let reading):
      guard case .deadline(let id) = reading.target else { return nil }
      return WorkRowID(child: reading.child, deadline: id)
    case .board(let board):
      guard case .childDeadline(let child, let id) = board.target else { return nil }
      return WorkRowID(child: child, deadline: id)
    case .found, .form: return nil
    }
  }

  // MARK: - Screens

  /// Opens a child's record.
  static func openChild(_ id: ChildID, _ state: inout AppState) -> [Effect] {
    // A search has done its work once a child is chosen.
    if case .found = state.screen { state.screens.removeLast() }
    if state.screen?.child != id || child(state) == nil {
      state.screens.append(.child(ChildState(id)))
    }
    return [.loadChild(id), .noteOpened([id])]
  }

  /// Changes the record on the screen.
  static func changeChild(_ state: inout AppState, _ change: (inout ChildState) -> Void) {
    guard case .child(var child) = state.screen else { return }
    change(&child)
    state.screens[state.screens.count - 1] = .child(child)
  }

  /// Shows another tab, going round at the ends.
  static func moveTab(by step: Int, _ state: inout AppState) {
    let count = ChildTab.allCases.count
    changeChild(&state) { child in
      let number = (child.tab.rawValue + step + count) % count
      child.show(ChildTab(rawValue: number) ?? .summary)
    }
  }

  /// Opens the event or deadline that is selected in a record.
  static func openSelectedTarget(_ state: inout AppState) -> [Effect] {
    selectedTarget(state).map { open($0, &state) } ?? []
  }

  /// Reads the next item of the tab below, and selects it there.
  static func readNeighbour(by step: Int, _ state: inout AppState) {
    let below = state.screens.count - 2
    guard case .reading(let reading) = state.screen, below >= 0,
      case .child(var child) = state.screens[below],
      let items = Optional(child.page.document.items.filter(\.isRead)),
      let place = items.firstIndex(of: reading.target)
    else { return }
    guard items.indices.contains(place + step) else {
      state.message = MessageLine(step > 0 ? "This is the last one." : "This is the first one.")
      return
    }
    child.place.select(items[place + step])
    state.screens[below] = .child(child)
    state.screens[below + 1] = .reading(
      ReadingState(child: child.id, target: items[place + step]))
  }

  /// Closes the visible screen; the one below is as it was.
  static func close(_ state: inout AppState) -> [Effect] {
    if case .child(let child) = state.screen, !child.filter.text.isEmpty {
      changeChild(&state) { $0.filter.clear() }
      return []
    }
    if let board = board(state), !board.filter.text.isEmpty {
      changeBoard(&state) { $0.filter.clear() }
      return []
    }
    if !state.screens.isEmpty { state.screens.removeLast() }
    state.forgetClosedChildren()
    // What was opened meanwhile is read now, and among the recent ones.
    if state.screens.isEmpty { return [.loadDesk(state.work.query)] }
    guard let board = board(state), board.board.isRenewed else { return [] }
    return [.loadBoard(board.link)]
  }

  /// Ends the program. What is typed is kept as a draft, and the user is told so first.
  static func quit(_ state: inout AppState) -> [Effect] {
    let isTyped = state.screens.contains { screen in
      if case .form(let form) = screen { return form.draftKept != nil }
      return false
    }
    guard isTyped else { return [.quit(0)] }
    state.overlay = .question(
      QuestionState(
        dialog: Dialog(
          title: "Quit with a form open?",
          text: "What you have typed is not recorded yet. It is kept as a draft and offered when "
            + "you open the form again.",
          buttons: [
            DialogButton(id: "stay", title: "Stay", letter: "s"),
            DialogButton(id: "quit", title: "Quit and keep the draft", letter: "q"),
          ]),
        actions: ["quit": .quit]))
    return []
  }

  // MARK: - Work

  /// Fetches the list from the top and counts it.
  static func askForWork(_ state: inout AppState) -> [Effect] {
    state.work.query.text = state.work.filter.text
    state.work.query.asOf = state.now
    var all = state.work.query
    all.text = ""
    let counts: [Effect] = all == state.work.query ? [] : [.countWork(all)]
    // The desk does not depend on what is being typed.
    let desk: [Effect] = state.work.filter.isActive ? [] : [.loadDesk(state.work.query)]
    return counts + desk + [
      .countWork(state.work.query),
      .loadWork(state.work.query, after: nil, limit: state.work.reloadSize),
    ]
  }

  /// Fetches everything that is shown again: after somebody has recorded something.
  ///
  /// - Parameter isByOthers: whether it was somebody else. Nobody who reads is made to wait for that, so a board
  ///   that takes long is left as it is until it is asked for.
  static func reload(_ state: inout AppState, isByOthers: Bool = false) -> [Effect] {
    askForWork(&state) + state.children.keys.sorted().map { .loadChild($0) }
      + reloadBoards(state, evenSlow: !isByOthers)
  }

  /// Fetches the relatives of the child whose Family tab is on the screen, once for each record that comes.
  static func completeFamily(_ state: inout AppState) -> [Effect] {
    guard let child = child(state), child.tab == .family,
      state.children[child.id]?.areRelativesAsked == false
    else { return [] }
    state.children[child.id]?.areRelativesAsked = true
    return [.loadRelatives(child.id)]
  }

  /// Fetches what the selected row and the pane beside the list still need.
  static func completeWork(_ state: inout AppState) -> [Effect] {
    var effects: [Effect] = []
    if let missing = state.work.missing {
      effects.append(.loadWork(state.work.query, after: missing.mark, limit: missing.limit))
    }
    if state.isWide, state.screens.isEmpty, let child = state.work.selected?.id.child,
      state.children[child] == nil
    {
      state.forgetClosedChildren()
      effects.append(.loadChild(child))
    }
    return effects
  }

  // MARK: - Moving

  /// Moves in whatever list or text has the focus.
  static func move(_ motion: ListMotion, _ state: inout AppState) -> [Effect] {
    if state.overlay != nil {
      moveInOverlay(motion, &state)
      return []
    }
    switch state.screen {
    case nil:
      state.work.table.move(motion, rows: state.work.tableRows)
      return completeWork(&state)
    case .child(var child):
      child.place.move(motion, in: child.page.document)
      state.screens[state.screens.count - 1] = .child(child)
    case .reading(var reading):
      reading.place.move(motion, in: reading.page.document)
      state.screens[state.screens.count - 1] = .reading(reading)
    case .found(var found):
      found.place.move(motion, in: FindScreen.document(found, state))
      state.screens[state.screens.count - 1] = .found(found)
    case .board(var board):
      board.place.move(motion, in: board.document)
      state.screens[state.screens.count - 1] = .board(board)
      return completeBoard(&state)
    case .form: break
    }
    return []
  }

  private static func moveInOverlay(_ motion: ListMotion, _ state: inout AppState) {
    switch state.overlay {
    case .help(var help):
      help.place.move(motion, in: HelpScreen.document(help, state))
      state.overlay = .help(help)
    case .notice(var notice):
      notice.place.move(motion, in: NoticeScreen.document(notice, state))
      state.overlay = .notice(notice)
    case .chooser(var chooser):
      // The form that is offered stands where the list puts it, not at the top.
      chooser.table.refresh(ChooserScreen.rows(chooser, state))
      chooser.table.move(motion, rows: ChooserScreen.rows(chooser, state))
      state.overlay = .chooser(chooser)
    case .palette, .whatIf, .question, .spelling, .print, nil: break
    }
  }

  // MARK: - Search and palette

  /// Opens the search, with something typed already or nothing.
  static func find(_ text: String, _ state: inout AppState) -> [Effect] {
    state.screens.append(.found(FoundState(input: LineEditor(text))))
    return text.isEmpty ? [] : [.find(text)]
  }

  /// Opens the palette for the commands that can be reached from here. What works elsewhere is found too.
  static func openPalette(_ state: inout AppState) {
    let here = contexts(state)
    let items = state.keyMap.paletteItems(in: here, state: state)
      .filter { !$0.id.hasPrefix("move.") && $0.id != "app.palette" }
    let others = state.keyMap.paletteItems(elsewhereThan: here) { command in
      let places = command.contexts.compactMap { CommandPlaces.words(for: $0, state) }
      return places.isEmpty ? nil : "only in \(places.joined(separator: " and "))"
    }
    state.overlay = .palette(PaletteState(palette: Palette(items + others)))
  }

  /// Lists what can be recorded for the child.
  static func chooseForm(_ state: inout AppState) -> [Effect] {
    // What a message offers is about its own child, wherever the cursor stands by now.
    let child = state.offered ?? childID(state)
    let step = child.flatMap { state.nextSteps[$0] }.flatMap { state.environment.form($0.form) }
    // What somebody else does next is not put under the cursor.
    let offered = step.flatMap {
      $0.whyUnavailable(FormFlow.context(child, state)) == nil ? $0.id : nil
    }
    // Whoever looks at the family most likely has somebody to add to it.
    let usual = self.child(state)?.tab == .family ? RelationshipForm().id : nil
    let wanted = offered ?? usual
    var chooser = ChooserState(child: child, table: TableState(selectedID: wanted))
    // Without a wish the first form is taken once the record is here and it is known which is first.
    if wanted != nil { chooser.table.refresh(ChooserScreen.rows(chooser, state)) }
    state.overlay = .chooser(chooser)
    guard let child else { return [] }
    return state.children[child] == nil ? [.loadChild(child)] : []
  }
}
