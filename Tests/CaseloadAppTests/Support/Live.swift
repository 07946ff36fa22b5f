import Casework
import Terminal

@testable import CaseloadApp

/// A session that goes on: keys are pressed and the screen looked at in turn.
@MainActor
final class Live {
  let runtime: ClientRuntime
  private let size: Size
  private let glyphs: Glyphs

  init(
    on book: any Casebook, user: WorkerID? = "w1", forms: [any RecordForm] = RecordForms.all,
    size: Size = .standard, glyphs: Glyphs = .unicode, preferences: Preferences = Preferences(),
    uptime: @escaping () -> Int = { 0 }, clock: @escaping () -> Moment = { Town.now }
  ) {
    self.size = size
    self.glyphs = glyphs
    runtime = Client.runtime(
      on: book, size: size, glyphs: glyphs,
      options: Client.Options(
        user: user, preferences: preferences, uptime: uptime, clock: clock), forms: forms)
    _ = screen
  }

  /// What is on the screen.
  var screen: Screen {
    var screen = Screen(size: size, glyphs: glyphs)
    runtime.draw(into: &screen)
    return screen
  }

  /// What is on the screen, as text.
  var text: String { screen.text }

  /// The row under the cursor.
  var focused: String {
    let screen = screen
    return screen.cursor.map { screen.lines[$0.row] } ?? ""
  }

  /// Presses keys, with a frame after each as on a terminal.
  @discardableResult
  func press(_ keys: String) throws -> LoopStep {
    var step = LoopStep.proceed
    for event in try KeyScript(keys).events { step = send(event) }
    return step
  }

  /// Tells the client of something else.
  @discardableResult
  func send(_ event: TerminalEvent) -> LoopStep {
    let step = runtime.handle(event)
    _ = screen
    return step
  }

  /// Clicks on the first place where a text stands.
  @discardableResult
  func click(on text: String) -> Bool {
    let lines = screen.lines
    for (row, line) in lines.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let column = String(line[..<range.lowerBound]).cellWidth(glyphs: glyphs)
      send(.mouse(MouseEvent(.press, at: Position(row: row, column: column))))
      return true
    }
    return false
  }
}
