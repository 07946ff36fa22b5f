import Casework
import Spelling
import Terminal
import Widgets

/// What a screen says as plain lines in reading order, with a number before everything that can be opened.
struct LinearView: Equatable {
  /// What a number stands for.
  enum Choice: Hashable {
    case row(WorkRowID)
    case target(Target)
    case form(String)
    case button(String)
    case command(String)
  }

  /// The lines.
  private(set) var lines: [String] = []
  /// What the numbers stand for, from 1.
  private(set) var choices: [Choice] = []
  /// How an answer is given, as the last line.
  private(set) var prompt = ""

  /// Reads the visible screen.
  init(_ state: AppState) {
    if state.isLocked {
      lines = [App.name, "Press Enter to go on."]
    } else if let overlay = state.overlay {
      add(overlay, state)
    } else {
      add(screen: state.screen, state)
    }
  }

  // MARK: - Screens

  private mutating func add(screen: ScreenState?, _ state: AppState) {
    switch screen {
    case nil: addWork(state)
    case .child(let child):
      if let reading = state.reading(child.id) {
        lines += ChildBand.lines(reading).map(\.plain)
        lines += FormPresence.others(of: child.id, state).map { FormPresence.sentence($0, state) }
      }
      let others = ChildTab.allCases.filter { $0 != child.tab }.map { $0.title.lowercased() }
      lines.append("Part: \(child.tab.title). Other parts: \(others.joined(separator: ", ")).")
      add(child.page.document)
      prompt = "A number opens, a part’s name shows it, a records, 0 goes back, ? helps."
    case .reading(let reading):
      add(reading.page.document)
      prompt = "n and p read the next and the one before, 0 goes back, ? helps."
    case .board(let board):
      lines.append("\(board.board.title). \(board.heading.plain)")
      add(board.document)
      prompt = "A number opens, 0 goes back, ? helps."
    case .found(let found): add(found, state)
    case .form(let form): lines.append(form.state.form.title)
    }
  }

  private mutating func addWork(_ state: AppState) {
    let whose =
      switch state.work.query.scope {
      case .everyone: "Whole authority"
      case .worker: "My children"
      }
    lines.append(
      "\(WorkScreen.title). \(state.today.long). \(whose): \(state.work.counts.sentence).")
    if !state.work.query.text.isEmpty {
      lines.append("Filtered by “\(state.work.query.text)”. Esc shows the whole list.")
    }
    for row in state.work.rows {
      choices.append(.row(row.id))
      let left = Deadline.left(
        at: .moment(state.now), due: row.due, calendar: state.environment.rulebook.calendar)
      lines.append(
        "\(choices.count). \(row.status.word): \(row.name), \(row.title), \(left). "
          + "Must by \(row.due.medium).")
    }
    if state.work.rows.isEmpty { lines.append("Nothing is due here.") }
    prompt = "A number opens a child, f finds one, o switches mine and all, q quits, ? helps."
  }

  private mutating func add(_ found: FoundState, _ state: AppState) {
    lines.append("Find a child, or words in the records.")
    add(FindScreen.document(found, state))
    prompt = "Type the beginning of a name or number; a number opens, 0 goes back."
  }

  private mutating func add(_ document: Document) {
    let first = choices.count
    choices += document.items.map { .target($0) }
    var told: Set<Int> = []
    for line in document.lines {
      let new = line.items.filter { told.insert($0).inserted }.map { "\(first + $0 + 1)." }
      let lead = new.joined(separator: " ")
      if !lead.isEmpty {
        lines.append("\(lead) \(line.text.plain.trimmed)")
      } else {
        // What goes on is set in a little, not below a column that nobody sees.
        lines.append(line.item == nil ? line.text.plain : "   " + line.text.plain.trimmed)
      }
    }
  }

  // MARK: - Overlays

  private mutating func add(_ overlay: Overlay, _ state: AppState) {
    switch overlay {
    case .help(let help): addHelp(help, state)
    case .notice(let notice):
      lines.append(notice.title)
      lines += notice.lines.map { line in
        let yours = line.yours.map { " / yours: \($0)" } ?? ""
        let result = line.result.map { ". \($0)" } ?? ""
        let mark = line.isSelected ? ConflictNotice.mark : ""
        return line.label.isEmpty
          ? line.text + yours : "\(mark)\(line.label): \(line.text)\(yours)\(result)"
      }
      prompt =
        notice.merge == nil
        ? "Enter goes on."
        : "t, y or b decides about the field marked >, Enter puts it into the form, 0 leaves it for later."
    case .question(let question):
      lines += [question.dialog.title, question.dialog.text]
      for button in question.dialog.buttons {
        choices.append(.button(button.id))
        lines.append("\(choices.count). \(button.title)")
      }
      prompt = "Enter chooses 1."
    case .chooser(let chooser): add(chooser, state)
    case .whatIf(let question):
      guard let reading = state.reading(question.row.child),
        let deadline = reading.record.deadlines(reading.rulebook.timescales).first(where: {
          $0.id == question.row.deadline
        })
      else { return }
      lines.append("What if \(reading.firstName)’s \(deadline.title) were on another date?")
      if !question.input.text.isEmpty {
        lines += WhatIfPresenter.lines(
          question.input.text, deadline, family: question.family, reading
        )
      }
      prompt = "Type a date; Enter alone closes. Nothing is saved by asking."
    case .palette(let palette):
      for item in palette.palette.matches.prefix(palette.palette.text.isEmpty ? 0 : 9) {
        choices.append(.command(item.id))
        let reason = item.disabledReason.map { " Not now: \($0)" } ?? ""
        lines.append("\(choices.count). \(item.title).\(reason)")
      }
      prompt = "Type a few letters of a command; a number runs it, Enter alone closes."
    case .print(let question):
      lines.append("Print the summary of \(question.child) to \(question.path).")
      prompt = "Enter prints, 0 goes back. caseload print knows other kinds and formats."
    case .spelling(let spelling):
      guard let word = spelling.current else { return }
      lines.append("“\(word.word)” is not in the dictionary.")
      lines += word.suggestions.map { "Perhaps: \($0)" }
      prompt = "Enter takes the first, s leaves the word, 0 goes back."
    }
  }

  private mutating func add(_ chooser: ChooserState, _ state: AppState) {
    lines.append("Record for \(ChooserScreen.name(chooser, state)).")
    for offer in ChooserScreen.offers(chooser, state) {
      if let reason = offer.reason {
        lines.append("Not now: \(offer.form.title). \(reason)")
      } else {
        choices.append(.form(offer.form.id))
        lines.append("\(choices.count). \(offer.form.title)")
      }
    }
    prompt = "A number opens a form, 0 goes back."
  }

  /// The commands with their keys. How to move a cursor is left out: there is none.
  private mutating func addHelp(_ help: HelpState, _ state: AppState) {
    lines += [
      "Answer with a number to open what stands beside it, or with the key of a command.",
      "A number and a key, as in 3 w, run the command for that row.",
      "Enter alone shows more of a long page, and then the page again. 0 goes back.",
    ]
    for command in state.keyMap.commands(in: help.contexts) where !command.id.hasPrefix("move.") {
      let keys = state.keyMap.keys(of: command).map(\.name).joined(separator: " ")
      let reason = command.disabledReason(state).map { " Not now: \($0)" } ?? ""
      lines.append("\(keys): \(command.title). \(command.help)\(reason)")
    }
    prompt = "Enter goes back."
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
