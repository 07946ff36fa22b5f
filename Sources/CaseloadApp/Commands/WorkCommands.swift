import Terminal
import Widgets

extension Commands {
  /// What can be done in the list of work.
  static let workCommands =
    [
      AppCommand(
        "work.open", "Open the child", "Opens the record of the child in the selected row.",
        keys: [.enter], in: [.work], footer: "open", disabled: needsSelectedRow
      ) { state in
        state.work.selected.map { Navigation.openChild($0.id.child, &state) } ?? []
      },
      AppCommand(
        "work.filter", "Filter the list",
        "Narrows the list to children whose name or number has words that begin as you type; accents "
          + "and order do not matter.",
        keys: [.character("/")], in: [.work], footer: "filter"
      ) { state in
        state.work.filter.activate()
        return []
      },
      AppCommand(
        "work.clear", "Show the whole list", "Takes the filter away.", keys: [.escape], in: [.work],
        disabled: { $0.work.filter.text.isEmpty ? "The whole list is shown. q quits." : nil }
      ) { state in
        state.work.filter.clear()
        return Navigation.askForWork(&state)
      },
      AppCommand(
        "work.scope", "Switch between my work and the whole authority",
        "Shows what is due for you, or what is due for every child of the authority.",
        keys: [.character("o")], in: [.work], footer: "mine or all",
        disabled: { state in
          state.environment.user == nil
            ? "You are not in the list of staff, so the whole authority is shown." : nil
        }
      ) { state in
        guard let user = state.environment.user else { return [] }
        let isMine = state.work.query.scope == .worker(user)
        state.work.query.scope = isMine ? .everyone : .worker(user)
        return Navigation.askForWork(&state)
      },
      AppCommand(
        "work.recent", "Recent children", "Lists the children that you opened or recorded about.",
        keys: [.character("r")], in: [.work], footer: "recent"
      ) { state in
        Navigation.openBoard(RecentBoard(), &state)
      },
      AppCommand(
        "work.unread", "Unread changes",
        "Lists what others recorded about your children since you last opened each.",
        keys: [.character("i")], in: [.work]
      ) { state in
        Navigation.openBoard(UnreadBoard(), &state)
      },
    ]
    + WorkGrouping.allCases.map { grouping in
      AppCommand(
        "work.group\(grouping.rawValue)", "List by \(grouping.title)",
        "Puts the list together by \(grouping.title).",
        keys: [.character(Character("\(grouping.rawValue)"))], in: [.work],
        footer: grouping == .urgency ? "to 6 group" : nil
      ) { state in
        state.work.regroup(grouping)
        return Navigation.askForWork(&state)
      }
    }

  private static func needsSelectedRow(_ state: AppState) -> String? {
    state.work.selected == nil ? "There is no row to open." : nil
  }

  /// What can be recorded of a child who has no record.
  static let newChildCommands = [
    AppCommand(
      "record.newChild", "Record for a child without a record",
      "Lists what can be recorded for a child whom the store does not know yet, such as a contact.",
      keys: [.character("A")], in: [.work, .child, .board], danger: .changes,
      disabled: { $0.whyReadOnly }
    ) { state in
      state.overlay = .chooser(ChooserState(child: nil))
      return []
    }
  ]

  /// What can be done with a deadline or a child wherever one is selected.
  static let sharedCommands = [
    AppCommand(
      "whatIf.open", "Ask what if",
      "Asks a date, and shows whether the deadline would be in time then, and its brothers' and "
        + "sisters' with it. Nothing is saved.",
      keys: [.character("w")], in: [.work, .child, .reading, .board], footer: "what if",
      disabled: { Navigation.selectedDeadline($0) == nil ? whyNoDeadline($0) : nil }
    ) { state in
      guard let row = Navigation.selectedDeadline(state) else { return [] }
      state.overlay = .whatIf(WhatIfState(row: row))
      let load: [Effect] = state.children[row.child] == nil ? [.loadChild(row.child)] : []
      return load + [.loadFamily(row.child)]
    },
    AppCommand(
      "record.choose", "Record something",
      "Lists what can be recorded for the child now, and says why the rest cannot.",
      keys: [.character("a")], in: [.work, .child, .board], footer: "record", danger: .changes,
      disabled: { $0.whyReadOnly }
    ) { state in
      Navigation.chooseForm(&state)
    },
  ]

  private static func whyNoDeadline(_ state: AppState) -> String {
    switch state.screen {
    case .child: "Choose a deadline in the tab Due first (key 3)."
    case .reading: "Only a deadline can be asked what if."
    default: "There is no deadline to ask about."
    }
  }
}
