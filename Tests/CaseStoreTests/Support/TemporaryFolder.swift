import CaseStore
import Glibc

/// A new folder, removed with all that is in it when the test lets go of it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/caseload-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw StoreError(FileFailure(.makeFolder, "/tmp")) }
    path = String(cString: made)
  }

  deinit { Self.removeAll(path) }

  /// Removes a folder and everything in it.
  static func removeAll(_ path: String) {
    var found = stat()
    guard lstat(path, &found) == 0 else { return }
    guard found.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    for name in (try? LocalFileSystem().names(in: path)) ?? [] { removeAll(path + "/" + name) }
    rmdir(path)
  }

  /// Writes a file as a person with an editor might: no lock, no temporary name.
  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    let files = LocalFileSystem()
    let file = try files.open(path, .replacing, permissions: 0o600)
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = try rest.withUnsafeBytes { try files.write(file, $0) }
      rest = rest.dropFirst(count)
    }
  }

  /// A file's text.
  static func read(_ path: String) throws -> String {
    String(decoding: try LocalFileSystem().contents(of: path), as: UTF8.self)
  }
}

extension String {
  /// The UTF-8 bytes.
  var bytes: [UInt8] { Array(utf8) }
}
