import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// Wide characters, combining marks, control characters and bidirectional controls in names and notes
/// break no screen.
@MainActor
@Suite struct HostileTextTests {
  nonisolated private static let sizes = [
    Size(rows: 16, columns: 60), .standard, Size(rows: 40, columns: 120),
    Size(rows: 19, columns: 77),
  ]

  @Test(arguments: 0..<8) func noScreenIsBroken(_ seed: Int) throws {
    let book = try HostileTown.casebook(seed: UInt64(seed))
    let size = Self.sizes[seed % Self.sizes.count]
    let live = Live(
      on: book, size: size, glyphs: seed < 4 ? .unicode : .ascii)
    func look(_ place: String) {
      let flaws = live.screen.flaws
      #expect(flaws.isEmpty, "\(place): \(flaws.prefix(3))")
    }
    look("work")
    live.runtime.act { Navigation.openChild(HostileTown.child, &$0) }
    for tab in 1...ChildTab.allCases.count {
      try live.press("\(tab)")
      look("tab \(tab)")
      try live.press("End")
      look("end of tab \(tab)")
      try live.press("Enter")
      look("item of tab \(tab)")
      try live.press("PgDn")
      look("item of tab \(tab), further down")
      try live.press("1")
      if case .reading = live.runtime.state.screen { try live.press("Esc") }
    }
    for keys in ["a", "Esc w", "Esc :", "Esc f", "\"b\"", "Esc ?", "Esc"] {
      try live.press(keys)
      look(keys)
    }
  }

  @Test func whatIsPastedIntoAFormBreaksNothing() throws {
    var generator = SeededGenerator(seed: 5)
    let book = try HostileTown.casebook(seed: 1)
    for form in RecordForms.all.map(\.id) {
      let live = Live(on: book, size: Size(rows: 16, columns: 60))
      live.runtime.act { _ in [.openForm(form, child: HostileTown.child, item: nil)] }
      for _ in 0..<12 {
        live.send(.paste(HostileTown.text(30, &generator)))
        let flaws = live.screen.flaws
        #expect(flaws.isEmpty, "\(form): \(flaws.prefix(3))")
        try live.press("Tab")
      }
      try live.press("C-s")
      #expect(live.screen.flaws.isEmpty, "\(form)")
    }
  }
}
