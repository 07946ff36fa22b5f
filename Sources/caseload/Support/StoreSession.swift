import ArgumentParser
import CaseStore
import Casework
import Rulebook

/// An open store, and the moment at which a command looks at it.
struct StoreSession {
  /// The store.
  let store: CaseStore

  /// The moment: the end of the day given with `--today`, else the one at which a demonstration stands
  /// still, else now.
  let asOf: Moment

  /// The day.
  var today: CivilDate { asOf.date }

  /// Opens the store that the options name, and says what the opening had to put right.
  init(_ options: StoreOptions) throws {
    let progress = ProgressLine("Building the index")
    let (store, report) = try CaseStore.open(
      at: options.folder, standard: try Rulebook.standard(), as: options.worker
    ) { progress.update($0.done, of: $0.total) }
    progress.finish()
    for sentence in report.sentences { Console.note(sentence) }
    self.store = store
    self.asOf =
      options.today.map { Moment(date: $0, hour: 23, minute: 59, second: 59) }
      ?? store.settings.standsAt ?? SystemClock.now
  }

  /// Runs the work of a command on the store that the options name.
  static func with<Result>(
    _ options: StoreOptions, _ work: (StoreSession) throws -> Result
  ) throws -> Result {
    try Ending.running { try work(try StoreSession(options)) }
  }

  /// The moment at which something may be recorded: now, whatever `--today` says, unless all is invented.
  func recordingMoment(_ options: StoreOptions) throws -> Moment {
    if options.today == nil { return store.settings.standsAt ?? SystemClock.now }
    guard store.settings.isDemonstration else {
      throw Ending.because(
        Ending.notAllowed,
        "Recording with --today is for stores marked as a demonstration. Leave it out: an entry"
          + " carries the date on which it happened.")
    }
    return asOf
  }

  /// The words that name a child on a line: "Okafor, Daniel".
  func name(of record: ChildRecord) -> String {
    record.person.name?.listed ?? record.id.rawValue
  }
}
