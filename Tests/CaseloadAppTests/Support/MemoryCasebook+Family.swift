import Casework

@testable import CaseloadApp

extension MemoryCasebook: FamilyCasebook {
  func children(atPostcode postcode: String) throws -> [ChildID] {
    records.values.filter { record in
      record.person.addresses.contains { $0.value.postcode == postcode }
    }.map(\.id).sorted()
  }
}
