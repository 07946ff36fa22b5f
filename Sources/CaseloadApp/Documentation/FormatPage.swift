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
    }.joined() + (try registers()) + "\n"
  }

  /// Every kind of event of registers, and the corrections that belong to all of them.
  private static func registers() throws -> String {
    let parts: [(title: String, id: RegisterID, kinds: [any RegisterEvent.Type])] =
      Registers.areas.map { ($0.title, RegisterID($0.kind, "A0007"), $0.events) }
      + [("corrections", RegisterID(.improvement, "A0007"), Registers.amendments)]
    return try parts.map { part in
      let kinds = try part.kinds.map { "```json\n\(try example(of: $0, in: part.id))\n```\n" }
      return "\n### Register: \(part.title.loweringFirst)\n\n" + kinds.joined(separator: "\n")
    }.joined()
  }

  private static func example(of kind: any RegisterEvent.Type, in id: RegisterID) throws -> String {
    struct Line: Encodable {
      let register: RegisterID
      let box: RegisterEventBox

      enum Key: String, CodingKey { case register }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(register, forKey: .register)
        try box.encode(to: encoder)
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(Line(register: id, box: RegisterEventBox(kind.example)))
    return String(decoding: data, as: UTF8.self)
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
