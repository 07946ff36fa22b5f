/// Finds where the values of a JSON object or array stand, without decoding them.
///
/// The journal and a child's file hold the same bytes of an event; this takes them out of a journal
/// line as they are. What it is given was written by this program and its hash checked.
enum JSONOutline {
  /// The values of an object by their keys; nil when the bytes are not an object.
  static func members(of object: ArraySlice<UInt8>) -> [String: ArraySlice<UInt8>]? {
    guard object.first == UInt8(ascii: "{"), object.last == UInt8(ascii: "}") else { return nil }
    var members: [String: ArraySlice<UInt8>] = [:]
    for member in split(object.dropFirst().dropLast()) {
      guard let colon = endOfString(member), colon < member.endIndex,
        member[colon] == UInt8(ascii: ":")
      else { return nil }
      let key = member[(member.startIndex + 1)..<(colon - 1)]
      members[String(decoding: key, as: UTF8.self)] = member[(colon + 1)...]
    }
    return members
  }

  /// The elements of an array; nil when the bytes are not an array.
  static func elements(of array: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    guard array.first == UInt8(ascii: "["), array.last == UInt8(ascii: "]") else { return nil }
    return split(array.dropFirst().dropLast())
  }

  /// A string's text; nil when the value is no string, or has an escape in it.
  static func text(_ value: ArraySlice<UInt8>?) -> String? {
    guard let value, value.count >= 2, value.first == UInt8(ascii: "\""),
      value.last == UInt8(ascii: "\""), !value.contains(UInt8(ascii: "\\"))
    else { return nil }
    return String(decoding: value.dropFirst().dropLast(), as: UTF8.self)
  }

  /// A whole number.
  static func number(_ value: ArraySlice<UInt8>?) -> Int? {
    value.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  /// The pieces between the commas that stand outside strings and brackets.
  private static func split(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var cuts: [Int] = []
    bytes.withUnsafeBufferPointer { buffer in
      var depth = 0
      var index = 0
      while index < buffer.count {
        switch buffer[index] {
        case UInt8(ascii: "\""):
          index += 1
          while index < buffer.count, buffer[index] != UInt8(ascii: "\"") {
            index += buffer[index] == UInt8(ascii: "\\") ? 2 : 1
          }
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: ",") where depth == 0: cuts.append(index)
        default: break
        }
        index += 1
      }
    }
    var start = bytes.startIndex
    for cut in cuts {
      pieces.append(bytes[start..<(bytes.startIndex + cut)])
      start = bytes.startIndex + cut + 1
    }
    if start < bytes.endIndex { pieces.append(bytes[start...]) }
    return pieces
  }

  /// The index after the string that the bytes start with.
  private static func endOfString(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.first == UInt8(ascii: "\"") else { return nil }
    var index = bytes.startIndex + 1
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\"") { return index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
