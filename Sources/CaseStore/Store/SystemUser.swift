import Glibc

/// A user of the operating system: whoever this process really runs for.
public struct SystemUser: Hashable, Sendable {
  /// The login name.
  public var name: String
  /// The person's name, where the system knows it.
  public var fullName: String?

  /// Names a user.
  public init(name: String, fullName: String? = nil) {
    self.name = name
    self.fullName = fullName
  }

  /// The user of this process, by the real user number: the environment, which anyone can set, is not
  /// asked.
  public static var current: SystemUser {
    let number = getuid()
    guard let found = getpwuid(number)?.pointee, let name = found.pw_name else {
      return SystemUser(name: "uid\(number)")
    }
    // The first field of the description is the person's name.
    let full = found.pw_gecos.map { String(cString: $0) }?.split(separator: ",").first
    return SystemUser(name: String(cString: name), fullName: full.map(String.init))
  }
}
