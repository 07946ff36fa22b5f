import CTerminal

/// The terminal on standard input and output, through ncurses.
///
/// ncurses keeps global state and is not thread-safe, so this type lives on the main actor and there
/// is at most one of it. Every way out of the process gives the terminal back, a crash included.
@MainActor
public final class CursesTerminal: TerminalDevice {
  /// What the terminal is asked for.
  public struct Options: Sendable {
    /// Whether to use colours where the terminal has any.
    public var usesColours: Bool
    /// Whether to draw with ASCII alone, in a UTF-8 locale too.
    public var usesASCII: Bool
    /// Whether to ask for clicks and the wheel.
    public var usesMouse: Bool
    /// The one sentence printed after a crash. It must hold no data of a record.
    public var crashMessage: StaticString

    /// Creates options.
    public init(
      usesColours: Bool = true, usesASCII: Bool = false, usesMouse: Bool = false,
      crashMessage: StaticString = "The program met an error of its own and stopped.\n"
    ) {
      self.usesColours = usesColours
      self.usesASCII = usesASCII
      self.usesMouse = usesMouse
      self.crashMessage = crashMessage
    }
  }

  /// The marks to draw with: ASCII unless the locale's codeset is UTF-8.
  public let glyphs: Glyphs
  private var shown: Screen?
  private var decoder = InputDecoder()
  private var isOpen = true

  /// How long a paste may fall silent before what has come of it is taken as the whole.
  private static let pasteSilence = 1000

  /// Whether the locale's codeset is UTF-8.
  public static var isUTF8: Bool { terminal_locale_is_utf8() }

  /// Takes the terminal.
  ///
  /// - Throws: `TerminalError` when there is none, or none that can show a screen.
  public init(_ options: Options = Options()) throws(TerminalError) {
    glyphs = terminal_locale_is_utf8() && !options.usesASCII ? .unicode : .ascii
    var requests = terminal_options()
    requests.colours = options.usesColours
    requests.mouse = options.usesMouse
    #if DEBUG
      requests.log_on_crash = true
    #endif
    requests.crash_message = UnsafeRawPointer(options.crashMessage.utf8Start)
      .assumingMemoryBound(to: CChar.self)
    let result = terminal_open(&requests)
    switch result {
    case TERMINAL_OPENED: break
    case TERMINAL_NOT_A_TTY: throw .notATerminal
    case TERMINAL_UNKNOWN_TYPE: throw .unknownType
    case TERMINAL_TOO_SIMPLE: throw .tooSimple
    default: throw .noResources
    }
  }

