/// One register: its kinds of event, the deadlines they start, and what lists show of a record.
///
/// Everything else about it (its types, rules and words) stays in the folder of its practice.
public protocol RegisterArea: Sendable {
  /// The kind of its records.
  static var kind: RegisterKind { get }

  /// What people call the register.
  static var title: String { get }

  /// Its kinds of event, in the order in which they usually happen.
  static var events: [any RegisterEvent.Type] { get }

  /// The deadlines of one record, open and closed.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - timescales: rules and working days.
  static func deadlines(of record: RegisterRecord, _ timescales: Timescales) -> [Deadline]

  /// What lists show and search of one record; nil when nothing of it counts any more.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - codes: the words of codes.
  static func facts(of record: RegisterRecord, _ codes: CodeBook) -> RegisterFacts?
}

extension RegisterArea {
  public static func deadlines(of record: RegisterRecord, _ timescales: Timescales) -> [Deadline] {
    []
  }
}

/// The list of registers: the one place that knows them all.
public enum Registers {
  /// Every register, in the order in which they are documented.
  public static let areas: [any RegisterArea.Type] = [
    ImprovementArea.self, FosteringArea.self, AdviceArea.self, PersonFileArea.self,
    CoverArea.self, CommentaryArea.self,
  ]

  /// Corrections and withdrawals, which belong to every register.
  public static let amendments: [any RegisterEvent.Type] = [
    RegisterEntryCorrected.self, RegisterEntryWithdrawn.self,
  ]

  private static let catalogue: [String: any RegisterEvent.Type] = Dictionary(
    uniqueKeysWithValues: (areas.flatMap { $0.events } + amendments).map { ($0.name, $0) })

  private static let kinds: [String: RegisterKind] = Dictionary(
    uniqueKeysWithValues: areas.flatMap { area in area.events.map { ($0.name, area.kind) } })

  /// The type of a kind of event.
  ///
  /// - Parameter name: as it stands in files.
  public static func eventType(named name: String) -> (any RegisterEvent.Type)? { catalogue[name] }

  /// The register that an event belongs to; nil for corrections and withdrawals, which belong to all.
  public static func kind(of event: any RegisterEvent) -> RegisterKind? {
    kinds[type(of: event).name]
  }

  /// The register of a kind.
  public static func area(of kind: RegisterKind) -> any RegisterArea.Type {
    switch kind {
    case .improvement: ImprovementArea.self
    case .cover: CoverArea.self
    case .fostering: FosteringArea.self
    case .advice: AdviceArea.self
    case .person: PersonFileArea.self
    case .commentary: CommentaryArea.self
    }
  }
}
