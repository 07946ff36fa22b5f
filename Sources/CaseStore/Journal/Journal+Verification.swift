/// What is wrong with a line of the journal.
public struct JournalProblem: Hashable, Sendable {
  /// The kinds of damage that the chain can tell apart.
  public enum Kind: Hashable, Sendable {
    /// Not the form of an entry, or not UTF-8.
    case unreadable
    /// The content no longer has the hash it was written with.
    case altered
    /// The line does not link to the one before although its number is right: the line before was
    /// replaced by another with a hash of its own.
    case unlinked
    /// The entries from the first to the last number are gone before this line.
    case missing(first: Int, last: Int)
    /// The line's number is not higher than the one before: moved, or put in twice.
    case misplaced(number: Int)
    /// The file ends in the middle of a line.
    case torn
  }

  /// The file.
  public var path: String
  /// The line, counted from 1.
  public var line: Int
  /// What is wrong with it.
  public var kind: Kind

  /// What is wrong, in a sentence.
  public var what: String {
    switch kind {
    case .unreadable: "It is not an entry of the journal."
    case .altered: "It was altered after it was written: its hash no longer fits."
    case .unlinked: "It does not link to the line before, which was replaced."
    case .missing(let first, let last):
      first == last
        ? "Entry \(first) is missing before it."
        : "Entries \(first) to \(last) are missing before it."
    case .misplaced(let number): "Entry \(number) is out of order or there twice."
    case .torn: "It has no end: a session was stopped while it wrote the line."
    }
  }
}

extension Journal {
  /// Follows the whole chain and names every line that was altered, removed, moved or added.
  ///
  /// - Returns: the problems in the order of the files, and the last line that can be read.
  public func verify() throws(StoreError) -> (problems: [JournalProblem], end: JournalPosition) {
    var problems: [JournalProblem] = []
    var end = JournalPosition.start
    for month in try months() {
      let path = layout.journal(month: month)
      (end.month, end.offset) = (month, 0)
      var number = 0
      var lines = try LineReader(path, files)
      while let bytes = try lines.next() {
        number += 1
        end.offset += bytes.count + 1
        guard let line = JournalLine(bytes[...]), String(validating: bytes, as: UTF8.self) != nil
        else {
          problems.append(JournalProblem(path: path, line: number, kind: .unreadable))
          continue
        }
        if let kind = Self.problem(of: line, after: end) {
          problems.append(JournalProblem(path: path, line: number, kind: kind))
        }
        if line.sequence > end.sequence { (end.sequence, end.hash) = (line.sequence, line.hash) }
      }
      if !lines.remainder.isEmpty {
        problems.append(JournalProblem(path: path, line: number + 1, kind: .torn))
      }
    }
    return (problems, end)
  }

  private static func problem(of line: JournalLine, after end: JournalPosition)
    -> JournalProblem.Kind?
  {
    if !line.isTrue { return .altered }
    if line.sequence <= end.sequence { return .misplaced(number: line.sequence) }
    if line.sequence > end.sequence + 1 {
      return .missing(first: end.sequence + 1, last: line.sequence - 1)
    }
    return line.previous == end.hash ? nil : .unlinked
  }
}
