import ArgumentParser
import CaseloadApp
import Foundation

/// Writes the generated parts of the documentation. For developers: `make docs`.
struct Document: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Write the generated parts of the documentation.", shouldDisplay: false)

  @Option(help: "The folder of the documentation.", completion: .directory)
  var write: String

  func run() throws {
    let path = write + "/FORMAT.md"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    guard let updated = try FormatPage.updating(page) else {
      throw Ending.because(
        Ending.badData, "\(path) lacks the two marks between which the events are listed.")
    }
    try updated.write(toFile: path, atomically: true, encoding: .utf8)
    Console.note("Wrote \(path).")
    let keys = KeySheet()
    for (name, text) in [("KEYS.md", keys.markdown), ("caseload-keys.7", keys.manual)] {
      try text.write(toFile: write + "/" + name, atomically: true, encoding: .utf8)
      Console.note("Wrote \(write)/\(name).")
    }
  }
}
