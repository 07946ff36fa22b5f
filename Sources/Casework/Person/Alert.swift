/// A hazard or an alert that must be seen before the address is.
public struct Alert: Hashable, Sendable, Identifiable {
  /// What an alert is about.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case violence, weapons, animal, infection, property, personPosingRisk, neverAlone, other

    /// What people call it.
    public var title: String {
      switch self {
      case .violence: "Violence or threats"
      case .weapons: "Weapons"
      case .animal: "Animal"
      case .infection: "Infection"
      case .property: "Condition of the home"
      case .personPosingRisk: "Person who poses a risk"
      case .neverAlone: "Visit only in pairs"
      case .other: "Other"
      }
    }
  }

  /// Somebody looked at an alert again.
  public struct Review: Hashable, Sendable {
    /// The day.
    public let date: CivilDate

    /// Who reviewed it.
    public let by: WorkerID

    /// What was found.
    public let note: String

    /// The day by which it is to be looked at next.
    public let next: CivilDate?
  }

  /// Somebody says that they have taken note of an alert.
  public struct Acknowledgement: Hashable, Sendable {
    /// The event that recorded it.
    public let id: EventID

    /// Who.
    public let by: WorkerID

    /// When it was recorded.
    public let at: Moment
  }

  /// The event that raised it.
  public let id: EventID

  /// What it is about, where that was given.
  public var kind: Kind?

  /// The manager who agreed to it, where one did.
  public var agreedBy: String?

  /// Whether the family has been told of it; nil where it was not asked.
  public var isDisclosed: Bool?

  /// Why the family has not been told.
  public var whyNotDisclosed: String?

  /// Who raised it; set by the record.
  public internal(set) var raisedBy: WorkerID?

  /// The day by which it was to be looked at first; set by the record.
  public internal(set) var firstReview: CivilDate?

  /// Its reviews, in the order of recording.
  public internal(set) var reviews: [Review] = []

  /// Who has taken note of it, in the order of recording.
  public internal(set) var acknowledgements: [Acknowledgement] = []

  /// What it warns of, in a few words: "dog at address".
  public var warning: String

  /// The day it was raised.
  public var raised: CivilDate

  /// The day by which it is to be looked at again.
  public var review: CivilDate?

  /// The day it ended.
  public var ended: CivilDate?

  /// Whether it holds on a day.
  public func holds(on date: CivilDate) -> Bool {
    raised <= date && (ended.map { date < $0 } ?? true)
  }

  /// When a worker first took note of it; nil while they have not.
  public func acknowledged(by worker: WorkerID) -> Moment? {
    acknowledgements.first { $0.by == worker }?.at
  }

  init(id: EventID, warning: String, raised: CivilDate, review: CivilDate?) {
    self.id = id
    self.warning = warning
    self.raised = raised
    self.review = review
    self.firstReview = review
  }
}

extension PersonDetails {
  /// The alerts that hold on a day and of which a worker has not taken note.
  public func alertsToAcknowledge(by worker: WorkerID, on date: CivilDate) -> [Alert] {
    alerts.filter { $0.holds(on: date) && $0.acknowledged(by: worker) == nil }
  }
}
