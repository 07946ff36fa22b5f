import Terminal
import Widgets

extension Commands {
  /// Moving in lists and text.
  static let motionCommands = [
    motion("down", "Down", "Moves down by a row or a line.", [.down, .character("j")], .rows(1)),
    motion("up", "Up", "Moves up by a row or a line.", [.up, .character("k")], .rows(-1)),
    motion("pageDown", "Page down", "Moves down by a page.", [.pageDown, .space], .halfPages(2)),
    motion("pageUp", "Page up", "Moves up by a page.", [.pageUp], .halfPages(-2)),
    motion(
      "halfDown", "Half a page down", "Moves down by half a page.", [.control("d")], .halfPages(1)),
    motion("halfUp", "Half a page up", "Moves up by half a page.", [.control("u")], .halfPages(-1)),
    motion("first", "To the top", "Moves to the first row.", [.home, .character("g")], .first),
    motion("last", "To the end", "Moves to the last row.", [.end, .character("G")], .last),
  ]

  private static func motion(
    _ id: String, _ title: String, _ help: String, _ keys: [Key], _ motion: ListMotion
  ) -> AppCommand {
    AppCommand("move.\(id)", title, help, keys: keys, in: [.motion]) { state in
      Navigation.move(motion, &state)
    }
  }

  /// Every place there is, whatever is typed or lies over the screen: where a user can lock and leave.
  private static let anywhere: [CommandContext] = [
    .everywhere, .form, .whatIf, .chooser, .notice, .merge, .spelling, .found, .palette, .question,
    .print,
  ]

  /// What works on every screen.
  static let everywhereCommands = [
    AppCommand(
      "app.find", "Find",
      "Finds children by name, number, telephone, postcode or date of birth, and words in the records.",
      keys: [.character("f")], in: [.everywhere], footer: "find"
    ) { state in
      Navigation.find("", &state)
    },
    AppCommand(
      "app.palette", "Go to",
      "Runs any command by its name; a child's name after the colon finds the child.",
      keys: [.character(":"), .control("p")], in: [.everywhere], footer: "go to"
    ) { state in
      Navigation.openPalette(&state)
      return []
    },
    AppCommand(
      "app.help", "Help", "Shows the keys that work here and what they do.",
      keys: [.character("?"), .function(1)], in: [.everywhere]
    ) { state in
      state.overlay = .help(HelpState(contexts: Navigation.contexts(state)))
      return []
    },
    AppCommand(
      "app.back", "Back", "Goes back to the screen before; the same row is selected there.",
      keys: [.escape], in: [.everywhere],
      disabled: { $0.screens.isEmpty ? "This is the first screen. q quits." : nil }
    ) { state in
      Navigation.close(&state)
    },
    AppCommand(
      "app.close", "Close or quit", "Closes the screen; on the first screen, ends the program.",
      keys: [.character("q")], in: [.everywhere]
    ) { state in
      state.screens.isEmpty ? [.quit(0)] : Navigation.close(&state)
    },
    AppCommand(
      "app.refresh", "Refresh", "Fetches what is shown anew and paints the screen again.",
      keys: [.control("l"), .function(5)], in: [.everywhere, .form]
    ) { state in
      [.redraw] + Navigation.reload(&state)
    },
    AppCommand(
      "app.undo", "Undo",
      "Takes back what you recorded last in this session, after asking. It stays in the history.",
      keys: [.character("u")], in: [.everywhere], danger: .changes, disabled: Undo.whyNot
    ) { state in
      Undo.begin(state)
    },
    AppCommand(
      "app.lock", "Lock the screen",
      "Clears the screen until Enter is pressed. What is typed is kept, and the place too.",
      keys: [.function(12)],
      in: anywhere
    ) { state in
      Locking.lock(&state)
    },
    AppCommand(
      "app.quit", "Quit", "Ends the program; asks first if something is typed and not saved.",
      keys: [.control("c")],
      in: anywhere
    ) { state in
      Navigation.quit(&state)
    },
  ]
}
