/// Why a terminal could not be taken.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// `TERM` is unset, or names no terminal that this machine knows.
  case unknownType
  /// The terminal cannot place the cursor.
  case tooSimple
  /// The system gave no pipe, descriptor or memory.
  case noResources

  /// What happened and what to do, as a sentence for the user.
  public var description: String {
    switch self {
    case .notATerminal:
      "Standard input and output must both be a terminal to show screens. "
        + "Use a subcommand to read or write data in a pipe."
    case .unknownType:
      "This machine does not know the terminal named in TERM. "
        + "Set TERM to the name of your terminal, such as xterm-256color, and try again."
    case .tooSimple:
      "The terminal named in TERM cannot place the cursor, so it can show no screens. "
        + "Set TERM to the name of your terminal, or use --accessible, which works by plain lines."
    case .noResources:
      "The system had no file descriptor or memory left for the terminal. Try again later."
    }
  }

  /// The exit code for a program that ends because of this: EX_UNAVAILABLE.
  public var exitCode: Int32 { 69 }
}