  /// Gives the terminal back, and prints what was written to standard error meanwhile.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    terminal_close()
  }

  deinit {
    if isOpen { terminal_close() }
  }

  /// The size of the terminal's window.
  public var size: Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    terminal_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Shows a frame: only runs of cells that differ from the last frame reach ncurses, which sends
  /// only what differs on the terminal.
  public func show(_ screen: Screen) {
    let size = self.size
    if shown?.size != screen.size { terminal_clear() }
    let before = shown?.size == screen.size ? shown : nil
    for row in 0..<min(size.rows, screen.size.rows) {
      put(row: row, of: screen, before: before)
    }
    let cursor = screen.cursor ?? Position(row: size.rows - 1, column: 0)
    terminal_cursor(
      Int32(min(max(0, cursor.row), size.rows - 1)),
      Int32(min(max(0, cursor.column), size.columns - 1)), screen.cursor != nil)
    terminal_flush()
    shown = screen
  }

  private func put(row: Int, of screen: Screen, before: Screen?) {
    let columns = screen.size.columns
    let cells = screen.cells[(row * columns)..<((row + 1) * columns)]
    let old = before?.cells[(row * columns)..<((row + 1) * columns)]
    if let old, old == cells { return }
    var run = Run()
    for index in cells.indices where !cells[index].isCovered {
      let cell = cells[index]
      let covered = index..<min(index + Int(cell.width), cells.endIndex)
      if let old, old[covered] == cells[covered] {
        run.end(row: row)
      } else {
        run.add(cell, column: index - cells.startIndex, row: row)
      }
    }
    run.end(row: row)
  }

  /// Neighbouring cells of one style, put with one call.
  private struct Run {
    private var scalars: [UInt32] = []
    private var style = Style.plain
    private var column = 0

    mutating func add(_ cell: Cell, column: Int, row: Int) {
      if cell.style != style { end(row: row) }
      if scalars.isEmpty { (self.column, style) = (column, cell.style) }
      for scalar in cell.text.unicodeScalars { scalars.append(scalar.value) }
    }

    mutating func end(row: Int) {
      guard !scalars.isEmpty else { return }
      terminal_put(
        Int32(row), Int32(column), scalars, Int32(scalars.count), UInt32(style.rawValue))
      scalars.removeAll(keepingCapacity: true)
    }
  }

  /// Waits for input, a signal, a new size or a wake-up, then drains all of them.
  public func events(timeout: Int?) -> [TerminalEvent]? {
    var events = drain()
    while events.isEmpty {
      let limit = decoder.isInPaste ? Self.pasteSilence : timeout ?? -1
      if !terminal_wait(Int32(clamping: limit)) {
        return [decoder.endPaste() ?? .timedOut]
      }
      events = drain()
    }
    return events
  }

  private func drain() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var raw = terminal_event()
    while terminal_next_event(&raw) {
      if let piece = piece(raw), let event = decoder.decode(piece) { events.append(event) }
    }
    return events
  }

  private func piece(_ event: terminal_event) -> InputDecoder.Piece? {
    switch event.kind {
    case TERMINAL_EVENT_CHARACTER: return Unicode.Scalar(event.value).map { .scalar($0) }
    case TERMINAL_EVENT_KEY: return CursesKeys.key(event.value).map { .key($0) }
    case TERMINAL_EVENT_RESIZE: return .other(.resize(size))
    case TERMINAL_EVENT_WAKE: return .other(.wakeUp)
    case TERMINAL_EVENT_PASTE_BEGIN: return .pasteBegin
    case TERMINAL_EVENT_PASTE_END: return .pasteEnd
    case TERMINAL_EVENT_MOUSE:
      let position = Position(row: Int(event.row), column: Int(event.column))
      return CursesKeys.action(event.value).map { .mouse(MouseEvent($0, at: position)) }
    case TERMINAL_EVENT_SIGNAL:
      return TerminalSignal(rawValue: Int32(event.value)).map { .other(.signal($0)) }
    default: return nil
    }
  }

  /// Gives the terminal to the shell, as Ctrl-Z does, until the user continues the program.
  public func suspend() {
    terminal_suspend()
    redraw()
  }

  /// Makes the next frame paint everything.
  public func redraw() {
    shown = nil
  }

  /// Sounds the bell.
  public func beep() {
    terminal_beep()
  }
}

/// The shim's codes for keys and buttons, in the program's terms.
private enum CursesKeys {
  private static let keys: [UInt32: Key] = [
    TERMINAL_KEY_UP.rawValue: .up, TERMINAL_KEY_DOWN.rawValue: .down,
    TERMINAL_KEY_LEFT.rawValue: .left, TERMINAL_KEY_RIGHT.rawValue: .right,
    TERMINAL_KEY_WORD_LEFT.rawValue: .wordLeft, TERMINAL_KEY_WORD_RIGHT.rawValue: .wordRight,
    TERMINAL_KEY_HOME.rawValue: .home, TERMINAL_KEY_END.rawValue: .end,
    TERMINAL_KEY_PAGE_UP.rawValue: .pageUp, TERMINAL_KEY_PAGE_DOWN.rawValue: .pageDown,
    TERMINAL_KEY_BACKSPACE.rawValue: .backspace, TERMINAL_KEY_DELETE.rawValue: .delete,
    TERMINAL_KEY_INSERT.rawValue: .insert, TERMINAL_KEY_BACK_TAB.rawValue: .backTab,
    TERMINAL_KEY_ENTER.rawValue: .enter,
  ]

  static func key(_ code: UInt32) -> Key? {
    let first = TERMINAL_KEY_F0.rawValue
    if code > first, code <= first + 12 { return .function(Int(code - first)) }
    return keys[code]
  }

  static func action(_ code: UInt32) -> MouseEvent.Action? {
    switch code {
    case TERMINAL_BUTTON_LEFT.rawValue: .press
    case TERMINAL_BUTTON_WHEEL_UP.rawValue: .wheelUp
    case TERMINAL_BUTTON_WHEEL_DOWN.rawValue: .wheelDown
    default: nil
    }
  }
}

/// A way for any thread to wake the event loop, which then receives `wakeUp`.
///
/// The loop blocks the main actor while it waits, so a `Task` on the main actor would not run: work
/// elsewhere leaves its result in a place of its own, such as an `Inbox`, and rings.
public struct WakeUp: Sendable {
  /// Creates a handle. All handles ring the same bell.
  public init() {}

  /// Wakes the loop, now or when it next waits. Many rings before it looks count as one.
  public func ring() {
    terminal_wake()
  }
}
