import Foundation
import Testing

/// The monthly dataset as other programs read it, from the built program and the demonstration.
@Suite("caseload dataset")
struct DatasetCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "caseload-dataset-\(UUID().uuidString)")

  /// What the program writes for other programs, without what it says to people.
  private func output(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: Pty.program)
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return data
  }

  private func inDemonstration(_ work: (_ store: String) throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (keys, store) = (folder.path + "/keys", folder.path + "/store")
    try "q\n".write(toFile: keys, atomically: true, encoding: .utf8)
    let made = [
      "demo", "--keep", store, "--script", keys, "--save-screen", folder.path + "/screen",
    ]
    _ = try output(made)
    try work(store)
  }

  @Test("CSV says its filter, its rows, its moment and the definitions")
  func commaSeparated() throws {
    try inDemonstration { store in
      let text = try output([
        "--data", store, "dataset", "2021-03", "--months", "2", "--format", "csv",
        "--indicator", "M1", "--indicator", "CP8-QL", "--indicator", "CP2b %",
      ])
      let golden = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Goldens/dataset.csv")
      let expected = try String(contentsOf: golden, encoding: .utf8)
      #expect(String(decoding: text, as: UTF8.self) == expected)
    }
  }

  @Test("JSON has the whole numbers, null for what is absent, and as many names as it counts")
  func json() throws {
    try inDemonstration { store in
      let choice = ["--data", store, "dataset", "2021-03", "--indicator", "CP8-QL"]
      let answer = try output(choice + ["--months", "2", "--format", "json"])
      let document = try #require(
        try JSONSerialization.jsonObject(with: answer) as? [String: Any])
      #expect(document["rowCount"] as? Int == 1)
      #expect(document["asAt"] as? String == "2021-03-30T14:20:00+01:00")
      #expect(document["isDemonstration"] as? Bool == true)
      let rows = try #require(document["indicators"] as? [[String: Any]])
      let yearAgo = try #require(rows[0]["yearAgo"] as? [String: Any])
      #expect(yearAgo["status"] as? String == "zeroDenominator")
      #expect(yearAgo["value"] is NSNull)
      let march = try #require((rows[0]["figures"] as? [[String: Any]])?.last)
      let (part, whole) = (march["number"] as? Int ?? 0, march["of"] as? Int ?? 0)
      #expect(part > 0 && part < whole)
      for (flag, number) in [("--names", part), ("--missing", whole - part)] {
        let names = String(decoding: try output(choice + [flag, "--format", "csv"]), as: UTF8.self)
        #expect(names.split(whereSeparator: \.isNewline).count == number + 1)
      }
    }
  }
}
