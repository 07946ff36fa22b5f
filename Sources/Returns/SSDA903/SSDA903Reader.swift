import Casework
import Foundation

/// Reads yearly children looked after returns from folders and files.
public struct SSDA903Reader: Sendable {
  /// Why nothing at all can be read.
  public enum Failure: Error, Hashable, CustomStringConvertible {
    /// There is no such file or folder.
    case notFound(String)
    /// The path holds no CSV file.
    case noFiles(String)
    /// None of the files has the columns of a return.
    case noReturn(String)

    /// What happened and what to do.
    public var description: String {
      switch self {
      case .notFound(let path):
        "\(path) is not there. Give a folder of SSDA903 CSV files, or the files."
      case .noFiles(let path):
        "\(path) holds no CSV file. Give the folder in which the files of a return stand."
      case .noReturn(let path):
        "No file in \(path) has the columns of an SSDA903 return, such as CHILD and DECOM."
      }
    }
  }

  private let codes: CodeBook

  /// A reader that checks codes against a code book.
  public init(codes: CodeBook) { self.codes = codes }

  /// The returns in the folders and files, in order of their years.
  ///
  /// A folder may hold one year's files (`episodes.csv`) or those of several, told apart by what
  /// stands before the name (`2017-episodes.csv`, `2018-episodes.csv`). Folders are searched two
  /// levels deep, so that a folder of yearly folders can be given also.
  /// - Throws: ``Failure``, or the system's error for a file that cannot be read.
  public func returns(at paths: [String]) throws -> [SSDA903Return] {
    let urls = try paths.flatMap(files(at:))
    var seen: Set<String> = []
    let distinct = urls.filter { seen.insert($0.standardizedFileURL.path).inserted }
    let files = try read(distinct)
    guard files.contains(where: { $0.table != nil }) else {
      throw Failure.noReturn(paths.joined(separator: ", "))
    }
    let groups = Dictionary(grouping: files.filter { $0.table != nil }, by: \.group)
    var returns = groups.map { group, files in
      let evidence = CollectionYearEvidence(files: files, group: group)
      return SSDA903Return(
        name: Self.title(of: group), evidence: evidence,
        files: files.sorted { Self.order($0) < Self.order($1) }, codes: codes)
    }
    returns.sort { ($0.year, $0.name) < ($1.year, $1.name) }
    for file in files where file.table == nil {
      returns[0].remarks.append(
        Remark(
          kind: .reading, place: file.place(1), table: "unknown",
          text: "The file has the columns of no SSDA903 table. Not read."))
    }
    return returns
  }

  private func files(at path: String) throws -> [URL] {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure.notFound(path)
    }
    let url = URL(fileURLWithPath: path)
    if !isFolder.boolValue { return [url] }
    var found = try csvFiles(in: url)
    if found.isEmpty {
      for folder in try contents(of: url) where folder.hasDirectoryPath {
        found += try csvFiles(in: folder)
      }
    }
    if found.isEmpty { throw Failure.noFiles(path) }
    return found
  }

  private func csvFiles(in folder: URL) throws -> [URL] {
    try contents(of: folder).filter { $0.pathExtension.lowercased() == "csv" }
  }

  private func contents(of folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  /// Reads the files, as many at a time as there are processors.
  private func read(_ urls: [URL]) throws -> [SSDA903File] {
    let names = SourceNames(urls, parts: 2)
    return try ParallelMap.map(urls) { try SSDA903File(reading: $0, as: names.name(of: $0)) }
  }

  /// Headers first, since they begin a record; then as the guide lists the files.
  private static func order(_ file: SSDA903File) -> String {
    let position = file.table.flatMap { SSDA903Table.allCases.firstIndex(of: $0) } ?? 0
    return String(UnicodeScalar(UInt8(65 + position))) + file.name
  }

  private static func title(of group: String) -> String {
    let parts = group.split(separator: "/", omittingEmptySubsequences: false).suffix(2)
    return parts.filter { !$0.isEmpty }.joined(separator: "/")
  }
}
