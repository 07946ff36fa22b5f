import Casework
import Foundation

/// The generated part of `docs/FORMAT.md`: every kind of event with its example.
public enum FormatPage {
  private static let begin = "<!-- events: written by `make docs` -->"
  private static let end = "<!-- events: end -->"

  /// The page with its list of events brought up to date.
  ///
  /// - Parameter page: the page as it is.
  /// - Returns: nothing when the page lacks the two marks between which the list stands.
  /// - Throws: `EncodingError` when an example cannot be written.
  public static func updating(_ page: String) throws -> String? {
    guard let start = page.range(of: begin), let stop = page.range(of: end),
      start.upperBound <= stop.lowerBound
    else { return nil }
    return page[..<start.upperBound] + "\n" + (try events()) + page[stop.lowerBound...]
  }

  /// Every kind of event, an area after the other.
  static func events() throws -> String {
    try Practice.areas.map { area in
      let kinds = try area.events.map { "```json\n\(try example(of: $0))\n```\n" }
      return "\n### \(area.title)\n\n" + kinds.joined(separator: "\n")
    }.joined() + "\n"
  }

  private static func example(of kind: any CaseEvent.Type) throws -> String {
    struct Line: Encodable {
      let child: ChildID
      let box: EventBox

      enum Key: String, CodingKey { case child }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(child, forKey: .child)
        try box.encode(to: encoder)
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(Line(child: "C0001234", box: EventBox(kind.example)))
    return String(decoding: data, as: UTF8.self)
  }
}
