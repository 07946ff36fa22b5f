import Casework

@testable import CaseloadApp

extension MemoryCasebook {
  func childrenInEarlyHelp() throws -> [ChildID] {
    records.values.filter { $0.earlyHelp.episodes.contains { $0.end == nil } }.map(\.id).sorted()
  }
}
