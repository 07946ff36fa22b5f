import Foundation
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

@Suite("The sheet of keys")
struct KeySheetTests {
  private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../docs")

  private func page(_ name: String) throws -> String {
    try String(contentsOf: Self.docs.appending(path: name), encoding: .utf8)
  }

  @Test("is in docs/KEYS.md as it is now; if not, run `make docs`")
  func markdown() throws { #expect(try page("KEYS.md") == KeySheet().markdown) }

  @Test("is in docs/caseload-keys.7 as it is now; if not, run `make docs`")
  func manual() throws { #expect(try page("caseload-keys.7") == KeySheet().manual) }

  @Test("names every command once, with its id")
  func everyCommand() {
    for sheet in [KeySheet().text, KeySheet().markdown] {
      for command in Commands.table.map(\.command) {
        #expect(sheet.components(of: command.title) >= 1, "\(command.id)")
      }
    }
    let ids = Commands.table.map(\.command.id)
    #expect(ids.allSatisfy { KeySheet().markdown.components(of: "| `\($0)` |") == 1 })
  }

  @Test("shows the user's own keys")
  func ownKeys() {
    var preferences = Preferences()
    preferences.keys = ["app.undo": [.function(6)], "work.filter": []]
    let text = KeySheet(preferences).text
    #expect(text.contains("  F6                  Undo."))
    #expect(text.contains("  :                   Filter the list."))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
