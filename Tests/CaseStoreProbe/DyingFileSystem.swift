import CaseStore
import Glibc
import Synchronization

/// The real file system, but the process kills itself at a chosen call that changes something: there is
/// no moment of a save at which a session cannot be stopped.
final class DyingFileSystem: StoreFileSystem {
  private let real = LocalFileSystem()
  private let remaining: Mutex<Int>

  /// Dies at a call, counted from 1; never at 0.
  init(atCall call: Int) { remaining = Mutex(call) }

  private func countDown() -> Bool {
    remaining.withLock { count in
      count -= 1
      return count == 0
    }
  }

  private func dieIfDue() {
    if countDown() { kill(getpid(), SIGKILL) }
  }

  func open(_ path: String, _ purpose: OpenPurpose, permissions: mode_t) throws(StoreError)
    -> OpenFile
  {
    if purpose == .appending || purpose == .replacing { dieIfDue() }
    return try real.open(path, purpose, permissions: permissions)
  }

  func read(
    _ file: borrowing OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(StoreError) -> Int {
    try real.read(file, at: offset, into: buffer)
  }

  func write(_ file: borrowing OpenFile, _ bytes: UnsafeRawBufferPointer) throws(StoreError) -> Int
  {
    if countDown() {
      // Half of it is written: a torn line, or half a file.
      _ = try real.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 2)))
      kill(getpid(), SIGKILL)
    }
    return try real.write(file, bytes)
  }

  func flush(_ file: borrowing OpenFile) throws(StoreError) {
    dieIfDue()
    try real.flush(file)
  }

  func truncate(_ file: borrowing OpenFile, to length: Int) throws(StoreError) {
    dieIfDue()
    try real.truncate(file, to: length)
  }

  func status(of path: String) throws(StoreError) -> FileStatus? { try real.status(of: path) }

  func rename(_ source: String, to target: String) throws(StoreError) {
    dieIfDue()
    try real.rename(source, to: target)
    dieIfDue()
  }

  func remove(_ path: String) throws(StoreError) {
    dieIfDue()
    try real.remove(path)
  }

  func makeFolder(_ path: String, permissions: mode_t) throws(StoreError) {
    dieIfDue()
    try real.makeFolder(path, permissions: permissions)
  }

  func names(in folder: String) throws(StoreError) -> [String] { try real.names(in: folder) }
}
