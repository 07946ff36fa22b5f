import Casework

/// In what the list of work is put together; each has the key of its number.
public enum WorkGrouping: Int, Hashable, Sendable, CaseIterable {
  /// Overdue, due soon, on track.
  case urgency = 1
  /// By the day on which it must be done.
  case dueDay
  /// By the child's name.
  case child
  /// By what must happen.
  case kind
  /// Brothers and sisters together.
  case family
  /// By the child's worker.
  case worker

  /// What it is called after "by": "due day".
  var title: String {
    switch self {
    case .urgency: "urgency"
    case .dueDay: "due day"
    case .child: "child"
    case .kind: "kind"
    case .family: "sibling group"
    case .worker: "worker"
    }
  }

  /// The group of a row. That of a family is known to the casebook alone, which names it.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - staff: for the names of workers.
  func group(of row: WorkRow, _ staff: Staff) -> WorkGroup {
    switch self {
    case .urgency: WorkGroup(key: row.status.rawValue, title: row.status.word)
    case .dueDay: WorkGroup(key: row.due.date.description, title: row.due.date.long)
    case .child: WorkGroup(key: row.id.child.rawValue, title: row.name)
    case .kind: WorkGroup(key: row.title, title: row.title)
    case .family: row.group ?? WorkGroup(key: row.id.child.rawValue, title: row.name)
    case .worker:
      WorkGroup(
        key: row.worker?.rawValue ?? "",
        title: row.worker.map { staff.name(of: $0) } ?? "Unallocated")
    }
  }
}

/// A part of the list with a heading of its own.
public struct WorkGroup: Hashable, Sendable {
  /// Tells it from others.
  public var key: String
  /// The heading; for a family, the child's name, from which the heading is made.
  public var title: String

  /// Makes a group.
  public init(key: String, title: String) {
    self.key = key
    self.title = title
  }
}

extension WorkGroup {
  /// The heading over brothers and sisters: "Okafor: Daniel, Grace"; the name where there is one child.
  ///
  /// - Parameter names: the names for lists, "Okafor, Daniel", each once.
  static func heading(ofFamily names: [String]) -> String {
    guard names.count > 1 else { return names.first ?? "" }
    let parts = names.map { $0.split(separator: ",", maxSplits: 1).map(String.init) }
    let family = parts[0].first ?? ""
    let given = parts.map { part in
      // Another family name is told in full.
      part.count == 2 && part[0] == family
        ? String(part[1].drop { $0 == " " })
        : part.joined(separator: ",")
    }
    return "\(family): \(given.joined(separator: ", "))"
  }
}
