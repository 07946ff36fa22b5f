import ArgumentParser
import CaseStore
import Casework
import Invented
import Rulebook

/// An invented city of two years, for demonstrations and for proving the monthly dataset.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make a store of an invented city, whose months are planned.",
    discussion: """
      Everybody in it is invented. Every event of it passes the gate; the same seed gives the same city. \
      docs/CITY.md says which figures of June 2021 it meets.

        caseload generate ~/city
        caseload --data ~/city dataset 2021-06
      """)

  @Option(
    help: "How large: town, an eighth of the city; city; or county, six cities side by side.")
  var size: InventedCity.Size = .city

  @Option(help: "The last day on which anything happens, from 2019-07-31 to 2021-06-30.")
  var until: CivilDate?

  @Option(help: "Another seed gives another city with the same figures.")
  var seed: UInt64 = 2021

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  func run() throws {
    try Ending.running {
      let rulebook = try Rulebook.standard()
      let city = try InventedCity(rulebook: rulebook, seed: seed, size: size, until: until)
      if let until, !city.lasts.contains(until) {
        throw ValidationError(
          "\(until) is outside the plan of the city: a day from \(city.lasts.lowerBound) to "
            + "\(city.lasts.upperBound) can be the last.")
      }
      try city.makeStoreWithProgress(at: folder, standard: rulebook)
      Console.note(
        "Made an invented \(size.rawValue) of \(city.count) people in \(folder), as at "
          + "\(city.standsAt.date.medium). Everybody in it is invented.")
    }
  }
}

extension InventedCity.Size: ExpressibleByArgument {}

extension InventedCity {
  /// Makes the store, with a line that says how far it is.
  func makeStoreWithProgress(at folder: String, standard: Rulebook) throws {
    let line = ProgressLine("Making the \(size.rawValue)")
    try makeStore(at: folder, standard: standard) { line.update($0, of: $1) }
    line.finish()
  }
}
