/// What a merger would bring, before anybody decides on it.
public struct MergePreview: Sendable {
  /// A fact that the two records tell differently.
  public struct Difference: Hashable, Sendable {
    /// What: "Date of birth".
    public let what: String

    /// As the record that would be kept has it.
    public let kept: String

    /// As the other has it.
    public let other: String

    /// Whether the kept record lacks it, so that the other’s would be taken.
    public let isTakenFromOther: Bool
  }

  /// An event that the two records cannot both be right about.
  public struct Contradiction: Hashable, Sendable {
    /// The event.
    public let event: EventID

    /// What kind of event it is.
    public let title: String

    /// Its day.
    public let date: CivilDate

    /// The rule it breaks beside the other record.
    public let breach: RuleBreach
  }

  /// What would be shown.
  public let merged: MergedRecord

  /// Facts about the child that differ.
  public let differences: [Difference]

  /// Events that do not go together, in the order of recording. They do not hinder a merger: it is the records that
  /// are to be put right, once one can see them side by side.
  public let contradictions: [Contradiction]

  /// Works out what a merger would bring.
  ///
  /// - Parameters:
  ///   - kept: the record that would be kept.
  ///   - other: the record that would be shown under it.
  ///   - today: the day.
  ///   - rulebook: timescales, working days and code sets.
  public init(kept: ChildRecord, other: ChildRecord, on today: CivilDate, using rulebook: Rulebook)
  {
    let merged = MergedRecord(kept: kept, others: [other])
    self.merged = merged
    differences = Self.differences(kept.person, other.person, on: today, rulebook.codes)
    let alone = [kept, other].flatMap { record in
      record.breaches(replaying: record.effectiveEvents, knownBy: today, using: rulebook)
        .map(\.event)
    }
    let registration = other.events.first?.id
    let together = merged.view.effectiveEvents.filter {
      $0.id != registration && !($0.event is NameChanged && merged.home[$0.id] == other.id)
    }
    let byID = Dictionary(together.map { ($0.id, $0) }) { first, _ in first }
    contradictions = merged.view
      .breaches(replaying: together, knownBy: today, using: rulebook)
      .filter { !alone.contains($0.event) }
      .compactMap { found in
        byID[found.event].map {
          Contradiction(
            event: $0.id, title: type(of: $0.event).title, date: $0.date, breach: found.breach)
        }
      }
  }

  private static func differences(
    _ kept: PersonDetails, _ other: PersonDetails, on today: CivilDate, _ codes: CodeBook
  ) -> [Difference] {
    let rows: [(String, (PersonDetails) -> String?)] = [
      ("Name", { $0.name?.spoken }),
      ("Date of birth", { $0.dateOfBirth?.medium }),
      ("Expected date of birth", { $0.expectedDateOfBirth?.medium }),
      ("Sex", { $0.sex == .unknown ? nil : $0.sex.word }),
      ("Ethnicity", { $0.ethnicity.map { codes.label(for: $0) } }),
      ("NHS number", { $0.nhsNumber.map(NHSNumber.spoken) }),
      ("Unique pupil number", { $0.pupilNumber.current }),
      ("Home", { $0.address(on: today)?.oneLine }),
    ]
    return rows.compactMap { what, fact in
      let (own, theirs) = (fact(kept), fact(other))
      guard let theirs, own != theirs else { return nil }
      return Difference(
        what: what, kept: own ?? "Not recorded", other: theirs, isTakenFromOther: own == nil)
    }
  }
}

/// What taking two records apart would leave, before anybody decides on it.
public struct UnmergePreview: Sendable {
  /// What was recorded in the kept record since the merger, and stays there.
  public let since: [RecordedEvent]

  /// Those of them that change an item of the other record, which will not know of it: to be recorded there anew.
  public let toRecordAnew: [RecordedEvent]

  /// Works out what taking apart would leave; nothing where the two are not merged.
  public init?(kept: ChildRecord, other: ChildRecord) {
    guard let link = kept.merging.merged.first(where: { $0.other == other.id }) else { return nil }
    let theirs = Set(other.events.map(\.id))
    since = kept.events.drop { $0.id != link.id }.dropFirst().map { $0 }
    toRecordAnew = since.filter { !theirs.isDisjoint(with: $0.event.changes) }
  }
}
