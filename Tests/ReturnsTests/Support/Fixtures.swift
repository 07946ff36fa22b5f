import Casework
import Foundation
import Rulebook

@testable import Returns

/// Files of the tests: those beside them, and the samples where a checkout has them.
enum Fixtures {
  static func path(_ name: String) -> String {
    Bundle.module.bundlePath + "/Fixtures/" + name
  }

  static func rulebook() throws -> Casework.Rulebook { try .standardChecked() }

  /// The folder of sample returns beside the repository, where there is one.
  static let samples: String? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["CASELOAD_SAMPLES"]
    let path = named ?? root.deletingLastPathComponent().path + "/shared/samples"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  static let looked = "/ssda903/cs_demand_model"
}

extension CivilDate {
  /// A date written in a test; a wrong one shows as 1 January 1900.
  static func on(_ text: String) -> CivilDate { CivilDate(text) ?? .earliest }
}
