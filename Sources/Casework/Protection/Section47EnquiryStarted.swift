/// A section 47 enquiry starts.
public struct Section47EnquiryStarted: WorkBeyondAssessment {
  public static let name = "section47EnquiryStarted"
  public static let title = "Section 47 enquiry started"

  /// The day it started (CIN `S47ActualStartDate`).
  public var date: CivilDate

  /// Who enquires.
  public var kind: Section47Enquiry.Kind

  /// The discussion at which it began; without it, the latest one that decided on an enquiry, if there is one.
  public var discussion: EventID?

  /// Starts an enquiry.
  public init(
    on date: CivilDate, _ kind: Section47Enquiry.Kind, discussion: EventID? = nil
  ) {
    self.date = date
    self.kind = kind
    self.discussion = discussion
  }

  public var changes: [EventID] { discussion.map { [$0] } ?? [] }

  public func headline(_ codes: CodeBook) -> String {
    "Section 47 enquiry started"
      + (kind == .notRecorded ? "" : ": \(kind.title.loweringFirst)")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let referral = try checkReferral(
      in: record, for: "The enquiry", reference: "CIN census 2889, 8565")
    if let other = record.protection.enquiries.first(inTheWayOf: date) {
      throw RuleBreach(
        "enquiry.oneOpen", "A child has one section 47 enquiry at a time.",
        facts: ["The other enquiry \(other.standing).", "This one would start on \(date.medium)."],
        remedy: "Record this as a strategy discussion of that enquiry, or conclude that one first.",
        reference: "CIN census 8839, 8890")
    }
    let initiating = try initiatingDiscussion(in: record)
    guard let initiating else {
      return [Advice("enquiry.noDiscussion", "No strategy discussion that led to it is recorded.")]
    }
    return initiating.date < referral.received
      ? [
        Advice(
          "enquiry.discussionBeforeReferral",
          "Its strategy discussion of \(initiating.date.medium) came before the referral of "
            + "\(referral.received.medium); the census counts the enquiry from that discussion.")
      ] : []
  }

  private func initiatingDiscussion(in record: ChildRecord) throws(RuleBreach)
    -> StrategyDiscussion?
  {
    guard let discussion else { return record.protection.discussion(leadingTo: date) }
    guard let initiating = record.protection.discussion(discussion) else {
      throw RuleBreach(
        "enquiry.unknownDiscussion", "An enquiry names a strategy discussion of this child.",
        facts: ["The record of \(record.id) holds no strategy discussion \(discussion)."],
        remedy: "Record the discussion first, or leave it out.")
    }
    guard initiating.date <= date, initiating.enquiry == nil else {
      throw RuleBreach(
        "enquiry.discussion", "An enquiry begins with a strategy discussion of its own.",
        facts: [
          "The discussion is of \(initiating.date.medium)"
            + (initiating.enquiry == nil ? "." : " and belongs to another enquiry."),
          "The enquiry would start on \(date.medium).",
        ],
        remedy: "Choose another discussion, or correct the date.")
    }
    return initiating
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    let initiating = discussion ?? record.protection.discussion(leadingTo: date)?.id
    record.protection.enquiries.append(
      Section47Enquiry(
        id: stamp.id, start: date, kind: kind, initiatingDiscussion: initiating))
    for index in record.protection.discussions.indices
    where record.protection.discussions[index].id == initiating {
      record.protection.discussions[index].enquiry = stamp.id
      record.protection.discussions[index].isInitiating = true
    }
  }

  public static let example = Section47EnquiryStarted(
    on: CivilDate(dayNumber: 18_687), .joint, discussion: "k3v9q2m7x4t6")
}
