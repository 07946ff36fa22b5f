import Casework
import Terminal
import Widgets

/// The client as two pure functions: what an event makes of the state, and what the state looks like.
enum App {
  /// Changes the state for one event.
  ///
  /// - Returns: what is to be done; each effect reports back with an event of its own.
  static func reduce(into state: inout AppState, _ event: AppEvent) -> [Effect] {
    let effects: [Effect]
    switch event {
    case .terminal(let event): effects = reduce(into: &state, terminal: event)
    case .clock(let now):
      state.now = now
      effects = []
    case .changed(let staff):
      state.staff = staff
      effects = Navigation.reload(&state, isByOthers: true)
    case .openElsewhere(let forms):
      state.openElsewhere = forms
      effects = []
    case .idle: effects = Locking.lock(&state)
    case .failed(let reason):
      state.message = MessageLine(reason, kind: .problem)
      effects = [.beep]
    default: effects = reduce(into: &state, result: event)
    }
    return settle(effects, &state)
  }

  /// What follows on every change of the state, whoever made it.
  ///
  /// - Returns: the effects, with those that the new screen asks for.
  static func settle(_ effects: [Effect], _ state: inout AppState) -> [Effect] {
    for case .commit(let proposal) in effects { state.undo.propose(proposal) }
    layOut(&state)
    return effects + Navigation.completeFamily(&state)
  }

  /// The effects with which the client starts.
  static func start(_ state: inout AppState) -> [Effect] { Navigation.askForWork(&state) }

  // MARK: - Results

  private static func reduce(into state: inout AppState, result: AppEvent) -> [Effect] {
    switch result {
    case .workLoaded(let query, let mark, let page) where query == state.work.query:
      state.work.take(page, after: mark)
      return Navigation.completeWork(&state)
    case .workCounted(let query, let counts):
      if query == state.work.query { state.work.counts = counts }
      if query.text.isEmpty { state.work.unfiltered = counts }
    case .deskLoaded(let query, let desk):
      if query.scope == state.work.query.scope { state.work.desk = desk }
    case .childLoaded(let record, let drafts):
      take(record, drafts, &state)
    case .childShownUnder(let id, let record, let drafts):
      Navigation.show(record.id, insteadOf: id, &state)
      take(record, drafts, &state)
    case .childMissing(let id):
      state.children[id] = nil
      state.screens.removeAll { $0.child == id }
      state.message = MessageLine("There is no record \(id).", kind: .problem)
    case .familyLoaded(let child, let records):
      guard case .whatIf(var question) = state.overlay, question.row.child == child else { break }
      question.family = records
      state.overlay = .whatIf(question)
    case .relativesLoaded(let child, let records, let people):
      state.children[child]?.relatives = records
      state.children[child]?.people = people
    case .boardLoaded(let link, let content):
      for index in state.screens.indices {
        guard case .board(var board) = state.screens[index], board.link == link else { continue }
        board.take(content)
        state.screens[index] = .board(board)
      }
      layOut(&state)
      return Navigation.completeBoard(&state)
    case .found(let text, let results):
      PaletteFlow.take(results, of: text, &state)
      guard case .found(var found) = state.screen, found.input.text == text else { break }
      found.take(results, of: text)
      state.screens[state.screens.count - 1] = .found(found)
    case .formOpened(let form, let context, let draft):
      FormFlow.opened(form, context, draft: draft, &state)
      return ChildMatching.ask(&state)
    case .matched(let wanted, let matches): ChildMatching.take(wanted, matches, &state)
    case .recordedAtOnce(let form, let entry, let advice):
      return FrontDoorFlow.recorded(form, entry, advice, &state)
    case .spellingChecked(let field, let found): SpellingFlow.checked(field, found, &state)
    case .fileWritten(let kind, let path): PrintFlow.written(kind, path, &state)
    case .fileRefused(let kind, let reason): return PrintFlow.failed(kind, reason, &state)
    case .committed(let entry, let advice):
      if let plan = state.undo.commit(entry) { return Undo.done(plan, &state) }
      return FormFlow.committed(entry, advice, &state)
    case .refused(let entry, let refusal):
      state.undo.refuse(entry)
      if state.undo.plan?.proposal.id == entry {
        Undo.refused(refusal, &state)
        return []
      }
      return FormFlow.refused(entry, refusal, &state)
    case .undoPrepared(let entry, let records, let registers, let fresh):
      Undo.prepared(entry, records, registers, fresh: fresh, &state)
    default: break
    }
    return []
  }

