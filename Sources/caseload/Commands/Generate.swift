import ArgumentParser
import CaseStore
import Casework
import Invented
import Rulebook

/// An invented city of a year, for demonstrations and for proving the monthly dataset.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make a store of an invented city, whose months are planned.",
    discussion: """
      Everybody in it is invented. Every event of it passes the gate; the same seed gives the same city.
      docs/CITY.md says which figures of June 2021 it meets.

        caseload generate /tmp/city
        caseload --data /tmp/city dataset 2021-06
      """)

  /// How large it is.
  enum Size: String, ExpressibleByArgument, CaseIterable {
    case city, county

    var cities: Int { self == .city ? 1 : 6 }
  }

  @Option(help: "How large: city, or county, which is six cities side by side.")
  var size: Size = .city

  @Option(help: "Another seed gives another city with the same figures.")
  var seed: UInt64 = 2021

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  func run() throws {
    try Ending.running {
      let rulebook = try Rulebook.standard()
      let city = try InventedCity(rulebook: rulebook, seed: seed, cities: size.cities)
      let line = ProgressLine("Making the city")
      try city.makeStore(at: folder, standard: rulebook) { line.update($0, of: city.count) }
      line.finish()
      Console.note("Made an invented city of \(city.count) people in \(folder).")
    }
  }
}
