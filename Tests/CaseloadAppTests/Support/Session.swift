import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// Somebody at the client: presses keys on a headless terminal and looks at the screen.
@MainActor
struct Session {
  let casebook: MemoryCasebook
  let device: HeadlessTerminal
  let exitCode: Int32

  /// Runs the client with a script of keys.
  init(
    _ keys: String, size: Size = .standard, glyphs: Glyphs = .unicode, user: WorkerID? = "w1",
    forms: [any RecordForm] = [], casebook: MemoryCasebook? = nil, isDemo: Bool = true,
    whyReadOnly: String? = nil, folder: String? = nil
  ) throws {
    let book = try casebook ?? Town.casebook()
    let device = HeadlessTerminal(size: size, glyphs: glyphs, events: try KeyScript(keys).events)
    self.casebook = book
    self.device = device
    exitCode = Client.run(
      on: book, device: device,
      options: Client.Options(
        user: user, isDemo: isDemo, whyReadOnly: whyReadOnly, pollInterval: nil,
        folder: folder, clock: { book.now }), forms: forms)
  }

  /// The last frame.
  var screen: Screen { device.screen ?? Screen(size: .standard) }

  /// The last frame as text.
  var text: String { screen.text }

  /// The row under the cursor.
  var focused: String {
    screen.cursor.map { screen.lines[$0.row] } ?? ""
  }
}
