/// Something the terminal, the system or another thread told the program.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted. It is text and nothing else: no part of it acts as a key.
  case paste(String)
  /// The mouse was used.
  case mouse(MouseEvent)
  /// The screen has a new size.
  case resize(Size)
  /// The system asked for something.
  case signal(TerminalSignal)
  /// Another thread has left something to fetch; see `WakeUp`.
  case wakeUp
  /// The time the loop was to wait for has passed without anything else.
  case timedOut
}

/// What was done with the mouse, and at which cell.
public struct MouseEvent: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    /// The left button was pressed.
    case press
    /// The wheel was turned away from the user.
    case wheelUp
    /// The wheel was turned towards the user.
    case wheelDown
  }

  /// What was done.
  public var action: Action
  /// The cell it was done at.
  public var position: Position

  /// Creates a mouse event.
  public init(_ action: Action, at position: Position) {
    self.action = action
    self.position = position
  }
}

/// A request by the system to end or to pause.
public enum TerminalSignal: Int32, Hashable, Sendable {
  /// SIGHUP: the terminal has gone. Save drafts and end.
  case hangUp = 1
  /// SIGINT: Ctrl-C.
  case interrupt = 2
  /// SIGTERM: save drafts and end.
  case terminate = 15
  /// SIGTSTP: Ctrl-Z. The event loop suspends the terminal; the program need do nothing.
  case suspend = 20

  /// The exit code of a program that a signal ended: 128 and the signal's number.
  public var exitCode: Int32 { 128 + rawValue }
}
