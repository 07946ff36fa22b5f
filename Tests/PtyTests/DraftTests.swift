import Foundation
import Glibc
import Testing

/// What is typed outlives the program.
@Suite("A session that was killed or cut off", .serialized)
struct DraftTests {
  /// How a session ends without its user's doing.
  enum Accident: CaseIterable { case killed, lineDropped }

  @Test("leaves its form to be gone on with", arguments: Accident.allCases)
  func draft(_ accident: Accident) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "caseload-pty-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try Pty(["demo", "--keep", folder.path])
    try first.wait(for: "Okafor")
    openNote(first)
    first.type("\t\tkept-words")
    try first.wait(for: "kept-words")
    try first.wait(for: "draft kept")
    switch accident {
    case .killed:
      first.signal(SIGKILL)
      #expect(try first.ending() == 137)
    case .lineDropped:
      first.hangUp()
      #expect(try first.ending() == 129)
    }

    let second = try Pty(["--data", folder.path, "--as", "arahman"])
    try second.wait(for: "The last session ended in this form.")
    try second.wait(for: "kept-words")
    try second.wait(for: "Okafor")
    second.signal(SIGTERM)
    #expect(try second.ending() == 143)
  }

  /// Opens the first child, and a note, which begins with its kind and goes on to date and text.
  private func openNote(_ pty: Pty) {
    pty.type("\r")
    try? pty.wait(for: "Summary", seconds: 20)
    pty.type("a")
    try? pty.wait(for: "Type to narrow", seconds: 20)
    pty.type("note\r")
    try? pty.wait(for: "Ctrl-S", seconds: 20)
  }
}
