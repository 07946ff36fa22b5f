import Terminal
import Widgets

extension Commands {
  /// What can be done in a form. Letters are text here, so its commands have other keys.
  static let formCommands = [
    AppCommand(
      "form.save", "Save", "Checks the answers and records them. Nothing typed is ever lost.",
      keys: [.control("s")], in: [.form], footer: "save", danger: .changes
    ) { state in
      FormFlow.save(&state)
    },
    AppCommand(
      "form.leave", "Leave the form", "Leaves the form. What is typed is kept as a draft.",
      keys: [.escape], in: [.form], footer: "leave (kept as draft)"
    ) { state in
      FormFlow.leave(&state)
    },
    AppCommand(
      "form.help", "Help", "Shows the keys of the form.", keys: [.function(1)], in: [.form],
      footer: "help"
    ) { state in
      state.overlay = .help(HelpState(contexts: [.form]))
      return []
    },
  ]

  /// What can be done in what lies over a screen.
  static let overlayCommands = [
    AppCommand(
      "chooser.open", "Open the form", "Opens the form that is selected.", keys: [.enter],
      in: [.chooser], footer: "open", danger: .changes, disabled: FormFlow.whySelectedUnavailable
    ) { state in
      FormFlow.openSelected(&state)
    },
    AppCommand(
      "chooser.down", "Next form", "Moves to the next form.", keys: [.down, .tab], in: [.chooser]
    ) { state in
      Navigation.move(.rows(1), &state)
    },
    AppCommand(
      "chooser.up", "Form before", "Moves to the form before.", keys: [.up, .backTab],
      in: [.chooser]
    ) { state in
      Navigation.move(.rows(-1), &state)
    },
    AppCommand(
      "chooser.pageDown", "Page down", "Moves down by a page of forms.", keys: [.pageDown],
      in: [.chooser]
    ) { state in
      Navigation.move(.halfPages(2), &state)
    },
    AppCommand(
      "chooser.pageUp", "Page up", "Moves up by a page of forms.", keys: [.pageUp], in: [.chooser]
    ) { state in
      Navigation.move(.halfPages(-2), &state)
    },
    AppCommand(
      "chooser.close", "Back",
      "Shows the whole list again; where it is shown, goes back to the screen below.",
      keys: [.escape], in: [.chooser], footer: "back"
    ) { state in
      guard case .chooser(var chooser) = state.overlay, !chooser.filter.isEmpty else {
        state.overlay = nil
        return []
      }
      chooser.filter = LineEditor()
      chooser.table.refresh(ChooserScreen.rows(chooser, state))
      state.overlay = .chooser(chooser)
      return []
    },
    AppCommand(
      "whatIf.close", "Close", "Closes the question. Nothing has been saved.",
      keys: [.escape, .enter], in: [.whatIf], footer: "close"
    ) { state in
      state.overlay = nil
      return []
    },
    AppCommand(
      "overlay.close", "Close", "Goes back to the screen below.",
      keys: [.escape, .character("q")], in: [.help, .notice], footer: "back"
    ) { state in
      state.overlay = nil
      return []
    },
    AppCommand(
      "notice.close", "Go on", "Goes on below. In a form, everything typed is there.",
      keys: [.enter], in: [.notice], footer: "go on"
    ) { state in
      state.overlay = nil
      return []
    },
  ]
}
