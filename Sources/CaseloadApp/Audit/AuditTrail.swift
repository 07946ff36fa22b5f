import Casework

/// An entry of a child's history: what was recorded, by whom and when, and what became of it.
public struct AuditEntry: Hashable, Sendable, Identifiable {
  /// The number of the entry in the child's record, counted from 1.
  public let revision: Int
  /// The event as it was first recorded.
  public let recorded: RecordedEvent
  /// What happened, in a line, as it was first recorded.
  public let headline: String
  /// Who recorded it.
  public let by: String
  /// The correction or withdrawal that came last.
  public let amendedBy: EventID?

  /// The event.
  public var id: EventID { recorded.id }
  /// The kind's name in files.
  public var kind: String { type(of: recorded.event).name }
}

/// The history of one child: the command line and the client both read it from here, so they agree.
public enum AuditTrail {
  /// Every entry, in the order of recording, corrected and withdrawn ones included.
  ///
  /// - Parameters:
  ///   - record: the child.
  ///   - staff: for the names of those who recorded.
  ///   - codes: for the words of codes.
  public static func entries(of record: ChildRecord, _ staff: Staff, _ codes: CodeBook)
    -> [AuditEntry]
  {
    record.events.enumerated().map { index, recorded in
      AuditEntry(
        revision: index + 1, recorded: recorded, headline: recorded.event.headline(codes),
        by: staff.name(of: recorded.by), amendedBy: record.superseded[recorded.id])
    }
  }
}

/// A field that a correction changed.
struct FieldChange: Hashable {
  /// What the field is called.
  var label: String
  /// What it said before; empty where it said nothing.
  var before: String
  /// What it says now; empty where it says nothing.
  var after: String

  /// The fields that differ between two events of a kind, in the order of the first.
  static func between(_ old: any CaseEvent, _ new: any CaseEvent, _ reading: Reading)
    -> [FieldChange]
  {
    var changes = fields(old, new, reading)
    if old.date != new.date {
      changes.insert(
        FieldChange(label: "Date", before: old.date.long, after: new.date.long), at: 0)
    }
    return changes
  }

  private static func fields(_ old: any CaseEvent, _ new: any CaseEvent, _ reading: Reading)
    -> [FieldChange]
  {
    let (before, after) = (EventFields.of(old, reading), EventFields.of(new, reading))
    let labels =
      before.map(\.label)
      + after.map(\.label).filter { label in
        !before.contains { $0.label == label }
      }
    return labels.compactMap { label in
      let was = before.first { $0.label == label }?.text ?? ""
      let now = after.first { $0.label == label }?.text ?? ""
      return was == now ? nil : FieldChange(label: label, before: was, after: now)
    }
  }
}
