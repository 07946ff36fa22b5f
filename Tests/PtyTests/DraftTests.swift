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
    openContact(first)
    first.type("\tkept-words")
    try first.wait(for: "kept-words")
    try first.wait(for: "draft kept")
    first.signal(SIGKILL)
    #expect(try first.ending() == 137)

    let second = try Pty(["--data", folder.path, "--as", "arahman"])
    try second.wait(for: "Okafor")
    openContact(second)
    try second.wait(for: "draft")
    second.type("\r")
    try second.wait(for: "kept-words")
    second.signal(SIGTERM)
    #expect(try second.ending() == 143)
  }

  /// Opens the first child, and the first form: a contact, which begins with when it came in.
  private func openContact(_ pty: Pty) {
    pty.type("\r")
    try? pty.wait(for: "Summary", seconds: 20)
    pty.type("a")
    try? pty.wait(for: "Record a contact", seconds: 20)
    pty.type("\r")
    try? pty.wait(for: "Ctrl-S", seconds: 20)
  }
}
