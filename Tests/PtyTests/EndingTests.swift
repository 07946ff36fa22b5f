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
    arguments: zip(
      [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGILL, SIGBUS],
      [143, 129, 139, 134, 132, 135] as [Int32]))
  func signals(signal: Int32, code: Int32) throws {
    let pty = try demo()
    pty.signal(signal)
    #expect(try pty.ending() == code)
    expectRestored(pty)
  }

  @Test("The client opens on a store that is named and nothing else")
  func plainStart() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "caseload-pty-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Pty(["init", folder.path]).ending() == 0)
    for (arguments, environment) in [
      (["--data", folder.path], [:]), ([], ["CASELOAD_DATA": folder.path]),
    ] {
      let pty = try Pty(arguments, environment: environment)
      try pty.wait(for: "My work")
      pty.type("q")
      #expect(try pty.ending() == 0)
    }
  }

  @Test("A saved screen goes through a link or a device and leaves it in its place")
  func savedScreen() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "caseload-screen-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (keys, link) = (folder.path + "/keys", folder.path + "/link")
    try "q\n".write(toFile: keys, atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/screen")
    let arguments = ["demo", "--script", keys, "--save-screen", link]
    #expect(try Pty(arguments).ending() == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link).hasSuffix("/screen"))
    #expect(try String(contentsOfFile: link, encoding: .utf8).contains("My work"))
  }

  @Test("Ctrl-C ends the client as q does where nothing is unsaved")
  func interrupt() throws {
    let pty = try demo()
    pty.type("\u{03}")
    #expect(try pty.ending() == 0)
    expectRestored(pty)
  }

  @Test("Without a keyboard the client says that it needs a terminal")
  func closedInput() throws {
    for input in ["<&-", "</dev/null"] {
      let shell = try Pty(["-c", "'\(Pty.program)' demo \(input)"], of: "/bin/bash")
      #expect(try shell.ending() == 69)
      #expect(shell.output.contains("The client needs a terminal."))
      #expect(shell.isRestored)
    }
  }

  @Test("A monochrome terminal of 1978 shows the client and gets its screen back")
  func vt100() throws {
    let pty = try demo(["TERM": "vt100"])
    pty.type("?")
    try pty.wait(for: "Help")
    pty.settle()
    #expect(!pty.output.contains("\u{1B}[31m"))
    #expect(!pty.output.contains("\u{1B}[?1000h"))
    pty.forget()
    pty.type("qq")
    #expect(try pty.ending() == 0)
    #expect(pty.isRestored)
    // There is no second screen to leave, so what stood on this one is wiped.
    #expect(pty.output.contains("\u{1B}[J") || pty.output.contains("\u{1B}[2J"))
  }

  @Test("In the C locale nothing but ASCII is sent")
  func plainLocale() throws {
    let pty = try demo(["LC_ALL": "C"])
    pty.type("\r")
    try pty.wait(for: "[1 Summary]")
    pty.type("qq")
    #expect(try pty.ending() == 0)
    #expect(pty.output.allSatisfy { $0.isASCII })
  }

  @Test("Clicks are asked for and given back, and motion never; --no-mouse asks for nothing")
  func mouse() throws {
    let pty = try demo()
    // Column 3 of the last row: the footer's first word.
    pty.type("\u{1B}[<0;3;24M")
    try pty.wait(for: "[1 Summary]")
    pty.type("qq")
    #expect(try pty.ending() == 0)
    #expect(pty.output.contains("\u{1B}[?1000h") || pty.output.contains("\u{1B}[?1006;1000h"))
    #expect(!pty.output.contains("1002h"))
    #expect(!pty.output.contains("1003h"))
    #expect(pty.output.contains("1000l"))
    let still = try Pty(["demo", "--no-mouse"])
    try still.wait(for: "My work")
    still.type("q")
    #expect(try still.ending() == 0)
    #expect(!still.output.contains("1000h"))
  }

  @Test("The lock key wipes the screen until Enter is pressed")
  func lock() throws {
    let pty = try demo()
    try pty.wait(for: "Okafor")
    pty.settle()
    pty.forget()
    pty.type("\u{1B}[24~")
    try pty.wait(for: "Press Enter to go on.")
    pty.settle()
    #expect(pty.output.contains("\u{1B}[H\u{1B}[2J"))
    #expect(!pty.output.contains("Okafor"))
    pty.type("\r")
    try pty.wait(for: "Okafor")
    pty.type("q")
    #expect(try pty.ending() == 0)
  }

  @Test("By plain lines the client works on a terminal that can only print")
  func accessible() throws {
    let pty = try Pty(["demo", "--accessible"], environment: ["TERM": "dumb"])
    try pty.wait(for: "1. Overdue: Okafor, Daniel")
    pty.type("1\n")
    try pty.wait(for: "Part: Summary.")
    pty.type("0\nq\n")
    #expect(try pty.ending() == 0)
    #expect(!pty.output.contains("\u{1B}"))
    #expect(pty.isRestored)
  }

  @Test("Settings that are not understood end the client with 78")
  func settings() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "caseload-settings-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "caseload/config.json")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("{ \"mouze\": false }".utf8).write(to: file)
    let pty = try Pty(["demo"], environment: ["XDG_CONFIG_HOME": folder.path])
    #expect(try pty.ending() == 78)
    #expect(pty.output.contains("line 1: There is no setting “mouze”. Did you mean “mouse”?"))
    #expect(pty.isRestored)
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
