import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// Who belongs to the child: both ends at once, parental responsibility by itself.
@Suite struct RelationshipFormTests {
  private let today = FormDay.day("2021-03-30")
  private let form = RelationshipForm()

  /// Daniel as the form sees him, with a girl of the town who may be his sister.
  private func stranger(_ household: Household) throws -> (FormContext, ChildRecord) {
    var other = try Household([("C0000007", "Mia", "2012-05-05")])
    try other.add(PersonDetailsChanged(on: FormDay.day("2021-01-05"), sex: .female), to: "C0000007")
    var context = household.context()
    context.neighbours.candidates = [other["C0000007"]]
    return (context, other["C0000007"])
  }

  @Test func aSisterIsRecordedInBothRecordsInOneEntry() throws {
    var household = try Household()
    try household.add(
      PersonDetailsChanged(on: FormDay.day("2021-01-05"), sex: .male), to: Household.daniel)
    let (context, mia) = try stranger(household)
    let entry = try form.proposal(["who": "C0000007", "kind": "sibling"], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          RelationshipRecorded(
            on: today,
            Relationship(.sibling, name: "Mia Okafor", child: "C0000007", sex: .female))),
        Told(
          "C0000007",
          RelationshipRecorded(
            on: today,
            Relationship(.sibling, name: "Daniel Okafor", child: Household.daniel, sex: .male))),
      ])
    #expect(entry.basedOn == [Household.daniel: 2, "C0000007": 2])
    household.include(mia)
    try household.commit(entry)

    var later = household.context(entry: "second")
    later.neighbours.relatives = [household["C0000007"]]
    let end = EndRelationshipForm()
    let ended = try end.proposal(["date": "today"], later)
    #expect(
      ended.values == [
        Told(Household.daniel, RelationshipEnded("entry", on: today)),
        Told("C0000007", RelationshipEnded("entry.1", on: today)),
      ])
    try household.commit(ended)
    #expect(household["C0000007"].person.relationships.allSatisfy { !$0.isOpen })
    #expect(
      end.whyUnavailable(household.context())
        == "No relative of Daniel is recorded yet. Record a relative first.")
  }

  @Test func aYoungMotherHasHerChildAndTheChildItsMother() throws {
    var household = try Household([(Household.daniel, "Siobhán", "2005-02-12")])
    try household.add(
      PersonDetailsChanged(on: FormDay.day("2021-01-05"), sex: .female), to: Household.daniel)
    let entry = try form.proposal(
      [
        "who": "newChild", "kind": "child", "given": "Ada", "family": "Okafor", "birth": "date",
        "born": "1 3 2021", "sex": "F", "ownResponsibility": "yes", "ownSource": "birthMother",
      ], household.context())
    try household.commit(entry)
    let baby = household["C0000099"]
    #expect(baby.person.dateOfBirth == FormDay.day("2021-03-01"))
    #expect(baby.person.relationships.first?.kind == .mother)
    #expect(baby.person.relationships.first?.parentalResponsibility == true)
    #expect(baby.person.relationships.first?.responsibilitySource == .birthMother)
    #expect(household[Household.daniel].person.relationships.first?.word == "Daughter")
    #expect(
      household[Household.daniel].person.relationships.first?.parentalResponsibility == false)
  }

  @Test func parentalResponsibilityIsItsOwnQuestion() throws {
    let context = try Household().context()
    #expect(
      form.errors(["kind": "father", "name": "Leon Hale"], context) == [
        "responsibility": "Select yes if they have parental responsibility for Daniel"
      ])
    #expect(
      form.errors(["kind": "father", "name": "Leon Hale", "responsibility": "yes"], context)
        == ["source": "Select what parental responsibility rests on"])
    #expect(form.errors(["kind": "sibling", "name": "Mia"], context)["responsibility"] == nil)
    let entry = try form.proposal(
      [
        "kind": "formerPartnerOfParent", "name": "Leon Hale", "side": "maternal", "sex": "M",
        "responsibility": "no", "lives": "no", "familyTime": "None",
      ], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          RelationshipRecorded(
            on: today,
            Relationship(
              .formerPartnerOfParent, name: "Leon Hale", sex: .male, side: .maternal,
              familyTime: "None", livesWithChild: false)))
      ])
  }

  @Test func oneMotherIsRecordedForAllWhoAreTicked() throws {
    let context = try Household.pair().context()
    let entry = try form.proposal(
      [
        "children": "C0000001,C0000002", "kind": "mother", "name": "Joy Okafor",
        "responsibility": "yes", "source": "birthMother",
      ], context)
    #expect(entry.parts.map(\.child) == [Household.daniel, Household.grace])
  }

  @Test func anUnbornSiblingGetsARecordAndBothEnds() throws {
    var household = try Household.pair()
    let entry = try form.proposal(
      [
        "who": "newChild", "kind": "halfSibling", "side": "maternal", "birth": "unborn",
        "expected": "1 7 2021", "children": "C0000001,C0000002",
      ], household.context())
    #expect(
      entry.parts.map(\.child) == ["C0000099", "C0000001", "C0000099", "C0000002", "C0000099"])
    try household.commit(entry)
    let unborn = household["C0000099"]
    #expect(unborn.person.isUnborn)
    #expect(unborn.person.relationships.map(\.name) == ["Daniel Okafor", "Grace Okafor"])
    #expect(unborn.person.relationships.allSatisfy { $0.side == .maternal })
    #expect(household[Household.grace].person.relationships.first?.name == "Unborn child")
  }

  @Test func anotherChildIsNamedByNumber() throws {
    let context = try Household().context()
    #expect(
      form.errors(["who": "byNumber", "kind": "cousin"], context) == [
        "number": "Enter the number of the other child", "name": "Enter the name",
      ])
    #expect(
      form.errors(
        ["who": "byNumber", "kind": "cousin", "number": "c0000001", "name": "x"], context)
        == ["number": "Number must be that of another child"])
    let entry = try form.proposal(
      ["who": "byNumber", "kind": "cousin", "number": "c0000008", "name": "Lea Okafor"], context)
    #expect(entry.parts.map(\.child) == [Household.daniel, "C0000008"])
  }

  @Test func whatChangesOfATieIsRecordedAlone() throws {
    var household = try Household()
    try household.add(
      RelationshipRecorded(on: FormDay.day("2021-01-05"), Relationship(.father, name: "Leon Hale")),
      to: Household.daniel, id: "tie")
    let change = ChangeRelationshipForm()
    let context = household.context()
    #expect(
      change.errors([:], context)
        == ["date": "Enter what has changed, or leave the form: nothing is different"])
    let entry = try change.proposal(
      ["responsibility": "yes", "source": "agreement", "lives": "no"], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          RelationshipChanged(
            "tie", on: today, parentalResponsibility: true, source: .agreement,
            livesWithChild: false))
      ])
  }
}
