import Foundation

/// What reports call the files: the last parts of their paths, or the whole path where two files would
/// have the same name.
struct SourceNames: Sendable {
  private let parts: Int
  private let shared: Set<String>

  /// - Parameters:
  ///   - urls: all files of a report.
  ///   - parts: how many parts of a path make a name.
  init(_ urls: [URL], parts: Int) {
    self.parts = parts
    let names = Dictionary(grouping: urls) { Self.short($0, parts) }
    shared = Set(names.filter { $0.value.count > 1 }.keys)
  }

  /// The name of a file.
  func name(of url: URL) -> String {
    let name = Self.short(url, parts)
    return shared.contains(name) ? url.standardizedFileURL.path : name
  }

  private static func short(_ url: URL, _ parts: Int) -> String {
    url.standardizedFileURL.pathComponents.suffix(parts).joined(separator: "/")
  }
}
