import Terminal
import Widgets

extension Commands {
  /// What can be done on every board.
  static let boardCommands = [
    AppCommand(
      "board.open", "Open what is selected",
      "Opens the child, the deadline, or the names behind the number.", keys: [.enter],
      in: [.board], footer: "open",
      disabled: { Navigation.board($0)?.target == nil ? "Nothing is selected here." : nil }
    ) { state in
      Navigation.board(state)?.target.map { Navigation.open($0, &state) } ?? []
    },
    AppCommand(
      "board.filter", "Filter the list",
      "Narrows the list to what has words that begin as you type; accents and order do not matter.",
      keys: [.character("/")], in: [.board], footer: "filter"
    ) { state in
      Navigation.changeBoard(&state) { $0.filter.activate() }
      return []
    },
    across("right", "To the right", [.right, .character("l")], 1),
    across("left", "To the left", [.left, .character("h")], -1),
  ]

  private static func across(_ id: String, _ title: String, _ keys: [Key], _ step: Int)
    -> AppCommand
  {
    AppCommand(
      "board.\(id)", title, "Moves to the next number of the row on that side.", keys: keys,
      in: [.board]
    ) { state in
      Navigation.changeBoard(&state) { $0.place.moveAcross(by: step, in: $0.document) }
      return []
    }
  }

  /// What can be done on boards where several things can be marked.
  static let markingCommands = [
    AppCommand(
      "mark.one", "Mark or unmark",
      "Marks what is selected, to do something with all that is marked.",
      keys: [.space], in: [.marking], footer: "mark"
    ) { state in
      Navigation.changeBoard(&state) { board in
        guard let target = board.target else { return }
        if board.marked.remove(target) == nil { board.marked.insert(target) }
        board.place.move(.rows(1), in: board.document)
      }
      return []
    },
    AppCommand(
      "mark.all", "Mark all that is shown",
      "Marks everything in the list; where all is marked, nothing.",
      keys: [.character("*")], in: [.marking]
    ) { state in
      Navigation.changeBoard(&state) { board in
        let all = Set(board.document.items)
        board.marked = board.marked == all ? [] : all
      }
      return []
    },
  ]
}
