import CaseStore
import Casework
import Rulebook

@testable import Returns

/// A target that keeps records in memory, and puts every event to the gate again as a store does.
final class RecordShelf: ImportTarget {
  let rulebook: Casework.Rulebook
  let author: WorkerID = "importer"
  var records: [ChildID: ChildRecord] = [:]
  var entries: [ProposedEntry] = []

  init() throws { rulebook = try Fixtures.rulebook() }

  func existingRecord(_ id: ChildID) throws -> ChildRecord? { records[id] }

  func record(_ entries: [ProposedEntry], at moment: Moment) throws -> [[ImportOutcome]] {
    self.entries += entries
    return entries.map { entry in
      entry.stamped(at: moment, by: author).map { child, recorded in
        do throws(RuleBreach) {
          let advice = try records[child, default: ChildRecord(id: child)]
            .accept(recorded, using: rulebook)
          return .accepted(advice)
        } catch {
          return .refused(error)
        }
      }
    }
  }
}

extension Moment {
  /// When the tests import: after everything in the fixtures and the samples.
  static let ofImport = Moment(date: .on("2024-06-03"), hour: 9)
}
