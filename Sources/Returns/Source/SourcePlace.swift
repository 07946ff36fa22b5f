/// Where a value came from: a file and the line in it, counted from 1 as an editor counts.
///
/// Everything an import reads keeps its place, so that whatever is refused can be found and put
/// right in the system that wrote the file.
public struct SourcePlace: Hashable, Sendable, Comparable, Codable {
  /// The file's name, with its folder where several folders were given.
  public var file: String
  /// The line, counted from 1; in a CSV file the header row is line 1.
  public var line: Int

  /// A place in a file.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// By file, then by line.
  public static func < (one: SourcePlace, other: SourcePlace) -> Bool {
    (one.file, one.line) < (other.file, other.line)
  }
}

extension SourcePlace: CustomStringConvertible {
  /// `2018-episodes.csv:14`.
  public var description: String { "\(file):\(line)" }
}

/// A value together with the place that states it.
public struct Cited<Value> {
  /// The value.
  public var value: Value
  /// The place that states it.
  public var place: SourcePlace

  /// A value and its place.
  public init(_ value: Value, at place: SourcePlace) {
    self.value = value
    self.place = place
  }
}

extension Cited: Sendable where Value: Sendable {}
extension Cited: Equatable where Value: Equatable {}
extension Cited: Hashable where Value: Hashable {}
