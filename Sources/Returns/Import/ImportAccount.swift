import CaseStore
import Casework

/// Adds up what became of the rows, child by child.
struct ImportAccount {
  var report: ImportReport
  private var positions: [TallyKey: Int] = [:]

  private struct TallyKey: Hashable {
    var file: String
    var table: String
  }

  /// - Parameters:
  ///   - read: the report as the reading of the files left it.
  ///   - children: the children of whom at least one row could be read.
  init(_ read: ImportReport, children: Set<String>) {
    report = read
    let lost = Set(read.rejections.map(\.child)).subtracting(children).subtracting([""])
    report.children.read = lost.count
    report.children.rejected = lost.count
    for (index, tally) in read.tallies.enumerated() {
      positions[TallyKey(file: tally.file, table: tally.table)] = index
    }
  }

  /// Adds a child.
  /// - Parameter committed: what became of the parts of its entry, where there was one.
  mutating func add(_ child: PlannedChild, committed: [ImportOutcome]?) {
    var ledger = child.ledger
    var added = 0
    for (index, part) in child.parts.enumerated() {
      switch committed?[index] {
      case .refused(let breach):
        ledger.reject(
          part.row, .refused, breach.description, rule: breach.reference.map(ChildPlanner.published)
        )
      case .failed(let error):
        ledger.reject(part.row, .refused, error.description)
      case .accepted, .known, nil:
        report.events[type(of: part.proposed.event).name, default: 0] += 1
        added += 1
      }
    }
    count(ledger)
    report.children.read += 1
    switch (child.wasThere, added > 0) {
    case (false, true): report.children.added += 1
    case (true, true): report.children.changed += 1
    case (true, false): report.children.unchanged += 1
    case (false, false): report.children.rejected += 1
    }
  }

  private mutating func count(_ ledger: RowLedger) {
    report.remarks += ledger.remarks
    for row in ledger.rows {
      guard let index = positions[TallyKey(file: row.place.file, table: row.table)] else {
        continue
      }
      if let rejection = row.rejection {
        report.tallies[index].rejected += 1
        report.rejections.append(rejection)
      } else if row.isNew {
        report.tallies[index].loaded += 1
      } else {
        report.tallies[index].alreadyThere += 1
      }
    }
  }

  /// The report with everything in its place.
  func finished() -> ImportReport {
    var report = report
    report.rejections.sort { ($0.place, $0.table) < ($1.place, $1.table) }
    report.remarks.sort { ($0.place, $0.table, $0.text) < ($1.place, $1.table, $1.text) }
    return report
  }
}
