import Casework
import Terminal
import Widgets

extension CommandContext {
  /// Two records side by side.
  static let duplicatePair: CommandContext = "Two records"
}

extension Commands {
  /// What can be done with records that may be, or were held to be, of one child.
  static let duplicateCommands = [
    AppCommand(
      "duplicates.open", "Possible duplicates",
      "Lists the pairs of records that may be of one child, with the reasons.",
      keys: [.character("J")], in: [.everywhere]
    ) { state in
      Navigation.openBoard(DuplicatesBoard(), &state)
    },
    AppCommand(
      "duplicates.merge", "Merge the two records",
      "Asks for the reason, and shows both as one from then on. Both stay whole; U takes them apart.",
      keys: [.character("M")], in: [.duplicatePair], footer: "merge", danger: .changes,
      disabled: { state in
        if let reason = state.whyReadOnly ?? whyNotManager(state) { return reason }
        guard let pair = pair(state) else { return "One of the two records is not here." }
        return pair.isMerged ? "They are merged: U takes them apart." : nil
      }
    ) { state in
      guard let pair = pair(state) else { return [] }
      return [.openFormTogether(MergeRecordsForm().id, children: [pair.kept.id, pair.other.id])]
    },
    AppCommand(
      "duplicates.unmerge", "Take the two records apart",
      "Asks for the reason, and gives both records back as they were.",
      keys: [.character("U")], in: [.duplicatePair], footer: "take apart", danger: .changes,
      disabled: { state in
        if let reason = state.whyReadOnly ?? whyNotManager(state) { return reason }
        guard let pair = pair(state) else { return "One of the two records is not here." }
        return pair.isMerged ? nil : "They are not merged."
      }
    ) { state in
      guard let pair = pair(state) else { return [] }
      return [
        .openForm(
          UnmergeRecordsForm().id, child: pair.kept.id,
          item: pair.kept.merging.merged.first { $0.other == pair.other.id }?.id)
      ]
    },
    AppCommand(
      "duplicates.merged", "The other record of this child",
      "Shows the record that is shown under this one beside it; there they can be taken apart.",
      keys: [.character("O")], in: [.child],
      disabled: { state in
        link(state) == nil ? "No other record is shown under this one." : nil
      }
    ) { state in
      guard let child = state.screen?.child, let link = link(state) else { return [] }
      return Navigation.openBoard(DuplicatePairBoard(first: child, second: link.other), &state)
    },
  ]

  private static func pair(_ state: AppState) -> DuplicatePairBoard.Found? {
    Navigation.board(state)?.content(as: DuplicatePairBoard.Found?.self) ?? nil
  }

  private static func link(_ state: AppState) -> Merging.Link? {
    state.screen?.child.flatMap { state.children[$0]?.record.merging.merged.last }
  }

  private static func whyNotManager(_ state: AppState) -> String? {
    let worker = state.environment.user.flatMap { state.staff.worker($0) }
    return ManagersOnly.reason(worker, on: state.today) == nil
      ? nil : "Records are merged and taken apart by a team manager."
  }
}

/// What is said of a child whose records were merged.
enum MergedWords {
  /// A line for each record that is shown under the child’s.
  static func lines(_ reading: Reading) -> [String] {
    reading.record.merging.merged.map { link in
      "\(link.other) is shown here too, since \(link.date.medium): "
        + "\(link.reason) O shows both side by side."
    }
  }
}

extension Navigation {
  /// Shows a record in the place of one that is shown under it, on whatever screen it stands.
  static func show(_ kept: ChildID, insteadOf id: ChildID, _ state: inout AppState) {
    state.children[id] = nil
    var isMoved = false
    for index in state.screens.indices {
      switch state.screens[index] {
      case .child(let open) where open.id == id:
        var moved = ChildState(kept)
        moved.show(open.tab)
        state.screens[index] = .child(moved)
        isMoved = true
      case .reading(let open) where open.child == id:
        state.screens[index] = .reading(ReadingState(child: kept, target: open.target))
        isMoved = true
      default: break
      }
    }
    if isMoved { state.message = MessageLine("\(id) is shown under \(kept).") }
  }
}
