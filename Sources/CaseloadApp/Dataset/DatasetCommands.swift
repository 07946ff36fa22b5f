import Casework
import Terminal
import Widgets

extension Commands {
  /// What can be done with the monthly dataset.
  static let datasetCommands = [
    AppCommand(
      "dataset.earlier", "The month before", "Shows the month before this one.",
      keys: [.character("["), .left], in: [.dataset], footer: "earlier"
    ) { state in show(-1, &state) },
    AppCommand(
      "dataset.later", "The month after", "Shows the month after this one, up to the present.",
      keys: [.character("]"), .right], in: [.dataset], footer: "later",
      disabled: { state in
        guard let board = Navigation.board(state)?.board as? any MonthBoard else { return nil }
        return board.last(on: state.today) < DatasetMonth(of: state.today)
          ? nil : "This month is not over: there is none after it."
      }
    ) { state in show(1, &state) },
  ]

  /// The same board with another month.
  private static func show(_ step: Int, _ state: inout AppState) -> [Effect] {
    guard var board = Navigation.board(state)?.board as? any MonthBoard else { return [] }
    board.month = board.last(on: state.today).adding(step)
    state.screens.removeLast()
    return Navigation.openBoard(board, &state)
  }
}
