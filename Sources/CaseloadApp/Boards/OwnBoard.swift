import Casework
import Terminal
import Widgets

/// A board that shows the children of the user or those of everybody.
protocol OwnBoard: Board {
  /// Whether only the user's are shown.
  var isOwn: Bool { get set }
}

extension OwnBoard {
  var context: CommandContext { .own }

  /// The same board with the other children.
  var switched: any Board {
    var other = self
    other.isOwn.toggle()
    return other
  }

  /// What a heading says of whose children they are.
  var whose: String { isOwn ? "Mine: " : "" }
}

extension CommandContext {
  /// Boards that show the user's children or everybody's.
  static let own: CommandContext = "Placements and care leavers"
}

extension Commands {
  /// What can be done with such a board.
  static let ownBoardCommands = [
    AppCommand(
      "board.own", "Switch between mine and all",
      "Shows the children for whom you answer, as social worker or personal adviser, or everybody’s.",
      keys: [.character("o")], in: [.own], footer: "mine or all"
    ) { state in
      guard let board = Navigation.board(state)?.board as? any OwnBoard else { return [] }
      return Navigation.go(to: board.switched, &state)
    }
  ]
}

extension ChildRecord {
  /// Whether somebody is the child's social worker or personal adviser on a day.
  func isAnswered(by worker: WorkerID?, on date: CivilDate) -> Bool {
    guard let worker else { return false }
    let own: [Allocation.Role] = [.socialWorker, .personalAdviser]
    return own.contains { allocations.worker($0, on: date) == worker }
  }
}
