import Casework
import Terminal

/// What is done for the child, level after level: early help, assessments and plans of need, discussions and
/// enquiries, conferences, protection plans; the newest of each first.
enum PlansPresenter {
  static func document(_ reading: Reading) -> Document {
    var page = reading.builder
    let protection = reading.record.protection
    EarlyHelpPart.add(to: &page, reading)
    addNeed(to: &page, reading)
    addDiscussions(protection, to: &page)
    addEnquiries(protection, to: &page, reading)
    addConferences(protection, to: &page, reading)
    addTransfers(protection.transfersIn, to: &page)
    addPlans(protection.plans, to: &page, reading)
    AgencyActionsPart.add(to: &page, reading)
    if page.document.lines.isEmpty {
      page.paragraph(
        "No early help, assessment, enquiry, conference or plan is recorded for "
          + "\(reading.firstName).")
    }
    return page.document
  }

  private static func item(
    _ id: EventID, _ date: CivilDate, _ what: String, _ text: String,
    more: [String] = [], to page: inout DocumentBuilder
  ) {
    page.item(
      .event(id), lead: [(StyledText(date.medium), 11), (StyledText(what), 18)],
      text: StyledText(text), more: more)
  }

  private static func addPlans(
    _ plans: [ProtectionPlan], to page: inout DocumentBuilder, _ reading: Reading
  ) {
    guard !plans.isEmpty else { return }
    page.heading("Child protection plans")
    for plan in plans.sorted(by: { $0.start > $1.start }) {
      let category = { (code: AbuseCategory) in reading.codes.shortLabel(for: code) }
      var text = category(plan.initialCategory)
      for change in plan.categoryChanges {
        text += ", \(category(change.value).lowercased()) from \(change.from?.medium ?? "")"
      }
      let end = plan.end.map { end in
        "Ended \(end.medium)" + (plan.endReason.map { ": \($0.title.loweringFirst)" } ?? "") + "."
      }
      let before = reading.record.protection.numberOfPlans(before: plan)
      item(
        plan.id, plan.start, plan.end == nil ? "Open" : "Ended", text,
        more: [
          plan.origin == .conference ? "" : plan.origin.title + ".", end ?? "",
          before > 0 ? "\(before.of("plan")) before this one." : "",
          "\(plan.reviews.count.of("review conference")), \(plan.coreGroups.count.of("core group"))"
            + (plan.coreGroups.map(\.date).max().map { ", the last on \($0.medium)" } ?? "") + ".",
        ] + EarlyHelpPart.moves(at: plan.id, reading), to: &page)
    }
  }

  private static func addTransfers(_ transfers: [TransferIn], to page: inout DocumentBuilder) {
    guard !transfers.isEmpty else { return }
    page.heading("Notices of transfer in")
    for notice in transfers.sorted(by: { $0.notified > $1.notified }) {
      item(
        notice.id, notice.notified, notice.conferenceHeld == nil ? "Open" : "Answered",
        notice.authority.map { "From \($0)" } ?? "",
        more: [notice.conferenceHeld.map { "Conference held \($0.medium)." } ?? ""], to: &page)
    }
  }

  private static func addConferences(
    _ protection: Protection, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    let held = protection.conferences.sorted { $0.date > $1.date }
    let booked = protection.bookings.filter(\.isPending)
    guard !held.isEmpty || !booked.isEmpty else { return }
    page.heading("Conferences")
    for booking in booked {
      let arrangement = Arrangement(booking)
      item(
        booking.id, booking.planned, "Booked", booking.kind.title,
        more: [arrangement.at.sentence, booking.chair.map { "Chair: \($0)." } ?? ""]
          + arrangement.moves.map { $0.sentence(near: reading.today) }, to: &page)
    }
    for conference in held {
      let came = conference.attendance.count { $0.attended }
      let invited = conference.attendance.count
      item(
        conference.id, conference.date, conference.kind == .initial ? "Initial" : "Review",
        [
          invited > 0 ? "\(came) of \(invited) came" : "",
          conference.isQuorate ? "" : "not quorate", conference.participation?.title ?? "",
        ].filter { !$0.isEmpty }.joined(separator: ", "),
        more: [
          conference.childsWords.map { "“\($0)”" } ?? "",
          conference.measures.map { "The plan asks: \($0)" } ?? "", readings(conference, reading),
        ],
        to: &page)
    }
  }

