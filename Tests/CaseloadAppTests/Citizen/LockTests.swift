import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// The screen is locked by a key or after a while, and comes back as it was.
@MainActor
@Suite struct LockTests {
  private let forms: [any RecordForm] = [DiaryForm()]

  /// Seconds that a test moves on by hand.
  private final class Stopwatch { var seconds = 1_000 }

  private func expectLocked(_ live: Live) {
    let lines = live.screen.lines.filter { !$0.isBlank }
    #expect(lines.map { $0.drop { $0 == " " } } == ["Caseload", "Press Enter to go on."])
    #expect(live.screen.cursor != nil)
  }

  @Test func aKeyLocksEveryScreenAndEnterGoesBack() throws {
    for keys in ["", "Enter", "Enter 3 Enter", "f \"oka\"", "w", "?", ":", "a", "a Enter"] {
      let live = Live(on: try Town.casebook(), forms: forms)
      try live.press(keys)
      let before = live.screen
      #expect(try live.press("F12") == .redraw, "\(keys)")
      expectLocked(live)
      #expect(try live.press("Enter") == .redraw)
      #expect(live.screen == before, "\(keys)")
    }
  }

  @Test func thePaletteLocks() throws {
    let live = Live(on: try Town.casebook(), forms: forms)
    try live.press(": \"lock\" Enter")
    expectLocked(live)
  }

  @Test func aLockedScreenHearsNothingElse() throws {
    let book = try Town.casebook()
    let live = Live(on: book, forms: forms)
    try live.press("a Enter Tab \"Rang\" F12 \"x\" Tab C-s C-c paste\"more\" Esc q")
    live.send(.mouse(MouseEvent(.press, at: Position(row: 23, column: 2))))
    expectLocked(live)
    try live.press("Enter")
    #expect(book.keptDrafts.first?.values["text"] == "Rang")
    #expect(live.text.contains("Rang"))
    #expect(live.runtime.exitCode == nil)
  }

  @Test func aDroppedLineEndsALockedClient() throws {
    let live = Live(on: try Town.casebook(), forms: forms)
    try live.press("F12")
    #expect(live.send(.signal(.hangUp)) == .stop)
    #expect(live.runtime.exitCode == 129)
  }

  @Test func itLocksAfterTheMinutesThatWereSet() throws {
    let watch = Stopwatch()
    let book = try Town.casebook()
    var preferences = Preferences()
    preferences.idleLockMinutes = 3
    let live = Live(on: book, forms: forms, preferences: preferences, uptime: { watch.seconds })
    try live.press("a Enter Tab \"Rang\"")
    watch.seconds += 179
    #expect(live.send(.timedOut) == .proceed)
    #expect(live.text.contains("Rang"))
    watch.seconds += 1
    #expect(live.send(.timedOut) == .redraw)
    expectLocked(live)
    #expect(live.send(.timedOut) == .proceed)
    try live.press("Enter")
    #expect(live.text.contains("Rang"))
    #expect(book.keptDrafts.count == 1)
    watch.seconds += 100
    #expect(live.send(.timedOut) == .proceed)
    #expect(live.text.contains("Rang"))
  }

  /// The lid was closed for an hour: the first key was pressed blindly.
  @Test func theKeyAfterALongSleepOnlyLocks() throws {
    let watch = Stopwatch()
    let live = Live(on: try Town.casebook(), forms: forms, uptime: { watch.seconds })
    watch.seconds += 3_600
    #expect(try live.press("Enter") == .redraw)
    expectLocked(live)
    try live.press("Enter")
    #expect(live.text.contains("My work"))
  }

  @Test func itCanBeTurnedOff() throws {
    let watch = Stopwatch()
    var preferences = Preferences()
    preferences.idleLockMinutes = nil
    let live = Live(
      on: try Town.casebook(), forms: forms, preferences: preferences, uptime: { watch.seconds })
    watch.seconds += 1_000_000
    #expect(live.send(.timedOut) == .proceed)
    #expect(live.text.contains("My work"))
  }
}
