import Casework
import Terminal
import Widgets

/// Getting to boards, and from them to what they list.
extension Navigation {
  /// The board on the screen.
  static func board(_ state: AppState) -> BoardState? {
    if case .board(let board) = state.screen { board } else { nil }
  }

  /// Changes the board on the screen.
  static func changeBoard(_ state: inout AppState, _ change: (inout BoardState) -> Void) {
    guard case .board(var board) = state.screen else { return }
    change(&board)
    state.screens[state.screens.count - 1] = .board(board)
  }

  /// Asks again what the boards on the screen show.
  static func reloadBoards(_ state: AppState, evenSlow: Bool) -> [Effect] {
    state.screens.compactMap { screen in
      guard case .board(let board) = screen, evenSlow || board.board.wait == nil else { return nil }
      return .loadBoard(board.link)
    }
  }

  /// Opens a board on top of the visible screen.
  static func openBoard(_ board: any Board, _ state: inout AppState) -> [Effect] {
    state.screens.append(.board(BoardState(board)))
    return [.loadBoard(BoardLink(board))]
  }

  /// Leaves every screen for a place: it stands on the list of work, and Esc leads back there.
  static func go(to board: any Board, _ state: inout AppState) -> [Effect] {
    state.screens = []
    state.forgetClosedChildren()
    return openBoard(board, &state)
  }

  /// Opens what a document lists.
  static func open(_ target: Target, _ state: inout AppState) -> [Effect] {
    switch target {
    case .event, .deadline:
      guard let child = child(state)?.id else { return [] }
      state.screens.append(.reading(ReadingState(child: child, target: target)))
      return []
    case .child(let id, let tab):
      let effects = openChild(id, &state)
      if let tab { changeChild(&state) { $0.show(tab) } }
      return effects
    case .childEvent(let id, let event):
      return openChild(id, at: .event(event), &state)
    case .childDeadline(let id, let deadline):
      return openChild(id, at: .deadline(deadline), &state)
    case .point(let step):
      return open(
        step.event.map { .childEvent(step.child, $0) } ?? .child(step.child, step.tab), &state)
    case .board(let link): return openBoard(link.board, &state)
    }
  }

  /// Opens a child's record with one of its events or deadlines read on top of it.
  private static func openChild(_ id: ChildID, at target: Target, _ state: inout AppState)
    -> [Effect]
  {
    // A board that stands on the child's record leads to its entries without the record in between.
    let isBelow = state.screens.contains { screen in
      if case .child(let open) = screen { open.id == id } else { false }
    }
    if isBelow {
      state.screens.append(.reading(ReadingState(child: id, target: target)))
      return [.loadChild(id)]
    }
    let effects = openChild(id, &state)
    if case .deadline = target { changeChild(&state) { $0.show(.due) } }
    changeChild(&state) { $0.place.select(target) }
    state.screens.append(.reading(ReadingState(child: id, target: target)))
    return effects
  }

  /// Fetches the record that stands beside the list.
  static func completeBoard(_ state: inout AppState) -> [Effect] {
    guard state.isWide, let child = board(state)?.target?.child, state.children[child] == nil
    else { return [] }
    state.forgetClosedChildren()
    return [.loadChild(child)]
  }
}
