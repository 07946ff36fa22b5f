/// A manager writes down what was thought and decided in a case, so that the file shows who steered it.
public struct ManagementOversightRecorded: CaseEvent {
  public static let name = "managementOversightRecorded"
  public static let title = "Management oversight"
  public static let mayFollowEndOfRecord = true

  /// When.
  public var date: CivilDate

  /// On what occasion.
  public var occasion: OversightEntry.Occasion

  /// What was considered and decided, and why. Required.
  public var note: String

  /// What is to be done, by whom and by when.
  public var actions: String?

  /// Records oversight.
  public init(
    on date: CivilDate, _ occasion: OversightEntry.Occasion, _ note: String,
    actions: String? = nil
  ) {
    self.date = date
    self.occasion = occasion
    self.note = note
    self.actions = actions
  }

  public var text: [String] { [note] + (actions.map { [$0] } ?? []) }

  public func headline(_ codes: CodeBook) -> String {
    "\(occasion.title): \(note.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard note.isBlank else { return [] }
    throw RuleBreach(
      "oversight.empty", "Management oversight says what was decided and why.",
      facts: ["Nothing is written for \(date.medium)."],
      remedy: "Write what you considered and what is to happen.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.oversight.entries.append(
      OversightEntry(
        id: stamp.id, date: date, occasion: occasion, note: note, actions: actions, by: stamp.by))
  }

  public static let example = ManagementOversightRecorded(
    on: CivilDate(dayNumber: 18_705), .supervision,
    "The plan has run for a month and Daniel’s attendance is no better; we agreed why.",
    actions: "Aisha to meet the head of year by Friday; review in two weeks.")
}
