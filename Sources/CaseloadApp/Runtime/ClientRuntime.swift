import CaseStore
import Casework
import Spelling
import Terminal
import Widgets

/// Carries out the effects of the state against a casebook, and tells the state what came of each.
///
/// Everything is done at once and in order: reads come from an index in a millisecond, and a user who
/// has pressed Ctrl-S must not be told anything before the disk has it. What takes seconds is said first.
@MainActor
final class ClientRuntime {
  private(set) var state: AppState
  private(set) var exitCode: Int32?
  private let casebook: any Casebook
  private let clock: () -> Moment
  private var lastChange: Int
  /// The dictionary, once somebody has asked for it.
  private lazy var dictionary = Result { try HunspellChecker() }
  private let idleLimit: Int?
  private let uptime: () -> Int
  private var lastTouched: Int
  private var announced: [OpenForm] = []
  /// Up to which change the boards were told that take long to answer.
  private var answered: [BoardLink: Int] = [:]
  /// Shows the state at once, before something that takes long; nil where nobody looks.
  var paint: (() -> Void)?
  private let folder: String?

  /// Starts the client: the list of work is fetched before the first frame.
  ///
  /// - Parameters:
  ///   - environment: what never changes.
  ///   - casebook: where the records are.
  ///   - size: of the window.
  ///   - idleLimit: after how many seconds without a key the screen is locked; nil for never.
  ///   - uptime: seconds that never run backwards.
  ///   - folder: where files go whose path does not begin at the root; nil for the current folder.
  ///   - clock: what time it is.
  init(
    _ environment: AppEnvironment, casebook: any Casebook, size: Size, idleLimit: Int? = nil,
    uptime: @escaping () -> Int = { 0 }, folder: String? = nil, clock: @escaping () -> Moment
  ) {
    self.casebook = casebook
    self.folder = folder
    self.clock = clock
    self.idleLimit = idleLimit
    self.uptime = uptime
    lastTouched = uptime()
    state = AppState(environment: environment, staff: casebook.staff, now: clock(), size: size)
    lastChange = (try? casebook.latestChange()) ?? 0
    _ = perform(App.start(&state))
    goBackToInterruptedForm()
  }

  /// Takes what the terminal tells, and says how the loop goes on.
  func handle(_ event: TerminalEvent) -> LoopStep {
    if event != .timedOut { tellTime() }
    let isTouch = event.isTouch
    if isIdleTooLong {
      // A key that comes after so long was pressed by somebody who did not see what it would do.
      let step = send(.idle)
      if isTouch {
        lastTouched = uptime()
        return step
      }
      return send(.terminal(event), after: step)
    }
    if isTouch { lastTouched = uptime() }
    return send(.terminal(event))
  }

  private var isIdleTooLong: Bool {
    guard let idleLimit, !state.isLocked else { return false }
    return uptime() - lastTouched >= idleLimit
  }

  private func send(_ event: AppEvent, after step: LoopStep) -> LoopStep {
    let next = send(event)
    return next == .proceed ? step : next
  }

  /// Does what a command would, from outside the table of keys.
  @discardableResult
  func act(_ change: (inout AppState) -> [Effect]) -> LoopStep {
    let effects = change(&state)
    return perform(App.settle(effects, &state))
  }

  /// Ends the session: the others are told that nothing is open here any more. A session that was cut
  /// off leaves its note, and the next one goes on where it stopped.
  func close() {
    if let exitCode, exitCode > 128 { return }
    try? casebook.announce([])
  }

  private func goBackToInterruptedForm() {
    guard let form = (try? casebook.interruptedForms())?.first,
      (try? casebook.drafts())?.contains(where: { $0.key == form.key }) == true
    else { return }
    act { FormPresence.resume(form.key, &$0) }
  }

  /// Opens a place, as its key would.
  func go(to board: any Board) {
    act { Navigation.go(to: board, &$0) }
  }

  /// Draws the state.
  func draw(into screen: inout Screen) {
    App.draw(&state, into: &screen)
  }

  /// Hours and minutes are counted on the screen, so time goes on with each key; never by itself.
  private func tellTime() {
    let now = clock()
    if now.minutes(to: state.now) != 0 { _ = send(.clock(now)) }
  }

  private func send(_ event: AppEvent) -> LoopStep {
    perform(App.reduce(into: &state, event))
  }

