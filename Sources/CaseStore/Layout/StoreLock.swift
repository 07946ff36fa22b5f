import Glibc

/// The lock that a commit holds: one writer at a time, over all sessions of all users.
///
/// The system lets go of it when the process that holds it ends, however it ends.
public final class StoreLock: Sendable {
  private let file: OpenFile

  private init(_ file: consuming OpenFile) { self.file = file }

  deinit { flock(file.descriptor, LOCK_UN) }

  /// Waits for the lock.
  /// - Parameters:
  ///   - path: the lock file, made if need be.
  ///   - seconds: how long to wait.
  /// - Throws: `StoreError.busy` when the time is up, naming the process that holds the lock.
  public static func acquire(
    _ path: String, _ files: any StoreFileSystem, permissions: mode_t, waiting seconds: Int
  ) throws(StoreError) -> StoreLock {
    let file = try files.open(path, .locking, permissions: permissions)
    let end = now() + Int64(seconds) * 1_000_000_000
    var pause: UInt32 = 100
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw StoreError(FileFailure(.lock, path))
      }
      if now() >= end { throw .busy(holder: holder(of: path, files), seconds: seconds) }
      usleep(pause)
      // Short at first, for a commit takes a millisecond; never long, so that nobody starves.
      pause = min(pause * 2, 3_000)
    }
    return StoreLock(file)
  }

  /// Nanoseconds on a clock that no one sets.
  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// The process that holds a lock on the file, such as "process 4711", from `/proc/locks`.
  private static func holder(of path: String, _ files: any StoreFileSystem) -> String? {
    guard let inode = try? files.status(of: path)?.inode,
      let table = try? files.contents(of: "/proc/locks")
    else { return nil }
    // 1: FLOCK  ADVISORY  WRITE 4711 fe:01:123456 0 EOF
    for line in String(decoding: table, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count > 5, words[1] == "FLOCK", words[5].hasSuffix(":\(inode)") {
        return "process \(words[4])"
      }
    }
    return nil
  }
}
