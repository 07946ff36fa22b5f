import Glibc

/// One call on a file that the system refused: what was tried, on which path, and the system's code.
public struct FileFailure: Error, Hashable, Sendable {
  /// What the store was doing to the file.
  public enum Operation: String, Hashable, Sendable {
    case open, read, write, flush, truncate, rename, remove
    case makeFolder = "make the folder"
    case list, examine
    case setPermissions = "set the permissions of"
    case lock

    /// Whether the call would have changed the disk.
    public var isChange: Bool {
      switch self {
      case .write, .flush, .truncate, .rename, .remove, .makeFolder, .setPermissions: true
      case .open, .read, .list, .examine, .lock: false
      }
    }
  }

  /// What was tried.
  public var operation: Operation

  /// The file or folder.
  public var path: String

  /// The system's error number, such as `ENOSPC`.
  public var code: Int32

  /// A failure of `operation` on `path`; `code` is `errno` unless given.
  public init(_ operation: Operation, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The system's own words for the code, such as "No space left on device".
  public var reason: String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
