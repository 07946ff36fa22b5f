import ArgumentParser
import CaseStore
import Casework
import Foundation

/// Which store is meant, and as of when. The same options may stand before or after the subcommand.
struct StoreOptions: ParsableArguments {
  @Option(help: "The folder of the case store.", completion: .directory)
  var data: String?

  @Option(help: "Look at everything as at the end of this day, as 2021-03-31.")
  var today: CivilDate?

  @Option(
    name: .customLong("as"), help: "Work as this worker. Only for stores marked as a demonstration."
  )
  var worker: WorkerID?

  /// The options as they are when at most the folder is given.
  static func plain(data: String?) -> StoreOptions {
    var options = StoreOptions()
    options.data = data
    options.today = nil
    options.worker = nil
    return options
  }

  /// The folder: as given, else from the environment, else the usual place.
  var folder: String {
    let environment = ProcessInfo.processInfo.environment
    if let data { return data }
    if let named = environment["CASELOAD_DATA"], !named.isEmpty { return named }
    if let share = environment["XDG_DATA_HOME"], share.hasPrefix("/") {
      return share + "/caseload"
    }
    return (environment["HOME"] ?? ".") + "/.local/share/caseload"
  }
}

/// The machine's clock.
enum SystemClock {
  /// This moment.
  static var now: Moment { Moment(secondsSinceEpoch: Int64(time(nil))) }

  /// Seconds since the machine started, those in which it slept included.
  static var uptime: Int {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return time.tv_sec
  }
}
