/// Writes values as JSON on one line with sorted keys and plain slashes, byte for byte as `JSONEncoder` does.
///
/// A migration encodes a million events, and `JSONEncoder` spends most of its time on what no event has: dates, data
/// and keys of other styles. What is written here goes into one buffer; only the members of objects are held until
/// they can be put in order.
enum JSONWriter {
  /// The bytes of a value.
  ///
  /// - Throws: `EncodingError` for a number that JSON cannot express.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let scratch = Scratch()
    let written = try scratch.write(value)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scratch.bytes.count * 2)
    scratch.append(written, to: &bytes)
    return bytes
  }
}

/// What a value became: bytes of the buffer, or a container whose members are put together at the end.
private enum Written {
  case bytes(start: Int, end: Int)
  case object(Members)
  case array(Elements)
}

/// The members of an object.
private final class Members {
  var all: [(key: String, value: Written)] = []
}

/// The elements of an array.
private final class Elements {
  var all: [Written] = []
}

/// The buffer of everything that is no container.
private final class Scratch {
  var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(512) }

  /// Writes a value; one of a plain type at once.
  @inline(__always)
  func write<Value: Encodable>(_ value: Value) throws -> Written {
    let start = bytes.count
    if let text = plain(value, as: String.self) {
      Self.write(text, to: &bytes)
    } else if let flag = plain(value, as: Bool.self) {
      bytes += (flag ? "true" : "false").utf8
    } else if let number = plain(value, as: Int.self) {
      bytes += String(number).utf8
    } else if let number = plain(value, as: Double.self) {
      try write(number: number, of: value)
    } else {
      return try writeOther(value) ?? place(value)
    }
    return .bytes(start: start, end: bytes.count)
  }

  /// A value of a type that is known only here, without asking the runtime.
  @inline(__always)
  private func plain<Value, Plain>(_ value: Value, as type: Plain.Type) -> Plain? {
    Value.self == Plain.self ? value as? Plain : nil
  }

  /// Writes a number of a type that no event has; nothing for what is no number.
  private func writeOther<Value: Encodable>(_ value: Value) throws -> Written? {
    guard _isPOD(Value.self), MemoryLayout<Value>.size <= 8 else { return nil }
    let start = bytes.count
    if let number = value as? any BinaryInteger {
      bytes += String(describing: number).utf8
    } else if let number = value as? Float {
      try write(number: Double(String(number)) ?? .nan, of: value)
    } else {
      return nil
    }
    return .bytes(start: start, end: bytes.count)
  }

  /// Lets a value put itself together.
  private func place(_ value: some Encodable) throws -> Written {
    let place = Place(self)
    try value.encode(to: place)
    return place.written ?? .object(Members())
  }

  func writeNull() -> Written {
    bytes += "null".utf8
    return .bytes(start: bytes.count - 4, end: bytes.count)
  }

  private func write(number: Double, of value: some Encodable) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: [], debugDescription: "JSON has no number for \(number)."))
    }
    let text = number.description
    bytes += (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8
  }

  /// Writes a text in quotes. Most have nothing in them that must be written otherwise.
  static func write(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { characters in
      let isPlain = characters.allSatisfy {
        $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
      if isPlain {
        bytes.append(contentsOf: characters)
      } else {
        for byte in characters { escape(byte, to: &bytes) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): bytes += #"\""#.utf8
    case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
    case 0x08: bytes += #"\b"#.utf8
    case 0x09: bytes += #"\t"#.utf8
    case 0x0A: bytes += #"\n"#.utf8
    case 0x0C: bytes += #"\f"#.utf8
    case 0x0D: bytes += #"\r"#.utf8
    case 0..<0x20:
      bytes += (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8
      bytes += String(byte, radix: 16).utf8
    default: bytes.append(byte)
    }
  }

  /// Puts what was written together, with the members of each object in the order of their keys.
  func append(_ written: Written, to result: inout [UInt8]) {
    switch written {
    case .bytes(let start, let end): result += bytes[start..<end]
    case .array(let elements):
      result.append(UInt8(ascii: "["))
      for (index, element) in elements.all.enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        append(element, to: &result)
      }
      result.append(UInt8(ascii: "]"))
    case .object(let members):
      result.append(UInt8(ascii: "{"))
      for (index, member) in members.all.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        Self.write(member.key, to: &result)
        result.append(UInt8(ascii: ":"))
        append(member.value, to: &result)
      }
      result.append(UInt8(ascii: "}"))
    }
  }
}

/// Where a value puts itself: it asks for one container, an object several times over.
private final class Place: Encoder, SingleValueEncodingContainer {
  let scratch: Scratch
  var written: Written?
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ scratch: Scratch) { self.scratch = scratch }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if case .object(let members) = written {
      return KeyedEncodingContainer(ObjectContainer(scratch, members))
    }
    let members = Members()
    written = .object(members)
    return KeyedEncodingContainer(ObjectContainer(scratch, members))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    let elements = Elements()
    written = .array(elements)
    return ArrayContainer(scratch, elements)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
  func encodeNil() { written = scratch.writeNull() }
  func encode<Value: Encodable>(_ value: Value) throws { written = try scratch.write(value) }
}

private struct ObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let scratch: Scratch
  let members: Members
  var codingPath: [any CodingKey] { [] }

  init(_ scratch: Scratch, _ members: Members) { (self.scratch, self.members) = (scratch, members) }

  private func add(_ value: Written, _ key: String) { members.all.append((key, value)) }

  func encodeNil(forKey key: Key) { add(scratch.writeNull(), key.stringValue) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    add(try scratch.write(value), key.stringValue)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
    -> KeyedEncodingContainer<Nested>
  {
    let nested = Members()
    add(.object(nested), key.stringValue)
    return KeyedEncodingContainer(ObjectContainer<Nested>(scratch, nested))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    let nested = Elements()
    add(.array(nested), key.stringValue)
    return ArrayContainer(scratch, nested)
  }

  func superEncoder() -> any Encoder { parent("super") }
  func superEncoder(forKey key: Key) -> any Encoder { parent(key.stringValue) }

  /// A class that is encoded with its parent's members; no event has a parent.
  private func parent(_ key: String) -> any Encoder {
    let (place, nested) = (Place(scratch), Members())
    place.written = .object(nested)
    add(.object(nested), key)
    return place
  }
}

private struct ArrayContainer: UnkeyedEncodingContainer {
  let scratch: Scratch
  let elements: Elements
  var codingPath: [any CodingKey] { [] }
  var count: Int { elements.all.count }

  init(_ scratch: Scratch, _ elements: Elements) {
    (self.scratch, self.elements) = (scratch, elements)
  }

  func encodeNil() { elements.all.append(scratch.writeNull()) }

  func encode<Value: Encodable>(_ value: Value) throws {
    elements.all.append(try scratch.write(value))
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type)
    -> KeyedEncodingContainer<Nested>
  {
    let nested = Members()
    elements.all.append(.object(nested))
    return KeyedEncodingContainer(ObjectContainer<Nested>(scratch, nested))
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    let nested = Elements()
    elements.all.append(.array(nested))
    return ArrayContainer(scratch, nested)
  }

  func superEncoder() -> any Encoder {
    let (place, nested) = (Place(scratch), Members())
    place.written = .object(nested)
    elements.all.append(.object(nested))
    return place
  }
}
