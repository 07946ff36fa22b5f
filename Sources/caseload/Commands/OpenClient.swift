import ArgumentParser
import CaseStore
import CaseloadApp
import Casework
import Foundation
import Terminal

extension ColourMode: ExpressibleByArgument {}

/// How the client is shown.
struct ScreenOptions: ParsableArguments {
  @Option(
    name: .customLong("color"), help: "Use colours: auto (unless NO_COLOR is set), always, never.")
  var colour: ColourMode?

  @Flag(inversion: .prefixedNo, help: "Draw with ASCII alone.")
  var ascii: Bool?

  @Flag(inversion: .prefixedNo, help: "Let the mouse select and scroll. It does unless turned off.")
  var mouse: Bool?

  @Flag(
    inversion: .prefixedNo,
    help:
      "Work by plain lines, for a screen reader or a simple terminal; also if ACCESSIBLE is set.")
  var accessible: Bool?

  @Option(
    help: "Take keys from a file instead of a terminal: j, Enter, C-s, \"text\", size:60x16.",
    completion: .file())
  var script: String?

  @Option(help: "With --script: write the last screen to this file as text.", completion: .file())
  var saveScreen: String?

  /// The options as they are when none is given. Each must be named here: one that is not has no value, and
  /// a plain start would end at once.
  static var plain: ScreenOptions {
    var options = ScreenOptions()
    options.colour = nil
    options.ascii = nil
    options.mouse = nil
    options.accessible = nil
    options.script = nil
    options.saveScreen = nil
    return options
  }

  /// The size of the screen of a script, before it says otherwise.
  static let scriptSize = Size.standard

  /// What the user likes: what was typed beats the environment, and that the settings.
  private func preferences() throws -> Preferences {
    let environment = ProcessInfo.processInfo.environment
    var preferences = try UserSettings.read(environment)
    if environment["NO_COLOR"]?.isEmpty == false { preferences.colour = .never }
    if let colour { preferences.colour = colour }
    if let ascii { preferences.isASCII = ascii }
    if let mouse { preferences.usesMouse = mouse }
    if environment["ACCESSIBLE"]?.isEmpty == false { preferences.isAccessible = true }
    if let accessible { preferences.isAccessible = accessible }
    return preferences
  }

  /// Runs the client on a terminal, by lines, or on a script.
  @MainActor
  func run(on store: CaseStore, _ chosen: Client.Options) throws {
    var options = chosen
    options.preferences = try preferences()
    options.uptime = { SystemClock.uptime }
    let casebook = StoreCasebook(store, clock: options.clock)
    if let script {
      try play(script, casebook, options)
    } else if options.preferences.isAccessible {
      let glyphs: Glyphs =
        options.preferences.isASCII || !CursesTerminal.isUTF8 ? .ascii : .unicode
      let code = LinearClient.run(
        on: casebook, device: StandardLines(), glyphs: glyphs, options: options)
      if code != 0 { throw ExitCode(code) }
    } else {
      guard Console.isInteractive else {
        throw Ending.because(
          Ending.noTerminal,
          "The client needs a terminal. For lists, use the commands: caseload due, caseload list.")
      }
      let code = try show(casebook, options)
      if code != 0 { throw ExitCode(code) }
    }
  }

  @MainActor
  private func show(_ casebook: StoreCasebook, _ options: Client.Options) throws -> Int32 {
    let preferences = options.preferences
    do {
      let terminal = try CursesTerminal(
        CursesTerminal.Options(
          usesColours: preferences.colour.wantsColour(noColour: nil),
          usesASCII: preferences.isASCII, usesMouse: preferences.usesMouse,
          crashMessage: """
            Caseload met an error of its own and stopped. What was saved is safe; what was being \
            typed is offered when the form is next opened.

            """))
      defer { terminal.close() }
      return Client.run(on: casebook, device: terminal, options: options)
    } catch {
      throw Ending.because(ExitCode(error.exitCode), error.description)
    }
  }

  @MainActor
  private func play(
    _ script: String, _ casebook: StoreCasebook, _ options: Client.Options
  ) throws {
    // A pipe has no size, so it is read to its end and not as a whole file.
    guard let file = FileHandle(forReadingAtPath: script),
      let data = try? file.readToEnd() ?? Data(), let text = String(data: data, encoding: .utf8)
    else {
      throw Ending.because(Ending.noSuchInput, "\(script) cannot be read. Check its name.")
    }
    let device: HeadlessTerminal
    do {
      device = HeadlessTerminal(
        size: Self.scriptSize, glyphs: options.preferences.isASCII ? .ascii : .unicode,
        events: try KeyScript(text).events)
    } catch {
      throw Ending.because(Ending.badData, "\(script): \(error)")
    }
    _ = Client.run(on: casebook, device: device, options: options)
    let screen = device.screen?.text ?? ""
    guard let saveScreen else { return Console.write(screen + "\n") }
    do {
      // In its place: an atomic write would put a file where a link or a device was, such as /dev/stdout.
      try (screen + "\n").write(toFile: saveScreen, atomically: false, encoding: .utf8)
    } catch {
      throw Ending.because(
        ExitCode(73), "\(saveScreen) cannot be written. Check the folder and its permissions.")
    }
  }
}

/// The client: what `caseload` does without a subcommand.
struct OpenClient: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the client. This is what caseload does by itself.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var screen: ScreenOptions

  /// The command as people start it all day, with nothing or with a folder; nil when more is asked.
  ///
  /// The library that reads the arguments takes three milliseconds to find out that nothing was asked, which
  /// is a sixth of the wait for the first screen.
  static func plain(_ arguments: [String]) -> OpenClient? {
    let data: String?
    switch arguments.count {
    case 0: data = nil
    case 2 where arguments[0] == "--data" && !arguments[1].hasPrefix("-"): data = arguments[1]
    default: return nil
    }
    var command = OpenClient()
    command.store = .plain(data: data)
    command.screen = .plain
    return command
  }

  func run() throws {
    try StoreSession.with(store) { session in
      let settings = session.store.settings
      let isStill = store.today != nil || settings.standsAt != nil
      // An entry carries the time of its commit, so on another day than today there is only reading.
      let isReadOnly = store.today != nil && !settings.isDemonstration
      let options = Client.Options(
        user: session.store.worker.id, isDemo: settings.isDemonstration,
        whyReadOnly: isReadOnly
          ? "Everything is shown as at \(session.asOf.date.medium), so nothing can be recorded. "
            + "Open the client without --today to record." : nil,
        clock: isStill ? { session.asOf } : { SystemClock.now })
      // A command runs on the main thread, where the terminal lives; the compiler cannot know it.
      nonisolated(unsafe) let (opened, chosen) = (session.store, options)
      try MainActor.assumeIsolated { try screen.run(on: opened, chosen) }
    }
  }
}
