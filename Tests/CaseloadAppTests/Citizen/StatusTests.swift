import Foundation
import Testing

/// What the golden screens say by style, they say without it too.
@Suite struct StatusTests {
  /// A golden screen: its text, and the letter of each cell's style.
  private struct Golden {
    let name: String
    let text: [[Character]]
    let styles: [[Character]]

    init(_ file: URL) throws {
      name = file.lastPathComponent
      let parts = try String(contentsOf: file, encoding: .utf8)
        .components(separatedBy: String(repeating: "=", count: 20) + "\n")
      text = (parts.first ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(
        Array.init)
      styles = (parts.last ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        .map(Array.init)
    }

    /// The texts of the runs of cells in one of some styles, each with its whole line. A run that fills a line
    /// to its end goes on with what begins the next one: a sentence that is wrapped is read as one.
    func runs(_ letters: Set<Character>) -> [(run: String, line: String)] {
      var runs: [(run: String, line: String)] = []
      var isWrapped = false
      for (line, styles) in zip(text, styles) {
        var found: [Range<Int>] = []
        for (column, letter) in styles.enumerated() where letters.contains(letter) {
          if let last = found.last, last.upperBound == column {
            found[found.count - 1] = last.lowerBound..<(column + 1)
          } else {
            found.append(column..<(column + 1))
          }
        }
        for range in found {
          let run = String(range.clamped(to: 0..<line.count).map { line[$0] })
          let isFirst = line[..<min(range.lowerBound, line.count)].allSatisfy { $0 == " " }
          if isWrapped, isFirst, !runs.isEmpty {
            runs[runs.count - 1].run += " " + run
          } else {
            runs.append((run, String(line)))
          }
        }
        isWrapped = found.last.map { $0.upperBound >= line.count } ?? false
      }
      return runs
    }
  }

  private static func goldens() throws -> [Golden] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Goldens")
    return try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "txt" }.map(Golden.init)
  }

  private func holds(_ text: String, _ signs: [String]) -> Bool {
    signs.contains { text.contains($0) }
  }

  @Test func whatIsOverdueOrDueSoonHasItsMarkOrWord() throws {
    let goldens = try Self.goldens()
    #expect(goldens.count > 20)
    var seen = 0
    for golden in goldens {
      for (run, line) in golden.runs(["O", "r"]) {
        seen += 1
        #expect(holds(run, ["▲", "!", "over", "RED"]), "\(golden.name): \(run) in \(line)")
      }
      for (run, line) in golden.runs(["D", "d"]) {
        seen += 1
        #expect(
          holds(run, ["◆", "~", "left", "draft of", "AMBER", "decide", "today"]),
          "\(golden.name): \(run) in \(line)")
      }
    }
    #expect(seen > 20)
  }

  @Test func marksOfDifferentStatusesDiffer() throws {
    for golden in try Self.goldens() {
      for (run, line) in golden.runs(["O", "r"]) {
        #expect(!holds(run, ["◆", "·"]), "\(golden.name): \(line)")
      }
      for (run, line) in golden.runs(["D", "d"]) {
        #expect(!holds(run, ["▲", "·"]), "\(golden.name): \(line)")
      }
    }
  }

  @Test func whatIsSelectedHasASign() throws {
    for golden in try Self.goldens() {
      var isToldAbove = false
      for (row, line) in golden.text.enumerated() {
        let styles = row < golden.styles.count ? golden.styles[row] : []
        guard styles.contains(where: { "SH".contains($0) }) else {
          isToldAbove = false
          continue
        }
        // Without colour what is overdue looks the same, and has its mark. A tab or a button stands in
        // brackets; a row has a sign before it, or the row above has it
        // where an item takes several.
        let text = String(line)
        let isTold = holds(text, [">", "[", "▲"]) || isToldAbove
        #expect(isTold, "\(golden.name): \(text)")
        isToldAbove = isTold
      }
    }
  }
}
