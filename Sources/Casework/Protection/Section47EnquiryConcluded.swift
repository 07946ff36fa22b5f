/// A section 47 enquiry is concluded.
public struct Section47EnquiryConcluded: ReferredWork {
  public static let name = "section47EnquiryConcluded"
  public static let title = "Section 47 enquiry concluded"
  public static let mayFollowEndOfRecord = true

  /// The enquiry.
  public var enquiry: EventID

  /// When.
  public var date: CivilDate

  /// Whether that day is known. Census files say only that a conference was not required; ``date`` is then the
  /// earliest possible day, and the clocks stop without counting as met.
  public var isDateKnown: Bool

  /// What was found.
  public var finding: Section47Enquiry.Finding

  /// Whether an initial conference is to be held (the census gives the opposite, `ICPCnotRequired`).
  public var isConferenceRequired: Bool

  /// Why. Required where the date is known.
  public var rationale: String

  /// Concludes an enquiry.
  public init(
    _ enquiry: EventID, on date: CivilDate, _ finding: Section47Enquiry.Finding,
    isConferenceRequired: Bool, rationale: String, isDateKnown: Bool = true
  ) {
    self.enquiry = enquiry
    self.date = date
    self.isDateKnown = isDateKnown
    self.finding = finding
    self.isConferenceRequired = isConferenceRequired
    self.rationale = rationale
  }

  public var changes: [EventID] { [enquiry] }
  public var text: [String] { [rationale] }

  public func headline(_ codes: CodeBook) -> String {
    "Section 47 enquiry concluded: \(finding.title.loweringFirst); "
      + (isConferenceRequired ? "conference to be held" : "no conference required")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let own = try ProtectionRules.enquiry(enquiry, in: record)
    try checkOrder(of: own)
    if let held = own.conferenceDate, !isConferenceRequired {
      throw RuleBreach(
        "enquiry.conferenceHeld", "A conference that was held was required.",
        facts: [
          "The initial conference was held on \(held.medium).",
          "The conclusion says that none was required.",
        ],
        remedy: "Conclude that a conference was required.", reference: "CIN census 8868")
    }
    if !isConferenceRequired { try ProtectionRules.checkEnd(of: own, on: date, in: record) }
    if isDateKnown, rationale.isBlank {
      throw RuleBreach(
        "enquiry.rationale", "The conclusion of an enquiry gives its reason.",
        facts: ["“\(finding.title)” was chosen without one."],
        remedy: "Enter what was found and why a conference is or is not held.")
    }
    return advice
  }

  private func checkOrder(of own: Section47Enquiry) throws(RuleBreach) {
    if let conclusion = own.conclusion {
      throw RuleBreach(
        "enquiry.concluded", "An enquiry is concluded once.",
        facts: [
          "It was concluded on \(conclusion.date.medium).", "This is dated \(date.medium).",
        ],
        remedy: "If that conclusion was wrong, correct it in the history.")
    }
    if date < own.start {
      throw RuleBreach(
        "enquiry.order", "An enquiry is concluded on or after the day it started.",
        facts: ["It started on \(own.start.medium).", "The conclusion is dated \(date.medium)."],
        remedy: "Correct one of the two dates.")
    }
  }

  private var advice: [Advice] {
    switch finding {
    case .substantiatedContinuingRisk where !isConferenceRequired:
      [
        Advice(
          "enquiry.riskWithoutConference",
          "A child at continuing risk usually has a conference; say in the reason why not.")
      ]
    case .notSubstantiated where isConferenceRequired,
      .substantiatedNoContinuingRisk where isConferenceRequired:
      [
        Advice(
          "enquiry.conferenceWithoutRisk",
          "A conference is usually held for a child at continuing risk; the finding says otherwise."
        )
      ]
    default: []
    }
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.protection.change(enquiry: enquiry) {
      $0.conclusion = EnquiryConclusion(
        date: date, isDateKnown: isDateKnown, finding: finding,
        isConferenceRequired: isConferenceRequired, rationale: rationale)
    }
    if !isConferenceRequired {
      record.protection.close(bookingsOf: .initial, \.dropped, on: date)
      record.protection.release(discussionsOf: enquiry, after: date)
    }
  }

  public static let example = Section47EnquiryConcluded(
    "k3v9q2m7x4t5", on: CivilDate(dayNumber: 18_700), .substantiatedContinuingRisk,
    isConferenceRequired: true,
    rationale: "The injuries were not accidental; he lives with the adult.")
}
