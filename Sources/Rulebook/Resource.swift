import CResources
import FoundationEssentials

/// A resource that cannot be read. The program was then built from a damaged `Resources/` folder.
public struct ResourceProblem: Error, CustomStringConvertible {
  /// The file of `Resources/`.
  public let file: String
  /// What is wrong with it.
  public let reason: String

  /// What is wrong, with which file, and what to do.
  public var description: String {
    "Resources/\(file), compiled into the program, cannot be read: \(reason). "
      + "Correct the file and build the program again."
  }
}

/// A file of `Resources/` in the program.
struct Resource {
  let file: String
  private let data: Data

  static let bankHolidays = Resource("bank_holidays_england.json", cresource_bank_holidays())
  static let codeSets = Resource("codesets.json", cresource_code_sets())
  static let glossary = Resource("glossary.json", cresource_glossary())
  static let timescales = Resource("timescales.json", cresource_timescales())
  static let thresholds = Resource("thresholds.json", cresource_thresholds())
  static let indicators = Resource("indicators.json", cresource_indicators())
  static let benchmarks = Resource("benchmarks.json", cresource_benchmarks())

  private init(_ file: String, _ resource: CResource) {
    self.file = file
    self.data = Data(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
  }

  /// Reads the file as JSON.
  func decode<Value: Decodable>(_ type: Value.Type) throws(ResourceProblem) -> Value {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw ResourceProblem(file: file, reason: "\(error)")
    }
  }
}
