import ArgumentParser
import CaseStore
import CaseloadApp
import Casework
import Foundation
import Invented
import Rulebook

/// The client on an invented authority.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the client on an invented authority, in a folder that is thrown away.",
    discussion: """
      Everybody in it is invented, and it stands still at Tuesday 30 March 2021, 14:20. You work as \
      Aisha Rahman, social worker; --as tblake shows it as the team manager does.

      --size opens an invented city of some 28,600 people on record instead, or an eighth of it, on \
      1 July 2021, as a team manager. A town is made in some seconds; generate makes one to keep.
      """)

  @Option(help: "A larger authority: town, city or county.")
  var size: InventedCity.Size?

  @Option(help: "Make the authority in this folder and keep it.", completion: .directory)
  var keep: String?

  /// The program itself knows `--as`, so it is read with the options that may stand before a subcommand.
  @OptionGroup(visibility: .hidden) var store: StoreOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try Ending.running {
      let rulebook = try Rulebook.standard()
      let folder = keep ?? Self.temporaryFolder
      defer { if keep == nil { try? FileManager.default.removeItem(atPath: folder) } }
      if let size {
        try InventedCity(rulebook: rulebook, seed: 2021, size: size)
          .makeStoreWithProgress(at: folder, standard: rulebook)
      } else {
        try InventedAuthority.makeStore(at: folder, standard: rulebook)
      }
      // Commands run on the main thread, and nobody else holds the store: nothing is handed over.
      nonisolated(unsafe) let opened = try CaseStore.open(
        at: folder, standard: rulebook,
        as: store.worker ?? (size == nil ? InventedAuthority.protagonist : nil)
      ).store
      let worker = opened.worker.id
      if keep != nil {
        Console.note("Made an invented authority in \(folder).")
        Console.note("Open it again with: caseload --data \(folder) --as \(worker)")
      }
      let now = opened.settings.standsAt ?? InventedAuthority.now
      nonisolated(unsafe) let options = Client.Options(
        user: worker, isDemo: true, clock: { now })
      try MainActor.assumeIsolated { try screen.run(on: opened, options) }
    }
  }

  private static var temporaryFolder: String {
    FileManager.default.temporaryDirectory.path + "/caseload-demo-\(UUID().uuidString)"
  }
}

/// A store of any size, for measurements and training.
struct Invent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invent",
    abstract: "Make a store of an invented authority of any size.", shouldDisplay: false)

  @Option(help: "How many children.")
  var children = 50_000

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  func run() throws {
    try Ending.running {
      let rulebook = try Rulebook.standard()
      let line = ProgressLine("Inventing")
      try LargeAuthority(children: children, rulebook: rulebook)
        .makeStore(at: folder, standard: rulebook) { line.update($0, of: children) }
      line.finish()
      Console.note("Made \(children) invented children in \(folder).")
    }
  }
}
