import ArgumentParser
import CaseloadApp
import Foundation

/// Where a user's settings stand, and reading them.
enum UserSettings {
  /// `$XDG_CONFIG_HOME/caseload/config.json`; a path that is not absolute is ignored, as the XDG rules ask.
  static func path(_ environment: [String: String]) -> String {
    let named = environment["XDG_CONFIG_HOME"] ?? ""
    let folder = named.hasPrefix("/") ? named : (environment["HOME"] ?? "/") + "/.config"
    return folder + "/caseload/config.json"
  }

  /// The settings; what holds without a file where there is none.
  ///
  /// - Throws: the end of the command (78) when the file cannot be understood.
  static func read(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> Preferences {
    let path = path(environment)
    guard FileManager.default.fileExists(atPath: path) else { return Preferences() }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Ending.because(
        Ending.configuration, "\(path) cannot be read. Look at its permissions; it must be UTF-8.")
    }
    do {
      return try PreferencesFile.read(text, path: path)
    } catch {
      throw Ending.because(Ending.configuration, error.description)
    }
  }
}
