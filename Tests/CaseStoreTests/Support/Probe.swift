import Glibc
import Synchronization

@testable import CaseStore

/// A session in a process of its own, which can be killed.
final class Probe {
  let process: pid_t
  private let output: Int32
  private var received: [UInt8] = []

  /// Starts a session that saves.
  /// - Parameters:
  ///   - path: the store.
  ///   - name: what its entries are called.
  ///   - count: how many saves it makes.
  ///   - children: over how many children.
  ///   - call: at which change of a file it kills itself; 0 for never.
  ///   - wrapper: a command that starts it, given its command line at the end.
  init(
    _ path: String, name: String, count: Int, children: Int, dyingAt call: Int = 0,
    through wrapper: [String] = []
  ) throws {
    // One at a time: between `pipe` and `fcntl` another test's session would inherit the pipe.
    (process, output) = try Self.starting.withLock { _ in
      try Self.start(
        wrapper + [Self.program, path, name, String(count), String(children), String(call)])
    }
  }

  private static let starting = Mutex(())

  /// Runs a command to its end.
  /// - Returns: what it wrote, and whether it ended well; nil when there is no such command.
  static func run(_ command: [String]) -> (text: String, isGood: Bool)? {
    guard let started = try? starting.withLock({ _ in try start(command) }) else { return nil }
    let probe = Probe(process: started.0, output: started.1)
    let status = probe.finish()
    return (probe.text, status == 0)
  }

  private init(process: pid_t, output: Int32) {
    self.process = process
    self.output = output
  }

  private static func start(_ command: [String]) throws -> (pid_t, Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw StoreError(FileFailure(.open, "pipe")) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var started: pid_t = 0
    let code = posix_spawnp(&started, command[0], &actions, nil, &words, environ)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw StoreError(FileFailure(.open, command[0], code: code))
    }
    return (started, ends[0])
  }

  deinit { close(output) }

  /// The probe's executable, which is built beside the tests.
  static let program: String = {
    var path = [CChar](repeating: 0, count: 4_096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let own = String(
      decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let arguments = CommandLine.arguments
    // `swift test` runs the bundle itself or through a helper that is told where the bundle is.
    let bundle = own.contains(".xctest") ? own : arguments.first { $0.contains(".xctest") } ?? own
    let folder = bundle.components(before: ".xctest")
    return folder + "/CaseStoreProbe"
  }()

  /// Waits until the session has acknowledged a number of saves, or has ended.
  func wait(forSaves count: Int) {
    while received.count(where: { $0 == UInt8(ascii: "\n") }) < count, receive() {}
  }

  /// Kills the session and waits until it is gone.
  func kill() {
    Glibc.kill(process, SIGKILL)
    finish()
  }

  /// Waits for the session's end.
  /// - Returns: how it ended: 0 when it had saved everything.
  @discardableResult
  func finish() -> Int32 {
    while receive() {}
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status
  }

  /// The saves that it acknowledged: the entry and the records it touched.
  var saves: [(entry: String, children: [String])] {
    text.split(separator: "\n").filter { !$0.hasPrefix("error: ") }.map { line in
      let words = line.split(separator: " ").map(String.init)
      return (words[0], Array(words.dropFirst()))
    }
  }

  /// Everything that it wrote.
  var text: String { String(decoding: received, as: UTF8.self) }

  private func receive() -> Bool {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = read(output, &piece, piece.count)
    if count > 0 { received += piece.prefix(count) }
    return count > 0
  }
}

extension String {
  /// The folder of the component that has a suffix.
  fileprivate func components(before suffix: String) -> String {
    var folder: [Substring] = []
    for part in split(separator: "/", omittingEmptySubsequences: false) {
      if part.hasSuffix(suffix) { break }
      folder.append(part)
    }
    return folder.joined(separator: "/")
  }
}
