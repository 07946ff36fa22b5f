/// Something that shows frames and tells what the user does: a terminal, or a test's stand-in.
@MainActor
public protocol TerminalDevice: AnyObject {
  /// The size of the next frame.
  var size: Size { get }

  /// The marks to draw the next frame with.
  var glyphs: Glyphs { get }

  /// Shows a frame, sending only what differs from the one before.
  func show(_ screen: Screen)

  /// Waits for something to happen, then returns all that has.
  ///
  /// - Parameter timeout: how long to wait, in milliseconds; `nil` is for ever. When it passes, the
  ///   only event is `timedOut`.
  /// - Returns: at least one event, or `nil` when no more can come.
  func events(timeout: Int?) -> [TerminalEvent]?

  /// Gives the terminal to the shell until the user continues the program.
  func suspend()

  /// Makes the terminal paint everything again, whatever it shows now.
  func redraw()

  /// Sounds the bell, or flashes: the terminal's user decides.
  func beep()
}
