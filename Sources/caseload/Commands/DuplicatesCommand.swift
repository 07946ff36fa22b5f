import ArgumentParser
import CaseStore
import Casework

/// Records that may be of one child.
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "List pairs of records that may be of one child, the most probable first.",
    discussion: """
      Each pair stands with the reasons for it and against it, and the sum of their points. They are merged in \
      the client, once somebody has looked at both.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var list: ListOptions

  func run() throws {
    try StoreSession.with(store) { session in
      var listing = Listing(
        [
          .init("points", alignsRight: true), .init("child"), .init("name"), .init("other"),
          .init("name of the other"), .init("reasons"),
        ], whenEmpty: "No two records look as if they were of one child.")
      listing.rows = try session.store.probableDuplicates().map { pair in
        [
          "\(pair.score)", pair.first.rawValue,
          try session.store.summary(of: pair.first)?.name ?? "", pair.second.rawValue,
          try session.store.summary(of: pair.second)?.name ?? "", pair.spokenReasons,
        ]
      }
      try listing.write(as: list.format)
    }
  }
}
