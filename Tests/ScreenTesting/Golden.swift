import Terminal
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Compares a screen with the text it should show, and says line by line what differs.
///
/// Blanks at the ends of lines do not count, nor do empty lines at the end of either.
///
/// - Parameters:
///   - screen: the screen drawn.
///   - expected: the lines it should show.
public func expectScreen(
  _ screen: Screen, shows expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  expectLines(screen.text, expected, sourceLocation: sourceLocation)
}

/// Compares a screen's styles, one letter a cell, with those it should have.
///
/// See `Style.letter` for the letters.
public func expectStyles(
  _ screen: Screen, are expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  expectLines(screen.styledText, expected, sourceLocation: sourceLocation)
}

/// Compares a screen with a golden file beside the test, in `Goldens/NAME.txt`.
///
/// The file holds the text, a line of equals signs, and the styles. With `RECORD_GOLDENS=1` in the
/// environment the file is written instead, and the test fails to say so.
///
/// - Parameters:
///   - screen: the screen drawn.
///   - name: the file's name without its extension.
///   - testFile: the test's own file, beside which `Goldens` is.
public func expectScreen(
  _ screen: Screen, isGolden name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  let path = folder.joined(separator: "/") + "/Goldens/\(name).txt"
  let shown = trimmed(screen.text) + [separator] + trimmed(screen.styledText)
  if getenv("RECORD_GOLDENS") != nil {
    let isWritten = write(shown.joined(separator: "\n") + "\n", to: path)
    Issue.record(
      isWritten
        ? "Recorded \(path). Look at it." : "\(path) could not be written. Is the folder there?",
      sourceLocation: sourceLocation)
    return
  }
  guard let golden = read(path) else {
    Issue.record(
      "There is no golden file at \(path). Run the test with RECORD_GOLDENS=1 to record it.",
      sourceLocation: sourceLocation)
    return
  }
  expectLines(shown.joined(separator: "\n"), golden, sourceLocation: sourceLocation)
}

private let separator = String(repeating: "=", count: 20)

private func expectLines(_ shown: String, _ expected: String, sourceLocation: SourceLocation) {
  let (shown, expected) = (trimmed(shown), trimmed(expected))
  guard shown != expected else { return }
  Issue.record(Comment(rawValue: difference(shown, expected)), sourceLocation: sourceLocation)
}

/// Both texts in full, then the lines that differ, one above the other.
private func difference(_ shown: [String], _ expected: [String]) -> String {
  var report = ["The screen is not as expected.", "--- expected"] + expected
  report += ["--- shown"] + shown + ["--- lines that differ"]
  for index in 0..<max(shown.count, expected.count) {
    let should = index < expected.count ? expected[index] : "(no line)"
    let does = index < shown.count ? shown[index] : "(no line)"
    if should != does {
      report += ["row \(index): expected |\(should)|", "row \(index): shown    |\(does)|"]
    }
  }
  return report.joined(separator: "\n")
}

/// The lines without blanks at their ends, and without empty lines at the end.
private func trimmed(_ text: String) -> [String] {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }
  while lines.last == "" { lines.removeLast() }
  return lines
}

private func read(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func write(_ text: String, to path: String) -> Bool {
  guard let file = fopen(path, "w") else { return false }
  let isWritten = fputs(text, file) >= 0
  return fclose(file) == 0 && isWritten
}
