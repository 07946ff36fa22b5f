import Glibc

/// The few calls the store makes on files.
///
/// The store never touches a file but through this protocol, so a test can make any single call fail
/// (a full disk, a dying one, a folder gone read-only) and look at what the user is left with.
public protocol StoreFileSystem: Sendable {
  /// Opens a file; a file that this makes gets exactly `permissions`, whatever the umask.
  func open(_ path: String, _ purpose: OpenPurpose, permissions: mode_t) throws(StoreError)
    -> OpenFile

  /// Reads up to the buffer's size at an offset; returns 0 at the end of the file.
  func read(_ file: borrowing OpenFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer)
    throws(StoreError) -> Int

  /// Writes some of the bytes and returns how many; it may be fewer than were given.
  func write(_ file: borrowing OpenFile, _ bytes: UnsafeRawBufferPointer) throws(StoreError) -> Int

  /// Returns once what was written is on the disk (`fdatasync`).
  func flush(_ file: borrowing OpenFile) throws(StoreError)

  /// Cuts the file to a length in bytes.
  func truncate(_ file: borrowing OpenFile, to length: Int) throws(StoreError)

  /// The file's size, times and permissions, or nil where there is no such file.
  func status(of path: String) throws(StoreError) -> FileStatus?

  /// Moves a file over another, replacing it in one step.
  func rename(_ source: String, to target: String) throws(StoreError)

  /// Removes a file; one that is already gone is no failure.
  func remove(_ path: String) throws(StoreError)

  /// Makes a folder with exactly `permissions`; one that is already there is left as it is.
  func makeFolder(_ path: String, permissions: mode_t) throws(StoreError)

  /// The names in a folder, sorted; a folder that is not there has none.
  func names(in folder: String) throws(StoreError) -> [String]
}

/// What a file is opened for.
public enum OpenPurpose: Sendable {
  /// To read a file that is there.
  case reading
  /// To write at the end, making the file if need be.
  case appending
  /// To write a new file; one that is there is emptied.
  case replacing
  /// To change the length of a file that is there.
  case cutting
  /// To hold a lock on.
  case locking
  /// A folder, to flush a change of its names.
  case folder
}

/// What the system knows about a file without opening it.
public struct FileStatus: Hashable, Sendable {
  /// The length in bytes.
  public var size: Int
  /// When the content last changed, in nanoseconds since 1970.
  public var modified: Int64
  /// The permission bits, without the kind of file.
  public var permissions: mode_t
  /// Whether it is a folder.
  public var isFolder: Bool
  /// The owner's user number.
  public var owner: uid_t
  /// The group's number.
  public var group: gid_t
  /// The number by which the file system knows the file: another file at the same path has another.
  public var inode: UInt64
}

/// An open file, closed when the last owner lets go of it.
public struct OpenFile: ~Copyable, Sendable {
  /// The system's number for it.
  public let descriptor: Int32
  /// Where it is, for messages.
  public let path: String

  /// Takes charge of an open descriptor.
  public init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }
}
