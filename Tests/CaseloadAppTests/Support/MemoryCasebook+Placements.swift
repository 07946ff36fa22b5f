import CaseStore
import Casework

@testable import CaseloadApp

extension MemoryCasebook {
  func children(in list: CareList, _ days: ClosedRange<CivilDate>) throws -> [ChildID] {
    records.keys.sorted()
  }
}
