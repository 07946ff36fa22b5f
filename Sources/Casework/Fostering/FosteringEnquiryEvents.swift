// The events of an enquiry about fostering.

/// Somebody asks about fostering.
public struct FosteringEnquiryReceived: FosteringEvent {
  /// The kind's name in files.
  public static let name = "fosteringEnquiryReceived"
  /// What people call it.
  public static let title = "Enquiry about fostering"
  public static let isOpening = true

  /// The day.
  public var date: CivilDate

  /// Who asked. Required.
  public var household: String

  /// How they came to ask: an event, a friend, the website.
  public var source: String?

  /// Who follows it.
  public var worker: WorkerID?

  /// Records an enquiry.
  public init(
    on date: CivilDate, from household: String, source: String? = nil, worker: WorkerID? = nil
  ) {
    self.worker = worker
    self.date = date
    self.household = household
    self.source = source
  }

  /// Earlier events whose items it changes.
  public var changes: [EventID] { [] }
  /// Free text for the search.
  public var text: [String] { [household] + [source].compactMap { $0 } }
  /// One line.
  public func headline(_ codes: CodeBook) -> String { "Asked about fostering: \(household)" }

  /// Refuses an enquiry by nobody.
  public func check(against register: FosteringRegister, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]
  {
    if household.isBlank {
      throw RuleBreach(
        "fostering.household", "An enquiry says who asked.",
        facts: ["Nobody is named for \(date.medium)."], remedy: "Enter the name of the household.")
    }
    let twin = register.enquiries.last { enquiry in
      enquiry.household == household && enquiry.date <= date && enquiry.isOpen(on: date)
    }
    return twin.map { twin in
      [
        Advice(
          "fostering.again",
          "\(household) asked on \(twin.date.medium) already, and that enquiry is open.")
      ]
    } ?? []
  }

  /// Adds the enquiry.
  public func apply(to register: inout FosteringRegister, stamp: Stamp) {
    register.enquiries.insert(
      FosteringEnquiry(
        id: stamp.id, household: household, source: source, worker: worker,
        steps: [FosteringEnquiry.Step(stage: .enquiry, date: date)])
    ) { $0.date }
  }

  /// An invented one.
  public static let example = FosteringEnquiryReceived(
    on: CivilDate(dayNumber: 18_690), from: "Mr and Mrs Invented", source: "Stall at the market",
    worker: "tblake")
}

/// An enquiry reaches a further stage.
public struct FosteringEnquiryAdvanced: FosteringEvent {
  /// The kind's name in files.
  public static let name = "fosteringEnquiryAdvanced"
  /// What people call it.
  public static let title = "Fostering enquiry moves on"

  /// The day.
  public var date: CivilDate

  /// The enquiry.
  public var enquiry: EventID

  /// The stage that it reaches. Approval has an event of its own.
  public var stage: FosteringEnquiry.Stage

  /// What was found, in words.
  public var summary: String?

  /// Moves an enquiry on.
  public init(
    _ enquiry: EventID, to stage: FosteringEnquiry.Stage, on date: CivilDate, summary: String? = nil
  ) {
    self.date = date
    self.enquiry = enquiry
    self.stage = stage
    self.summary = summary
  }

  /// Earlier events whose items it changes.
  public var changes: [EventID] { [enquiry] }
  /// Free text for the search.
  public var text: [String] { [summary].compactMap { $0 } }
  /// One line.
  public func headline(_ codes: CodeBook) -> String {
    "Fostering enquiry: \(stage.title.loweringFirst)"
  }

  /// Refuses a step back, a step of an enquiry that is over, and approval without its terms.
  public func check(against register: FosteringRegister, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]
  {
    let own = try register.openEnquiry(enquiry, on: date)
    guard let last = own.steps.last, last.stage < stage, stage != .approved else {
      throw RuleBreach(
        "fostering.stage",
        "An enquiry moves on from stage to stage; approval is recorded by itself.",
        facts: [
          "It is at “\(own.steps.last?.stage.title ?? "")”.", "It would go to “\(stage.title)”.",
        ],
        remedy: stage == .approved
          ? "Record the approval of the household with its terms." : "Choose a later stage.")
    }
    return []
  }

