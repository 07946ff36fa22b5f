/// A script of keys, such as `--script` reads: what a user would press, as text.
///
/// Words are key names ("j Enter C-s"), text in double quotes is typed character by character, and
/// `#` starts a comment that runs to the end of the line. `paste"…"` pastes the text instead, and
/// `size:60x16` changes the size of the window. In quotes, `\"`, `\\` and `\n` stand for a quote, a
/// backslash and Enter.
public struct KeyScript: Hashable, Sendable {
  /// What the script makes happen, in order.
  public let events: [TerminalEvent]

  /// Reads a script.
  ///
  /// - Throws: `KeyScriptError` for a word that names no key.
  public init(_ text: String) throws(KeyScriptError) {
    var reader = Reader(text)
    events = try reader.read()
  }
}

/// A word in a script that cannot be followed.
public struct KeyScriptError: Error, Hashable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// The word as written.
  public let word: String
  /// What is amiss and what to write instead.
  public let reason: String

  /// The error as a sentence for the script's author.
  public var description: String { "Line \(line), \"\(word)\": \(reason)" }
}

extension KeyScript {
  private struct Reader {
    private var rest: Substring
    private var line = 1

    init(_ text: String) {
      rest = Substring(text)
    }

    mutating func read() throws(KeyScriptError) -> [TerminalEvent] {
      var events: [TerminalEvent] = []
      while let next = rest.first {
        if next.isWhitespace {
          if next.isNewline { line += 1 }
          rest.removeFirst()
        } else if next == "#" {
          rest = rest.drop { !$0.isNewline }
        } else if next == "\"" {
          events += try quoted().map { .key($0 == "\n" ? .enter : .character($0)) }
        } else if rest.hasPrefix("paste\"") {
          rest.removeFirst("paste".count)
          events.append(.paste(try quoted()))
        } else {
          events.append(try word())
        }
      }
      return events
    }

    /// The text up to the closing quote.
    private mutating func quoted() throws(KeyScriptError) -> String {
      let (start, firstLine) = (rest, line)
      var text = ""
      rest.removeFirst()
      while let character = rest.popFirst() {
        if character == "\"" { return text }
        if character.isNewline { line += 1 }
        if character == "\\", let escaped = rest.popFirst() {
          text.append(escaped == "n" ? "\n" : escaped)
        } else {
          text.append(character)
        }
      }
      throw KeyScriptError(
        line: firstLine, word: String(start.prefix(20)),
        reason: "the text has no closing quote. Add one at its end.")
    }

    private mutating func word() throws(KeyScriptError) -> TerminalEvent {
      let word = String(rest.prefix { !$0.isWhitespace })
      rest.removeFirst(word.count)
      if let key = Key(name: word) { return .key(key) }
      if word.hasPrefix("size:") { return .resize(try size(in: word)) }
      throw KeyScriptError(
        line: line, word: word,
        reason: "no key has this name. Put text in quotes; keys are named like Enter, Esc, Tab, "
          + "PgDn, F1, C-s.")
    }

    private func size(in word: String) throws(KeyScriptError) -> Size {
      let numbers = word.dropFirst("size:".count).split(separator: "x").map { Int($0) }
      guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
        (1...1000).contains(columns), (1...1000).contains(rows)
      else {
        throw KeyScriptError(
          line: line, word: word, reason: "write the columns and the rows, like size:60x16.")
      }
      return Size(rows: rows, columns: columns)
    }
  }
}
