import Casework
import Foundation

/// Reads children in need census files of any edition.
public struct CensusReader: Sendable {
  /// Why a file cannot be read at all.
  public enum Failure: Error, Hashable, CustomStringConvertible {
    /// There is no such file.
    case notFound(String)
    /// The file is not a census: no child in it could be reached.
    case notACensus(String, reason: String)

    /// What happened and what to do.
    public var description: String {
      switch self {
      case .notFound(let path): "\(path) is not there. Give a CIN census XML file."
      case .notACensus(let path, let reason):
        "\(path) is not a CIN census: \(reason) Give the XML file that the census return consists of."
      }
    }
  }

  private let codes: CodeBook

  /// A reader that checks codes against a code book.
  public init(codes: CodeBook) { self.codes = codes }

  /// The census files, in order of their years.
  /// - Throws: ``Failure``, or the system's error for a file that cannot be read.
  public func returns(at paths: [String]) throws -> [CensusReturn] {
    let names = SourceNames(paths.map { URL(fileURLWithPath: $0) }, parts: 1)
    return try ParallelMap.map(paths) { try read($0, names) }
      .sorted { ($0.year, $0.name) < ($1.year, $1.name) }
  }

  private func read(_ path: String, _ names: SourceNames) throws -> CensusReturn {
    guard FileManager.default.fileExists(atPath: path) else { throw Failure.notFound(path) }
    let url = URL(fileURLWithPath: path)
    return try census(Data(contentsOf: url, options: .mappedIfSafe), name: names.name(of: url))
  }

  /// Reads a census from its bytes.
  /// - Throws: ``Failure/notACensus(_:reason:)`` when there is neither a header nor a child.
  func census(_ data: Data, name: String) throws -> CensusReturn {
    var census = CensusReturn(
      name: name, year: CollectionYear(containing: .latest), lastDay: .latest, basis: "")
    var reader: CensusChildReader?
    var pending: [CensusElement] = []
    let fault = CensusElementReader.read(data, elements: ["Header", "Child"]) { element in
      if element.name == "Header" {
        self.readHeader(element, of: &census)
        reader = CensusChildReader(
          file: name,
          checker: ValueChecker(
            codes: self.codes, year: census.year, lastDay: census.lastDay))
      } else if reader != nil {
        if let child = reader?.read(element) { census.children.append(child) }
      } else {
        pending.append(element)
      }
    }
    guard var reader, !census.basis.isEmpty else {
      let reason = fault.map { "line \($0.line): \($0.reason)." } ?? "it has no header with a year."
      throw Failure.notACensus(name, reason: reason)
    }
    census.children += pending.compactMap { reader.read($0) }
    census.tallies = CensusReturn.modules.compactMap { module in
      guard let count = reader.counts[module] else { return nil }
      var tally = ImportReport.Tally(file: name, table: module)
      (tally.read, tally.rejected) = count
      return tally
    }
    census.rejections = reader.rejections
    census.remarks += reader.remarks
    if let fault {
      census.remarks.append(
        Remark(
          kind: .reading, place: SourcePlace(file: name, line: fault.line), table: "Message",
          text: "The XML breaks off here (\(fault.reason)). What follows was not read."))
    }
    return census
  }

  /// Takes the year from `Year`, or else from `ReferenceDate`, which real files get wrong more often.
  private func readHeader(_ header: CensusElement, of census: inout CensusReturn) {
    let details = header["CollectionDetails"] ?? header
    let place = SourcePlace(file: census.name, line: details.line)
    census.authority = header["Source"]?["LEA"]?.text
    let reference = details["ReferenceDate"].flatMap { SourceValue.date($0.text) }
    if let text = details["Year"]?.text, let year = SourceValue.integer(text) {
      census.year = CollectionYear(endYear: year)
      census.basis = "the header's Year"
    } else if let reference {
      census.year = CollectionYear(containing: reference)
      census.basis = "the header's ReferenceDate"
    }
    census.lastDay = max(census.year.end, reference ?? census.year.end)
    if let reference, reference != census.year.end {
      census.remarks.append(
        Remark(
          kind: .reading, place: place, table: "Header",
          text: "ReferenceDate is \(reference.medium), where the census of \(census.year.endYear) "
            + "is taken on \(census.year.end.medium). The year counts, and the later day is the last "
            + "of which the file can tell.", rule: "CIN rule 100"))
    }
  }
}
