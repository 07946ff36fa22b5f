import Casework
import Rulebook
import Testing

/// Whatever is put to the gate in whatever order, the record it leaves behind is a possible one.
@Suite("Work that random events leave behind")
struct InvariantTests {
  @Test("has one open item of a kind, no overlaps, and plans that begin with their conference")
  func possible() throws {
    var generator = FixedGenerator(seed: 2_021)
    for _ in 0..<40 {
      var child = try Case()
      try child.add(ReferralReceived(on: day("2021-01-04"), source: "2A"))
      var accepted = 0
      for _ in 0..<60 where try Self.tryRandomEvent(on: &child, using: &generator) { accepted += 1 }
      #expect(accepted > 0)
      check(child.record)
    }
  }

  @Test("has deadlines with names of their own, each within the life of its item")
  func deadlines() throws {
    let timescales = try Rulebook.standard().timescales
    var generator = FixedGenerator(seed: 47)
    for _ in 0..<40 {
      var child = try Case()
      let referral = try child.add(ReferralReceived(on: day("2021-01-04"), source: "2A"))
      try child.add(ReferralDecided(referral, on: day("2021-01-05"), .accepted))
      for _ in 0..<60 { _ = try Self.tryRandomEvent(on: &child, using: &generator) }
      let deadlines = child.record.deadlines(timescales)
      #expect(Set(deadlines.map(\.id)).count == deadlines.count)
      for deadline in deadlines {
        guard let closure = deadline.closure else { continue }
        #expect(deadline.trigger.at.date <= closure.at.date, "\(deadline.id)")
      }
    }
  }

  private func check(_ record: ChildRecord) {
    func checkSpells(_ spells: [any Spell], _ what: String) {
      #expect(spells.filter { $0.end == nil }.count <= 1, "\(what)")
      for (index, one) in spells.enumerated() {
        for other in spells[(index + 1)...] {
          guard let end = one.end, let otherEnd = other.end else { continue }
          #expect(end <= other.start || otherEnd <= one.start, "\(what)")
        }
      }
    }
    checkSpells(record.assessments.all, "assessments")
    checkSpells(record.protection.enquiries, "enquiries")
    checkSpells(record.protection.plans, "plans")
    checkSpells(record.childInNeed.plans + record.protection.plans, "plans of either kind")
    for plan in record.protection.plans {
      let conference = record.protection.conference(plan.id)
      #expect(conference?.date == plan.start)
      #expect(plan.reviews.allSatisfy { plan.start < $0 && $0 <= plan.end ?? .latest })
      #expect(plan.end != plan.start)
    }
    for enquiry in record.protection.enquiries where enquiry.isConferenceNotRequired {
      #expect(enquiry.conference == nil)
    }
  }

  /// Puts one random event to the gate; whether it was accepted.
  private static func tryRandomEvent(
    on child: inout Case, using generator: inout FixedGenerator
  ) throws -> Bool {
    let date = day("2021-01-04").adding(days: Int.random(in: 0..<300, using: &generator))
    let record = child.record
    let plan = record.protection.plans.randomElement(using: &generator)?.id ?? "none"
    let need = record.childInNeed.plans.randomElement(using: &generator)?.id ?? "none"
    let enquiry = record.protection.enquiries.randomElement(using: &generator)?.id ?? "none"
    let assessment = record.assessments.all.randomElement(using: &generator)?.id ?? "none"
    let events: [any CaseEvent] = [
      AssessmentStarted(on: date),
      AssessmentAuthorised(assessment, on: date, factors: ["16A"]),
      ChildInNeedPlanStarted(on: date),
      ChildInNeedPlanReviewed(need, on: date),
      ChildInNeedPlanEnded(need, on: date, .needsMet),
      StrategyDiscussionHeld(
        at: .day(date), agencies: [.police], .jointEnquiry, rationale: "Bruise"),
      Section47EnquiryStarted(on: date, .joint),
      Section47EnquiryConcluded(
        enquiry, on: date, .notSubstantiated,
        isConferenceRequired: Bool.random(using: &generator), rationale: "Seen by a doctor"),
      ConferenceHeld(on: date, plan: Bool.random(using: &generator) ? "NEG" : nil),
      ReviewConferenceHeld(
        plan, on: date, Bool.random(using: &generator) ? .planContinues : .planEnds),
      CoreGroupHeld(plan, on: date),
      ProtectionPlanEnded(plan, on: date, .transferOut),
      VisitMade(on: date, .childProtection, seen: true, seenAlone: true, account: "At home"),
    ]
    guard let event = events.randomElement(using: &generator),
      child.breach(event, recorded: day("2021-12-31")) == nil
    else { return false }
    try child.add(event, recorded: day("2021-12-31"))
    return true
  }
}
