import Glibc

/// Who may open a store's files: its owner alone, or a group of the machine. Never anyone else.
public enum StoreAccess: Hashable, Sendable {
  /// The owner alone: 0700 and 0600.
  case owner
  /// The members of a group: 2770 and 0660. The 2 hands the group on to whatever is made inside.
  case group(name: String)

  /// The permissions of a folder.
  public var folder: mode_t {
    switch self {
    case .owner: 0o700
    case .group: 0o2770
    }
  }

  /// The permissions of a file.
  public var file: mode_t {
    switch self {
    case .owner: 0o600
    case .group: 0o660
    }
  }

  /// The group's name, if the store is shared.
  public var groupName: String? {
    switch self {
    case .owner: nil
    case .group(let name): name
    }
  }

  /// The number of the group of a name.
  /// - Throws: `StoreError.noSuchGroup`.
  static func number(ofGroup name: String) throws(StoreError) -> gid_t {
    guard let found = getgrnam(name) else { throw .noSuchGroup(name: name) }
    return found.pointee.gr_gid
  }

  /// Refuses a store that people outside it could open, with the command that closes it.
  ///
  /// Looks at the folder and the main things in it, not at every child's file: a folder that others
  /// cannot enter protects what is inside.
  func verify(_ layout: StoreLayout, _ files: any StoreFileSystem) throws(StoreError) {
    let forbidden: mode_t = groupName == nil ? 0o077 : 0o007
    let mend = "chmod -R \(groupName == nil ? "go" : "o")-rwx \(Self.quoted(layout.root))"
    let paths = [
      layout.root, layout.settings, layout.staff, layout.children, layout.registers, layout.journal,
      layout.drafts, layout.index, layout.lock,
    ]
    for path in paths {
      guard let status = try files.status(of: path) else { continue }
      if status.permissions & forbidden != 0 {
        throw .openToOthers(path: path, mend: mend)
      }
    }
    guard let groupName, let root = try files.status(of: layout.root) else { return }
    let number = try Self.number(ofGroup: groupName)
    if root.group != number || root.permissions & 0o2070 != 0o2070 {
      let folder = Self.quoted(layout.root)
      throw .wrongGroup(
        path: layout.root, group: groupName,
        mend: "chgrp -R \(groupName) \(folder) && chmod -R g+rwX \(folder)"
          + " && find \(folder) -type d -exec chmod g+s {} +")
    }
  }

  /// A path as a shell takes it, in quotes when it holds anything but plain characters.
  static func quoted(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { byte in
      StoreLayout.isSafe(String(UnicodeScalar(byte))) || byte == UInt8(ascii: "/")
        || byte == UInt8(ascii: ".")
    }
    return plain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
