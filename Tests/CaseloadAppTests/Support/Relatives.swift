import Casework

@testable import CaseloadApp

/// The town with the whole of Daniel's family in it: three generations, a half-brother, a separation, and a
/// house they left.
enum Relatives {
  static let kai: ChildID = "C0003001"

  static func casebook() throws -> MemoryCasebook {
    let book = try Town.casebook()
    let day = Town.day
    let home = Address(lines: ["12 Invented Row"], postcode: "ZZ99 3VZ")
    try book.add(
      ChildRegistered(
        on: day("2021-02-01"), name: PersonName(given: "Kai", family: "Hale"),
        dateOfBirth: day("2018-07-01"), sex: .male,
        address: Address(lines: ["3 Pretend Close", "Exampleton"], postcode: "ZZ99 4AA")), to: kai)
    try book.add(
      ReferralReceived(on: day("2021-02-01"), source: "2A", primaryNeed: "N1"), to: kai)
    try book.add(
      RelationshipRecorded(
        on: day("2021-02-02"),
        Relationship(.father, name: "Marcus Hale", parentalResponsibility: true)), to: kai)
    let ties: [Relationship] = [
      Relationship(
        .father, name: "Samuel Okafor", telephone: "01632 960210",
        familyTime: "Saturdays, at his mother’s", partnership: .separated, livesWithChild: false),
      Relationship(
        .grandparent, name: "Rose Bell", sex: .female, side: .maternal,
        livesWithChild: true),
      Relationship(.grandparent, name: "Adaeze Okafor", sex: .female, side: .paternal),
      Relationship(.grandparent, name: "Chidi Okafor", sex: .male, side: .paternal),
      Relationship(.halfSibling, name: "Kai Hale", child: kai, sex: .male, side: .maternal),
      Relationship(.auntOrUncle, name: "Ngozi Okafor", sex: .female, side: .paternal),
    ]
    for tie in ties {
      try book.add(RelationshipRecorded(on: day("2021-02-02"), tie), to: Town.daniel)
    }
    for child in [Town.daniel, Town.grace] {
      try book.add(AddressChanged(on: day("2021-02-10"), to: home), to: child)
    }
    try book.add(AlertRaised(on: day("2021-02-03"), "unsafe stairs"), to: kai)
    return book
  }

  /// What is read of Daniel, with his relatives at hand.
  static func reading(width: Int = 78) throws -> Reading {
    let book = try casebook()
    let daniel = try book.record(Town.daniel) ?? ChildRecord(id: Town.daniel)
    return Reading(
      record: daniel, relatives: try book.relatives(of: daniel), now: Town.now, staff: Town.staff,
      rulebook: book.rulebook, width: width)
  }
}
