import Foundation

/// Where words go: data to standard output, everything else to standard error.
enum Console {
  /// Writes data.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Says something to the person: a line on standard error.
  static func note(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// Whether standard error is a terminal, where a progress bar can be drawn.
  static var canShowProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether a client can be opened: it needs a terminal at both ends.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}

/// A line on standard error that says how far a long task has come. It appears only on a terminal, and is
/// redrawn at most four times a second.
final class ProgressLine {
  private let title: String
  private var lastDrawn = ContinuousClock.now
  private let started = ContinuousClock.now
  private var isShown = false

  /// Prepares a line.
  ///
  /// - Parameter title: what is being done: "Importing".
  init(_ title: String) { self.title = title }

  /// Says how far the task is. Nothing is shown in the first 300 milliseconds.
  func update(_ done: Int, of total: Int) {
    let now = ContinuousClock.now
    guard Console.canShowProgress, now - started > .milliseconds(300),
      now - lastDrawn > .milliseconds(250)
    else { return }
    lastDrawn = now
    isShown = true
    let filled = total == 0 ? 30 : done * 30 / total
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    FileHandle.standardError.write(Data("\r\(title) [\(bar)] \(done) of \(total)".utf8))
  }

  /// Takes the line away.
  func finish() {
    guard isShown else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
