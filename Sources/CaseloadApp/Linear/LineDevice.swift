import Glibc
import Terminal

/// Something that takes lines of text and gives them: a terminal without a screen, or a test's script.
@MainActor
public protocol LineDevice: AnyObject {
  /// The next line that was typed, without its end; nil when no more can come.
  func read() -> String?

  /// Writes a text; nothing is written twice or moved.
  func write(_ text: String)
}

/// Standard input and output.
public final class StandardLines: LineDevice {
  /// Makes one.
  public init() {}

  public func read() -> String? { readLine() }

  public func write(_ text: String) {
    print(text, terminator: "")
    _ = fflush(nil)
  }
}