  /// Carries out effects and all that come of them, and tells the others which forms are open then.
  private func perform(_ effects: [Effect]) -> LoopStep {
    defer { announce() }
    var step = LoopStep.proceed
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      switch effect {
      case .redraw: step = .redraw
      case .beep: step = .beep
      case .quit(let code):
        exitCode = code
        return .stop
      default:
        if effect.concernsOthers { lookAround() }
        if let event = result(of: effect) { waiting += App.reduce(into: &state, event) }
      }
    }
    return step
  }

  // MARK: - Effects

  private func result(of effect: Effect) -> AppEvent? {
    do {
      switch effect {
      case .loadWork(let query, let mark, let limit):
        return .workLoaded(
          query, after: mark,
          try casebook.marking(try casebook.worklist(query, after: mark, limit: limit), query))
      case .countWork(let query): return .workCounted(query, try casebook.counts(query))
      case .loadDesk(let query):
        var desk = try casebook.desk(
          query, of: state.environment.user, state.environment.rulebook.calendar)
        desk.duties =
          try state.environment.user.map { user in
            try casebook.registerDuties(of: user, asOf: query.asOf)
              .count { $0.status == .overdue || $0.status == .dueSoon }
          } ?? 0
        return .deskLoaded(query, desk)
      case .noteOpened(let children): try casebook.noteOpened(children, at: state.now)
      case .loadChild(let id): return try load(id)
      case .loadFamily(let id): return .familyLoaded(id, try family(of: id))
      case .loadRelatives(let id):
        return .relativesLoaded(
          id, try casebook.record(id).map { try casebook.relatives(of: $0) } ?? [],
          people: try casebook.people(tiedTo: id))
      case .loadBoard(let link): return try load(link)
      case .find(let text):
        var results = try casebook.search(text, today: state.today)
        results.registers = try casebook.foundRegisters(text)
        return .found(text, results)
      case .openForm(let form, let child, let item): return try open(form, child, item)
      case .openFormTogether(let form, let children): return try open(form, together: children)
      case .openRegisterForm(let form, let register, let item):
        return try open(form, register: register, item)
      case .commit(let proposal): return try commit(proposal)
      case .match(let wanted):
        return .matched(wanted, try casebook.likelyMatches(wanted, on: state.today))
      case .recordAtOnce(let form, let child, let item):
        return try recordAtOnce(form, child, item)
      case .saveDraft(let draft): try casebook.save(draft)
      case .removeDraft(let key): try casebook.remove(key)
      case .checkSpelling(let field, let text, let names):
        return .spellingChecked(
          field, Spelling.misspellings(in: text, knowing: names, try dictionary.get()))
      case .writeFile(let request): return write(request)
      case .prepareUndo(let entry, let subjects):
        return .undoPrepared(
          entry, try subjects.compactMap { try $0.child.flatMap { try casebook.record($0) } },
          registers: try subjects.compactMap {
            try $0.register.flatMap { try casebook.registerRecord($0) }
          },
          fresh: casebook.freshEntryID())
      case .checkForChanges: return try changes()
      case .redraw, .beep, .quit: break
      }
      return nil
    } catch {
      return .failed("\(error)")
    }
  }

  private func load(_ link: BoardLink) throws -> AppEvent? {
    let asker = BoardAsker(user: state.environment.user, now: state.now)
    guard let wait = link.board.wait else {
      return .boardLoaded(link, try link.board.load(from: casebook, asker))
    }
    let latest = try casebook.latestChange()
    let isKnown = state.screens.contains { screen in
      if case .board(let board) = screen { board.link == link && board.isLoaded } else { false }
    }
    let isInFront = Navigation.board(state)?.link == link
    if isKnown, !isInFront || answered[link] == latest { return nil }
    let message = state.message
    state.message = MessageLine(wait)
    paint?()
    state.message = message
    let content = try link.board.load(from: casebook, asker)
    answered[link] = latest
    return .boardLoaded(link, content)
  }

  private func load(_ id: ChildID) throws -> AppEvent {
    guard let record = try casebook.record(id) else { return .childMissing(id) }
    let drafts = try casebook.drafts().filter { $0.key.child == record.id }
    return record.id == id
      ? .childLoaded(record, drafts: drafts) : .childShownUnder(id, record, drafts: drafts)
  }

  /// The brothers and sisters that the record names and that have a record of their own.
  private func family(of id: ChildID) throws -> [ChildRecord] {
    guard let record = try casebook.record(id) else { return [] }
    return try record.person.relationships
      .filter { $0.ended == nil && $0.kind.isSibling }
      .compactMap { try $0.child.flatMap { try casebook.record($0) } }
  }

  private func open(_ form: String, _ child: ChildID?, _ item: EventID?) throws -> AppEvent {
    let siblings = try child.map { try family(of: $0) } ?? []
    return try open(form, child, family: siblings, item)
  }

  /// Children that were marked together stand where the family stands otherwise.
  private func open(_ form: String, together children: [ChildID]) throws -> AppEvent {
    guard children.count > 1 else { return try open(form, children.first, nil) }
    let others = try children.dropFirst().compactMap { try casebook.record($0) }
    return try open(form, children.first, family: others, nil, isTogether: true)
  }

  private func open(
    _ form: String, _ child: ChildID?, family: [ChildRecord], _ item: EventID?,
    isTogether: Bool = false
  ) throws -> AppEvent {
    let key = FormDraft.Key(form: form, child: child, item: item)
    let record = try child.flatMap { try casebook.record($0) }
    var context = FormContext(
      record: record, family: family, now: state.now, user: state.environment.user,
      staff: casebook.staff, rulebook: casebook.rulebook, entry: casebook.freshEntryID(),
      newChild: casebook.freshChildID(), item: item)
    context.isTogether = isTogether
    if let record, state.environment.form(form)?.looksAtNeighbours == true {
      context.neighbours = try casebook.neighbours(of: record, on: state.today)
    }
    if state.environment.form(form)?.needsWorkloads == true {
      context.workloads = try casebook.workloads()
    }
    return .formOpened(form: form, context, draft: try casebook.drafts().first { $0.key == key })
  }

  private func open(_ id: String, register: RegisterID?, _ item: EventID?) throws -> AppEvent? {
    guard let form = state.environment.form(id) as? any RegisterRecordForm else { return nil }
    var context = FormContext(
      record: nil, now: state.now, user: state.environment.user, staff: casebook.staff,
      rulebook: casebook.rulebook, entry: casebook.freshEntryID(), item: item)
    context.register = try register.flatMap { try casebook.registerRecord($0) }
    context.registerID =
      try register ?? form.opens.map { try casebook.freshRegister($0.kind, letter: $0.letter) }
    if let kind = form.looksAt {
      context.registers = try casebook.registers(RegisterQuery(kind))
        .compactMap { try casebook.registerRecord($0.id) }
    }
    let key = FormDraft.Key(form: id, child: nil, item: item, register: register)
    return .formOpened(form: id, context, draft: try casebook.drafts().first { $0.key == key })
  }

  private func recordAtOnce(_ id: String, _ child: ChildID, _ item: EventID) throws -> AppEvent? {
    guard let form = state.environment.form(id),
      case .formOpened(_, let context, _) = try open(id, child, item)
    else { return nil }
    if let reason = form.whyUnavailable(context) { return .failed(reason) }
    switch form.propose(form.form(context).answers(form.initialValues(context)), context) {
    case .failure(let problems):
      return .failed(problems.errors.map(\.message).joined(separator: ". "))
    case .success(let proposal):
      switch try commit(proposal) {
      case .committed(_, let advice): return .recordedAtOnce(form: id, proposal, advice)
      case .refused(_, .breach(let breach)): return .failed(breach.description)
      default: return .failed("Somebody else recorded this first. Nothing was recorded twice.")
      }
    }
  }

  private func commit(_ proposal: ProposedEntry) throws -> AppEvent {
    do {
      var advice = try casebook.commit(proposal)
      // The entry stands: what cannot be looked up now must not make it seem to have failed.
      advice += (try? AddressHazards.advice(on: proposal, in: casebook, on: state.today)) ?? []
      lastChange = try casebook.latestChange()
      return .committed(proposal.id, advice)
    } catch let refusal as CommitRefusal {
      return .refused(proposal.id, refusal)
    }
  }

  private func write(_ request: FileRequest) -> AppEvent {
    do throws(PrivateFile.Problem) {
      let path = try PrivateFile.write(
        request.text, to: request.path, in: folder, ifThere: request.kind.collision)
      return .fileWritten(request.kind, path)
    } catch {
      return .fileRefused(request.kind, error.description)
    }
  }

  /// Tells the others which forms are open here. It is a courtesy: a failure keeps nobody from working.
  private func announce() {
    let open = state.openForms
    guard open != announced else { return }
    announced = open
    try? casebook.announce(open)
  }

  private func lookAround() {
    guard let forms = try? casebook.formsOpenElsewhere(), forms != state.openElsewhere else {
      return
    }
    _ = App.reduce(into: &state, .openElsewhere(forms))
  }

  private func changes() throws -> AppEvent? {
    let latest = try casebook.latestChange()
    guard latest != lastChange else { return nil }
    lastChange = latest
    return .changed(casebook.staff)
  }
}

extension TerminalEvent {
  /// Whether somebody is at the keyboard.
  fileprivate var isTouch: Bool {
    switch self {
    case .key, .paste, .mouse: true
    case .resize, .signal, .wakeUp, .timedOut: false
    }
  }
}

extension Effect {
  /// Whether it is a good moment to look which forms others have open.
  fileprivate var concernsOthers: Bool {
    switch self {
    case .loadChild, .openForm, .openRegisterForm, .checkForChanges: true
    default: false
    }
  }
}
