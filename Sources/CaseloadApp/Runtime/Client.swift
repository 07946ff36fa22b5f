import Casework
import Terminal

/// The client: the screens of a social worker on a casebook and a terminal.
@MainActor
public enum Client {
  /// What the client is to know besides the records.
  public struct Options {
    /// Who the user is in the store; nil when nobody is known under the operating-system user.
    public var user: WorkerID?
    /// Whether the data are invented, which every screen then says.
    public var isDemo: Bool
    /// Why nothing may be recorded in this session, whoever the user is; nil when it may.
    public var whyReadOnly: String?
    /// How often to look for what other sessions have recorded, in milliseconds; nil for never.
    public var pollInterval: Int?
    /// What this user likes to be different.
    public var preferences: Preferences
    /// Seconds that never run backwards and go on while the machine sleeps: for the idle lock.
    public var uptime: () -> Int
    /// Where files go whose path does not begin at the root; nil for the current folder.
    public var folder: String?
    /// What time it is: the system's clock, or a day that was asked for.
    public var clock: () -> Moment

    /// Makes options.
    public init(
      user: WorkerID?, isDemo: Bool = false, whyReadOnly: String? = nil,
      pollInterval: Int? = 1000, preferences: Preferences = Preferences(),
      uptime: @escaping () -> Int = { 0 }, folder: String? = nil,
      clock: @escaping () -> Moment
    ) {
      self.user = user
      self.isDemo = isDemo
      self.whyReadOnly = whyReadOnly
      self.pollInterval = pollInterval
      self.preferences = preferences
      self.uptime = uptime
      self.folder = folder
      self.clock = clock
    }
  }

  /// Runs the client until the user quits or no more keys can come.
  ///
  /// - Parameters:
  ///   - casebook: where the records are.
  ///   - device: the terminal, or a script's stand-in.
  ///   - options: who the user is, and what time it is.
  /// - Returns: the exit code: 0, or 128 and the number of the signal that ended it.
  public static func run(
    on casebook: any Casebook, device: any TerminalDevice, options: Options
  ) -> Int32 {
    run(on: casebook, device: device, options: options, forms: RecordForms.all)
  }

  static func run(
    on casebook: any Casebook, device: any TerminalDevice, options: Options,
    forms: [any RecordForm]
  ) -> Int32 {
    var runtime = runtime(
      on: casebook, size: device.size, glyphs: device.glyphs, options: options, forms: forms)
    let loop = EventLoop(device: device)
    runtime.paint = { [unowned runtime] in
      loop.show { screen in runtime.draw(into: &screen) }
    }
    loop.run(
      &runtime, timeout: { _ in options.pollInterval },
      reduce: { runtime, event in runtime.handle(event) },
      draw: { runtime, screen in runtime.draw(into: &screen) })
    runtime.close()
    return runtime.exitCode ?? 0
  }

  /// A session with its state, ready to be told of keys.
  static func runtime(
    on casebook: any Casebook, size: Size, glyphs: Glyphs, options: Options,
    forms: [any RecordForm]
  ) -> ClientRuntime {
    let environment = AppEnvironment(
      rulebook: casebook.rulebook, forms: forms, user: options.user, glyphs: glyphs,
      isDemo: options.isDemo, whyReadOnly: options.whyReadOnly,
      bindings: options.preferences.bindings)
    return ClientRuntime(
      environment, casebook: casebook, size: size,
      idleLimit: options.preferences.idleLockMinutes.map { $0 * 60 }, uptime: options.uptime,
      folder: options.folder, clock: options.clock)
  }
}
