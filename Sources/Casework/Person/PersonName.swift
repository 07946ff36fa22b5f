/// A name as the person bears it: every character is accepted, and no title.
public struct PersonName: Hashable, Sendable, Codable {
  /// Given names.
  public var given: String

  /// Family name.
  public var family: String

  /// What the person likes to be called, where that differs.
  public var preferred: String?

  /// Makes a name.
  public init(given: String, family: String, preferred: String? = nil) {
    self.given = given
    self.family = family
    self.preferred = preferred
  }

  /// "Daniel Okafor".
  public var spoken: String {
    [given, family].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// "Okafor, Daniel", for lists.
  public var listed: String {
    [family, given].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// Something that was so over a span of days. It is never overwritten: a new value ends the old one.
public struct Dated<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  /// What was so.
  public var value: Value

  /// The first day; nil when it was always so as far as is known.
  public var from: CivilDate?

  /// The last day; nil while it is so.
  public var to: CivilDate?

  /// Makes a dated value.
  public init(_ value: Value, from: CivilDate?, to: CivilDate? = nil) {
    self.value = value
    self.from = from
    self.to = to
  }

  /// Whether it was so on a day.
  public func holds(on date: CivilDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
  }
}
