import Casework
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// Events and states by value, without a loop or a casebook.
@MainActor
@Suite struct ReducerTests {
  private func state(rows: Int = 0, total: Int = 0) throws -> AppState {
    var state = AppState(
      environment: AppEnvironment(
        rulebook: try Town.casebook().rulebook, forms: [], user: "w1"), staff: Town.staff,
      now: Town.now)
    guard rows > 0 else { return state }
    _ = App.reduce(
      into: &state, .workCounted(state.work.query, WorkCounts(overdue: total)))
    _ = App.reduce(
      into: &state,
      .workLoaded(
        state.work.query, after: nil,
        WorkPage(rows: page(0..<rows), next: rows < total ? WorkMark("\(rows)") : nil)))
    return state
  }

  private func page(_ numbers: Range<Int>) -> [WorkRow] {
    numbers.map { number in
      WorkRow(
        id: WorkRowID(child: ChildID("C\(number)"), deadline: "d"), name: "Child, \(number)",
        dateOfBirth: nil, rule: "visit.protection", title: "CP visit",
        trigger: .day(Town.day("2021-01-01")), due: .day(Town.day("2021-03-01")), status: .overdue)
    }
  }

  private func press(_ keys: String, _ state: inout AppState) throws -> [Effect] {
    try KeyScript(keys).events.flatMap { App.reduce(into: &state, .terminal($0)) }
  }

  @Test func onlyTheFirstPagesOfALongListAreFetched() throws {
    var state = try state(rows: 100, total: 5000)
    #expect(try press("j", &state).isEmpty)
    let effects = try press(String(repeating: "PgDn ", count: 4), &state)
    guard case .loadWork(_, let mark, let limit) = effects.first else {
      Issue.record("The next page is not asked for.")
      return
    }
    #expect(mark == WorkMark("100"))
    #expect(limit == 100)
  }

  @Test func theEndOfALongListFetchesAllOfIt() throws {
    var state = try state(rows: 100, total: 350)
    guard case .loadWork(_, _, let limit) = try press("G", &state).first else {
      Issue.record("The rest is not asked for.")
      return
    }
    #expect(limit == 250)
    _ = App.reduce(
      into: &state,
      .workLoaded(
        state.work.query, after: WorkMark("100"), WorkPage(rows: page(100..<350), next: nil)))
    #expect(state.work.selected?.id.child == "C349")
  }

  @Test func theSelectionFollowsItsRecordWhenRowsChange() throws {
    var state = try state(rows: 10, total: 10)
    _ = try press("j j j", &state)
    #expect(state.work.selected?.id.child == "C3")
    _ = App.reduce(
      into: &state,
      .workLoaded(state.work.query, after: nil, WorkPage(rows: page(2..<9), next: nil)))
    #expect(state.work.selected?.id.child == "C3")
  }

  @Test func anAnswerToAnEarlierQuestionIsDropped() throws {
    var state = try state(rows: 10, total: 10)
    let old = state.work.query
    _ = try press("/ \"a\"", &state)
    _ = App.reduce(into: &state, .workLoaded(old, after: nil, WorkPage(rows: [], next: nil)))
    #expect(state.work.rows.count == 10)
  }

  @Test func typingInTheFilterAsksAgain() throws {
    var state = try state(rows: 10, total: 10)
    let effects = try press("/ \"ab\"", &state)
    let asked = effects.compactMap { effect -> String? in
      if case .loadWork(let query, _, _) = effect { query.text } else { nil }
    }
    #expect(asked == ["a", "ab"])
  }

  @Test func aWideWindowAsksForTheSelectedRecord() throws {
    var state = try state(rows: 10, total: 10)
    let effects = App.reduce(into: &state, .terminal(.resize(Size(rows: 40, columns: 120))))
    guard case .loadChild("C0") = effects.first else {
      Issue.record("The pane's record is not asked for.")
      return
    }
    guard case .loadChild("C1") = try press("j", &state).first else {
      Issue.record("The pane does not follow the selection.")
      return
    }
  }

  @Test func openingAChildAsksForItAndEscComesBack() throws {
    var state = try state(rows: 3, total: 3)
    guard case .loadChild("C1") = try press("j Enter", &state).first else {
      Issue.record("The record is not asked for.")
      return
    }
    #expect(state.screens.count == 1)
    _ = try press("Esc", &state)
    #expect(state.screens.isEmpty)
    #expect(state.work.selected?.id.child == "C1")
    #expect(state.children.isEmpty)
  }

  @Test func aFailureIsSaidAndSounds() throws {
    var state = try state()
    let effects = App.reduce(into: &state, .failed("The disk is full."))
    #expect(state.message.text == "The disk is full.")
    guard case .beep = effects.first else {
      Issue.record("Nothing sounds.")
      return
    }
  }

  @Test func nothingHappensWhileNothingChanges() throws {
    var state = try state(rows: 3, total: 3)
    guard case .checkForChanges = App.reduce(into: &state, .terminal(.timedOut)).first else {
      Issue.record("Other sessions are not looked at.")
      return
    }
    #expect(state.message.text.isEmpty)
  }
}
