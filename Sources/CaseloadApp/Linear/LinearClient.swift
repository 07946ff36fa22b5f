import Casework
import Terminal
import Widgets

/// The client without a screen: it says what there is in plain lines and takes an answer a line.
///
/// Nothing moves and no cursor is placed, so that a screen reader, a braille line or a terminal that can
/// do no more than print tells everything. State, commands and forms are those of the screens.
@MainActor
public final class LinearClient {
  /// How many lines are said at once.
  private static let page = 30

  let runtime: ClientRuntime
  private let device: any LineDevice
  private let glyphs: Glyphs
  private var view = LinearView.nothing
  /// How many lines of the view have been said.
  private var said = 0
  /// The form whose questions have all been asked.
  var asked: FormDraft.Key?

  init(_ runtime: ClientRuntime, device: any LineDevice, glyphs: Glyphs) {
    self.runtime = runtime
    self.device = device
    self.glyphs = glyphs
  }

  /// Works until the user quits or no more lines can come.
  ///
  /// - Parameters:
  ///   - casebook: where the records are.
  ///   - device: where lines are read and written.
  ///   - glyphs: the marks to write with: ASCII where the locale is not UTF-8.
  ///   - options: who the user is, and what time it is.
  /// - Returns: the exit code.
  public static func run(
    on casebook: any Casebook, device: any LineDevice, glyphs: Glyphs, options: Client.Options
  ) -> Int32 {
    run(on: casebook, device: device, glyphs: glyphs, options: options, forms: RecordForms.all)
  }

  static func run(
    on casebook: any Casebook, device: any LineDevice, glyphs: Glyphs, options: Client.Options,
    forms: [any RecordForm]
  ) -> Int32 {
    let runtime = Client.runtime(
      on: casebook, size: .standard, glyphs: glyphs, options: options, forms: forms)
    LinearClient(runtime, device: device, glyphs: glyphs).work()
    runtime.close()
    return runtime.exitCode ?? 0
  }

  private func work() {
    let state = runtime.state
    say(
      "\(App.name)\(state.environment.isDemo ? ", demonstration" : ""). \(state.user?.name ?? "")")
    while runtime.exitCode == nil {
      sayMessage()
      if state.overlay == nil, isInForm {
        guard fillIn() else { return }
        continue
      }
      // A form that was saved by the answer to a question is asked from its start when it opens again.
      if openForm == nil { asked = nil }
      show()
      guard let line = ask("> ") else { return }
      _ = runtime.handle(.timedOut)
      take(line.trimmedBlanks)
    }
  }

  private var isInForm: Bool {
    guard runtime.state.overlay == nil, !runtime.state.isLocked else { return false }
    if case .form = runtime.state.screen { return true }
    return false
  }

  // MARK: - Saying

