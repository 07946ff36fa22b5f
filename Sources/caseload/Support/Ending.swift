import ArgumentParser
import CaseStore
import Casework

/// How a command ends when it is not well (`sysexits.h`).
enum Ending {
  /// The command worked and found problems.
  static let problemsFound = ExitCode(1)
  /// What was read does not hold together.
  static let badData = ExitCode(65)
  /// Something named does not exist.
  static let noSuchInput = ExitCode(66)
  /// There is no terminal to draw on.
  static let noTerminal = ExitCode(69)
  /// A file that was asked for cannot be written.
  static let cannotWrite = ExitCode(73)
  /// It is not allowed.
  static let notAllowed = ExitCode(77)
  /// The program's own data or settings do not hold together.
  static let configuration = ExitCode(78)

  /// Says why the command cannot go on, and ends it.
  ///
  /// - Parameters:
  ///   - code: how it ends.
  ///   - message: what happened and what to do.
  static func because(_ code: ExitCode, _ message: String) -> ExitCode {
    Console.note(message)
    return code
  }

  /// Runs the work of a command, and ends it in the right way for what went wrong.
  static func running<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as StoreError {
      throw because(ExitCode(error.exitCode), error.description)
    } catch let error as RuleBreach {
      throw because(badData, error.description)
    } catch let error as TimescaleProblem {
      throw because(configuration, "\(error)")
    }
  }
}
