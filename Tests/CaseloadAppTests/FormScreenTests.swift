import Casework
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// Filling in, refusing, keeping and saving: nothing typed is ever lost.
@MainActor
@Suite struct FormScreenTests {
  private let forms: [any RecordForm] = [DiaryForm(), ClosedForm()]

  @Test func aNoteIsSavedThroughTheGate() throws {
    let session = try Session("a Enter Tab \"Rang the school.\" C-s", forms: forms)
    #expect(session.casebook.committed.count == 1)
    #expect(session.casebook.keptDrafts.isEmpty)
    #expect(session.text.contains("Diary saved."))
    #expect(session.focused.contains("▲"))
  }

  @Test func everyChangeIsKeptAndOffered() throws {
    let book = try Town.casebook()
    let first = try Session("a Enter Tab \"Rang\"", forms: forms, casebook: book)
    #expect(first.text.contains("draft kept 14:20"))
    #expect(book.keptDrafts.first?.values["text"] == "Rang")
    let again = try Session("a Enter", forms: forms, casebook: book)
    #expect(again.text.contains("A draft of 14:20 is here"))
    #expect(try Session("a Enter Enter", forms: forms, casebook: book).text.contains("Rang"))
    let dropped = try Session("a Enter d", forms: forms, casebook: book)
    #expect(!dropped.text.contains("Rang"))
    #expect(book.keptDrafts.isEmpty)
  }

  /// After a save the row that was worked on may be gone from the list; the offer stays with its child.
  @Test func anOfferIsTakenForTheChildItIsAbout() throws {
    let book = try Town.casebook()
    let runtime = ClientRuntime(
      AppEnvironment(rulebook: book.rulebook, forms: forms, user: "w1"), casebook: book,
      size: .standard
    ) { Town.now }
    func chosen() throws -> ChildID? {
      for event in try KeyScript("a").events { _ = runtime.handle(event) }
      defer { for key in [Key.escape] { _ = runtime.handle(.key(key)) } }
      guard case .chooser(let chooser) = runtime.state.overlay else { return nil }
      return chooser.child
    }
    runtime.act { state in
      state.offered = Town.grace
      return []
    }
    #expect(try chosen() == Town.grace)
    #expect(try chosen() == Town.daniel)
  }

  @Test func escLeavesAndKeepsTheDraft() throws {
    let session = try Session("a Enter Tab \"Rang\" Esc", forms: forms)
    #expect(session.casebook.keptDrafts.count == 1)
    #expect(session.text.contains("Kept as a draft"))
  }

  @Test func errorsStandInTheSummaryAndAtTheField() throws {
    let session = try Session("a Enter C-u C-s", forms: forms)
    #expect(session.text.contains("There is a problem"))
    #expect(session.text.components(of: "Enter the date") >= 2)
    #expect(session.casebook.committed.isEmpty)
    let wrong = try Session("a Enter C-u \"31 6\" C-s", forms: forms)
    #expect(wrong.text.contains("Date must be a real date"))
  }

  @Test func aBrokenRuleIsShownInFullAndNothingIsLost() throws {
    let session = try Session("a Enter C-s", forms: forms)
    #expect(session.text.contains("This cannot be recorded as it stands"))
    #expect(session.text.contains("A note says something."))
    #expect(session.text.contains("Write the note, or leave the form."))
    let back = try Session("a Enter C-s Enter", forms: forms)
    #expect(back.text.contains("today"))
  }

  @Test func lettersNarrowTheListOfForms() throws {
    let all = try Session("a", forms: RecordForms.all)
    #expect(all.text.contains("Visits and notes"))
    let narrowed = try Session("a \"strat\"", forms: RecordForms.all)
    #expect(narrowed.text.contains("Record a strategy discussion"))
    #expect(!narrowed.text.contains("Add a note"))
    #expect(try Session("a \"strat\" Enter", forms: RecordForms.all).text.contains("Rationale"))
    #expect(try Session("a \"zz\"", forms: RecordForms.all).text.contains("begin “zz”"))
    #expect(try Session("a \"q\" Esc", forms: RecordForms.all).text.contains("Enter open"))
  }

  @Test func aFormThatCannotBeUsedSaysWhy() throws {
    let session = try Session("a Down Enter", forms: forms)
    #expect(session.text.contains("There is nothing to do it to."))
  }

  @Test func aConflictShowsBothVersionsAndTheNextSaveIsBasedOnBoth() throws {
    var state = try self.state()
    let theirs = RecordedEvent(
      id: "x1", at: Town.now, by: "w2", NoteAdded(on: Town.day("2021-03-29"), .other, "Theirs"))
    let effects = App.reduce(into: &state, .refused("entry", .conflict(theirs: theirs)))
    guard case .notice(let notice) = state.overlay else {
      Issue.record("No notice is shown.")
      return
    }
    let text = NoticeScreen.document(notice, state).plain.joined(separator: "\n")
    #expect(text.contains("Theirs"))
    #expect(text.contains("Ours"))
    #expect(text.contains("Ben Cole"))
    guard case .openForm("diary", _, _) = effects.first else {
      Issue.record("The form does not ask for the record as it is now.")
      return
    }
  }

  @Test func ctrlCAsksOnlyWhenSomethingIsTyped() throws {
    #expect(try Session("C-c j", forms: forms).device.frames.count == 1)
    let asked = try Session("a Enter Tab \"x\" C-c", forms: forms)
    #expect(asked.text.contains("Quit with a form open?"))
    #expect(try Session("a Enter Tab \"x\" C-c q j", forms: forms).casebook.keptDrafts.count == 1)
  }

  /// A state with the diary open and a word typed in it.
  private func state() throws -> AppState {
    let book = try Town.casebook()
    let record = try #require(try book.record(Town.daniel))
    var state = AppState(
      environment: AppEnvironment(rulebook: book.rulebook, forms: forms, user: "w1"),
      staff: Town.staff, now: Town.now)
    let context = FormContext(
      record: record, now: Town.now, user: "w1", rulebook: book.rulebook, entry: "entry")
    _ = App.reduce(into: &state, .formOpened(form: "diary", context, draft: nil))
    _ = App.reduce(into: &state, .terminal(.key(.tab)))
    _ = App.reduce(into: &state, .terminal(.paste("Ours")))
    return state
  }
}

extension String {
  /// How often a text stands in this one.
  func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
