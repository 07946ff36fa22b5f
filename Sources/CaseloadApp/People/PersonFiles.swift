import CaseStore
import Casework
import Terminal

/// The files of people who are no subject children, as a child’s family looks for them.
enum PersonFiles {
  /// The file of somebody whom a child’s record names: one of those tied to the child, by name.
  static func file(of tie: Relationship, _ people: [RegisterRecord]) -> RegisterRecord? {
    guard tie.child == nil else { return nil }
    return people.first { record in
      record.person?.names.contains {
        TextFold.fold($0.value.spoken) == TextFold.fold(tie.name)
      } ?? false
    }
  }

  /// Where Enter leads.
  static func target(_ record: RegisterRecord) -> Target {
    .board(BoardLink(RegisterItemBoard(id: record.id)))
  }

  /// What the family list says of it: that there is a file, and the risk first of all.
  static func words(_ record: RegisterRecord, on day: CivilDate) -> String {
    let risks = record.person?.risks(on: day).map(\.what) ?? []
    return risks.isEmpty
      ? "Has a file, \(record.id.identifier)."
      : "Has a file, \(record.id.identifier): poses a risk: \(risks.joined(separator: "; "))."
  }
}

extension RegisterCasebook {
  /// The files of people tied to a child.
  func people(tiedTo child: ChildID) throws -> [RegisterRecord] {
    try registers(RegisterQuery(.person, text: child.rawValue))
      .compactMap { try registerRecord($0.id) }
      .filter { $0.person?.ties.contains { $0.child == child && $0.to == nil } ?? false }
  }
}
