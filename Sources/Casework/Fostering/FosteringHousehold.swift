/// A household that is approved to foster.
public struct FosteringHousehold: Hashable, Sendable, Identifiable {
  /// For what it is approved.
  public struct Terms: Hashable, Sendable, Codable {
    /// How many children at most.
    public var places: Int
    /// The youngest and the oldest age of a child, in years.
    public var ages: ClosedRange<Int>
    /// In words: siblings only, parent and child.
    public var note: String?

    /// Makes terms.
    public init(places: Int, ages: ClosedRange<Int> = 0...17, note: String? = nil) {
      self.places = places
      self.ages = ages
      self.note = note
    }
  }

  /// Why an approval ends.
  public enum EndReason: String, Hashable, Sendable, Codable, CaseIterable {
    case resigned, terminated, movedAgency, adopted, specialGuardians, other

    /// What people call it.
    public var title: String {
      switch self {
      case .resigned: "Resigned"
      case .terminated: "Approval terminated"
      case .movedAgency: "Moved to another agency"
      case .adopted: "Adopted the child"
      case .specialGuardians: "Became special guardians"
      case .other: "Other reason"
      }
    }
  }

  /// A review of the approval.
  public struct Review: Hashable, Sendable, Identifiable {
    /// The event that recorded it.
    public let id: EventID
    /// The day.
    public let date: CivilDate
    /// What was found.
    public let summary: String
  }

  /// The event that recorded it.
  public let id: EventID
  /// The carers, as the children know them.
  public let carers: String
  /// The provider for which they foster.
  public let provider: RegisterID
  /// Whether they foster a child whom they knew before.
  public let isConnected: Bool
  /// The enquiry with which it began, where that was recorded.
  public let enquiry: EventID?
  /// The first day of the approval.
  public let approved: CivilDate
  /// For what they are approved.
  public internal(set) var terms: Terms
  /// The supervising social worker, where one is named.
  public let worker: WorkerID?
  /// The reviews of the approval, the earliest first.
  public internal(set) var reviews: [Review] = []
  /// The day on which the approval ended.
  public internal(set) var ended: CivilDate?
  /// Why it ended.
  public internal(set) var endReason: EndReason?

  /// Whether the household may foster at the end of a day.
  public func isApproved(on date: CivilDate) -> Bool {
    approved <= date && (ended.map { date < $0 } ?? true)
  }
}
