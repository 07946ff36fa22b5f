/// What the program wants after an event.
public enum LoopStep: Hashable, Sendable {
  /// Go on.
  case proceed
  /// Show no further frame, and end.
  case stop
  /// Go on, and paint everything again: the terminal shows something the program did not draw.
  case redraw
  /// Go on, and sound the bell.
  case beep
}

/// The one loop: wait, drain, reduce each event, draw once.
///
/// Fifty keys that arrive together cost one frame, and as long as nothing happens nothing is drawn
/// and nothing is sent. Suspension is handled here, so that a program cannot forget it.
@MainActor
public struct EventLoop {
  private let device: any TerminalDevice

  /// Creates a loop for a terminal.
  public init(device: any TerminalDevice) {
    self.device = device
  }

  /// Runs until `reduce` says stop, or no more events can come.
  ///
  /// - Parameters:
  ///   - state: the program's state.
  ///   - timeout: how long to wait for an event, in milliseconds, before `timedOut` is reduced;
  ///     `nil` waits for ever.
  ///   - reduce: changes the state for one event.
  ///   - draw: draws the state on an empty screen of the terminal's size.
  public func run<State>(
    _ state: inout State,
    timeout: (State) -> Int? = { _ in nil },
    reduce: (inout State, TerminalEvent) -> LoopStep,
    draw: (inout State, inout Screen) -> Void
  ) {
    show { draw(&state, &$0) }
    while let events = device.events(timeout: timeout(state)) {
      for event in events {
        if event == .signal(.suspend) {
          device.suspend()
          continue
        }
        switch reduce(&state, event) {
        case .proceed: break
        case .stop: return
        case .redraw: device.redraw()
        case .beep: device.beep()
        }
      }
      show { draw(&state, &$0) }
    }
  }

  /// Shows a frame outside the loop's turn: what is said before something that takes long.
  public func show(_ draw: (inout Screen) -> Void) {
    var screen = Screen(size: device.size, glyphs: device.glyphs)
    draw(&screen)
    device.show(screen)
  }
}
