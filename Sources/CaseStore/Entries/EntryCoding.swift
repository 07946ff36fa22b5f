import Casework
import FoundationEssentials

/// Entries as bytes: sorted keys, no spaces, slashes as they are.
///
/// An event is encoded once. The same bytes go into the journal line and into the record's file, so
/// the two can be compared without decoding either.
enum EntryCoding {
  /// One part of a journal line, without decoding its event.
  struct Part: Sendable {
    var subject: RecordSubject
    var revision: Int
    var recorded: [UInt8]
  }

  /// The encoder of everything the store writes.
  static func encoder(pretty: Bool = false) -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty
      ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      : [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// An event's bytes.
  static func bytes<Recorded: Encodable & Identifiable>(
    of recorded: Recorded, with encoder: JSONEncoder = encoder()
  ) throws(StoreError) -> [UInt8] where Recorded.ID == EventID {
    do {
      return Array(try encoder.encode(recorded))
    } catch {
      // Only a number that JSON cannot express gets here; no event has one.
      throw .damaged(path: recorded.id.rawValue, line: 0, what: "It cannot be encoded: \(error).")
    }
  }

  /// The body of a journal line: the entry, with each event's bytes as they are.
  ///
  /// - Parameter recorded: the events of its parts, and after them those of its registers.
  static func body(of entry: Entry, recorded: [[UInt8]]) -> [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(recorded.reduce(160) { $0 + $1.count + 60 })
    body += Array(#"{"at":"\#(entry.at)","by":\#(quoted(entry.by.rawValue))"#.utf8)
    body += Array(#","id":\#(quoted(entry.id.rawValue)),"parts":["#.utf8)
    for (index, part) in entry.parts.enumerated() {
      if index > 0 { body.append(UInt8(ascii: ",")) }
      body += Array(#"{"child":\#(quoted(part.child.rawValue)),"recorded":"#.utf8)
      body += recorded[index]
      body += Array(#","revision":\#(part.revision)}"#.utf8)
    }
    for (offset, part) in entry.registers.enumerated() {
      let index = entry.parts.count + offset
      if index > 0 { body.append(UInt8(ascii: ",")) }
      body += Array(#"{"recorded":"#.utf8)
      body += recorded[index]
      let register = quoted(part.register.description)
      body += Array(#","register":\#(register),"revision":\#(part.revision)}"#.utf8)
    }
    body += Array("]}".utf8)
    return body
  }

  /// The parts of a journal line's body, without decoding their events; nil when it has not the form.
  static func parts(of body: [UInt8]) -> [Part]? {
    guard let members = JSONOutline.members(of: body[...]), let list = members["parts"],
      let elements = JSONOutline.elements(of: list)
    else { return nil }
    var parts: [Part] = []
    for element in elements {
      guard let members = JSONOutline.members(of: element),
        let subject = subject(members), let recorded = members["recorded"],
        let revision = JSONOutline.number(members["revision"])
      else { return nil }
      parts.append(Part(subject: subject, revision: revision, recorded: Array(recorded)))
    }
    return parts
  }

  /// Whose part it is: a child's or a register's.
  private static func subject(_ members: [String: ArraySlice<UInt8>]) -> RecordSubject? {
    if let child = JSONOutline.text(members["child"]) { return .child(ChildID(child)) }
    return JSONOutline.text(members["register"]).flatMap { RegisterID($0) }.map { .register($0) }
  }

  /// The entry of a journal line's body.
  static func entry(_ body: [UInt8]) throws -> Entry {
    try JSONDecoder().decode(Entry.self, from: Data(body))
  }

  /// A child's events; the first that cannot be read is named by its line.
  ///
  /// They are decoded many at once, since each call of the decoder takes as long to prepare as a short event takes
  /// to read, and a long record on every core.
  static func events(of file: RecordFile, path: String) throws(StoreError) -> [RecordedEvent] {
    try events(RecordedEvent.self, of: file, path: path)
  }

  /// The record of a register's file; the first event that cannot be read is named by its line.
  static func record(_ id: RegisterID, of file: RecordFile, path: String) throws(StoreError)
    -> RegisterRecord
  {
    RegisterRecord(
      id: id, replaying: try events(RecordedRegisterEvent.self, of: file, path: path))
  }

  private static func events<Event: Decodable & Sendable>(
    _ type: Event.Type, of file: RecordFile, path: String
  ) throws(StoreError) -> [Event] {
    let pieces = file.parts.stretches(of: pieceSize)
    let read =
      pieces.count > 1
      ? Parallel.map(pieces, together: 1) { try? decode(type, $0) }
      : pieces.map { try? decode(type, $0) }
    var events: [Event] = []
    events.reserveCapacity(file.parts.count)
    for (piece, found) in zip(pieces, read) {
      if let found { events += found } else { try name(type, piece, path) }
    }
    return events
  }

  private static let pieceSize = 96

  /// Decodes events as one array.
  private static func decode<Event: Decodable>(
    _ type: Event.Type, _ parts: ArraySlice<[UInt8]>
  ) throws -> [Event] {
    var bytes = Data(capacity: parts.reduce(2) { $0 + $1.count + 1 })
    for part in parts {
      bytes.append(bytes.isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
      bytes.append(contentsOf: part)
    }
    bytes.append(UInt8(ascii: "]"))
    let events = try JSONDecoder().decode([Event].self, from: bytes)
    guard events.count == parts.count else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "A line holds more than one entry."))
    }
    return events
  }

  /// Names the first of some events that cannot be read.
  private static func name<Event: Decodable>(
    _ type: Event.Type, _ parts: ArraySlice<[UInt8]>, _ path: String
  ) throws(StoreError) {
    let decoder = JSONDecoder()
    for (index, part) in zip(parts.indices, parts) {
      do {
        _ = try decoder.decode(type, from: Data(part))
      } catch {
        throw .damaged(
          path: path, line: index + 2, what: "The entry cannot be read: \(told(error))")
      }
    }
    throw .damaged(path: path, line: parts.startIndex + 2, what: "The entries cannot be read.")
  }

  /// What a decoding error says, in a sentence.
  static func told(_ error: any Error) -> String {
    func place(_ path: [any CodingKey]) -> String {
      path.isEmpty ? "the entry" : "“" + path.map(\.stringValue).joined(separator: ".") + "”"
    }
    return switch error {
    case DecodingError.keyNotFound(let key, let context):
      "\(place(context.codingPath)) has no “\(key.stringValue)”."
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      "\(place(context.codingPath)): \(context.debugDescription)"
    default: "\(error)."
    }
  }

  /// A JSON string. Identifiers are plain, but one from an import may hold anything.
  private static func quoted(_ text: String) -> String {
    if StoreLayout.isSafe(text) { return "\"\(text)\"" }
    guard let data = try? encoder().encode(text) else { return "\"\"" }
    return String(decoding: data, as: UTF8.self)
  }
}
