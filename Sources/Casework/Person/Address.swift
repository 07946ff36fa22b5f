/// Where somebody lives or can be found.
public struct Address: Hashable, Sendable, Codable {
  /// What the address is to the child.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case home, temporary, otherParent

    /// What people call it.
    public var title: String {
      switch self {
      case .home: "Home"
      case .temporary: "Temporary address"
      case .otherParent: "Other parent's home"
      }
    }
  }

  /// House, street and town, a line each.
  public var lines: [String]

  /// The postcode in capitals with its space.
  public var postcode: String

  /// What it is to the child.
  public var kind: Kind

  /// A telephone number there.
  public var telephone: String?

  /// Makes an address.
  public init(lines: [String], postcode: String, kind: Kind = .home, telephone: String? = nil) {
    self.lines = lines
    self.postcode = postcode
    self.kind = kind
    self.telephone = telephone
  }

  /// The address on one line.
  public var oneLine: String { (lines + [postcode]).filter { !$0.isEmpty }.joined(separator: ", ") }
}
