/// A child protection plan (CIN `ChildProtectionPlans`).
public struct ProtectionPlan: Hashable, Sendable, Identifiable, Spell {
  /// How a plan came into this record.
  public enum Origin: String, Hashable, Sendable, Codable, CaseIterable {
    case conference, transferIn, temporary, beforeRecords

    /// What people call it.
    public var title: String {
      switch self {
      case .conference: "Initial conference"
      case .transferIn: "Taken over from another authority"
      case .temporary: "Temporary: another authority’s plan"
      case .beforeRecords: "Begun before these records"
      }
    }

    /// Whether it began with another authority.
    var isFromElsewhere: Bool { self == .transferIn || self == .temporary }
  }

  /// Why a plan ended (Working Together 2023 knows only the first four).
  public enum EndReason: String, Hashable, Sendable, Codable, CaseIterable {
    case conferenceDecision, eighteenthBirthday, death, transferOut, lookedAfter, notRecorded

    /// What people call it.
    public var title: String {
      switch self {
      case .conferenceDecision: "Decision of a review conference"
      case .eighteenthBirthday: "Eighteenth birthday"
      case .death: "The child died"
      case .transferOut: "Another authority’s conference took over"
      case .lookedAfter: "Child became looked after"
      case .notRecorded: "Not recorded in the source"
      }
    }
  }

  /// The event that began it: the initial conference, or the plan's being taken over.
  public let id: EventID

  /// The first day (CIN `CPPstartDate`): that of the initial conference.
  public var start: CivilDate

  /// How it came into this record.
  public var origin: Origin

  /// The category of abuse with which it began (CIN `InitialCategoryOfAbuse`).
  public var initialCategory: AbuseCategory

  /// Later categories with the day of each, in the order of recording.
  public var categoryChanges: [Dated<AbuseCategory>] = []

  /// How many plans the child had before, where that was stated: other authorities' count too.
  public var statedPreviousPlans: Int?

  /// Days of its review conferences (CIN `CPPreviewDate`), in the order of recording.
  public var reviews: [CivilDate] = []

  /// Core groups, in the order of recording.
  public var coreGroups: [CoreGroup] = []

  /// The last day (CIN `CPPendDate`).
  public var end: CivilDate?

  /// Why it ended.
  public var endReason: EndReason?

  /// Whether it is another authority's plan of a child who is here for a time; it is left out of returns.
  public var isTemporary: Bool { origin == .temporary }

  /// The present category (CIN `LatestCategoryOfAbuse`): the one with the latest day, and of one day the last
  /// recorded.
  public var latestCategory: AbuseCategory { category(on: .latest) }

  /// The category on a day.
  public func category(on date: CivilDate) -> AbuseCategory {
    var latest: (from: CivilDate, category: AbuseCategory) = (start, initialCategory)
    for change in categoryChanges {
      guard let from = change.from, from <= date, latest.from <= from else { continue }
      latest = (from, change.value)
    }
    return latest.category
  }
}

/// The people who carry a plan out meet.
public struct CoreGroup: Hashable, Sendable {
  /// When.
  public var date: CivilDate

  /// Who was invited, and who came.
  public var attendance: [Attendee]

  /// What was agreed.
  public var note: String?

  /// What the child said.
  public var childsWords: String?
}
