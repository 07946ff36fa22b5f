import CaseStore
import Glibc
import Synchronization

/// The real file system, but a chosen call fails with a chosen error, as on a full or dying disk.
final class FaultyFileSystem: StoreFileSystem {
  /// Which call fails, and how.
  struct Fault: Sendable {
    /// The kind of call.
    var operation: FileFailure.Operation
    /// Fails only for paths that contain this.
    var path = ""
    /// How many such calls succeed first.
    var after = 0
    /// The error they fail with from then on.
    var code: Int32
    /// For writes: how many bytes of the failing call are still written before it fails.
    var partial = 0
  }

  private let real = LocalFileSystem()
  private let faults = Mutex<[Fault]>([])
  private let shortWrites = Mutex(false)

  /// Lets every write write at most seven bytes.
  func writeInPieces() { shortWrites.withLock { $0 = true } }

  /// Makes calls fail from now on.
  func inject(_ fault: Fault) { faults.withLock { $0.append(fault) } }

  /// Ends all faults.
  func heal() { faults.withLock { $0 = [] } }

  private func strike(_ operation: FileFailure.Operation, _ path: String) -> Fault? {
    faults.withLock { faults in
      for index in faults.indices
      where faults[index].operation == operation
        && (faults[index].path.isEmpty || path.contains(faults[index].path))
      {
        if faults[index].after == 0 { return faults[index] }
        faults[index].after -= 1
      }
      return nil
    }
  }

  private func check(_ operation: FileFailure.Operation, _ path: String) throws(StoreError) {
    if let fault = strike(operation, path) {
      throw StoreError(FileFailure(operation, path, code: fault.code))
    }
  }

  func open(_ path: String, _ purpose: OpenPurpose, permissions: mode_t) throws(StoreError)
    -> OpenFile
  {
    try check(.open, path)
    return try real.open(path, purpose, permissions: permissions)
  }

  func read(
    _ file: borrowing OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(StoreError) -> Int {
    try check(.read, file.path)
    return try real.read(file, at: offset, into: buffer)
  }

  func write(_ file: borrowing OpenFile, _ bytes: UnsafeRawBufferPointer) throws(StoreError) -> Int
  {
    if let fault = strike(.write, file.path) {
      let part = bytes.prefix(min(fault.partial, bytes.count))
      if !part.isEmpty { _ = try real.write(file, UnsafeRawBufferPointer(rebasing: part)) }
      throw StoreError(FileFailure(.write, file.path, code: fault.code))
    }
    let limit = shortWrites.withLock { $0 ? 7 : bytes.count }
    return try real.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(limit)))
  }

  func flush(_ file: borrowing OpenFile) throws(StoreError) {
    try check(.flush, file.path)
    try real.flush(file)
  }

  func truncate(_ file: borrowing OpenFile, to length: Int) throws(StoreError) {
    try check(.truncate, file.path)
    try real.truncate(file, to: length)
  }

  func status(of path: String) throws(StoreError) -> FileStatus? {
    try check(.examine, path)
    return try real.status(of: path)
  }

  func rename(_ source: String, to target: String) throws(StoreError) {
    try check(.rename, target)
    try real.rename(source, to: target)
  }

  func remove(_ path: String) throws(StoreError) {
    try check(.remove, path)
    try real.remove(path)
  }

  func makeFolder(_ path: String, permissions: mode_t) throws(StoreError) {
    try check(.makeFolder, path)
    try real.makeFolder(path, permissions: permissions)
  }

  func names(in folder: String) throws(StoreError) -> [String] {
    try check(.list, folder)
    return try real.names(in: folder)
  }
}
