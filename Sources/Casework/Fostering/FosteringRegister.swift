/// Providers, fostering households and the enquiries that lead to them: what their events amount to.
public struct FosteringRegister: Hashable, Sendable {
  /// Providers, oldest first.
  public internal(set) var providers: [PlacementProviderEntry] = []

  /// Households, oldest first, ended approvals included.
  public internal(set) var households: [FosteringHousehold] = []

  /// Enquiries, oldest first.
  public internal(set) var enquiries: [FosteringEnquiry] = []

  /// An empty register.
  public init() {}

  /// The whole register out of the parts that its records hold.
  public init(joining parts: [FosteringRegister]) {
    providers = parts.flatMap(\.providers).sorted { $0.from < $1.from }
    households = parts.flatMap(\.households).sorted { $0.approved < $1.approved }
    enquiries = parts.flatMap(\.enquiries).sorted { $0.date < $1.date }
  }

  /// The households that may foster at the end of a day.
  public func approved(on date: CivilDate) -> [FosteringHousehold] {
    households.filter { $0.isApproved(on: date) }
  }

  /// The pipeline in a span of days.
  public func pipeline(in days: ClosedRange<CivilDate>) -> FosteringPipeline {
    FosteringPipeline(self, in: days)
  }
}

/// How enquiries about fostering went in a span of days: every one of them counted, and every one that stopped with
/// its reason.
public struct FosteringPipeline: Hashable, Sendable {
  /// The enquiries received.
  public let received: [FosteringEnquiry]

  /// How many of them had reached each stage by the last day.
  public let reached: [FosteringEnquiry.Stage: Int]

  /// How many stopped in the span, by reason, the most frequent first.
  public let stopped: [(reason: FosteringEnquiry.NotProgressed, count: Int)]

  /// How many households were approved in the span.
  public let approved: Int

  /// How many approvals ended in the span.
  public let ended: Int

  /// Approvals gained less approvals ended.
  public var net: Int { approved - ended }

  init(_ register: FosteringRegister, in days: ClosedRange<CivilDate>) {
    let received = register.enquiries.filter { days.contains($0.date) }
    let counts = FosteringEnquiry.Stage.allCases.map { stage in
      (
        stage,
        received.count { enquiry in
          enquiry.steps.contains { $0.stage == stage && $0.date <= days.upperBound }
        }
      )
    }
    let reasons = register.enquiries.filter { $0.closed.map(days.contains) ?? false }
      .compactMap(\.reason)
    let tally = Dictionary(reasons.map { ($0, 1) }, uniquingKeysWith: +)
    self.received = received
    self.reached = Dictionary(counts) { first, _ in first }
    self.stopped = tally.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { (reason: $0.key, count: $0.value) }
    self.approved = register.households.count { days.contains($0.approved) }
    self.ended = register.households.count { $0.ended.map(days.contains) ?? false }
  }

  /// Two pipelines are the same when they count the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.received == right.received && left.reached == right.reached
      && left.stopped.map(\.reason) == right.stopped.map(\.reason)
      && left.stopped.map(\.count) == right.stopped.map(\.count) && left.approved == right.approved
      && left.ended == right.ended
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(received)
    hasher.combine(approved)
    hasher.combine(ended)
  }
}
