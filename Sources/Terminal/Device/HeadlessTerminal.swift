/// A terminal without a terminal: it plays a script of keys and keeps the frames.
///
/// Tests and `--script` drive the same event loop with it that a user drives.
@MainActor
public final class HeadlessTerminal: TerminalDevice {
  /// The size of the next frame; a `resize` event in the script changes it.
  public private(set) var size: Size
  /// The marks to draw with.
  public let glyphs: Glyphs
  /// Every frame shown, in order.
  public private(set) var frames: [Screen] = []
  /// How often the bell was sounded.
  public private(set) var beeps = 0
  /// How often the program was suspended.
  public private(set) var suspensions = 0
  private var batches: ArraySlice<[TerminalEvent]>

  /// Creates a terminal that plays events one at a time, as a slow typist would.
  public convenience init(
    size: Size = .standard, glyphs: Glyphs = .unicode, events: [TerminalEvent] = []
  ) {
    self.init(size: size, glyphs: glyphs, batches: events.map { [$0] })
  }

  /// Creates a terminal that plays events in batches, as a held key or a slow link delivers them.
  public init(size: Size = .standard, glyphs: Glyphs = .unicode, batches: [[TerminalEvent]]) {
    self.size = size
    self.glyphs = glyphs
    self.batches = batches[...]
  }

  /// The frame that is shown now.
  public var screen: Screen? { frames.last }

  /// Keeps a frame.
  public func show(_ screen: Screen) {
    frames.append(screen)
  }

  /// The next batch of the script, `nil` at its end. Nothing waits, so nothing times out.
  public func events(timeout: Int?) -> [TerminalEvent]? {
    guard let batch = batches.popFirst() else { return nil }
    for case .resize(let size) in batch { self.size = size }
    return batch
  }

  /// Counts a suspension.
  public func suspend() {
    suspensions += 1
  }

  /// Does nothing: every frame is kept whole.
  public func redraw() {}

  /// Counts a sound of the bell.
  public func beep() {
    beeps += 1
  }
}
