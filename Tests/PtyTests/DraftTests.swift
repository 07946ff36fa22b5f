import Foundation
import Glibc
import Testing

/// What is typed outlives the program.
@Suite("A killed session", .serialized)
struct DraftTests {
  @Test("leaves its form to be gone on with")
  func draft() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "caseload-pty-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try Pty(["demo", "--keep", folder.path])
    try first.wait(for: "Okafor")
    openNote(first)
    first.type("\t\tThe words that must not be lost")
    try first.wait(for: "must not be lost")
    try first.wait(for: "draft kept")
    first.signal(SIGKILL)
    #expect(try first.ending() == 137)

    let second = try Pty(["--data", folder.path, "--as", "arahman"])
    try second.wait(for: "Okafor")
    openNote(second)
    try second.wait(for: "draft")
    second.type("\r")
    try second.wait(for: "must not be lost")
    second.signal(SIGTERM)
    #expect(try second.ending() == 143)
  }

  /// Opens the first child, and the form for a note by its name in the list of forms.
  private func openNote(_ pty: Pty) {
    pty.type("\r")
    try? pty.wait(for: "Summary")
    pty.type("a")
    try? pty.wait(for: "Write a note")
    pty.type("G\r")
    try? pty.wait(for: "Ctrl-S")
  }
}
