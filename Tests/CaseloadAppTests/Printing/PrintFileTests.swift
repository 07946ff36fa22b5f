import Casework
import Glibc
import Terminal
import Testing

@testable import CaseloadApp

/// From the key P to the file on the disk.
@MainActor
@Suite final class PrintFileTests {
  private let folder: String

  init() throws {
    var template = Array("/tmp/caseload-print-XXXXXX".utf8CString)
    folder = try String(cString: #require(mkdtemp(&template)))
  }

  deinit {
    unlink(folder + "/page.txt")
    unlink(folder + "/page.html")
    unlink(folder + "/page-2.txt")
    for ending in [".csv", "-2.csv"] { unlink("\(folder)/caseload-overdue-2021-03-30\(ending)") }
    rmdir(folder)
  }

  private func read(_ path: String) throws -> (text: String, permissions: mode_t) {
    var found = stat()
    try #require(stat(path, &found) == 0)
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: Int(found.st_size))
    #expect(fread(&bytes, 1, bytes.count, file) == bytes.count)
    return (String(decoding: bytes, as: UTF8.self), found.st_mode & 0o777)
  }

  @Test func aFileIsForItsMakerAloneAndNeverOverwritten() throws {
    let path = folder + "/page.txt"
    #expect(try PrivateFile.write("One.\n", to: path) == path)
    let made = try read(path)
    #expect(made.text == "One.\n")
    #expect(made.permissions == 0o600)
    #expect {
      try PrivateFile.write("Two.\n", to: path)
    } throws: { error in
      "\(error)" == "\(path) is there already, and nothing was written. Choose another name."
    }
    #expect(try read(path).text == "One.\n")
    #expect(throws: PrivateFile.Problem.self) {
      try PrivateFile.write("Two.\n", to: folder + "/none/page.txt")
    }
  }

  @Test func aFileGetsANumberWhereThatIsAskedFor() throws {
    for name in ["page.txt", "page-2.txt"] {
      let path = try PrivateFile.write(name, to: "page.txt", in: folder, ifThere: .numbered)
      #expect(path == "\(folder)/\(name)")
      let made = try read(path)
      #expect(made.text == name)
      #expect(made.permissions == 0o600)
    }
  }

  @Test func xWritesWhatIsShownOfAReport() throws {
    for ending in [".csv", "-2.csv"] {
      let session = try Session(
        "R Enter / \"grace\" Enter x", size: Size(rows: 24, columns: 140),
        casebook: Town.busy(), folder: folder)
      let path = "\(folder)/caseload-overdue-2021-03-30\(ending)"
      #expect(session.text.contains("Written to \(path). Only you can read it"))
      let made = try read(path)
      #expect(made.text.contains("Filter,grace"))
      #expect(!made.text.contains("Daniel"))
      #expect(made.permissions == 0o600)
    }
  }

  @Test func aReportThatCannotBeWrittenSaysWhy() throws {
    let session = try Session(
      "R Enter x", size: Size(rows: 24, columns: 180), casebook: Town.busy(),
      folder: folder + "/none")
    #expect(session.text.contains("cannot be made: No such file or directory. Check the folder"))
  }

  @Test func aPageIsPrintedFromTheChildsRecord() throws {
    let path = folder + "/page.html"
    let keys = "/ \"dan\" Enter Enter P c Tab y Tab h Tab \"\(path)\" C-s"
    let session = try Session(
      keys, size: Size(rows: 24, columns: 120), casebook: Relatives.casebook())
    #expect(session.text.contains("Printed to \(path). Only you can read it"))
    #expect(session.text.contains("[1 Summary]"))
    let made = try read(path)
    #expect(made.text.contains("<h1>Chronology: Daniel Okafor</h1>"))
    #expect(made.text.contains("Version for the family."))
    let again = try Session(keys, casebook: Relatives.casebook())
    #expect(again.text.contains("is there already"))
    #expect(again.text.contains("Print of Daniel Okafor"))
  }

  @Test func leavingThePageAsksPrintsNothing() throws {
    let session = try Session("/ \"dan\" Enter Enter P Esc")
    #expect(session.text.contains("[1 Summary]"))
    let asked = try Session("/ \"dan\" Enter Enter P p Tab y")
    #expect(asked.text.contains("C0001234-plan-family.txt"))
  }

  @Test func aFileNameTellsTheNumberAndNoName() {
    #expect(
      PrintRequest(.summary, as: .html, forFamily: true).fileName(for: "C0001234")
        == "C0001234-summary-family.html")
    #expect(PrintRequest(.plan).fileName(for: "../C1 x") == "C1x-plan.txt")
  }
}
