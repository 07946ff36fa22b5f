import Casework
import Invented
import Rulebook

/// The small authority, made and folded once for all tests.
struct Sample: Sendable {
  let authority: InventedAuthority
  let records: [ChildID: ChildRecord]
  let rulebook: Casework.Rulebook
  /// What the gate refused; nothing, if all is well.
  let refused: [String]

  static let small = Result { try Sample() }

  private init() throws {
    let rulebook = try Rulebook.standard()
    let authority = try InventedAuthority.small(rulebook: rulebook)
    (records, refused) = Self.fold(authority.entries, rulebook)
    self.authority = authority
    self.rulebook = rulebook
  }

  /// Puts entries to the gate, one event after another.
  static func fold(_ entries: some Sequence<InventedEntry>, _ rulebook: Casework.Rulebook)
    -> (records: [ChildID: ChildRecord], refused: [String])
  {
    var records: [ChildID: ChildRecord] = [:]
    var refused: [String] = []
    for entry in entries {
      for (child, recorded) in entry.proposal.stamped(at: entry.at, by: entry.by) {
        do throws(RuleBreach) {
          try records[child, default: ChildRecord(id: child)].accept(recorded, using: rulebook)
        } catch {
          refused.append("\(child), \(recorded.date), \(type(of: recorded.event).title): \(error)")
        }
      }
    }
    return (records, refused)
  }

  /// Every deadline of every child.
  var deadlines: [Deadline] {
    records.values.flatMap { $0.deadlines(rulebook.timescales) }
  }

  /// Whether some child's record is as described.
  func has(_ isSo: (ChildRecord) -> Bool) -> Bool { records.values.contains(where: isSo) }
}
