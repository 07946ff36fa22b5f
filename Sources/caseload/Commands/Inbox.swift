import ArgumentParser
import CaseStore
import Casework

/// Requests for service that were dropped into a folder.
struct Inbox: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox",
    abstract: "Take in requests for service from a folder.",
    discussion: """
      Each JSON file of the folder becomes a contact at the front door, for each child it is about, and moves to the \
      folder taken inside. A file that does not fit stays where it is, and what is amiss with it is said field by \
      field. Without a folder, the folder inbox of the case store is read. docs/GUIDE.md has an example of a file.
      """)

  @OptionGroup var store: StoreOptions

  @Flag(help: "Say what would happen, and record nothing.")
  var dryRun = false

  @Argument(help: "The folder.", completion: .directory)
  var folder: String?

  func run() throws {
    let inbox = RequestInbox(folder: folder ?? store.folder + "/" + RequestInbox.name)
    guard let files = inbox.files() else {
      throw Ending.because(
        Ending.noSuchInput,
        "There is no folder \(inbox.folder). Make it, or name the folder with the requests.")
    }
    try StoreSession.with(store) { session in
      let moment = try session.recordingMoment(store)
      var left = 0
      for file in files {
        let outcome = try take(file, from: inbox, at: moment, session)
        switch outcome {
        case .taken(let children):
          let names = children.map(\.rawValue).joined(separator: ", ")
          Console.write("\(file): \(dryRun ? "would be taken in" : "taken in") for \(names)\n")
        case .known: Console.write("\(file): recorded already\n")
        case .left(let problems):
          left += 1
          for problem in problems { Console.note("\(file): \(problem)") }
        }
      }
      Console.note(
        files.isEmpty
          ? "No file waits in \(inbox.folder)."
          : "\(files.count - left) of \(files.count) files \(dryRun ? "fit" : "were taken in"); "
            + "\(left) left where they are.")
      if left > 0 { throw Ending.problemsFound }
    }
  }

  private func take(
    _ file: String, from inbox: RequestInbox, at moment: Moment, _ session: StoreSession
  ) throws -> RequestInbox.Outcome {
    do {
      return try inbox.take(file, into: session.store, at: moment, isDryRun: dryRun)
    } catch {
      throw Ending.because(ExitCode(error.exitCode), "\(file): \(error)")
    }
  }
}
