/// A value of a form that came as a file: what JSON can say, told apart by kind so that a reader can name what
/// it found in place of what it expected.
public enum FormValue: Hashable, Sendable {
  case text(String)
  case number(Double)
  case yesNo(Bool)
  case list([FormValue])
  case object([String: FormValue])
  case empty

  /// What it is, for an error: "a text", "a list".
  var kind: String {
    switch self {
    case .text: "a text"
    case .number: "a number"
    case .yesNo: "true or false"
    case .list: "a list"
    case .object: "an object"
    case .empty: "nothing"
    }
  }
}

extension FormValue: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads any value.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Key.self) {
      var members: [String: FormValue] = [:]
      for key in container.allKeys {
        members[key.stringValue] = try container.decode(FormValue.self, forKey: key)
      }
      self = .object(members)
      return
    }
    if var container = try? decoder.unkeyedContainer() {
      var elements: [FormValue] = []
      while !container.isAtEnd { elements.append(try container.decode(FormValue.self)) }
      self = .list(elements)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .empty
    } else if let flag = try? container.decode(Bool.self) {
      self = .yesNo(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  /// Writes the value as it was read.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members):
      var container = encoder.container(keyedBy: Key.self)
      for (name, value) in members {
        try container.encode(value, forKey: Key(stringValue: name))
      }
    case .list(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .number(let number):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    case .yesNo(let flag):
      var container = encoder.singleValueContainer()
      try container.encode(flag)
    case .empty:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    }
  }
}
