import Casework
import Terminal
import Widgets

extension CommandContext {
  /// A manager's board.
  static let team: CommandContext = "Team"
  /// The names behind a number of a manager's board.
  static let teamNames: CommandContext = "Names of a team"
  /// Finished work that waits for a manager.
  static let authorising: CommandContext = "Work to authorise"
}

extension Place {
  /// The user's own team; for somebody who is in none, the whole authority.
  static let team = Place(
    id: "place.team", title: "Team",
    help: "Shows what is overdue by worker and kind, what waits for a manager, and what comes due.",
    key: .character("T")
  ) { state in
    TeamBoard(scope: Commands.ownTeam(state))
  }
}

extension Commands {
  /// The user's team.
  static func ownTeam(_ state: AppState) -> TeamScope {
    (state.user?.post(on: state.today)?.team).map { .team($0) } ?? .everyone
  }

  /// What can be done on the boards of a manager.
  static let teamCommands = [
    AppCommand(
      "team.scope", "Switch between my team and the whole authority",
      "Shows your own team by worker, or the whole authority by team.",
      keys: [.character("o")], in: [.team], footer: "mine or all",
      disabled: { state in
        ownTeam(state) == .everyone
          ? "You are in no team, so the whole authority is shown. Other boards stand below." : nil
      }
    ) { state in
      let isOwn = (Navigation.board(state)?.board as? TeamBoard)?.scope == ownTeam(state)
      return Navigation.go(to: TeamBoard(scope: isOwn ? .everyone : ownTeam(state)), &state)
    },
    AppCommand(
      "team.decide", "Authorise or return",
      "Opens the form in which this work is authorised, or returned with what is to be changed.",
      keys: [.enter], in: [.authorising], footer: "authorise or return", danger: .changes,
      disabled: whyCannotDecide
    ) { state in
      guard let item = selectedWork(state) else { return [] }
      return item.kind == .assessment
        ? [.openForm(AuthoriseAssessmentForm().id, child: item.child, item: nil)]
        : [.openForm(AuthoriseWorkForm().id, child: item.child, item: item.event)]
    },
    AppCommand(
      "team.read", "Read the work", "Opens the entry by which the work was finished.",
      keys: [.character("v")], in: [.authorising], footer: "read it",
      disabled: { selectedWork($0) == nil ? "Nothing is selected here." : nil }
    ) { state in
      selectedWork(state).map { Navigation.open(AuthoriseBoard.target($0), &state) } ?? []
    },
    AppCommand(
      "team.move", "Move to another worker",
      "Allocates the marked children, or the selected one, to another worker in one entry.",
      keys: [.character("m")], in: [.teamNames], footer: "move", danger: .changes,
      disabled: whyCannotMove, run: move),
    AppCommand(
      "child.move", "Allocate or move to another worker",
      "Allocates the child, or all children marked in a list, to another worker in one entry.",
      keys: [.character("m")], in: [.work, .child, .board], danger: .changes,
      disabled: whyCannotMove, run: move),
  ]

  // MARK: - Deciding

  /// The work selected in the list of what waits.
  static func selectedWork(_ state: AppState) -> WaitingItem? {
    guard let board = Navigation.board(state), board.board is AuthoriseBoard,
      let items = board.content(as: [WaitingItem].self)
    else { return nil }
    return items.first { AuthoriseBoard.target($0) == board.target }
  }

  private static func whyCannotDecide(_ state: AppState) -> String? {
    if let reason = state.whyReadOnly { return reason }
    guard let item = selectedWork(state) else { return "Nothing waits for a manager here." }
    if let reason = ManagersOnly.reason(state.user, on: state.today) { return reason }
    return item.by == state.environment.user
      ? "You recorded this yourself. Another manager decides on it." : nil
  }

  // MARK: - Moving

  /// The children that a move is about: those marked, or the one that is selected or open.
  private static func childrenToMove(_ state: AppState) -> [ChildID] {
    guard let board = Navigation.board(state) else {
      return [Navigation.childID(state)].compactMap { $0 }
    }
    var seen: Set<ChildID> = []
    return board.chosen.compactMap(\.child).filter { seen.insert($0).inserted }
  }

  private static func whyCannotMove(_ state: AppState) -> String? {
    if let reason = state.whyReadOnly { return reason }
    return childrenToMove(state).isEmpty
      ? "Select a child first, or mark several with Space in the list behind a number." : nil
  }

  private static func move(_ state: inout AppState) -> [Effect] {
    [.openFormTogether(AllocateForm().id, children: childrenToMove(state))]
  }
}
