import Glibc

/// What a person has typed and not yet saved, kept as it is typed so that nothing is lost.
///
/// One folder a user, closed to everyone else even in a store that a group shares. A draft needs no
/// lock: it is its user's alone.
public struct Drafts: Sendable {
  /// A draft that was found.
  public struct Draft: Hashable, Sendable {
    /// The name it was kept under.
    public var key: String
    /// When it was last written, in seconds since 1970.
    public var written: Int64
  }

  let folder: String
  let files: any StoreFileSystem

  /// The drafts of a user.
  public init(_ layout: StoreLayout, _ files: any StoreFileSystem, user: String) {
    folder = layout.drafts(of: Self.fileName(user))
    self.files = files
  }

  /// Writes a draft; the one before under the same key is replaced in one step.
  ///
  /// It is not flushed to the disk (that would cost milliseconds a key), so it outlives the program
  /// however it ends, but not the machine's power.
  public func save(_ bytes: [UInt8], as key: String) throws(StoreError) {
    try files.makeFolder(folder, permissions: 0o700)
    try files.replace(
      path(of: key), with: bytes, via: folder + "/.\(Self.fileName(key)).\(getpid())",
      permissions: 0o600, durable: false)
  }

  /// The drafts there are, the latest first.
  public func list() throws(StoreError) -> [Draft] {
    var drafts: [Draft] = []
    for name in try files.names(in: folder) where name.hasSuffix(".json") && !name.hasPrefix(".") {
      guard let status = try files.status(of: folder + "/" + name) else { continue }
      drafts.append(
        Draft(key: Self.key(of: name), written: status.modified / 1_000_000_000))
    }
    return drafts.sorted { ($1.written, $0.key) < ($0.written, $1.key) }
  }

  /// A draft's bytes, or nil where there is none.
  public func load(_ key: String) throws(StoreError) -> [UInt8]? {
    guard try files.status(of: path(of: key)) != nil else { return nil }
    return try files.contents(of: path(of: key))
  }

  /// Removes a draft, once it is saved or given up.
  public func remove(_ key: String) throws(StoreError) {
    try files.remove(path(of: key))
  }

  private func path(of key: String) -> String { folder + "/" + Self.fileName(key) + ".json" }

  /// A key as a file's name: any byte but a letter, digit, hyphen or underscore becomes `%hh`.
  static func fileName(_ key: String) -> String {
    key.utf8.map { byte in
      let character = String(UnicodeScalar(byte))
      return StoreLayout.isSafe(character)
        ? character : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  private static func key(of name: String) -> String {
    Self.name(ofFile: String(name.dropLast(".json".count)))
  }

  /// What was made a file's name of.
  static func name(ofFile file: String) -> String {
    var bytes: [UInt8] = []
    var rest = file.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(String(rest.prefix(2)) ?? "", radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