  /// Adds the step.
  public func apply(to register: inout FosteringRegister, stamp: Stamp) {
    guard let index = register.enquiries.firstIndex(where: { $0.id == enquiry }) else { return }
    register.enquiries[index].steps.append(FosteringEnquiry.Step(stage: stage, date: date))
  }

  /// An invented one.
  public static let example = FosteringEnquiryAdvanced(
    "k3v9q2m7x4w1", to: .visit, on: CivilDate(dayNumber: 18_700),
    summary: "A calm home with two spare rooms.")
}

/// An enquiry does not go on. It says why.
public struct FosteringEnquiryNotProgressed: FosteringEvent {
  /// The kind's name in files.
  public static let name = "fosteringEnquiryNotProgressed"
  /// What people call it.
  public static let title = "Fostering enquiry not progressed"

  /// The day.
  public var date: CivilDate

  /// The enquiry.
  public var enquiry: EventID

  /// Why. Required.
  public var reason: FosteringEnquiry.NotProgressed

  /// In words; required for “other reason”.
  public var summary: String?

  /// Stops an enquiry.
  public init(
    _ enquiry: EventID, on date: CivilDate, because reason: FosteringEnquiry.NotProgressed,
    summary: String? = nil
  ) {
    self.date = date
    self.enquiry = enquiry
    self.reason = reason
    self.summary = summary
  }

  /// Earlier events whose items it changes.
  public var changes: [EventID] { [enquiry] }
  /// Free text for the search.
  public var text: [String] { [summary].compactMap { $0 } }
  /// One line.
  public func headline(_ codes: CodeBook) -> String {
    "Fostering enquiry not progressed: \(reason.title.loweringFirst)"
  }

  /// Refuses to stop an enquiry that is over, and “other reason” without words.
  public func check(against register: FosteringRegister, using rulebook: Rulebook)
    throws(RuleBreach) -> [Advice]
  {
    _ = try register.openEnquiry(enquiry, on: date)
    guard reason == .other, summary?.isBlank ?? true else { return [] }
    throw RuleBreach(
      "fostering.reason", "An enquiry that does not go on says why.",
      facts: ["The reason is “\(reason.title)”, and nothing is written."],
      remedy: "Write the reason in a few words, or choose another one.")
  }

  /// Closes the enquiry.
  public func apply(to register: inout FosteringRegister, stamp: Stamp) {
    guard let index = register.enquiries.firstIndex(where: { $0.id == enquiry }) else { return }
    register.enquiries[index].closed = date
    register.enquiries[index].reason = reason
  }

  /// An invented one.
  public static let example = FosteringEnquiryNotProgressed(
    "k3v9q2m7x4w1", on: CivilDate(dayNumber: 18_720), because: .noSpareRoom,
    summary: "May ask again when the eldest moves out.")
}

extension FosteringRegister {
  /// The enquiry with an id, when it goes on at a day.
  ///
  /// - Throws: `fostering.noEnquiry` when it is not known or over.
  func openEnquiry(_ id: EventID, on date: CivilDate) throws(RuleBreach) -> FosteringEnquiry {
    let own = enquiries.first { $0.id == id }
    if let own, own.isOpen(on: date), (own.steps.last?.date ?? .earliest) <= date,
      own.closed == nil
    {
      return own
    }
    throw RuleBreach(
      "fostering.noEnquiry", "An enquiry moves on, or stops, while it is open.",
      facts: [
        own.map { own in
          own.closed.map { "It stopped on \($0.medium)." }
            ?? "It has stood at “\(own.steps.last?.stage.title ?? "")” since "
            + "\((own.steps.last?.date ?? own.date).medium)."
        } ?? "There is no enquiry \(id).", "The entry is dated \(date.medium).",
      ],
      remedy: "Correct the date, or record a new enquiry.")
  }
}