  /// How late or early an initial conference was, by Working Together and by the census: one counts from
  /// the last strategy discussion, the other from the one at which the enquiry began.
  private static func readings(_ conference: Conference, _ reading: Reading) -> String {
    guard conference.kind == .initial,
      let deadline = reading.record.deadlines(reading.rulebook.timescales).first(where: {
        $0.rule == "conference.initial" && $0.closure?.at.date == conference.date
      })
    else { return "" }
    let calendar = reading.rulebook.calendar
    func verdict(_ from: CivilDate, _ due: TimePoint) -> String {
      let days = calendar.workingDays(from: from, to: conference.date)
      return "\(days) working days from \(from.medium)"
        + (conference.date > due.date ? ", late" : "")
    }
    var text = "Held \(verdict(deadline.trigger.at.date, deadline.due))."
    if let other = deadline.otherReading {
      text += " Other reading, \(other.label): \(verdict(other.trigger.at.date, other.due))."
    }
    return text
  }

  private static func addEnquiries(
    _ protection: Protection, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    guard !protection.enquiries.isEmpty else { return }
    page.heading("Section 47 enquiries")
    for enquiry in protection.enquiries.sorted(by: { $0.start > $1.start }) {
      let finding = enquiry.conclusion.map { conclusion in
        (conclusion.isDateKnown ? "\(conclusion.date.medium): " : "")
          + conclusion.finding.title.loweringFirst + "."
      }
      let conference =
        enquiry.conferenceDate.map { "Initial conference \($0.medium)." }
        ?? (enquiry.isConferenceNotRequired ? "No conference was needed." : "")
      item(
        enquiry.id, enquiry.start, enquiry.isOpen(on: reading.today) ? "Open" : "Closed",
        enquiry.kind.title,
        more: [
          finding ?? "Not concluded yet.", enquiry.conclusion?.rationale.firstLine ?? "",
          conference,
        ], to: &page)
    }
  }

  private static func addDiscussions(_ protection: Protection, to page: inout DocumentBuilder) {
    guard !protection.discussions.isEmpty else { return }
    page.heading("Strategy discussions")
    for discussion in protection.discussions.sorted(by: { $0.at > $1.at }) {
      item(
        discussion.id, discussion.date, discussion.isInitiating ? "Began an enquiry" : "",
        discussion.decision.title,
        more: [
          discussion.agencies.map(\.title).joined(separator: ", "), discussion.rationale.firstLine,
        ], to: &page)
    }
  }

  private static func addNeed(to page: inout DocumentBuilder, _ reading: Reading) {
    let assessments = reading.record.assessments.all.sorted { $0.start > $1.start }
    if !assessments.isEmpty { page.heading("Assessments") }
    for assessment in assessments {
      let factors = assessment.factors.map { reading.codes.shortLabel(for: $0) }
      item(
        assessment.id, assessment.start, assessment.stage.title,
        assessment.completion.map { "\($0.date.medium): \($0.outcome.title)" } ?? "",
        more: [factors.joined(separator: ", ")] + progress(of: assessment, reading), to: &page)
    }
    let plans = reading.record.childInNeed.plans.sorted { $0.start > $1.start }
    if !plans.isEmpty { page.heading("Child in need plans") }
    for plan in plans {
      let end = plan.end.map { end in
        "Ended \(end.medium)" + (plan.endReason.map { ": \($0.title.loweringFirst)" } ?? "") + "."
      }
      item(
        plan.id, plan.start, plan.end == nil ? "Open" : "Ended",
        plan.aims(on: reading.today) ?? "",
        more: [end ?? "", plan.reviews.isEmpty ? "" : "\(plan.reviews.count.of("review"))."]
          + EarlyHelpPart.moves(at: plan.id, reading), to: &page)
    }
  }

  /// What happened in an assessment on its way.
  private static func progress(of assessment: Assessment, _ reading: Reading) -> [String] {
    let seen = reading.record.daysSeen(in: assessment)
    var lines = [
      seen.isEmpty
        ? "Child not seen yet." : "Child seen \(seen.map(\.medium).joined(separator: ", "))."
    ]
    if !assessment.checkpoints.isEmpty {
      let checks = assessment.checkpoints.map(\.date).sorted().map(\.medium)
      lines.append("Checked \(checks.joined(separator: ", ")).")
    }
    if let review = assessment.reviewDate, assessment.end == nil {
      lines.append("Internal review set for \(review.medium).")
    }
    lines += assessment.returns.map { "Returned \($0.date.medium): \($0.comments.firstLine)" }
    return lines
  }
}
