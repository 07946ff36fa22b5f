import Casework
import Terminal
import Widgets

/// A board that can be reached from every screen by a key of its own.
struct Place: Sendable {
  /// The command's id: "place.frontDoor".
  let id: String
  /// What it is called: "Front door".
  let title: String
  /// What is there, in a sentence.
  let help: String
  /// The key, a capital letter; nil for what is found by its name and in the list of reports.
  let key: Key?
  /// The board, given the state; for whom it is depends on who the user is.
  let board: @Sendable (AppState) -> any Board
}

extension Place {
  /// The contacts on which something is still to be done.
  static let frontDoor = Place(
    id: "place.frontDoor", title: "Front door",
    help: "Shows the contacts on which something is still to be done, the nearest clock first.",
    key: .character("D")
  ) { _ in FrontDoorBoard() }

  /// The calendar of conferences and reviews.
  static let conferences = Place(
    id: "place.conferences", title: "Conferences",
    help:
      "The conferences and care reviews of the coming weeks: must by, booked for, and for whom.",
    key: .character("C")
  ) { _ in ConferencesBoard(worker: nil) }
}

/// The places there are, in the order of the help screen. A new one is added here.
enum Places {
  static let all: [Place] =
    [
      .frontDoor,
      .team,
      .conferences,
      .earlyHelp,
      .placements,
      .careLeavers,
      .concerns,
      .reports,
      .improvement,
    ] + Place.ofReports

  /// The commands that lead to them.
  static let commands: [AppCommand] = all.map { place in
    AppCommand(
      place.id, place.title, place.help, keys: [place.key].compactMap(\.self), in: [.everywhere]
    ) { state in
      Navigation.go(to: place.board(state), &state)
    }
  }
}
