import ArgumentParser
import CaseStore
import Casework
import Returns

/// Statutory returns into the store.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import statutory returns: SSDA903 folders or CIN census files.",
    discussion: """
      Every row is loaded, there already, or rejected with its file, line and reason. Running an \
      import again changes nothing; importing a later year adds what is new.
      """,
    subcommands: [LookedAfter.self, Census.self])

  /// What both kinds of import have in common.
  struct Options: ParsableArguments {
    @Flag(help: "Say what would happen, and record nothing.")
    var dryRun = false

    @Option(help: "The form of the report: text, json or csv.")
    var format: ReportFormat = .text

    @Option(help: "How many rejected rows of each kind the text report lists.")
    var examples = 5
  }

  /// The forms of a report.
  enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  /// Children looked after.
  struct LookedAfter: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ssda903",
      abstract: "Import yearly SSDA903 returns and chain them into one history a child.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: Options

    @Argument(help: "Folders of CSV files, or the files.", completion: .file(extensions: ["csv"]))
    var paths: [String]

    func run() throws {
      try Import.perform(store, options) { rulebook in
        ReturnsImport(try SSDA903Reader(codes: rulebook.codes).returns(at: paths))
      }
    }
  }

  /// Children in need.
  struct Census: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cin", abstract: "Import CIN census files of any edition from 2017 to 2026.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: Options

    @Argument(help: "XML files, or folders of them.", completion: .file(extensions: ["xml"]))
    var paths: [String]

    func run() throws {
      try Import.perform(store, options) { rulebook in
        ReturnsImport(try CensusReader(codes: rulebook.codes).returns(at: paths))
      }
    }
  }

  private static func perform(
    _ storeOptions: StoreOptions, _ options: Options,
    reading: (Rulebook) throws -> ReturnsImport
  ) throws {
    try StoreSession.with(storeOptions) { session in
      let returns = try read { try reading(session.store.rulebook) }
      let moment = try session.recordingMoment(storeOptions)
      let line = ProgressLine(options.dryRun ? "Rehearsing" : "Importing")
      let progress: (ReturnsImport.Progress) -> Void = { line.update($0.done, of: $0.total) }
      let stop = Interruption()
      let report =
        options.dryRun
        ? try returns.rehearse(
          on: session.store, at: moment, progress: progress, isCancelled: stop.isAsked)
        : try returns.perform(
          on: session.store, at: moment, progress: progress, isCancelled: stop.isAsked)
      line.finish()
      switch options.format {
      case .text: Console.write(report.text(examples: options.examples))
      case .json: Console.write(try report.json())
      case .csv: Console.write(try report.csv())
      }
      if !report.rejections.isEmpty { throw Ending.problemsFound }
    }
  }

  /// Reads the files, and says in a sentence what keeps one from being read.
  private static func read(_ work: () throws -> ReturnsImport) throws -> ReturnsImport {
    do {
      return try work()
    } catch let failure as SSDA903Reader.Failure {
      throw Ending.because(Ending.noSuchInput, failure.description)
    } catch let failure as CensusReader.Failure {
      throw Ending.because(Ending.noSuchInput, failure.description)
    }
  }
}
