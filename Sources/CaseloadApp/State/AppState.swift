import Casework
import Terminal
import Widgets

/// Everything that decides what is on the screen, as a value.
///
/// `App.reduce` changes it for an event and says what is to be done; `App.draw` draws it. Neither
/// touches the world, so every screen and every key can be tested.
struct AppState: Sendable {
  /// What never changes.
  let environment: AppEnvironment
  /// Everybody who works with the records.
  var staff: Staff
  /// The moment as at which everything is shown.
  var now: Moment
  /// The size of the window.
  var size: Size
  /// The list of work, on which every other screen stands.
  var work: WorkState
  /// The screens opened on top of it, the visible one last.
  var screens: [ScreenState] = []
  /// What lies over the screen and takes the keys.
  var overlay: Overlay?
  /// What just happened; empty for what the screen itself has to say.
  var message = MessageLine()
  /// What usually follows on what was recorded last for a child.
  var nextSteps: [ChildID: NextStep] = [:]
  /// Answers that the next form to be opened begins with, such as a day that was tried in a what-if.
  var carriedOver: FormValues = [:]
  /// The child whose next step the message on the screen offers; the next key decides whether it is taken.
  var offered: ChildID?
  /// The records that screens show, each with the drafts about the child.
  var children: [ChildID: OpenChild] = [:]
  /// Whether the screen is locked: then nothing is shown and only Enter is heard.
  var isLocked = false
  /// What this user recorded in this session.
  var undo = UndoState()
  /// The forms that other sessions have open.
  var openElsewhere: [OpenForm] = []
  /// The form that is opened again because the last session ended in it.
  var resuming: FormDraft.Key?

  /// Starts the client.
  init(environment: AppEnvironment, staff: Staff, now: Moment, size: Size = .standard) {
    self.environment = environment
    self.staff = staff
    self.now = now
    self.size = size
    // Children are allocated to social workers; everybody else works across the authority.
    let worker = environment.user.flatMap { staff.worker($0) }
    let isAllocated = worker?.post(on: now.date)?.role == .socialWorker
    let scope = isAllocated ? worker.map { WorkOwner.worker($0.id) } : nil
    work = WorkState(WorkQuery(scope ?? .everyone, asOf: now))
  }

  /// Today, in London.
  var today: CivilDate { now.date }

  /// The user, if the store knows them.
  var user: Worker? { environment.user.flatMap { staff.worker($0) } }

  /// Why the user may not record; nil when they may.
  var whyReadOnly: String? {
    if let reason = environment.whyReadOnly { return reason }
    guard let user else {
      return "You are not in the list of staff, so you can read but not record. "
        + "A manager can add you with “caseload staff add”."
    }
    guard let post = user.post(on: today), post.role.mayRecord else {
      return "Your role is read only, so nothing can be recorded."
    }
    return nil
  }

  /// The visible screen; nil while it is the list of work.
  var screen: ScreenState? { screens.last }

  /// Whether the window has room for a record beside the list.
  var isWide: Bool { size.columns >= 120 }

  /// A child's record as it is read on the visible screen; nil until it has come.
  ///
  /// - Parameter width: the cells of a line; those of the window unless said otherwise.
  func reading(_ child: ChildID, width: Int? = nil) -> Reading? {
    children[child].map {
      Reading(
        record: $0.record, relatives: $0.relatives, people: $0.people, now: now,
        user: environment.user, staff: staff,
        rulebook: environment.rulebook,
        width: width ?? size.columns - 2, glyphs: environment.glyphs)
    }
  }

  /// What a board needs to know to be read on the visible screen.
  func boardReading(_ board: BoardState) -> BoardReading {
    let isBesidePane = isWide && board.document.items.contains { $0.child != nil }
    return BoardReading(
      user: environment.user, now: now, staff: staff, rulebook: environment.rulebook,
      width: (isBesidePane ? 80 : size.columns) - 2, glyphs: environment.glyphs,
      filter: board.filter.text, isAnotherDay: environment.whyReadOnly != nil)
  }

  /// The forms that are open here.
  var openForms: [OpenForm] {
    screens.compactMap { screen in
      guard case .form(let form) = screen else { return nil }
      return OpenForm(
        worker: environment.user, key: form.key, title: form.state.form.title, since: form.opened)
    }
  }

  /// Drops the records that no screen shows any more.
  mutating func forgetClosedChildren() {
    var shown = Set(screens.compactMap { $0.child })
    if let selected = work.table.selectedID?.child { shown.insert(selected) }
    if let child = overlay?.child { shown.insert(child) }
    if let offered { shown.insert(offered) }
    children = children.filter { shown.contains($0.key) }
  }
}

/// A child whose record is at hand.
struct OpenChild: Hashable, Sendable {
  /// The record.
  var record: ChildRecord
  /// What this user has typed about the child and not saved.
  var drafts: [FormDraft]
  /// The records of everybody whom the record names, once the Family tab has asked for them.
  var relatives: [ChildRecord] = []
  /// The files of people tied to the child, once the Family tab has asked for them.
  var people: [RegisterRecord] = []
  /// Whether they have been asked for since the record came.
  var areRelativesAsked = false
}

/// A screen on top of the list of work.
enum ScreenState: Sendable {
  /// A child's record.
  case child(ChildState)
  /// One event, or the explanation of one deadline.
  case reading(ReadingState)
  /// Children that a search found.
  case found(FoundState)
  /// A form being filled in.
  case form(FormScreenState)
  /// What a question to the casebook found.
  case board(BoardState)

  /// The child it is about.
  var child: ChildID? {
    switch self {
    case .child(let state): state.id
    case .reading(let state): state.child
    case .found: nil
    case .form(let state): state.key.child
    case .board(let state): state.target?.child
    }
  }
}

/// What lies over a screen.
enum Overlay: Sendable {
  /// The keys and what they do.
  case help(HelpState)
  /// Commands by name, and children with a colon before the name.
  case palette(PaletteState)
  /// What if a deadline were met on another date.
  case whatIf(WhatIfState)
  /// What can be recorded.
  case chooser(ChooserState)
  /// A question that must be answered.
  case question(QuestionState)
  /// Why an entry was refused.
  case notice(NoticeState)
  /// Words that are not in the dictionary.
  case spelling(SpellingState)
  /// What to print of a child.
  case print(PrintState)

  /// The child it is about.
  var child: ChildID? {
    switch self {
    case .whatIf(let state): state.row.child
    case .chooser(let state): state.child
    case .print(let state): state.child
    case .help, .palette, .question, .notice, .spelling: nil
    }
  }
}
