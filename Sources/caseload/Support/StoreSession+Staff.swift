import CaseStore
import Casework

/// Workers and teams as people name them on the command line: by id or by name, in any case.
extension StoreSession {
  /// The worker with an id or a name.
  ///
  /// - Throws: the exit code for input that does not exist, after saying who there is.
  func worker(named text: String) throws -> WorkerID {
    let workers = store.staff.workers
    let found =
      workers.first { $0.id.rawValue == text }
      ?? workers.first { Self.same($0.id.rawValue, text) || Self.same($0.name, text) }
    if let found { return found.id }
    let known = workers.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
    throw Ending.because(
      Ending.noSuchInput, "There is no worker “\(text)”. There are: \(known).")
  }

  /// The team with an id, or with a name that it has or had.
  ///
  /// - Throws: the exit code for input that does not exist, after saying which there are.
  func team(named text: String) throws -> TeamID {
    let teams = store.staff.teams
    let found =
      teams.first { $0.id.rawValue == text }
      ?? teams.first { team in
        Self.same(team.id.rawValue, text) || team.names.contains { Self.same($0.name, text) }
      }
    if let found { return found.id }
    let known = teams.map { "\($0.name(on: today)) (\($0.id))" }.joined(separator: ", ")
    throw Ending.because(Ending.noSuchInput, "There is no team “\(text)”. There are: \(known).")
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    left.lowercased() == right.lowercased()
  }
}
