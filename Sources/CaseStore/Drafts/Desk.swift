import Casework
import Foundation

/// What a user has read and opened lately. It belongs to nobody's record: losing it costs a list of
/// children and some marks, so it is kept beside the drafts and not in the journal.
public struct Desk: Hashable, Sendable, Codable {
  /// A child that was opened or recorded about.
  public struct Visited: Hashable, Sendable, Codable {
    /// The child.
    public var child: ChildID
    /// When it was last.
    public var at: Moment
  }

  /// How many children are remembered.
  public static let capacity = 30

  /// The entry from which changes count as unread; nil until the first session has set it.
  public var since: Int?

  /// The last entry when each child was opened, where that is later than ``since``.
  public var read: [String: Int] = [:]

  /// The children opened or recorded about, the latest first.
  public var visited: [Visited] = []

  /// An empty desk.
  public init() {}

  /// Reads a desk; nil when the bytes are none.
  init?(_ bytes: [UInt8]) {
    guard let desk = try? JSONDecoder().decode(Desk.self, from: Data(bytes)) else { return nil }
    self = desk
  }

  /// The desk as it is written.
  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
  }

  /// Notes that a child was opened or recorded about, and with it read.
  ///
  /// - Parameters:
  ///   - child: the child.
  ///   - sequence: the last entry then.
  ///   - moment: when.
  public mutating func note(_ child: ChildID, upTo sequence: Int, at moment: Moment) {
    visited.removeAll { $0.child == child }
    visited.insert(Visited(child: child, at: moment), at: 0)
    if visited.count > Self.capacity { visited.removeLast(visited.count - Self.capacity) }
    read[child.rawValue] = sequence
  }

  /// Whether an entry about a child is yet to be read.
  public func isUnread(_ sequence: Int, of child: ChildID) -> Bool {
    sequence > max(since ?? 0, read[child.rawValue] ?? 0)
  }
}
