import ArgumentParser
import CaseStore
import Casework
import Rulebook

/// Looks at every file of a store.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check every file, the journal's chain and the index; name damage by file and line.")

  @OptionGroup var store: StoreOptions

  @Flag(help: "Rebuild what the journal can rebuild.")
  var `repair` = false

  func run() throws {
    try Ending.running {
      let report = try CaseStore.check(
        at: store.folder, standard: try Rulebook.standard(), repair: self.repair)
      for problem in report.problems { Console.write(problem.description + "\n") }
      for repair in report.repairs { Console.note(repair) }
      Console.note(
        "Checked \(report.children) children"
          + (report.registers == 0 ? "" : ", \(report.registers) records of registers")
          + " and \(report.entries) entries:"
          + (report.isClean ? " all is well." : " \(report.problems.count) problems."))
      if !report.isClean { throw Ending.problemsFound }
    }
  }
}

/// Looks at the journal's chain alone.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify the journal's hash chain: every altered, missing or misplaced line is named.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    try StoreSession.with(store) { session in
      let problems = try session.store.verify()
      for problem in problems {
        Console.write("\(problem.path), line \(problem.line): \(problem.what)\n")
      }
      Console.note(problems.isEmpty ? "The chain is whole." : "\(problems.count) problems.")
      if !problems.isEmpty { throw Ending.problemsFound }
    }
  }
}

/// Makes the index anew.
struct Reindex: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: "Make the index anew from the children's files. It is safe at any time.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    try StoreSession.with(store) { session in
      let progress = ProgressLine("Indexing")
      let report = try session.store.reindex { progress.update($0.done, of: $0.total) }
      progress.finish()
      for sentence in report.sentences { Console.note(sentence) }
      if !report.unreadable.isEmpty { throw Ending.problemsFound }
    }
  }
}

/// Copies a store.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store into a new folder, with a list of what is in it and its hashes.")

  @OptionGroup var store: StoreOptions

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  func run() throws {
    try StoreSession.with(store) { session in
      let copy = try session.store.backup(to: folder)
      Console.note("Copied \(copy.files.count) files, up to entry \(copy.lastEntry), to \(folder).")
    }
  }
}

/// Brings a copy back.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make a store from a copy, into a new folder. The copy is verified first.")

  @Argument(help: "The copy.", completion: .directory)
  var copy: String

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  func run() throws {
    try Ending.running {
      try CaseStore.restore(copy, to: folder)
      Console.note("Restored \(copy) to \(folder). Open it with: caseload --data \(folder)")
    }
  }
}
