import Foundation
import Glibc

/// The built program on a terminal of its own: what only a terminal can show.
final class Pty {
  /// Why the program could not be run.
  enum Problem: Error {
    case noTerminal(Int32)
    case notStarted(Int32)
    case timedOut(waitingFor: String, seen: String)
  }

  private let master: Int32
  private let process: pid_t
  private(set) var output = ""
  private let before: [UInt8]
  private var isConnected = true

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: of the program, without its name.
  ///   - program: the program; the client unless said otherwise.
  ///   - environment: added to a small one of a UTF-8 xterm.
  ///   - rows: of the terminal.
  ///   - columns: of the terminal.
  init(
    _ arguments: [String], of program: String = Pty.program, environment: [String: String] = [:],
    rows: Int = 24, columns: Int = 80
  )
    throws
  {
    var ends: (master: Int32, program: Int32) = (-1, -1)
    guard openpty(&ends.master, &ends.program, nil, nil, nil) == 0 else {
      throw Problem.noTerminal(errno)
    }
    master = ends.master
    // Did the program hold this end too, the line could never be dropped.
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    defer { close(ends.program) }
    let name = try FileManager.default.destinationOfSymbolicLink(
      atPath: "/proc/self/fd/\(ends.program)")
    Self.resize(master, rows: rows, columns: columns)
    before = Self.modes(of: master)
    var values = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": NSTemporaryDirectory(),
      "PATH": "/usr/bin:/bin",
    ]
    values.merge(environment) { $1 }
    process = try Self.spawn(program, arguments, values, on: name)
  }

  /// `POSIX_SPAWN_SETSID`, which glibc shows only to programs that ask for its extensions.
  private static let startsSession: Int16 = 0x80

  /// `POSIX_SPAWN_SETSIGMASK`.
  private static let setsSignalMask: Int16 = 0x08

  /// `POSIX_SPAWN_SETSIGDEF`.
  private static let setsSignalDefaults: Int16 = 0x04

  /// The program that the tests were built with.
  static let program: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: own).deletingLastPathComponent().appending(path: "caseload").path
  }()

  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], on terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a new session opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that run tests hold signals back, and a child would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // What started the tests may ignore some, which a child would inherit too.
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Self.startsSession | Self.setsSignalMask | Self.setsSignalDefaults)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, program, &actions, &attributes, words, variables)
    guard result == 0 else { throw Problem.notStarted(result) }
    return process
  }

  /// Types.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) { kill(process, number) }

  /// Drops the line: the terminal's other end is gone.
  func hangUp() {
    isConnected = false
    close(master)
  }

  /// Gives the terminal another size, as a window does.
  func resize(rows: Int, columns: Int) { Self.resize(master, rows: rows, columns: columns) }

  /// Waits until the program has written something, counted from the start or the last ``forget()``.
  func wait(for text: String, seconds: Double = 60) throws {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while !output.contains(text) {
      guard Date() < deadline else {
        throw Problem.timedOut(waitingFor: text, seen: String(output.suffix(600)))
      }
      read(milliseconds: 50)
    }
  }

  /// Forgets what was written so far.
  func forget() { output = "" }

  /// Reads until nothing has come for a while: a frame may arrive in several pieces.
  func settle(quietMilliseconds: Int32 = 400) {
    var length = -1
    while length != output.utf8.count {
      length = output.utf8.count
      read(milliseconds: quietMilliseconds)
    }
  }

  /// How many bytes the program writes in a time in which nothing happens.
  func bytesWritten(inMilliseconds time: Int32) -> Int {
    forget()
    read(milliseconds: time)
    return output.utf8.count
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: its exit code, or 128 and the number of the signal that ended it.
  func ending(seconds: Double = 60) throws -> Int32 {
    let deadline = Date(timeIntervalSinceNow: seconds)
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      guard Date() < deadline else {
        throw Problem.timedOut(waitingFor: "the end", seen: String(output.suffix(600)))
      }
      read(milliseconds: 20)
    }
    read(milliseconds: 50)
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Whether the terminal's modes are as they were before the program started.
  var isRestored: Bool { Self.modes(of: master) == before }

  private func read(milliseconds: Int32) {
    guard isConnected else {
      usleep(UInt32(milliseconds) * 1_000)
      return
    }
    var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return }
    let count = Glibc.read(master, &buffer, buffer.count)
    if count > 0 { output += String(decoding: buffer.prefix(count), as: UTF8.self) }
  }

  private static func resize(_ terminal: Int32, rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  private static func modes(of terminal: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  deinit {
    kill(process, SIGKILL)
    if isConnected { close(master) }
  }
}
