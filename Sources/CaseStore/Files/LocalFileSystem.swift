import Glibc

/// The real file system, through the C library.
public struct LocalFileSystem: StoreFileSystem {
  /// The file system of this machine.
  public init() {}

  /// Opens with `open(2)`; a file that this makes gets its permissions with `fchmod`.
  public func open(_ path: String, _ purpose: OpenPurpose, permissions: mode_t)
    throws(StoreError) -> OpenFile
  {
    let makes: Bool
    let flags: Int32
    switch purpose {
    case .reading: (flags, makes) = (O_RDONLY, false)
    case .appending: (flags, makes) = (O_RDWR | O_APPEND | O_CREAT, true)
    case .replacing: (flags, makes) = (O_WRONLY | O_TRUNC | O_CREAT, true)
    case .cutting: (flags, makes) = (O_RDWR, false)
    case .locking: (flags, makes) = (O_RDWR | O_CREAT, true)
    case .folder: (flags, makes) = (O_RDONLY | O_DIRECTORY, false)
    }
    let descriptor = Self.retrying { Glibc.open(path, flags | O_CLOEXEC, permissions) }
    guard descriptor >= 0 else { throw StoreError(FileFailure(.open, path)) }
    let file = OpenFile(descriptor: descriptor, path: path)
    if makes { try adopt(file, permissions) }
    return file
  }

  /// Gives a file that this user has just made its permissions, which the umask may have narrowed.
  private func adopt(_ file: borrowing OpenFile, _ permissions: mode_t) throws(StoreError) {
    var found = stat()
    guard fstat(file.descriptor, &found) == 0 else {
      throw StoreError(FileFailure(.examine, file.path))
    }
    // Another member of the group may own it; then it was right when it was made.
    guard found.st_mode & 0o7777 != permissions, found.st_uid == geteuid() else { return }
    guard fchmod(file.descriptor, permissions) == 0 else {
      throw StoreError(FileFailure(.setPermissions, file.path))
    }
  }

  /// Reads with `pread(2)`.
  public func read(
    _ file: borrowing OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(StoreError) -> Int {
    let descriptor = file.descriptor
    let count = Self.retrying { pread(descriptor, buffer.baseAddress, buffer.count, offset) }
    guard count >= 0 else { throw StoreError(FileFailure(.read, file.path)) }
    return count
  }

  /// Writes with `write(2)`.
  public func write(_ file: borrowing OpenFile, _ bytes: UnsafeRawBufferPointer)
    throws(StoreError) -> Int
  {
    let descriptor = file.descriptor
    let count = Self.retrying { Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
    guard count >= 0 else { throw StoreError(FileFailure(.write, file.path)) }
    return count
  }

  /// Flushes with `fdatasync(2)`.
  public func flush(_ file: borrowing OpenFile) throws(StoreError) {
    guard fdatasync(file.descriptor) == 0 else { throw StoreError(FileFailure(.flush, file.path)) }
  }

  /// Cuts with `ftruncate(2)`.
  public func truncate(_ file: borrowing OpenFile, to length: Int) throws(StoreError) {
    guard ftruncate(file.descriptor, length) == 0 else {
      throw StoreError(FileFailure(.truncate, file.path))
    }
  }

  /// Asks `stat(2)`.
  public func status(of path: String) throws(StoreError) -> FileStatus? {
    var found = stat()
    guard stat(path, &found) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw StoreError(FileFailure(.examine, path))
    }
    return FileStatus(
      size: Int(found.st_size),
      modified: Int64(found.st_mtim.tv_sec) * 1_000_000_000 + Int64(found.st_mtim.tv_nsec),
      permissions: found.st_mode & 0o7777,
      isFolder: found.st_mode & S_IFMT == S_IFDIR,
      owner: found.st_uid, group: found.st_gid, inode: UInt64(found.st_ino))
  }

  /// Renames with `rename(2)`.
  public func rename(_ source: String, to target: String) throws(StoreError) {
    guard Glibc.rename(source, target) == 0 else { throw StoreError(FileFailure(.rename, target)) }
  }

  /// Removes with `unlink(2)`.
  public func remove(_ path: String) throws(StoreError) {
    guard unlink(path) == 0 || errno == ENOENT else {
      throw StoreError(FileFailure(.remove, path))
    }
  }

  /// Makes a folder with `mkdir(2)`, then `chmod(2)` against the umask.
  public func makeFolder(_ path: String, permissions: mode_t) throws(StoreError) {
    guard mkdir(path, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw StoreError(FileFailure(.makeFolder, path))
    }
    // A folder in a shared store inherits its group; only its bits are set here.
    guard chmod(path, permissions) == 0 else {
      throw StoreError(FileFailure(.setPermissions, path))
    }
  }

  /// Lists with `readdir(3)`.
  public func names(in folder: String) throws(StoreError) -> [String] {
    guard let stream = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw StoreError(FileFailure(.list, folder))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let item = readdir(stream) {
      let name = withUnsafeBytes(of: item.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Repeats a call that a signal interrupted.
  private static func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
