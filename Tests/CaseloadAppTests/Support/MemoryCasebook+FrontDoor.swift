import Casework
import Terminal

@testable import CaseloadApp

extension MemoryCasebook {
  func childrenAtFrontDoor() throws -> [ChildID] {
    records.values.filter { $0.frontDoor.contacts.contains { $0.stage != nil } }.map(\.id).sorted()
  }

  /// Every name ever borne, the date of birth and the postcode are searched, as in the store.
  func knownChildren(_ searches: [String], limit: Int) throws -> [KnownChild] {
    searches.flatMap { search in
      records.values.sorted { $0.id < $1.id }.filter { finds(search, $0) }.prefix(limit)
        .map { known($0, by: search) }
    }
  }

  private func finds(_ search: String, _ record: ChildRecord) -> Bool {
    let person = record.person
    let home = person.addresses.last?.value.postcode.filter { $0 != " " }
    let words =
      person.names.map(\.value.spoken) + [person.dateOfBirth?.description, home].compactMap { $0 }
    return TextFold.matches(search, in: words.joined(separator: " "))
  }

  private func known(_ record: ChildRecord, by search: String) -> KnownChild {
    KnownChild(
      id: record.id, name: record.person.name?.listed ?? record.id.rawValue,
      dateOfBirth: record.person.dateOfBirth, isUnborn: record.person.isUnborn,
      postcode: record.person.addresses.last?.value.postcode,
      status: record.frontDoor.referrals.contains { $0.isOpen(on: now.date) }
        ? "Open case" : "Closed", foundBy: search)
  }
}
