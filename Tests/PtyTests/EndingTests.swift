import Foundation
import Glibc
import Testing

/// The real program on a real terminal: every way out gives the terminal back.
@Suite("On a terminal", .serialized)
struct EndingTests {
  /// Shown at the end: the ordinary screen and the cursor are back.
  private static let leaveScreen = "\u{1B}[?1049l"

  private func demo(_ environment: [String: String] = [:]) throws -> Pty {
    let pty = try Pty(["demo"], environment: environment)
    try pty.wait(for: "My work")
    return pty
  }

  private func expectRestored(_ pty: Pty) {
    #expect(pty.output.contains(Self.leaveScreen))
    #expect(pty.isRestored)
  }

  @Test("q ends the client")
  func quit() throws {
    let pty = try demo()
    pty.type("q")
    #expect(try pty.ending() == 0)
    expectRestored(pty)
  }

  @Test(
    "A signal ends the client with its own code",
    arguments: zip([SIGTERM, SIGHUP, SIGSEGV], [143, 129, 139] as [Int32]))
  func signals(signal: Int32, code: Int32) throws {
    let pty = try demo()
    pty.signal(signal)
    #expect(try pty.ending() == code)
    expectRestored(pty)
  }

  @Test("Ctrl-C ends the client as q does where nothing is unsaved")
  func interrupt() throws {
    let pty = try demo()
    pty.type("\u{03}")
    #expect(try pty.ending() == 0)
    expectRestored(pty)
  }

  @Test("An unknown terminal is refused in a sentence")
  func unknownTerminal() throws {
    let unknown = try Pty(["demo"], environment: ["TERM": "no-such-terminal"])
    #expect(try unknown.ending() == 69)
    #expect(unknown.output.contains("does not know the terminal named in TERM"))
    #expect(unknown.isRestored)
  }

  @Test("The client survives a window of one cell and comes back")
  func resize() throws {
    let pty = try demo()
    pty.resize(rows: 1, columns: 1)
    _ = pty.bytesWritten(inMilliseconds: 300)
    pty.resize(rows: 12, columns: 52)
    try pty.wait(for: "52x12")
    pty.forget()
    pty.resize(rows: 24, columns: 80)
    try pty.wait(for: "My work")
    pty.type("q")
    #expect(try pty.ending() == 0)
    expectRestored(pty)
  }

  @Test("Ctrl-Z gives the shell its terminal, and fg paints the screen again")
  func suspend() throws {
    let shell = try Pty(
      ["--norc", "--noprofile", "-i"], of: "/bin/bash", environment: ["PS1": "ready> "])
    try shell.wait(for: "ready> ")
    shell.type("\(Pty.program) demo\n")
    try shell.wait(for: "My work")
    shell.settle()
    shell.forget()
    shell.type("\u{1A}")
    try shell.wait(for: "Stopped")
    #expect(shell.output.contains(Self.leaveScreen))
    shell.forget()
    shell.type("stty -a | grep -c -- -icanon | sed s/^/raw=/\n")
    try shell.wait(for: "raw=0")
    shell.forget()
    shell.type("fg\n")
    try shell.wait(for: "My work")
    shell.forget()
    shell.type("q")
    try shell.wait(for: "ready> ")
    shell.type("exit\n")
    #expect(try shell.ending() == 0)
  }

  @Test("Nothing is sent while nothing happens, and no name stands in the title")
  func idle() throws {
    let pty = try demo()
    pty.settle()
    #expect(pty.bytesWritten(inMilliseconds: 2500) == 0)
    #expect(!pty.output.contains("\u{1B}]0;"))
    pty.type("q")
    #expect(try pty.ending() == 0)
  }

  @Test("NO_COLOR leaves no colour in what is sent")
  func noColour() throws {
    let pty = try demo(["NO_COLOR": "1"])
    pty.type("q")
    #expect(try pty.ending() == 0)
    #expect(!pty.output.contains("\u{1B}[31"))
    #expect(!pty.output.contains(";31"))
  }
}
