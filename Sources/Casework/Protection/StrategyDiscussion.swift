/// Police, health and children's social care discuss whether a child is suffering, or likely to suffer,
/// significant harm.
public struct StrategyDiscussion: Hashable, Sendable, Identifiable {
  /// Who takes part.
  public enum Agency: String, Hashable, Sendable, Codable, CaseIterable {
    case childrensServices, police, health, education, probation, housing, legal, referrer, other

    /// What people call it.
    public var title: String {
      switch self {
      case .childrensServices: "Children’s social care"
      case .police: "Police"
      case .health: "Health"
      case .education: "Education"
      case .probation: "Probation"
      case .housing: "Housing"
      case .legal: "Legal services"
      case .referrer: "Referrer"
      case .other: "Other"
      }
    }
  }

  /// What it decides.
  public enum Decision: String, Hashable, Sendable, Codable, CaseIterable {
    case jointEnquiry, singleAgencyEnquiry, enquiryContinues, noEnquiry

    /// What people call it.
    public var title: String {
      switch self {
      case .jointEnquiry: "Joint section 47 enquiry"
      case .singleAgencyEnquiry: "Single agency section 47 enquiry"
      case .enquiryContinues: "The enquiry continues"
      case .noEnquiry: "No section 47 enquiry"
      }
    }

    /// Whether an enquiry is to begin.
    public var beginsEnquiry: Bool { self == .jointEnquiry || self == .singleAgencyEnquiry }
  }

  /// The event that recorded it.
  public let id: EventID

  /// When: the day, with the time where it is known.
  public var at: TimePoint

  /// Who took part.
  public var agencies: [Agency]

  /// What was decided.
  public var decision: Decision

  /// Why.
  public var rationale: String

  /// The enquiry that it belongs to: the one that it began, or the one that was going on.
  public var enquiry: EventID?

  /// Whether it is the one at which its enquiry began.
  public var isInitiating = false

  /// The day.
  public var date: CivilDate { at.date }
}

/// Enquiries whether a child is suffering, or likely to suffer, significant harm (Children Act 1989 section
/// 47; CIN `Section47`).
public struct Section47Enquiry: Hashable, Sendable, Identifiable, Spell {
  /// Who enquires.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case joint, singleAgency, notRecorded

    /// What people call it.
    public var title: String {
      switch self {
      case .joint: "Joint, with the police"
      case .singleAgency: "Single agency"
      case .notRecorded: "Not recorded in the source"
      }
    }
  }

  /// What an enquiry finds.
  public enum Finding: String, Hashable, Sendable, Codable, CaseIterable {
    case substantiatedContinuingRisk, substantiatedNoContinuingRisk, notSubstantiated, notRecorded

    /// What people call it.
    public var title: String {
      switch self {
      case .substantiatedContinuingRisk: "Substantiated, the child is at continuing risk"
      case .substantiatedNoContinuingRisk: "Substantiated, no continuing risk"
      case .notSubstantiated: "Not substantiated"
      case .notRecorded: "Not recorded in the source"
      }
    }
  }

  /// The event that started it.
  public let id: EventID

  /// The day it started (CIN `S47ActualStartDate`).
  public var start: CivilDate

  /// Who enquires.
  public var kind: Kind

  /// The discussion at which it began; none where the source does not give it.
  public var initiatingDiscussion: EventID?

  /// What it found.
  public var conclusion: EnquiryConclusion?

  /// The initial conference that came of it.
  public var conference: EventID?

  /// The day of that conference (CIN `DateOfInitialCPC`).
  public var conferenceDate: CivilDate?

  /// Whether a conference was found not to be needed (CIN `ICPCnotRequired`).
  public var isConferenceNotRequired: Bool { conclusion?.isConferenceRequired == false }

  /// The last day. An enquiry that found a conference to be needed lasts until the conference, as in the
  /// census (8868, 8890).
  public var end: CivilDate? {
    conferenceDate ?? (isConferenceNotRequired ? conclusion?.date : nil)
  }
}

/// What an enquiry found.
public struct EnquiryConclusion: Hashable, Sendable {
  /// When.
  public var date: CivilDate

  /// Whether the date is known; census files say only that a conference was not required.
  public var isDateKnown: Bool

  /// What was found.
  public var finding: Section47Enquiry.Finding

  /// Whether an initial conference is to be held.
  public var isConferenceRequired: Bool

  /// Why.
  public var rationale: String
}
