// The events of providers and households.

/// A provider of homes is used for the first time.
public struct PlacementProviderRecorded: FosteringEvent {
  /// The kind's name in files.
  public static let name = "placementProviderRecorded"
  /// What people call it.
  public static let title = "Provider of homes"
  public static let isOpening = true

  /// The first day on which it is used.
  public var date: CivilDate

  /// The provider's name. Required.
  public var provider: String

  /// What kind of provider it is.
  public var kind: PlacementProviderEntry.Kind

  /// The number at Ofsted (SSDA903 `URN`).
  public var registration: String?

  /// Records a provider.
  public init(
    _ provider: String, _ kind: PlacementProviderEntry.Kind, registration: String? = nil,
    from date: CivilDate
  ) {
    self.date = date
    self.provider = provider
    self.kind = kind
    self.registration = registration
  }

  /// Earlier events whose items it changes.
  public var changes: [EventID] { [] }
  /// Free text for the search.
  public var text: [String] { [provider] }
  /// One line.
  public func headline(_ codes: CodeBook) -> String { "\(kind.title): \(provider)" }

  /// Refuses a provider without a name, and a registration that another provider has.
  public func check(against register: FosteringRegister, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]
  {
    let twin = registration.flatMap { number in
      register.providers.first { $0.registration == number }
    }
    guard !provider.isBlank, twin == nil else {
      throw RuleBreach(
        "fostering.provider", "A provider has a name, and a registration of its own.",
        facts: [
          twin.map { "“\($0.name)” has the registration \(registration ?? "")." }
            ?? "No name is given."
        ],
        remedy: "Enter the name, or correct the registration.")
    }
    return []
  }

  /// Adds the provider.
  public func apply(to register: inout FosteringRegister, stamp: Stamp) {
    register.providers.insert(
      PlacementProviderEntry(
        id: stamp.id, name: provider, kind: kind, registration: registration, from: date)
    ) { $0.from }
  }

  /// An invented one.
  public static let example = PlacementProviderRecorded(
    "Invented Fostering", .independentFostering, registration: "9000004",
    from: CivilDate(dayNumber: 18_300))
}

/// A household is approved to foster.
public struct FosteringHouseholdApproved: FosteringEvent {
  /// The kind's name in files.
  public static let name = "fosteringHouseholdApproved"
  /// What people call it.
  public static let title = "Foster carers approved"
  /// Carers who were approved before the register began have no enquiry in it.
  public static let mayOpen = true

  /// The first day of the approval.
  public var date: CivilDate

  /// The carers, as the children know them. Required.
  public var carers: String

  /// The record of the provider for which they foster.
  public var provider: RegisterID

  /// Whether they foster a child whom they knew before.
  public var isConnected: Bool

  /// The enquiry with which it began.
  public var enquiry: EventID?

  /// For what they are approved.
  public var terms: FosteringHousehold.Terms

  /// The supervising social worker.
  public var worker: WorkerID?

  /// Approves a household.
  public init(
    _ carers: String, for provider: RegisterID, from date: CivilDate,
    _ terms: FosteringHousehold.Terms, isConnected: Bool = false, enquiry: EventID? = nil,
    worker: WorkerID? = nil
  ) {
    self.date = date
    self.carers = carers
    self.provider = provider
    self.isConnected = isConnected
    self.enquiry = enquiry
    self.terms = terms
    self.worker = worker
  }

  /// Earlier events whose items it changes.
  public var changes: [EventID] { [enquiry].compactMap { $0 } }
  /// Free text for the search.
  public var text: [String] { [carers] + [terms.note].compactMap { $0 } }
  /// One line.
  public func headline(_ codes: CodeBook) -> String {
    "Approved to foster: \(carers), \(terms.places) \(terms.places == 1 ? "child" : "children")"
  }

