import Glibc

/// A text in a file that its maker alone can read: a printed page, or a report.
public enum PrivateFile {
  /// Why a text could not be written.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What happened, to which file, and what to do.
    public let description: String
  }

  /// What is done where there is such a file already. It is never overwritten.
  public enum Collision: Hashable, Sendable {
    /// Nothing is written.
    case refused
    /// The file gets a number: "name-2.csv".
    case numbered
  }

  /// How many files of one name there can be.
  static let mostNumbers = 99

  /// Writes a text to a file of its own, readable and writable by the user alone.
  ///
  /// - Parameters:
  ///   - text: what is written.
  ///   - path: the file.
  ///   - folder: where a path is that does not begin at the root; nil for the current folder.
  ///   - collision: what is done where there is such a file.
  /// - Returns: the whole path of what was written.
  /// - Throws: ``Problem`` when the file is there already, or cannot be made or written; a file that could
  ///   not be written whole is taken away again.
  public static func write(
    _ text: String, to path: String, in folder: String? = nil,
    ifThere collision: Collision = .refused
  ) throws(Problem) -> String {
    let whole = path.hasPrefix("/") ? path : (folder ?? currentFolder) + "/" + path
    guard collision == .numbered else {
      if try create(text, whole) { return whole }
      throw Problem(
        description: "\(whole) is there already, and nothing was written. Choose another name.")
    }
    for number in 1...mostNumbers {
      let numbered = Self.numbered(whole, number)
      if try create(text, numbered) { return numbered }
    }
    throw Problem(
      description: "\(whole) is there already, and so are \(mostNumbers - 1) more of that name. "
        + "Nothing was written. Remove some of them.")
  }

  /// A path with a number before its ending; the first has none.
  private static func numbered(_ path: String, _ number: Int) -> String {
    guard number > 1 else { return path }
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else {
      return "\(path)-\(number)"
    }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }

  /// Makes a file and writes it; false where there is one already.
  private static func create(_ text: String, _ path: String) throws(Problem) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw Problem(
        description: "\(path) cannot be made: \(reason). Check the folder and its permissions.")
    }
    defer { close(descriptor) }
    // The umask can only take permissions away; what is left must let the user in.
    guard fchmod(descriptor, 0o600) == 0, writeAll(Array(text.utf8), descriptor) else {
      let why = reason
      unlink(path)
      throw Problem(description: "\(path) cannot be written: \(why). Nothing is left of it.")
    }
    return true
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

  private static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }
}
