/// Something that a record says and a monthly indicator counts: an event of a day, or a state over a span of days.
///
/// Facts are derived from the record, never recorded. The index keeps them, so that a whole authority can be counted
/// at once; a record folded as it was known at an earlier moment gives the facts of that moment by the same code.
public struct CaseFact: Hashable, Sendable {
  /// What it is.
  public var kind: Kind

  /// The day of the event, or the first day of the state.
  public var since: CivilDate

  /// The first day on which the state no longer held; nil while it goes on. An event ends the day after it.
  public var until: CivilDate?

  /// A number that belongs to it; ``Kind`` says which.
  public var measure: Int?

  /// What else is true of it.
  public var marks: Marks

  /// The recorded event that Enter opens, where there is one.
  public var event: EventID?

  /// A fact about a span of days.
  public init(
    _ kind: Kind, since: CivilDate, until: CivilDate?, measure: Int? = nil, _ marks: Marks = [],
    event: EventID? = nil
  ) {
    self.kind = kind
    self.since = since
    self.until = until
    self.measure = measure
    self.marks = marks
    self.event = event
  }

  /// A fact about a day.
  public init(
    _ kind: Kind, on date: CivilDate, measure: Int? = nil, _ marks: Marks = [],
    event: EventID? = nil
  ) {
    self.init(
      kind, since: date, until: date.adding(days: 1), measure: measure, marks, event: event)
  }

  /// Whether the state holds at the end of a day.
  public func holds(on date: CivilDate) -> Bool {
    since <= date && (until.map { date < $0 } ?? true)
  }
}

extension CaseFact {
  /// What a fact is. The raw values are the names that views and definitions use.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A contact, on the day it was received.
    case contact
    /// A contact that led to a referral, on the day it was decided. ``CaseFact/measure``: working days from receipt.
    case mashDecision
    /// A referral that was not closed without further action, on the day it was received.
    case referral
    /// A single assessment, on the day it was authorised. ``CaseFact/measure``: working days from the referral.
    case assessment
    /// A single assessment, on the same day. ``CaseFact/measure``: working days from its own start, as the CIN
    /// census counts.
    case assessmentFromStart
    /// A section 47 enquiry, on the day it started.
    case enquiry
    /// An initial child protection conference, on its day. ``CaseFact/measure``: working days from the strategy
    /// discussion that began the enquiry.
    case initialConference
    /// The same conference. ``CaseFact/measure``: working days from the last strategy discussion before it.
    case initialConferenceFromLast
    /// A review child protection conference, on its day.
    case reviewConference
    /// A child protection plan, on the day it began. ``CaseFact/measure``: how many plans the child had before.
    case planStart
    /// A child protection plan, on the day it ended.
    case planEnd
    /// The time on a child protection plan of this authority.
    case onPlan
    /// The part of it in which the child had been seen within 15 working days.
    case seenOnPlan
    /// The time with an open referral and neither plan nor care nor leaving care.
    case inNeed
    /// The time with anything open: referral, plan, care, leaving care.
    case open
    /// The time looked after, short breaks apart.
    case lookedAfter
    /// The day on which the child began to be looked after.
    case careStart
    /// The day on which the child ceased to be looked after.
    case careEnd
    /// The time looked after with an authorised care plan.
    case carePlan
    /// The time looked after in which no visit was overdue.
    case visitedInTime
    /// The time looked after as an unaccompanied asylum-seeking child.
    case unaccompanied
    /// The time in foster care provided by an independent agency.
    case independentFostering
    /// The time in which a pathway plan is owed: looked after at 16 or over, or a care leaver.
    case pathwayOwed
    /// The part of it with an authorised pathway plan.
    case pathwayPlan
    /// The time as a relevant or former relevant child under 22 whom the authority supports.
    case careLeaver
    /// The part of it in touch with the authority and in suitable accommodation.
    case inTouchAndSuitable
    /// The part of a missing episode in which the child was open to the authority.
    case missing
    /// An early help assessment, on the day it started; once for the children of one family.
    case earlyHelpStart
    /// A child on an early help assessment that was completed, on that day. ``CaseFact/measure``: the adults on it.
    case earlyHelpCompleted
    /// An early help plan, on the day it was agreed.
    case earlyHelpPlan
    /// Early help that ended in a step up, on that day.
    case steppedUp
    /// A fostering household, while it was approved. Of a register, not of a child.
    case fosterHousehold
  }

  /// A kind that tells whether a month is known at all: of children who are looked after it is known with whom they
  /// are placed, so none with an agency is 0 and not “no data”.
  static let bases: [Kind: Kind] = [
    .mashDecision: .contact, .assessmentFromStart: .assessment,
    .initialConferenceFromLast: .initialConference, .planEnd: .onPlan, .planStart: .onPlan,
    .reviewConference: .onPlan, .seenOnPlan: .onPlan, .inNeed: .open, .careStart: .lookedAfter,
    .careEnd: .lookedAfter, .carePlan: .lookedAfter, .visitedInTime: .lookedAfter,
    .unaccompanied: .lookedAfter, .independentFostering: .lookedAfter,
    .pathwayPlan: .pathwayOwed, .inTouchAndSuitable: .careLeaver, .steppedUp: .earlyHelpStart,
    .earlyHelpCompleted: .earlyHelpStart,
  ]

  /// What is true of a fact beside its kind.
  public struct Marks: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Decided within 24 hours or by the end of the next working day.
    public static let inTime = Marks(rawValue: 1 << 0)
    /// A referral within 12 months of an assessment that led to closure.
    public static let afterClosure = Marks(rawValue: 1 << 1)
    /// A referral within 12 months of the child's previous referral, as the CIN census counts.
    public static let afterReferral = Marks(rawValue: 1 << 2)
    /// A referral of a child of 13 or over with child sexual exploitation among the factors assessed.
    public static let sexualExploitation = Marks(rawValue: 1 << 3)
    /// The conference decided on a plan.
    public static let toPlan = Marks(rawValue: 1 << 4)
    /// The conference or plan took over another authority's plan.
    public static let transferIn = Marks(rawValue: 1 << 5)
    /// The child began to be looked after as an unaccompanied asylum-seeking child.
    public static let unaccompanied = Marks(rawValue: 1 << 6)
    /// Care ended with an adoption.
    public static let adopted = Marks(rawValue: 1 << 7)
    /// Care ended with a special guardianship order.
    public static let specialGuardianship = Marks(rawValue: 1 << 8)
    /// The household is of the authority's own fostering service.
    public static let ownService = Marks(rawValue: 1 << 9)

    /// The marks with the names that definitions and views use.
    public static let names: [(name: String, mark: Marks)] = [
      ("inTime", .inTime), ("afterClosure", .afterClosure), ("afterReferral", .afterReferral),
      ("sexualExploitation", .sexualExploitation), ("toPlan", .toPlan),
      ("transferIn", .transferIn), ("unaccompanied", .unaccompanied), ("adopted", .adopted),
      ("specialGuardianship", .specialGuardianship), ("ownService", .ownService),
    ]
  }
}
