/// A child's single assessments (Children Act 1989 section 17).
public struct Assessments: Hashable, Sendable {
  /// Every assessment, in the order of recording.
  public internal(set) var all: [Assessment] = []

  /// The assessment with an id.
  public func assessment(_ id: EventID) -> Assessment? { all.first { $0.id == id } }

  /// The assessment that is going on at the end of a day.
  public func open(on date: CivilDate) -> Assessment? { all.last { $0.isOpen(on: date) } }

  /// The assessment that was authorised last.
  public var latestAuthorised: Assessment? {
    all.filter { $0.authorisation != nil }.max { ($0.end ?? $0.start) < ($1.end ?? $1.start) }
  }

  /// What the child said in assessments, in the order of recording.
  public var quotes: [Quote] {
    all.flatMap { assessment in
      assessment.sightings.compactMap { Quote($0.words, on: $0.date, occasion: "Assessment") }
        + [assessment.completion].compactMap { completion in
          completion.flatMap { Quote($0.childsWords, on: $0.date, occasion: "Assessment") }
        }
    }
  }

  /// Changes one assessment.
  mutating func change(_ id: EventID, _ change: (inout Assessment) -> Void) {
    guard let index = all.firstIndex(where: { $0.id == id }) else { return }
    change(&all[index])
  }
}

/// One single assessment, from its start to its authorisation (CIN `Assessments`).
public struct Assessment: Hashable, Sendable, Identifiable, Spell {
  /// Where an assessment stands.
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    case inProgress, awaitingAuthorisation, returned, authorised

    /// What people call it.
    public var title: String {
      switch self {
      case .inProgress: "In progress"
      case .awaitingAuthorisation: "Awaiting authorisation"
      case .returned: "Returned for changes"
      case .authorised: "Authorised"
      }
    }
  }

  /// The event that started it.
  public let id: EventID

  /// The day it started (CIN `AssessmentActualStartDate`).
  public var start: CivilDate

  /// The referral it belongs to.
  public var referral: EventID?

  /// The day set for a review inside the assessment (CIN `AssessmentInternalReviewDate`).
  public var reviewDate: CivilDate?

  /// A manager's checks on its progress, in the order of recording.
  public var checkpoints: [AssessmentCheckpoint] = []

  /// When the child was seen for it.
  public var sightings: [AssessmentSighting] = []

  /// What the worker finished; nil again when a manager returns it.
  public var completion: AssessmentCompletion?

  /// What a manager sent back, in the order of recording.
  public var returns: [AssessmentReturn] = []

  /// The manager's authorisation, which ends it.
  public var authorisation: AssessmentAuthorisation?

  /// What it identified (CIN `AssessmentFactors`): those of the authorisation, else of the completion.
  public var factors: [AssessmentFactor] {
    authorisation?.factors ?? completion?.factors ?? []
  }

  /// The day it was authorised (CIN `AssessmentAuthorisationDate`).
  public var end: CivilDate? { authorisation?.date }

  /// Where it stands.
  public var stage: Stage {
    if authorisation != nil { return .authorised }
    if completion != nil { return .awaitingAuthorisation }
    return returns.isEmpty ? .inProgress : .returned
  }

  /// Whether it found that the child needs services of the authority; nil before it is finished and for
  /// assessments that came without an outcome.
  public var needsServices: Bool? { completion?.outcome.needsServices }
}

/// A manager's check on the progress of an assessment.
public struct AssessmentCheckpoint: Hashable, Sendable {
  /// When.
  public var date: CivilDate

  /// What was found and asked for.
  public var note: String

  /// Who checked.
  public var by: WorkerID
}

/// The child was seen for an assessment.
public struct AssessmentSighting: Hashable, Sendable {
  /// When.
  public var date: CivilDate

  /// Whether the child was seen without a parent or carer.
  public var alone: Bool

  /// What the child said.
  public var words: String?
}

/// What the worker finished.
public struct AssessmentCompletion: Hashable, Sendable {
  /// When.
  public var date: CivilDate

  /// What it leads to.
  public var outcome: AssessmentOutcome

  /// What it identified.
  public var factors: [AssessmentFactor]

  /// The worker's analysis.
  public var analysis: String

  /// Why the child was not seen, where that is so.
  public var reasonNotSeen: String?

  /// What the child said.
  public var childsWords: String?

  /// Who finished it.
  public var by: WorkerID
}

/// A manager sent an assessment back.
public struct AssessmentReturn: Hashable, Sendable {
  /// When.
  public var date: CivilDate

  /// What is to be changed.
  public var comments: String

  /// Who sent it back.
  public var by: WorkerID

  /// What was sent back, for the worker to go on from.
  public var completion: AssessmentCompletion?
}

/// The end of an assessment.
public struct AssessmentAuthorisation: Hashable, Sendable {
  /// When.
  public var date: CivilDate

  /// Who authorised it.
  public var by: WorkerID

  /// What it identified, where the authorisation brought it (imports).
  public var factors: [AssessmentFactor]?
}

extension ChildRecord {
  /// The days on which the child was seen in an assessment, the earliest first: as its own events say, and at
  /// visits from its start to its end.
  public func daysSeen(in assessment: Assessment) -> [CivilDate] {
    let visits = visits.seen([.assessment, .childProtection, .childInNeed, .lookedAfter])
      .map(\.date).filter { assessment.includes($0) }
    return Set(assessment.sightings.map(\.date) + visits).sorted()
  }
}
