import Casework

/// Something that is wrong with a store, where, and what to do about it.
public struct CheckProblem: Hashable, Sendable {
  /// The file.
  public var path: String
  /// The line, counted from 1; 0 when it is the file as a whole.
  public var line: Int
  /// What is wrong, in a sentence.
  public var what: String
  /// What to do, in a sentence.
  public var remedy: String
  /// Whether `check --repair` mends it.
  public var isRepairable: Bool

  /// The whole on one line: `children/34/C0001234.json, line 7: …`.
  public var description: String {
    "\(path)\(line > 0 ? ", line \(line)" : ""): \(what) \(remedy)"
  }
}

/// What a check of a store found.
public struct CheckReport: Hashable, Sendable {
  /// The problems, in the order of the files.
  public var problems: [CheckProblem] = []
  /// How many children's files were read.
  public var children = 0
  /// How many files of registers were read.
  public var registers = 0
  /// How many entries the journal holds.
  public var entries = 0
  /// What was mended, a sentence each.
  public var repairs: [String] = []

  /// Whether nothing is wrong.
  public var isClean: Bool { problems.isEmpty }
}
