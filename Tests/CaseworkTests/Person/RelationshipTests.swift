import Casework
import Testing

@Suite("Who belongs to the child")
struct RelationshipTests {
  @Test(
    "Every tie has its other end",
    arguments: [
      (Relationship.Kind.mother, Sex.male, Relationship.Kind.child),
      (.father, .unknown, .child), (.child, .female, .mother), (.child, .male, .father),
      (.child, .unknown, .parent), (.halfSibling, .male, .halfSibling),
      (.stepParent, .male, .stepChild), (.stepChild, .female, .stepParent),
      (.grandparent, .male, .grandchild), (.auntOrUncle, .female, .nieceOrNephew),
      (.formerPartner, .female, .formerPartner), (.carer, .male, .personCaredFor),
      (.formerPartnerOfParent, .male, .childOfFormerPartner),
    ])
  func inverses(kind: Relationship.Kind, sex: Sex, other: Relationship.Kind) {
    #expect(kind.inverse(of: sex) == other)
  }

  @Test("The other end of the other end is the tie itself", arguments: Relationship.Kind.allCases)
  func backAgain(kind: Relationship.Kind) {
    // A parent's word comes back with the parent's sex.
    let sex: Sex = kind == .mother ? .female : kind == .father ? .male : .unknown
    #expect(kind.inverse(of: .unknown).inverse(of: sex) == kind)
  }

  @Test("The word follows the sex")
  func words() {
    #expect(Relationship(.halfSibling, name: "Kai", sex: .male).word == "Half-brother")
    #expect(Relationship(.grandparent, name: "Nan", sex: .female).word == "Grandmother")
    #expect(Relationship(.sibling, name: "Baby").word == "Brother or sister")
  }

  @Test("Parental responsibility and where somebody lives change with their dates")
  func changes() throws {
    var child = try Case()
    let tie = try child.add(
      RelationshipRecorded(
        on: day("2021-02-01"),
        Relationship(.father, name: "Leon Hale", livesWithChild: true)))
    try child.add(
      RelationshipChanged(
        tie, on: day("2021-03-01"), parentalResponsibility: true, source: .agreement,
        livesWithChild: false, partnership: .separated))
    let father = try #require(child.record.person.relationships.first)
    #expect(father.parentalResponsibility && father.responsibilitySource == .agreement)
    #expect(father.livedWithChild(on: day("2021-01-31")) == nil)
    #expect(father.livedWithChild(on: day("2021-02-28")) == true)
    #expect(father.livedWithChild(on: day("2021-03-01")) == false)
    try child.add(RelationshipChanged(tie, on: day("2021-04-01"), parentalResponsibility: false))
    #expect(child.record.person.relationships.first?.responsibilitySource == nil)
    #expect(
      child.breach(RelationshipChanged(tie, on: day("2021-04-02"), source: .adoption))?.rule
        == "person.responsibilitySource")
    try child.add(RelationshipEnded(tie, on: day("2021-05-01")))
    #expect(
      child.breach(RelationshipChanged(tie, on: day("2021-05-02"), livesWithChild: true))?.rule
        == "person.noRelationship")
  }

  @Test("Two children are tied once, whatever sort of brother or sister")
  func once() throws {
    var child = try Case()
    try child.add(
      RelationshipRecorded(
        on: day("2021-02-01"), Relationship(.sibling, name: "Grace", child: "C9", sex: .female)))
    let again = RelationshipRecorded(
      on: day("2021-02-02"), Relationship(.halfSibling, name: "Grace", child: "C9"))
    #expect(child.breach(again)?.rule == "person.relatedTwice")
    #expect(child.breach(again)?.facts == ["Grace is recorded as sister."])
  }

  @Test("A mother without parental responsibility is remarked on; a source without it is refused")
  func responsibility() throws {
    var child = try Case()
    try child.add(
      RelationshipRecorded(on: day("2021-02-01"), Relationship(.mother, name: "Joy")))
    #expect(child.advice.map(\.rule) == ["person.motherWithoutResponsibility"])
    let father = Relationship(.father, name: "Leon", source: .birthCertificate)
    #expect(
      child.breach(RelationshipRecorded(on: day("2021-02-01"), father))?.rule
        == "person.responsibilitySource")
    let both = Relationship(
      .sibling, name: "Baby", born: day("2021-01-01"), expected: day("2021-06-01"))
    #expect(
      child.breach(RelationshipRecorded(on: day("2021-02-01"), both))?.rule
        == "person.relativeBornOrExpected")
  }

  @Test("A tie finds its other end in the other record")
  func otherEnd() throws {
    var child = try Case()
    try child.add(
      RelationshipRecorded(
        on: day("2021-02-01"), Relationship(.child, name: "Baby", child: "C9")))
    let mother = Relationship(.mother, name: "Siobhán", child: child.record.id)
    #expect(
      child.record.person.otherEnd(of: mother, in: "C9", of: .male)?.name == "Baby")
    #expect(child.record.person.otherEnd(of: mother, in: "C8", of: .male) == nil)
  }

  @Test("A new name and a new address begin after the ones before")
  func order() throws {
    var child = try Case()
    try child.add(
      NameChanged(on: day("2021-03-01"), to: PersonName(given: "Daniel", family: "Hale")))
    try child.add(
      AddressChanged(on: day("2021-03-01"), to: Address(lines: ["1 A Way"], postcode: "ZZ1 1ZZ")))
    #expect(
      child.breach(
        NameChanged(on: day("2021-03-01"), to: PersonName(given: "Dan", family: "Hale")))?.rule
        == "person.nameOrder")
    let earlier = AddressChanged(
      on: day("2021-02-20"), to: Address(lines: ["2 A Way"], postcode: "ZZ1 1ZZ"))
    #expect(child.breach(earlier)?.rule == "person.addressOrder")
    try child.add(
      AddressChanged(
        on: day("2021-02-20"),
        to: Address(lines: ["2 A Way"], postcode: "ZZ1 1ZZ", kind: .temporary)))
  }

  @Test("Numbers are read as people type them, and checked")
  func numbers() {
    #expect(NHSNumber.written("999 123-4560") == "9991234560")
    #expect(NHSNumber.written("99912345") == nil)
    #expect(NHSNumber.spoken("9991234560") == "999 123 4560")
    #expect(NHSNumber.isSound("9434765919"))
    #expect(!NHSNumber.isSound("9434765918"))
    #expect(UniquePupilNumber.written("a 123 456 789 012") == "A123456789012")
    #expect(UniquePupilNumber.written("1123456789012") == nil)
    #expect(!UniquePupilNumber.isSound("B123456789012"))
  }
}
