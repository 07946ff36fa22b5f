/// What a register holds: each kind is a folder of the store. The raw value is the folder's name and never changes.
public enum RegisterKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Actions of improvement plans, and what a scrutiny panel recommended.
  case improvement
  /// Colleagues who answer for an absent worker’s children.
  case cover
  /// Enquiries about fostering, approved households, and providers of homes.
  case fostering
  /// Calls for advice to the front door.
  case advice
  /// People who are no subject children.
  case person
  /// What was written about figures of the monthly dataset.
  case commentary
}

/// Names one record that is not a child's: its kind and, within the kind, an identifier of letters and digits.
///
/// In files it is one text, such as `improvement/A0007`.
public struct RegisterID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible,
  LosslessStringConvertible
{
  /// Which register it stands in.
  public let kind: RegisterKind

  /// What tells it from the others of its register.
  public let identifier: String

  /// Names a record.
  public init(_ kind: RegisterKind, _ identifier: String) {
    self.kind = kind
    self.identifier = identifier
  }

  /// Reads `improvement/A0007`; nil where it has not this form, or the kind is not known.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = RegisterKind(rawValue: String(parts[0])), !parts[1].isEmpty
    else { return nil }
    self.init(kind, String(parts[1]))
  }

  /// - Throws: `DecodingError` when this version knows no such register.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = RegisterID(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "This version of Caseload does not know the register “\(text)”.")
    }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  public static func < (left: Self, right: Self) -> Bool { left.description < right.description }

  public var description: String { "\(kind.rawValue)/\(identifier)" }
}

/// Whose record an event belongs to: a child's, or one of a register.
public enum RecordSubject: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// A child's.
  case child(ChildID)
  /// One of a register.
  case register(RegisterID)

  /// The child, where it is one's.
  public var child: ChildID? {
    if case .child(let id) = self { id } else { nil }
  }

  /// The register's record, where it is one's.
  public var register: RegisterID? {
    if case .register(let id) = self { id } else { nil }
  }

  /// Children first, each in the order of their identifiers.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.child(let left), .child(let right)): left < right
    case (.register(let left), .register(let right)): left < right
    case (.child, .register): true
    case (.register, .child): false
    }
  }

  /// As files name it: `C0001234`, `improvement/A0007`.
  public var description: String {
    switch self {
    case .child(let id): id.rawValue
    case .register(let id): id.description
    }
  }
}
