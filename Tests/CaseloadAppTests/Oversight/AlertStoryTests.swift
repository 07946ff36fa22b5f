import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// An alert is taken note of by a key, reviewed, and says who agreed to it.
@MainActor
@Suite struct AlertStoryTests {
  private static let daniel = "f \"daniel\" Enter "

  @Test func oneKeyTakesNoteOfTheAlerts() throws {
    let book = try OversightTown.casebook()
    let before = try Session(Self.daniel + "G", forms: RecordForms.all, casebook: book)
    #expect(before.text.contains("You have not taken note of it: ! does."))
    let after = try Session(Self.daniel + "!", forms: RecordForms.all, casebook: book)
    #expect(after.text.contains("You have taken note of the alerts."))
    let alert = try #require(book.records[Town.daniel]?.person.alerts.first)
    #expect(alert.acknowledged(by: "w1") == book.now)
    let again = try Session(Self.daniel + "!", forms: RecordForms.all, casebook: book)
    #expect(again.text.contains("You have taken note of every alert already."))
    #expect(book.committed.count == 1)
  }

  @Test func aReviewSaysWhatWasFoundAndWhenNext() throws {
    let book = try OversightTown.casebook()
    _ = try Session(
      Self.daniel + "a / \"review an alert\" Enter Tab \"Shut away now.\" Tab \"1 7 2021\" C-s",
      forms: RecordForms.all, casebook: book)
    let alert = try #require(book.records[Town.daniel]?.person.alerts.first)
    #expect(alert.reviews.map(\.note) == ["Shut away now."])
    #expect(alert.review == Town.day("2021-07-01"))
  }

  @Test func theFormAsksWhyTheFamilyIsNotTold() throws {
    let form = RaiseAlertForm()
    let context = try Household().context()
    #expect(
      form.errors(["warning": "Dog", "disclosed": "no"], context) == [
        "whyNotDisclosed": "Enter why the family is not told"
      ])
    let entry = try form.proposal(
      [
        "warning": "Dog", "kind": "animal", "agreedBy": "Tom Blake", "disclosed": "no",
        "whyNotDisclosed": "Not theirs.",
      ], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          AlertRaised(
            on: FormDay.day("2021-03-30"), "Dog", kind: .animal, agreedBy: "Tom Blake",
            disclosed: false, whyNotDisclosed: "Not theirs."))
      ])
  }
}
