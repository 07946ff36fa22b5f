/// What somebody wrote about a figure of the monthly dataset: why it is as it is, and what is done about it.
public struct IndicatorCommentary: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day on which it was written.
  public let date: CivilDate

  /// The reference of the indicator.
  public let indicator: Indicator.ID

  /// The month of the figure.
  public let month: DatasetMonth

  /// What was written.
  public let words: String

  /// Who wrote it.
  public let by: WorkerID
}

/// A commentary on a figure was written.
public struct IndicatorCommentaryWritten: RegisterEvent {
  /// The kind's name in files.
  public static let name = "indicatorCommentaryWritten"

  /// What people call it.
  public static let title = "Commentary on an indicator"
  public static let isOpening = true

  /// The day on which it was written.
  public var date: CivilDate

  /// The reference of the indicator: “CP8-QL”.
  public var indicator: Indicator.ID

  /// The month of the figure.
  public var month: DatasetMonth

  /// What was written. Required.
  public var words: String

  /// Writes a commentary.
  public init(on date: CivilDate, _ indicator: Indicator.ID, _ month: DatasetMonth, _ words: String)
  {
    self.date = date
    self.indicator = indicator
    self.month = month
    self.words = words
  }

  /// Free text in it, for the full-text search.
  public var text: [String] { [words] }

  /// One line for lists.
  public func headline(_ codes: CodeBook) -> String {
    "\(indicator), \(month.short): \(words.firstWrittenLine)"
  }

  /// Refuses a commentary that says nothing, names no indicator, or is written before its month begins.
  ///
  /// - Throws: the first rule it breaks.
  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if indicator.isBlank {
      throw RuleBreach(
        "commentary.indicator", "A commentary belongs to an indicator.",
        facts: ["None is named."], remedy: "Choose the indicator.")
    }
    if words.isBlank {
      throw RuleBreach(
        "commentary.empty", "A commentary says something.", facts: ["Nothing is written."],
        remedy: "Write why the figure is as it is, and what is done about it.")
    }
    if date < month.firstDay {
      throw RuleBreach(
        "commentary.early", "A figure is commented on once its month has begun.",
        facts: ["The month is \(month.short).", "It is written on \(date.medium)."],
        remedy: "Correct the month.")
    }
    return []
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    record.commentary = IndicatorCommentary(
      id: stamp.id, date: date, indicator: indicator, month: month, words: words, by: stamp.by)
  }

  /// One invented commentary.
  public static let example = IndicatorCommentaryWritten(
    on: CivilDate(dayNumber: 18_815), "CP8-QL", DatasetMonth(of: CivilDate(dayNumber: 18_800)),
    "Two workers were ill; the seven families were seen in the first week of July.")
}

/// Commentary on figures of the monthly dataset: a record a commentary.
public enum CommentaryArea: RegisterArea {
  public static let kind = RegisterKind.commentary
  public static let title = "Commentary on figures"
  public static let events: [any RegisterEvent.Type] = [IndicatorCommentaryWritten.self]

  public static func facts(of record: RegisterRecord, _ codes: CodeBook) -> RegisterFacts? {
    guard let own = record.commentary else { return nil }
    return RegisterFacts(
      title: own.words.firstWrittenLine, group: "\(own.indicator), \(own.month.short)",
      status: own.date.medium, isOpen: false, workers: [own.by], due: nil,
      words: [own.indicator, own.month.description, own.words])
  }
}