  /// Refuses carers without a name, place or provider, and an enquiry that is over.
  public func check(against register: FosteringRegister, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]
  {
    let isKnown = provider.kind == .fostering
    guard !carers.isBlank, terms.places > 0, isKnown else {
      throw RuleBreach(
        "fostering.terms", "Carers are approved by name, for a provider, for at least one child.",
        facts: [
          carers.isBlank
            ? "No name is given."
            : isKnown ? "The number of children is \(terms.places)." : "\(provider) is no provider."
        ],
        remedy: "Enter what is missing.")
    }
    if let enquiry { _ = try register.openEnquiry(enquiry, on: date) }
    return []
  }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if let other = record.fostering.households.first(where: { $0.ended == nil }) {
      throw RuleBreach(
        "fostering.approvedTwice", "A household is approved once at a time.",
        facts: ["\(other.carers) were approved on \(other.approved.medium)."],
        remedy: "End that approval first, or record a review that changes its terms.")
    }
    return try check(against: record.fostering, using: rulebook)
  }

  /// Adds the household and ends its enquiry as approved.
  public func apply(to register: inout FosteringRegister, stamp: Stamp) {
    register.households.insert(
      FosteringHousehold(
        id: stamp.id, carers: carers, provider: provider, isConnected: isConnected,
        enquiry: enquiry, approved: date, terms: terms, worker: worker)
    ) { $0.approved }
    guard let index = register.enquiries.firstIndex(where: { $0.id == enquiry }) else { return }
    register.enquiries[index].steps.append(FosteringEnquiry.Step(stage: .approved, date: date))
  }

  /// An invented one.
  public static let example = FosteringHouseholdApproved(
    "Mr and Mrs Invented", for: RegisterID(.fostering, "P0001"), from: CivilDate(dayNumber: 18_880),
    FosteringHousehold.Terms(places: 2, ages: 4...12, note: "Siblings"), enquiry: "k3v9q2m7x4w1",
    worker: "tblake")
}

/// An approval to foster ends.
public struct FosteringApprovalEnded: FosteringEvent {
  /// The kind's name in files.
  public static let name = "fosteringApprovalEnded"
  /// What people call it.
  public static let title = "Foster carers’ approval ended"

  /// The day.
  public var date: CivilDate

  /// The household.
  public var household: EventID

  /// Why.
  public var reason: FosteringHousehold.EndReason

  /// In words.
  public var summary: String?

  /// Ends an approval.
  public init(
    _ household: EventID, on date: CivilDate, because reason: FosteringHousehold.EndReason,
    summary: String? = nil
  ) {
    self.date = date
    self.household = household
    self.reason = reason
    self.summary = summary
  }

  /// Earlier events whose items it changes.
  public var changes: [EventID] { [household] }
  /// Free text for the search.
  public var text: [String] { [summary].compactMap { $0 } }
  /// One line.
  public func headline(_ codes: CodeBook) -> String {
    "Approval to foster ended: \(reason.title.loweringFirst)"
  }

  /// Refuses to end an approval that is not there or is over.
  public func check(against register: FosteringRegister, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]
  {
    let own = register.households.first { $0.id == household }
    guard let own, own.ended == nil, own.approved <= date else {
      throw RuleBreach(
        "fostering.notApproved", "An approval ends once, after it began.",
        facts: [
          own.map { own in
            own.ended.map { "It ended on \($0.medium)." } ?? "It began on \(own.approved.medium)."
          } ?? "There is no such household.", "It would end on \(date.medium).",
        ],
        remedy: "Correct one of the dates.")
    }
    return []
  }

  /// Ends the approval.
  public func apply(to register: inout FosteringRegister, stamp: Stamp) {
    guard let index = register.households.firstIndex(where: { $0.id == household }) else { return }
    register.households[index].ended = date
    register.households[index].endReason = reason
  }

  /// An invented one.
  public static let example = FosteringApprovalEnded(
    "k3v9q2m7x4w3", on: CivilDate(dayNumber: 19_000), because: .resigned,
    summary: "Retire to the coast.")
}
