/// A name for one thing of one kind, so that a child's id can never be passed where a worker's is meant.
///
/// In files it is a plain JSON string.
public struct Identifier<Subject>: Hashable, Sendable, Codable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The id as it stands in files.
  public let rawValue: String

  /// Wraps an id as it stands in files.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  public init(stringLiteral value: String) { self.rawValue = value }

  public init(from decoder: any Decoder) throws {
    self.rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  public var description: String { rawValue }
}

/// Names a child: letters and digits, at most 20, the same for ever (`LAchildID` of the CIN census,
/// `CHILD` of the SSDA903).
public typealias ChildID = Identifier<ChildRecord>

/// Names one recorded event of one child, and with it the item that the event created: a contact, a
/// referral, a plan.
public typealias EventID = Identifier<RecordedEvent>

/// Names one entry: what was committed together.
public typealias EntryID = Identifier<Entry>

/// Names a worker in `staff.json`.
public typealias WorkerID = Identifier<Worker>

/// Names a team in `staff.json`.
public typealias TeamID = Identifier<Team>