  private static func take(_ record: ChildRecord, _ drafts: [FormDraft], _ state: inout AppState) {
    let isFirst = state.children[record.id] == nil
    let relatives = state.children[record.id]?.relatives ?? []
    state.children[record.id] = OpenChild(record: record, drafts: drafts, relatives: relatives)
    guard isFirst, let draft = drafts.first, case .child(let child) = state.screen,
      child.id == record.id, let form = state.environment.form(draft.key.form)
    else { return }
    state.message = MessageLine(
      "“\(form.title)” was begun on \(draft.written.medium) and not recorded: a opens it again.")
  }

  // MARK: - The terminal

  private static func reduce(into state: inout AppState, terminal: TerminalEvent) -> [Effect] {
    if state.isLocked { return Locking.reduce(terminal, &state) }
    switch terminal {
    case .key(let key): return reduce(into: &state, key: key)
    case .paste(let text): return Typing.paste(text, &state)
    case .resize(let size):
      state.size = size
      return Navigation.completeWork(&state)
    case .signal(.interrupt): return Commands.run("app.quit", &state)
    case .signal(.hangUp): return [.quit(TerminalSignal.hangUp.exitCode)]
    case .signal(.terminate): return [.quit(TerminalSignal.terminate.exitCode)]
    case .signal(.suspend): return []
    case .wakeUp, .timedOut: return [.checkForChanges]
    case .mouse(let mouse): return Mousing.reduce(mouse, &state)
    }
  }

  private static func reduce(into state: inout AppState, key: Key) -> [Effect] {
    state.message = MessageLine()
    defer { state.offered = nil }
    if let effects = Typing.first(key, &state) { return effects }
    switch state.keyMap.dispatch(key, in: Navigation.contexts(state), state: state) {
    case .run(let command): return Commands.run(command.id, &state)
    case .disabled(_, let reason):
      state.message = MessageLine(reason, kind: .problem)
      return []
    case .unbound: return Typing.unbound(key, &state)
    }
  }

  // MARK: - Layout

  /// Lays out the text of the visible screen again if anything it depends on has changed.
  static func layOut(_ state: inout AppState) {
    guard let top = state.screens.indices.last else { return }
    switch state.screens[top] {
    case .child(var child):
      guard var reading = state.reading(child.id) else { return }
      reading.filter = child.filter.text
      reading.showsClosed = child.showsClosed
      reading.showsPinnedOnly = child.showsPinnedOnly
      let source = source(reading, tab: child.tab)
      guard child.page.source != source else { return }
      child.page = Page(source: source, document: ChildScreen.document(child.tab, reading))
      state.screens[top] = .child(child)
    case .reading(var screen):
      guard var reading = state.reading(screen.child) else { return }
      reading.filter = screen.highlight
      let source = source(reading, tab: nil)
      guard screen.page.source != source else { return }
      let document = ReadingScreen.document(screen.target, reading)
      if screen.page.source == nil, let line = document.firstLine(matching: screen.highlight) {
        screen.place.reveal(line)
      }
      screen.page = Page(source: source, document: document.highlighting(screen.highlight))
      state.screens[top] = .reading(screen)
    case .board(var board):
      board.layOut(state.boardReading(board))
      // The first layout tells whether there are children to be read beside the list.
      board.layOut(state.boardReading(board))
      state.screens[top] = .board(board)
    case .found, .form: return
    }
  }

  private static func source(_ reading: Reading, tab: ChildTab?) -> Page.Source {
    Page.Source(
      tab: tab, revision: reading.record.revision,
      people: reading.people.count,
      relatives: Dictionary(
        reading.relatives.map { ($0.id, $0.revision) }, uniquingKeysWith: { first, _ in first }),
      now: reading.now, width: reading.width, filter: reading.filter,
      showsClosed: reading.showsClosed, showsPinnedOnly: reading.showsPinnedOnly)
  }
}