  /// Writes a line. Nothing in it can move a cursor or switch a terminal's state.
  func say(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      device.write(String(line).drawable(glyphs: glyphs) + "\n")
    }
  }

  /// Asks for a line.
  func ask(_ prompt: String) -> String? {
    device.write(prompt)
    return device.read()
  }

  func sayMessage() {
    let message = runtime.state.message.text
    guard !message.isEmpty else { return }
    say(message)
    runtime.act { state in
      state.message = MessageLine()
      return []
    }
  }

  /// Says what is new: the view where it has changed, else nothing but how to answer.
  private func show() {
    let now = LinearView(runtime.state)
    if now != view {
      // A further page of the same list goes on where the last one ended.
      let isMore =
        said > 0 && said == view.lines.count && now.lines.starts(with: view.lines)
        && now.lines.count > said
      view = now
      if !isMore { said = 0 }
      sayMore()
    }
    if !view.prompt.isEmpty { say(view.prompt) }
  }

  private func sayMore() {
    for line in view.lines.dropFirst(said).prefix(Self.page) { say(line) }
    said = min(view.lines.count, said + Self.page)
    if said < view.lines.count {
      say("Lines 1 to \(said) of \(view.lines.count). Enter shows more.")
    }
  }

  // MARK: - Answers

  private func take(_ line: String) {
    if line.isEmpty { return takeNothing() }
    if runtime.state.isLocked { return press(.enter) }
    if let number = Int(line) { return number == 0 ? press(.escape) : open(number) }
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2, let number = Int(words[0]), let key = Key(name: words[1]),
      select(number)
    {
      return press(key)
    }
    if takeText(line) { return }
    if let tab = tab(named: line) {
      runtime.act { state in
        Navigation.changeChild(&state) { $0.show(tab) }
        return []
      }
    } else if line == "back" {
      press(.escape)
    } else if line == "quit" {
      press(.control("c"))
    } else if let key = Key(name: line) {
      press(key)
      askForFilter()
    } else {
      say("“\(line)” is no number, key or part. ? says what can be answered.")
    }
  }

  /// Enter alone: the safe answer of a question, more of a long page, or the page again.
  private func takeNothing() {
    if case .print = runtime.state.overlay { return press(.control("s")) }
    if runtime.state.isLocked || runtime.state.overlay != nil {
      let isList = if case .chooser = runtime.state.overlay { true } else { false }
      return press(isList || isOpenForText ? .escape : .enter)
    }
    guard said >= view.lines.count else { return sayMore() }
    let before = runtime.state.work.rows.count
    if runtime.state.screens.isEmpty {
      // Reaching the end of what is here fetches what follows.
      runtime.act { state in
        state.work.table.select(before - 1, in: state.work.tableRows)
        return Navigation.completeWork(&state)
      }
    }
    guard runtime.state.work.rows.count == before else { return }
    said = 0
    sayMore()
  }

  private var isOpenForText: Bool {
    switch runtime.state.overlay {
    case .palette, .help: true
    default: false
    }
  }

  /// Where a line is text, it is typed.
  private func takeText(_ line: String) -> Bool {
    switch (runtime.state.overlay, runtime.state.screen) {
    case (.palette, _), (.whatIf, _), (nil, .found):
      press(.control("u"))
      _ = runtime.handle(.paste(line))
      return true
    default: return false
    }
  }

  /// After `/` a line is asked for.
  private func askForFilter() {
    let state = runtime.state
    let isActive =
      switch state.screen {
      case nil: state.work.filter.isActive
      case .child(let child): child.filter.isActive
      case .board(let board): board.filter.isActive
      case .found, .form, .reading: false
      }
    guard isActive else { return }
    press(.control("u"))
    if let text = ask("Filter: "), !text.isEmpty { _ = runtime.handle(.paste(text)) }
    press(.enter)
  }

  private func press(_ key: Key) { _ = runtime.handle(.key(key)) }

  private func tab(named line: String) -> ChildTab? {
    guard case .child = runtime.state.screen, runtime.state.overlay == nil, line.count > 1 else {
      return nil
    }
    return ChildTab.allCases.first { $0.title.lowercased().hasPrefix(line.lowercased()) }
  }

  private func choice(_ number: Int) -> LinearView.Choice? {
    guard view.choices.indices.contains(number - 1) else {
      say("There is no \(number) here.")
      return nil
    }
    return view.choices[number - 1]
  }

  private func open(_ number: Int) {
    guard let choice = choice(number) else { return }
    runtime.act { state in
      switch choice {
      case .row(let row): return Navigation.openChild(row.child, &state)
      case .target(let target):
        Self.select(target, &state)
        if case .found = state.screen { return Navigation.openFind(&state) }
        return Navigation.open(target, &state)
      case .form(let form):
        guard case .chooser(var chooser) = state.overlay else { return [] }
        chooser.table = TableState(selectedID: form)
        state.overlay = .chooser(chooser)
        return Commands.run("chooser.open", &state)
      case .button(let button):
        guard case .question(let question) = state.overlay else { return [] }
        return Typing.follow(.chose(button), question, &state)
      case .command(let command): return PaletteFlow.follow(.run(command), &state)
      }
    }
  }

  /// Selects a row for a command that works on the selected one.
  private func select(_ number: Int) -> Bool {
    guard let choice = choice(number) else { return false }
    runtime.act { state in
      switch choice {
      case .row(let row): state.work.table.select(id: row, in: state.work.tableRows)
      case .target(let target): Self.select(target, &state)
      case .form, .button, .command: break
      }
      return []
    }
    return true
  }

  private static func select(_ target: Target, _ state: inout AppState) {
    Navigation.changeChild(&state) { $0.place.select(target) }
    Navigation.changeBoard(&state) { $0.place.select(target) }
    if case .found(var found) = state.screen {
      found.place.select(target)
      state.screens[state.screens.count - 1] = .found(found)
    }
  }
}

extension LinearView {
  /// Before anything was said.
  static let nothing = LinearView()

  private init() {}
}

extension String {
  /// The text without blanks at its ends.
  var trimmedBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
