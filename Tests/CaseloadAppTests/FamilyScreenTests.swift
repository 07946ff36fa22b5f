import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// The Family tab in the client, as golden text and told in keys.
@MainActor
@Suite struct FamilyScreenTests {
  nonisolated struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var size = Size.standard
    var isASCII = false
    var testDescription: String { name }
  }

  nonisolated private static let daniel = "/ \"dan\" Enter Enter "

  nonisolated static let scenes = [
    Scene(name: "family", keys: daniel + "7"),
    Scene(name: "family-tree", keys: daniel + "7 G G"),
    Scene(name: "family-120x40", keys: daniel + "7", size: Size(rows: 40, columns: 120)),
    Scene(name: "family-60x16", keys: daniel + "7 G PgDn PgDn", size: Size(rows: 16, columns: 60)),
    Scene(name: "relative", keys: daniel + "7 a Enter \"needs\" Tab \"half\" Tab \"Kai\""),
    Scene(
      name: "relative-60x16", keys: daniel + "7 a Enter Tab \"father\" Tab \"Leon\"",
      size: Size(rows: 16, columns: 60)),
    Scene(name: "family-chooser", keys: daniel + "7 a"),
    Scene(name: "print", keys: daniel + "P c Tab y"),
    Scene(name: "family-ascii", keys: daniel + "7 G G", isASCII: true),
  ]

  @Test(arguments: scenes) func theScreenIsAsRecorded(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: scene.isASCII ? .ascii : .unicode,
      forms: RecordForms.all, casebook: try Relatives.casebook())
    expectScreen(session.screen, isGolden: scene.name)
    if scene.isASCII { #expect(session.text.allSatisfy { $0.isASCII }) }
  }

  @Test func aBrotherOpensAndTheTabIsWhereItWas() throws {
    let book = try Relatives.casebook()
    let opened = try Session(Self.daniel + "7 G Enter", casebook: book)
    let back = try Session(Self.daniel + "7 G Enter Esc", casebook: book)
    #expect(opened.text.contains("Kai Hale (C0003001)"))
    #expect(back.text.contains("[7 Family]"))
    #expect(back.focused.contains("Kai Hale"))
  }

  @Test func readingThePeopleOneByOneSkipsTheRecords() throws {
    let book = try Relatives.casebook()
    let session = try Session(Self.daniel + "7 Enter n n n n n n n n n", casebook: book)
    #expect(session.text.contains("This is the last one."))
    #expect(session.text.contains("Aunt: Ngozi Okafor"))
  }

  /// Daniel's mother has had a son with another man: from the Family tab to both records.
  @Test func aNewHalfBrotherStandsInBothRecords() throws {
    let book = try Town.casebook()
    let session = try Session(
      Self.daniel + "7 a \"\" Esc", forms: [RelationshipForm()], casebook: book)
    #expect(session.text.contains("[7 Family]"))
    _ = try Session(
      Self.daniel + "7 a Enter \"needs\" Tab \"half\" Tab \"Kai\" Tab \"Hale\" Tab d "
        + "Tab \"1 3 2021\" Tab m Tab m Tab Space Down Space Up Space Tab y Tab C-s",
      forms: [RelationshipForm()], casebook: book)
    let entry = try #require(book.committed.first)
    let new = try #require(entry.parts.first?.child)
    #expect((entry.parts.first?.event as? ChildRegistered)?.childName?.spoken == "Kai Hale")
    let kai = try #require(try book.record(new))
    let daniel = try #require(try book.record(Town.daniel))
    #expect(daniel.person.relationships.last?.child == new)
    #expect(daniel.person.relationships.last?.word == "Half-brother")
    #expect(kai.person.relationships.first?.child == Town.daniel)
    #expect(kai.person.relationships.first?.kind == .halfSibling)
    #expect(kai.person.address(on: Town.day("2021-03-30"))?.lines == ["12 Invented Row"])
    let there = try Session(Self.daniel + "7", casebook: book)
    #expect(there.text.contains("Half-brother         Kai Hale, 4 weeks"))
    let other = try Session("f \"kai\" Enter 7", casebook: book)
    #expect(other.text.contains("Kai Hale (\(new))"))
    #expect(other.text.contains("Daniel Okafor, 7: CP plan"))
  }

  @Test func theFormThatIsMarkedIsTheOneThatOpens() throws {
    let marked = try Session(Self.daniel + "7 a", forms: RecordForms.all)
    #expect(marked.focused.contains("Record a relative"))
    let next = try Session(Self.daniel + "7 a Down", forms: RecordForms.all)
    #expect(next.focused.contains("Change parental responsibility"))
    let opened = try Session(Self.daniel + "7 a Down Enter", forms: RecordForms.all)
    #expect(opened.text.contains("> Change parental responsibility"))
  }

  @Test func anAlertBehindTheNewDoorIsSaid() throws {
    let book = try Relatives.casebook()
    let session = try Session(
      Self.daniel + "7 a Enter Tab Tab \"3 Pretend Close\" Tab \"zz994aa\" C-s",
      forms: [ChangeAddressForm()], casebook: book)
    #expect(book.committed.count == 1)
    #expect(session.text.contains("An alert holds at this address"))
    #expect(session.text.contains("(C0003001): unsafe stairs."))
    let read = try Session(
      Self.daniel + "7 a Enter Tab Tab \"3 Pretend Close\" Tab \"zz994aa\" C-s Enter",
      forms: [ChangeAddressForm()], casebook: try Relatives.casebook())
    #expect(read.text.contains("[7 Family]"))
  }

  @Test func everyLineOfTheTreeCanBeReachedAndTheItemsAgain() throws {
    let book = try Relatives.casebook()
    let down = String(repeating: " j", count: 40)
    let end = try Session(Self.daniel + "7 G" + down, casebook: book)
    #expect(end.text.contains("not recorded of Joy Okafor (mother)."))
    let back = try Session(
      Self.daniel + "7 G" + down + String(repeating: " k", count: 60), casebook: book)
    #expect(back.focused.contains("Mother"))
    #expect(back.text.contains("Household now"))
  }
}
