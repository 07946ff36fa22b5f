import Glibc

/// A printed page as a file that its maker alone can read.
public enum PrintedFile {
  /// Why a page could not be written.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened, to which file, and what to do.
    public let description: String
  }

  /// Writes a page to a file of its own, readable and writable by the user alone.
  ///
  /// - Parameters:
  ///   - text: the page.
  ///   - path: the file, which must not be there yet.
  /// - Returns: the whole path.
  /// - Throws: ``Problem`` when the file is there already, or cannot be made or written; a file that could
  ///   not be written whole is taken away again.
  public static func write(_ text: String, to path: String) throws(Problem) -> String {
    let whole = path.hasPrefix("/") ? path : folder + "/" + path
    let descriptor = open(whole, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? Problem(
          description: "\(whole) is there already, and nothing was written. Choose another name.")
        : Problem(
          description: "\(whole) cannot be made: \(reason). Check the folder and its permissions.")
    }
    defer { close(descriptor) }
    // The umask can only take permissions away; what is left must let the user in.
    guard fchmod(descriptor, 0o600) == 0, writeAll(Array(text.utf8), descriptor) else {
      let why = reason
      unlink(whole)
      throw Problem(description: "\(whole) cannot be written: \(why). Nothing is left of it.")
    }
    return whole
  }

  private static func writeAll(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return fsync(descriptor) == 0 || errno == EINVAL
  }

  private static var reason: String { String(cString: strerror(errno)) }

  /// The current folder.
  private static var folder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}
