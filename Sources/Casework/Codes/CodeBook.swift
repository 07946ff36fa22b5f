/// A set of codes with its entries, in the order in which the return's guide lists them.
public struct CodeSet: Hashable, Sendable {
  /// The set's name in the resource, as in "referralSource".
  public let id: String
  /// What the set is, as in "Source of the referral".
  public let title: String
  /// The column or element of the return that holds the code.
  public let item: String?
  /// The codes.
  public let entries: [CodeEntry]
  private let positions: [String: Int]

  /// A set of entries. Of two entries with the same code, the first counts.
  public init(id: String, title: String, item: String? = nil, entries: [CodeEntry]) {
    self.id = id
    self.title = title
    self.item = item
    self.entries = entries
    positions = Dictionary(
      entries.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The entry of a code.
  public subscript(code: String) -> CodeEntry? { positions[code].map { entries[$0] } }
}

/// All code sets: what a code means, and whether it may be used on a date.
public struct CodeBook: Sendable {
  private let load: @Sendable () -> [String: CodeSet]

  /// A book of some sets.
  public init(_ sets: [CodeSet]) {
    let byID = Dictionary(sets.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    load = { byID }
  }

  /// A book that asks for its sets each time it is opened.
  ///
  /// - Parameter load: Returns the sets by id. It is called for every question, so it should return a
  ///   value that is made once.
  public init(load: @escaping @Sendable () -> [String: CodeSet]) {
    self.load = load
  }

  /// The set with an id of `Resources/codesets.json`.
  public func set(_ id: String) -> CodeSet? { load()[id] }

  /// All sets, by id.
  public var sets: [CodeSet] { load().values.sorted { $0.id < $1.id } }

  /// The entry of a code, if its set has it.
  public func entry<Kind>(for code: Code<Kind>) -> CodeEntry? { set(Kind.id)?[code.rawValue] }

  /// What a code means, in full; the code itself when the set does not know it.
  ///
  /// With a date, the wording is that of the collection year in which the date lies.
  public func label<Kind>(for code: Code<Kind>, on date: CivilDate? = nil) -> String {
    entry(for: code)?.label(in: date.map(CollectionYear.init(containing:))) ?? code.rawValue
  }

  /// What a code means, short enough for a list; the code itself when the set does not know it.
  public func shortLabel<Kind>(for code: Code<Kind>) -> String {
    entry(for: code)?.shortLabel ?? code.rawValue
  }

  /// The entries of a set in the guide's order: those in force on a date, or all without one.
  public func entries<Kind: CodeSetKind>(
    of kind: Kind.Type, on date: CivilDate? = nil
  ) -> [CodeEntry] {
    let entries = set(Kind.id)?.entries ?? []
    guard let date else { return entries }
    let year = CollectionYear(containing: date)
    return entries.filter { $0.standing(in: year) == .current }
  }

  /// The entries that a form offers on a date: those in force whose wording is known, and with which something
  /// may still begin.
  public func choices<Kind: CodeSetKind>(of kind: Kind.Type, on date: CivilDate) -> [CodeEntry] {
    entries(of: kind, on: date).filter { entry in
      entry.isLabelKnown && (entry.lastStart.map { date <= $0 } ?? true)
    }
  }

  /// Whether a code may be used on a date; without a date, whether the set knows it at all.
  public func standing<Kind>(of code: Code<Kind>, on date: CivilDate? = nil) -> CodeStanding {
    guard let entry = entry(for: code) else { return .unknown }
    guard let date else { return .current }
    return entry.standing(in: CollectionYear(containing: date))
  }
}
