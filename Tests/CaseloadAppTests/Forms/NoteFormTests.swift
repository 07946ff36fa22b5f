import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct NoteFormTests {
  private let form = NoteForm()
  private let today = FormDay.day("2021-03-30")

  @Test func nothingAnsweredTellsEveryError() throws {
    #expect(
      form.errors([:], try Household.pair().context(), keepingDefaults: false) == [
        "children": "Select the children who the note is about",
        "kind": "Select the kind of note", "date": "Enter the date the note is about",
        "note": "Enter the note",
        "thirdParty": "Select yes if the note holds information about somebody else",
      ])
  }

  @Test func aNoteIsOneEvent() throws {
    let entry = try form.proposal(
      [
        "kind": "telephoneCall", "date": "yesterday", "note": "School rang.",
        "words.C0000001": "I was not hungry.", "thirdParty": "yes",
      ], try Household().context())
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          NoteAdded(
            on: FormDay.day("2021-03-29"), .telephoneCall, "School rang.",
            words: "I was not hungry.", thirdParty: true))
      ])
  }

  @Test func siblingsAreOfferedAndTakenWhenTicked() throws {
    let context = try Household.pair().context()
    #expect(form.initialValues(context)["children"] == "C0000001")
    let typed = [
      "kind": "meeting", "note": "Met the school.", "words.C0000001": "Fine.",
      "words.C0000002": "Play?",
    ]
    #expect(
      try form.proposal(typed, context).values == [
        Told(Household.daniel, NoteAdded(on: today, .meeting, "Met the school.", words: "Fine."))
      ])
    #expect(
      try form.proposal(typed.merging(["children": "C0000001,C0000002"]) { $1 }, context).values
        == [
          Told(Household.daniel, NoteAdded(on: today, .meeting, "Met the school.", words: "Fine.")),
          Told(Household.grace, NoteAdded(on: today, .meeting, "Met the school.", words: "Play?")),
        ])
  }
}
