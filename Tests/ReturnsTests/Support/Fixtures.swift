import Casework
import Foundation
import Rulebook

@testable import Returns

/// Files of the tests: those beside them, and the samples where a checkout has them.
enum Fixtures {
  static func path(_ name: String) -> String {
    Bundle.module.bundlePath + "/Fixtures/" + name
  }

  static func rulebook() throws -> Casework.Rulebook { try .standard() }

  /// The repository's folder.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder of sample returns beside the repository, where there is one.
  static let samples: String? = {
    let named = ProcessInfo.processInfo.environment["CASELOAD_SAMPLES"]
    let path = named ?? repository + "/../shared/samples"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  /// Whether the script that counts independently can run.
  static let hasPython: Bool = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { FileManager.default.isExecutableFile(atPath: $0 + "/python3") }
  }()

  static let looked = "/ssda903/cs_demand_model"
}

/// The sample returns of looked-after children, read and imported once for all tests.
enum SampleImport {
  static let returns: Result<[SSDA903Return], any Error> = Result {
    let folder = (Fixtures.samples ?? "") + Fixtures.looked
    return try SSDA903Reader(codes: Fixtures.rulebook().codes).returns(at: [folder])
  }

  static let shared: Result<(records: [ChildID: ChildRecord], report: ImportReport), any Error> =
    Result {
      let shelf = try RecordShelf()
      let report = try ReturnsImport(returns.get()).perform(on: shelf, at: .ofImport)
      return (shelf.records, report)
    }
}

extension CivilDate {
  /// A date written in a test; a wrong one shows as 1 January 1900.
  static func on(_ text: String) -> CivilDate { CivilDate(text) ?? .earliest }
}
