import CaseStore
import Casework

/// The register of exceptional arrangements of an authority, as at a moment.
struct PlacementRegister: Sendable {
  /// A line of it.
  struct Row: Sendable {
    /// Everything that is looked at.
    let entry: OversightRegisterEntry
    /// The next panel, where the kind comes before it.
    let panel: Deadline?
    /// The next visit.
    let visit: Deadline?
  }

  /// The lines: kind by kind, in each the longest first.
  var rows: [Row]

  /// Asks the casebook.
  ///
  /// - Parameter own: whether only the children of the asker are wanted.
  init(from casebook: any Casebook, _ asker: BoardAsker, own: Bool = false) throws {
    let timescales = casebook.rulebook.timescales
    let records = try casebook.records(in: .arrangement, asker.today...asker.today)
    rows = records.flatMap { record -> [Row] in
      if own, !record.isAnswered(by: asker.user, on: asker.today) { return [] }
      let entries = record.oversightRegister(on: asker.today, timescales)
      if entries.isEmpty { return [] }
      let open = record.deadlines(timescales).filter { $0.isOpen(asOf: asker.now) }
      return entries.map { entry in
        Row(
          entry: entry,
          panel: open.first {
            $0.rule == "panel.review"
              && timescales.placementStandards.panel.contains(
                entry.arrangement.kind)
          }, visit: open.first { $0.rule.hasPrefix("care.visit") })
      }
    }
    let kinds = ExceptionalArrangement.Kind.allCases
    rows.sort { left, right in
      let (one, other) = (left.entry.arrangement, right.entry.arrangement)
      let places = [one, other].map { kinds.firstIndex(of: $0.kind) ?? 0 }
      return (places[0], one.start, left.entry.child) < (places[1], other.start, right.entry.child)
    }
  }
}
