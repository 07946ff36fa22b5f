import Terminal
import Widgets

extension Commands {
  /// What can be done in a child's record.
  static let childCommands =
    [
      AppCommand(
        "child.open", "Open what is selected",
        "Opens the whole event, or the explanation of the deadline.", keys: [.enter], in: [.child],
        footer: "open",
        disabled: { Navigation.selectedTarget($0) == nil ? "Nothing is selected here." : nil }
      ) { state in
        Navigation.openSelectedTarget(&state)
      },
      AppCommand(
        "child.nextTab", "Next tab", "Shows the next part of the record.",
        keys: [.tab, .right, .character("]"), .character("l")], in: [.child], footer: "tabs"
      ) { state in
        Navigation.moveTab(by: 1, &state)
        return []
      },
      AppCommand(
        "child.previousTab", "Previous tab", "Shows the part of the record before this one.",
        keys: [.backTab, .left, .character("["), .character("h")], in: [.child]
      ) { state in
        Navigation.moveTab(by: -1, &state)
        return []
      },
      AppCommand(
        "child.filter", "Filter the tab",
        "Narrows the tab to events with words that begin as you type.", keys: [.character("/")],
        in: [.child], footer: "filter",
        disabled: { state in
          Navigation.child(state)?.tab.canBeFiltered == true
            ? nil : "Timeline, Visits and Notes can be filtered; this tab is shown whole."
        }
      ) { state in
        Navigation.changeChild(&state) { $0.filter.activate() }
        return []
      },
      AppCommand(
        "child.closed", "Show or hide what is over",
        "Shows the deadlines that were met, met late or are no longer due, below the open ones.",
        keys: [.character("x")], in: [.child], footer: "over",
        disabled: { state in
          Navigation.child(state)?.tab == .due
            ? nil : "This belongs to the tab Due (key 3)."
        }
      ) { state in
        Navigation.changeChild(&state) { $0.showsClosed.toggle() }
        return []
      },
    ]
    + ChildTab.allCases.map { tab in
      AppCommand(
        "child.tab\(tab.rawValue + 1)", "Go to \(tab.title)",
        "Shows the tab \(tab.title) of the record.",
        keys: [.character(Character("\(tab.rawValue + 1)"))], in: [.child]
      ) { state in
        Navigation.changeChild(&state) { $0.show(tab) }
        return []
      }
    }

  /// What can be done while an event or an explanation is read.
  static let readingCommands = [
    AppCommand(
      "reading.next", "Next in the list", "Reads the next event or deadline of the tab.",
      keys: [.character("n"), .right], in: [.reading], footer: "next"
    ) { state in
      Navigation.readNeighbour(by: 1, &state)
      return []
    },
    AppCommand(
      "reading.previous", "Previous in the list", "Reads the event or deadline before this one.",
      keys: [.character("p"), .left], in: [.reading], footer: "previous"
    ) { state in
      Navigation.readNeighbour(by: -1, &state)
      return []
    },
    AppCommand(
      "reading.correct", "Correct this entry",
      "Opens the form that made the entry, as it was filled in. The old text stays in the history.",
      keys: [.character("c")], in: [.reading], footer: "correct", danger: .changes,
      disabled: { whyEntryCannot(CorrectForm().id, $0) }
    ) { state in
      openEntry(in: CorrectForm().id, state)
    },
    AppCommand(
      "reading.withdraw", "Withdraw this entry",
      "Asks why the entry should not count. It stays in the history with the reason.",
      keys: [.character("x")], in: [.reading], footer: "withdraw", danger: .changes,
      disabled: { whyEntryCannot(WithdrawForm().id, $0) }
    ) { state in
      openEntry(in: WithdrawForm().id, state)
    },
  ]

  /// Why the entry that is read cannot be opened in a form.
  private static func whyEntryCannot(_ form: String, _ state: AppState) -> String? {
    if let reason = state.whyReadOnly { return reason }
    guard case .reading(let reading) = state.screen, case .event(let event) = reading.target else {
      return "A deadline follows from the record; correct the entry that it counts from."
    }
    var context = FormFlow.context(reading.child, state)
    context.item = event
    return state.environment.form(form)?.whyUnavailable(context)
  }

  private static func openEntry(in form: String, _ state: AppState) -> [Effect] {
    guard case .reading(let reading) = state.screen, case .event(let event) = reading.target else {
      return []
    }
    return [.openForm(form, child: reading.child, item: event)]
  }

  private static func found(
    _ id: String, _ title: String, _ help: String, _ key: Key, _ motion: ListMotion
  ) -> AppCommand {
    AppCommand("found.\(id)", title, help, keys: [key], in: [.found]) { state in
      Navigation.move(motion, &state)
    }
  }

  /// What can be done in the search.
  static let foundCommands = [
    AppCommand(
      "found.open", "Open what was found",
      "Opens the record of the selected child, or the entry in which the words stand.",
      keys: [.enter], in: [.found], footer: "open",
      disabled: { Navigation.selectedFind($0) == nil ? "Nothing is found yet." : nil }
    ) { state in
      Navigation.openFind(&state)
    },
    found("down", "Next result", "Moves to the next result.", .down, .rows(1)),
    found("up", "Previous result", "Moves to the result before.", .up, .rows(-1)),
    found("pageDown", "Results further down", "Moves down by a page.", .pageDown, .halfPages(2)),
    found("pageUp", "Results further up", "Moves up by a page.", .pageUp, .halfPages(-2)),
    AppCommand(
      "found.close", "Back", "Goes back to where you were.", keys: [.escape], in: [.found],
      footer: "back"
    ) { state in
      Navigation.close(&state)
    },
  ]
}
